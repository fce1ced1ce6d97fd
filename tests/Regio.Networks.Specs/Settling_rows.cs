using System.Text;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Landscape;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.ReferenceDivisions;
using Regio.Networks.Regions;
using Regio.Networks.Successions;
using static Regio.Networks.Specs.Scene;
using Step = Regio.Networks.Specs.ImportsHere.Step;
using Succession = Regio.Networks.Successions.Succession;

namespace Regio.Networks.Specs;

/// <summary>What rows that are one thing together come to: which count, which are refused at which field, and what is appended.</summary>
public sealed class Settling_rows
{
    private const string Law = ",source_kind,source_title";
    private static readonly SuccessionDetails Merger = SuccessionDetails.Of(Day(2024), "merger", [new(Noord, Oost)]);
    private static readonly RegionRegistered Kust = new(OtherId, "r-1", new(NetworkId, "Kust", null));
    private static readonly RegionalAgenda Agenda = new(Day(2024), null, [new("Zorg", "care", null), new("Werk", "housing", null)], "Raad", null);
    private static readonly Network Bare = Network.After(null, Registered)!;

    [Fact]
    public void Links_of_one_succession_are_one_fact_with_what_the_first_rests_on()
    {
        var step = Successions(null, $"2024-01-01,merger,{Gemeente}gm0001,{Gemeente}gm0003,law,Wet arhi", $"2024-01-01,merger,{Gemeente}gm0002,{Gemeente}gm0003,,");
        var fact = step.Facts.ShouldHaveSingleItem();
        fact.Fact.ShouldBeOfType<SuccessionRecorded>().Details.ShouldBe(SuccessionDetails.Of(Day(2024), "merger", [new(Noord, Oost), new(Zuid, Oost)]));
        fact.Sources.ShouldNotBeNull().ShouldContain("Wet arhi");
        step.Counts.ShouldBe(new(2, 0, 0));
    }

    [Fact]
    public void A_succession_that_is_known_is_corrected_or_left()
    {
        var known = new Known<Succession>(Succession.After(null, new SuccessionRecorded(OtherId, "s-1", Merger))!, 1);
        Successions(known, $"2024-01-01,merger,{Gemeente}gm0001,{Gemeente}gm0003,,").Counts.ShouldBe(new(0, 1, 0));
        Successions(known, $"2025-01-01,merger,{Gemeente}gm0001,{Gemeente}gm0003,,").Facts.ShouldHaveSingleItem().Fact
            .ShouldBe(new SuccessionCorrected(OtherId, Merger with { EffectiveOn = Day(2025) }));
    }

    [Theory]
    [InlineData("2024-01-01,merger,gm9999,gm0003", "from_id", "unknown-organisation")]
    [InlineData("2024-01-01,merger,gm0002,gm9999", "to_id", "unknown-organisation")]
    [InlineData("2024-01-01,merger,gm0002,gm0002", "to_id", "succession-to-itself")]
    [InlineData("2025-01-01,merger,gm0002,gm0003", "event_id", "invalid")]
    [InlineData("2024-01-01,split,gm0002,gm0003", "event_id", "invalid")]
    [InlineData("2024-01-01,merger,gm0001,gm0003", "event_id", "already-exists")]
    [InlineData("soon,merger,gm0002,gm0003", "effective_on", "invalid")]
    public void A_link_that_is_wrong_is_left_out_of_its_succession(string row, string field, string code)
    {
        var step = Successions(null, Named("2024-01-01,merger,gm0001,gm0003,,"), Named($"{row},,"));
        step.Faults.ShouldBe([(3, field, code)]);
        step.Counts.ShouldBe(new(1, 0, 1));
        step.Facts.ShouldHaveSingleItem().Fact.ShouldBeOfType<SuccessionRecorded>().Details.ShouldBe(Merger);
    }

    [Fact]
    public void A_succession_of_which_no_link_is_right_is_none()
    {
        var step = Successions(null, Named("2024-01-01,merger,gm9999,gm0003,,"));
        step.Facts.ShouldBeEmpty();
        step.Counts.ShouldBe(new(0, 0, 1));
    }

    [Fact]
    public void Municipalities_of_one_region_are_one_fact_and_known_when_they_are()
    {
        var known = new Known<Region>(Region.After(null, Kust)!, 1);
        var step = Municipalities(known, "gm0001,law,Wgr", "gm0002,,");
        var fact = step.Facts.ShouldHaveSingleItem();
        fact.Fact.ShouldBe(new RegionDelineated(OtherId, Hosting.Decisions.Values.Set([Noord, Zuid])));
        fact.Sources.ShouldNotBeNull().ShouldContain("Wgr");
        step.Counts.ShouldBe(new(2, 0, 0));
        var again = Municipalities(new(Region.After(known.State, fact.Fact)!, 2), "gm0001,,", "gm0002,,");
        again.Counts.ShouldBe(new(0, 2, 0));
        again.Facts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gm9999,,", "organisation_id", "unknown-organisation")]
    [InlineData("gm0001,,", "organisation_id", "already-exists")]
    [InlineData("ws0001,,", "organisation_id", "not-a-municipality")]
    [InlineData("gm 1,,", "organisation_id", "invalid")]
    public void A_municipality_that_is_wrong_is_left_out_of_its_region(string row, string field, string code)
    {
        var step = Municipalities(new(Region.After(null, Kust)!, 1), "gm0001,,", row);
        step.Faults.ShouldBe([(3, field, code)]);
        step.Counts.ShouldBe(new(1, 0, 1));
        step.Facts.ShouldHaveSingleItem().Fact.ShouldBe(new RegionDelineated(OtherId, [Noord]));
    }

    [Fact]
    public void Municipalities_of_a_region_that_is_not_registered_are_refused() =>
        Municipalities(null, "gm0001,,").ShouldSatisfyAllConditions(
            step => step.Faults.ShouldBe([(2, "region_id", "unknown-region")]), step => step.Facts.ShouldBeEmpty(), step => step.Counts.ShouldBe(new(0, 0, 1)));

    [Fact]
    public void A_region_of_which_no_municipality_is_right_stays() => Municipalities(new(Region.After(Region.After(null, Kust), new RegionDelineated(OtherId, [Noord]))!, 2), "gm9999,,")
        .ShouldSatisfyAllConditions(step => step.Facts.ShouldBeEmpty(), step => step.Counts.ShouldBe(new(0, 0, 1)));

    [Fact]
    public void Rows_of_one_agenda_are_one_fact_and_those_of_the_next_another()
    {
        var known = new Known<Region>(Region.After(null, Kust)!, 1);
        var step = Agendas(known, "2024-01-01,,Zorg,care,,Raad,law,Wgr", "2024-01-01,,Werk,housing,,Raad,law,Wgr", "2026-01-01,,Jeugd,,youth,Raad,,");
        var next = Agenda with { From = Day(2026), Priorities = [new("Jeugd", null, "youth")] };
        step.Facts.Select(one => one.Fact).ShouldBe([new RegionalAgendaSet(OtherId, Agenda), new RegionalAgendaSet(OtherId, next)]);
        step.Facts.Select(one => one.Sources is not null).ShouldBe([true, false]);
        step.Counts.ShouldBe(new(3, 0, 0));
        var now = new Known<Region>(step.Facts.Aggregate(known.State, (state, one) => Region.After(state, one.Fact)!), 3);
        Agendas(now, "2026-01-01,,Jeugd,,youth,Raad,,").ShouldSatisfyAllConditions(
            again => again.Facts.ShouldBeEmpty(), again => again.Counts.ShouldBe(new(0, 1, 0)));
        Agendas(now, "2026-01-01,,Wonen,housing,,Raad,,").Facts.ShouldHaveSingleItem().Fact
            .ShouldBe(new RegionalAgendaCorrected(OtherId, Day(2026), next with { Priorities = [new("Wonen", "housing", null)] }));
    }

    [Fact]
    public void An_agenda_with_a_row_that_is_wrong_is_left_out_whole()
    {
        var known = new Known<Region>(Region.After(null, Kust)!, 1);
        var step = Agendas(known, "2024-01-01,,Zorg,nothing,,Raad,,", "2024-01-01,,Werk,housing,,Raad,,", "2026-01-01,,Jeugd,,youth,Raad,,");
        step.Faults.ShouldBe([(2, "domain", "invalid"), (3, "from", "invalid")]);
        step.Counts.ShouldBe(new(1, 0, 2));
        Agendas(known, "2024-01-01,,Zorg,care,,Raad,,", "2024-01-01,,Werk,housing,,College,,").Faults.ShouldBe([(2, "from", "invalid"), (3, "from", "invalid")]);
        Agendas(known, "2024-01-01,,Zorg,,,Raad,,").Faults.ShouldBe([(2, "from", "domain-or-target-group")]);
        Agendas(null, "2024-01-01,,Zorg,care,,Raad,,").ShouldSatisfyAllConditions(
            none => none.Faults.ShouldBe([(2, "region_id", "unknown-region")]), none => none.Facts.ShouldBeEmpty());
    }

    [Fact]
    public void Why_an_agenda_is_left_out_is_told()
    {
        var known = new Known<Region>(Region.After(null, Kust)!, 1);
        Details("2024-01-01,,Zorg,care,,Raad,,", "2024-01-01,,Werk,housing,,College,,").ShouldAllBe(detail => detail.Contains("differ"));
        Details("2024-01-01,,Zorg,nothing,,Raad,,", "2024-01-01,,Werk,housing,,Raad,,")[1].ShouldContain("Another row");

        List<string> Details(params string[] rows)
        {
            List<string> details = [];
            ImportsHere.Of(session =>
            {
                RegionalAgendaRows.Settle(session, AgendaRows(rows), known);
                details.AddRange(session.Faults.Select(fault => fault.Detail));
            });
            return details;
        }
    }

    [Fact]
    public void Periods_of_a_domain_are_appended_together_and_a_wrong_one_is_left_out()
    {
        var step = References(null, "care,2020-01-01,,ggd,law,Jeugdwet", "care,2024-01-01,,,,", "care,soon,,ggd,,");
        step.Facts.Select(one => one.Fact).ShouldBe(
            [new ReferenceDivisionSet(ReferenceDivision.IdOf("care"), "care", "ggd", Day(2020)), new ReferenceDivisionSet(ReferenceDivision.IdOf("care"), "care", null, Day(2024))]);
        step.Facts.Select(one => one.Sources is not null).ShouldBe([true, false]);
        step.Faults.ShouldBe([(4, "from", "invalid")]);
        step.Counts.ShouldBe(new(2, 0, 1));
        var known = new Known<ReferenceDivision>(step.Facts.Aggregate(default(ReferenceDivision), (state, one) => ReferenceDivision.After(state, one.Fact))!, 2);
        References(known, "care,2020-01-01,,ggd,,").ShouldSatisfyAllConditions(
            again => again.Facts.ShouldBeEmpty(), again => again.Counts.ShouldBe(new(0, 1, 0)));
        References(null, "care,2020-01-01,,ggd,,").Facts.ShouldHaveSingleItem();
        References(null, "care,soon,,ggd,,").Counts.ShouldBe(new(0, 0, 1));
        References(null, "care,2020-01-01,,sterrenbeeld,,").ShouldSatisfyAllConditions(
            refused => refused.Facts.ShouldBeEmpty(), refused => refused.Faults.ShouldBe([(2, "division", "unknown-division")]));
    }

    [Fact]
    public void Memberships_of_a_network_are_appended_together_and_each_row_counts_by_itself()
    {
        var step = Memberships("gm0001,law,Wgr", "gm0099,,", "gm0002,,");
        step.Facts.Select(one => ((MemberAdmitted)one.Fact).OrganisationId).ShouldBe([Noord, Zuid]);
        step.Facts.Select(one => one.Sources is not null).ShouldBe([true, false]);
        step.Faults.ShouldBe([(3, "organisation_id", "unknown-organisation")]);
        step.Counts.ShouldBe(new(2, 0, 1));
        Memberships("gm0001,,").Facts.ShouldHaveSingleItem();
        var after = step.Facts.Aggregate(Bare, (state, one) => Network.After(state, one.Fact)!);
        Memberships(after, "gm0001,,", "gm0002,,").ShouldSatisfyAllConditions(
            again => again.Facts.ShouldBeEmpty(), again => again.Counts.ShouldBe(new(0, 2, 0)));
    }

    [Fact]
    public void Memberships_of_a_network_that_is_not_registered_are_refused_each_for_what_is_wrong_with_it_first()
    {
        var rows = MembershipRowsOf("gm0001,,", "gm 1,,");
        ImportsHere.Of(session => MembershipRows.RefuseAll(session, rows)).ShouldSatisfyAllConditions(
            step => step.Faults.ShouldBe([(2, "network_id", "unknown-network"), (3, "organisation_id", "invalid")]), step => step.Counts.ShouldBe(new(0, 0, 2)));
    }

    [Theory]
    [InlineData(1, 2, "2")]
    [InlineData(1_499, 2, "2")]
    [InlineData(1_500, 2, "1 1")]
    [InlineData(1, 500, "500")]
    [InlineData(1, 501, "500 1")]
    [InlineData(0, 0, "")]
    public void A_step_of_memberships_begins_no_further_network_past_its_size(int rowsOfTheFirst, int networks, string steps)
    {
        var rows = Enumerable.Range(1, networks).SelectMany(n => Enumerable.Repeat($"gr-{n},{Gemeente}gm0001", n == 1 ? rowsOfTheFirst : 1));
        var file = File("memberships.csv", "network_id,organisation_id", rows);
        string.Join(' ', new MembershipRows(file, null!, null!, Today).Together().Select(some => some.Count)).ShouldBe(steps);
    }

    [Fact]
    public void Each_step_of_memberships_is_as_large_as_the_first()
    {
        var rows = new[] { 1_500, 1_499, 1 }.SelectMany((count, n) => Enumerable.Repeat($"gr-{n},{Gemeente}gm0001", count));
        new MembershipRows(File("memberships.csv", "network_id,organisation_id", rows), null!, null!, Today)
            .Together().Select(some => some.Count).ShouldBe([1, 2]);
    }

    private static string Named(string row) => row.Replace("gm", Gemeente + "gm", StringComparison.Ordinal);

    private static Step Successions(Known<Succession>? known, params string[] rows) => ImportsHere.Of(session => SuccessionRows.Settle(
        session, Single(File("successions.csv", $"event_id,effective_on,kind,from_id,to_id{Law}", rows.Select(row => $"{OtherId},{row}")), SuccessionRows.Read),
        known, Set([.. Registry.Keys])));

    private static Step Municipalities(Known<Region>? known, params string[] rows)
    {
        var named = rows.Select(row => $"{OtherId},{Named(row).Replace("ws0001", Water.ToString(), StringComparison.Ordinal)}");
        return ImportsHere.Of(session => RegionMunicipalityRows.Settle(
            session, Single(File("region-municipalities.csv", $"region_id,organisation_id{Law}", named), RegionMunicipalityRows.Read), known, Registry));
    }

    private static Step Agendas(Known<Region>? known, params string[] rows) =>
        ImportsHere.Of(session => RegionalAgendaRows.Settle(session, AgendaRows(rows), known));

    private static IGrouping<Guid, Read<RegionalAgenda>> AgendaRows(IEnumerable<string> rows) => Single(
        File("regional-agendas.csv", $"region_id,from,until,title,domain,target_group,decided_by{Law}", rows.Select(row => $"{OtherId},{row}")), RegionalAgendaRows.Read);

    private static Step References(Known<ReferenceDivision>? known, params string[] rows) => ImportsHere.Of(session => ReferenceDivisionRows.Settle(
        session, Single(File("reference-divisions.csv", $"domain,from,until,division{Law}", rows), ReferenceDivisionRows.Read), known,
        Register.Empty.With([DivisionFacts.After(null, new Contracts.Networks.DivisionRegistered(NoordIn, "ggd-2016", "ggd", "GGD", null, 2016, null))!])));

    private static Step Memberships(params string[] rows) => Memberships(Bare, rows);

    private static Step Memberships(Network network, params string[] rows) =>
        ImportsHere.Of(session => MembershipRows.Settle(session, MembershipRowsOf(rows), new(network, 1), Registry, Today));

    private static List<Read<MembershipLine>> MembershipRowsOf(params string[] rows) =>
        [.. File("memberships.csv", $"network_id,organisation_id{Law}", rows.Select(row => $"gr-1,{Named(row)}")).Rows.Select(MembershipLine.Of)];

    private static IGrouping<Guid, Read<T>> Single<T>(CsvFile file, Func<CsvRow, Read<T>> read) => file.Rows.Select(read).GroupBy(row => row.Id).Single();

    private static CsvFile File(string name, string header, IEnumerable<string> rows) =>
        CsvFile.Read(name, Encoding.UTF8.GetBytes($"{header}\n{string.Join('\n', rows)}\n"));
}
