using System.Text;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Agreements;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;
using static Regio.Networks.Specs.Scene;
using Step = Regio.Networks.Specs.ImportsHere.Step;

namespace Regio.Networks.Specs;

/// <summary>What the lines of a subject come to: which count, which are refused at which field, and what is appended.</summary>
public sealed class Settling_lines_of_subjects
{
    private const string Law = ",source_kind,source_title";
    private static readonly Network Bare = Network.After(null, Registered)!;
    private static readonly Around Beside = new(Set([.. Registry.Keys]), new Dictionary<Guid, Network>(), Today);

    [Fact]
    public void Parts_of_a_subject_are_appended_together_each_with_its_sources()
    {
        var step = Phases(new(Bare, 1), $"{NetworkId},forming,2021-01-01,law,Wgr", $"{NetworkId},building,2022-01-01,,");
        step.Facts.Select(one => one.Fact).ShouldBe([new PhaseAdvanced(NetworkId, "forming", Day(2021)), new PhaseAdvanced(NetworkId, "building", Day(2022))]);
        step.Facts.Select(one => one.Sources is not null).ShouldBe([true, false]);
        step.Counts.ShouldBe(new(2, 0, 0));
        var after = step.Facts.Aggregate(Bare, (state, one) => Network.After(state, one.Fact)!);
        Phases(new(after, 3), $"{NetworkId},forming,2021-01-01,,").ShouldSatisfyAllConditions(
            again => again.Facts.ShouldBeEmpty(), again => again.Counts.ShouldBe(new(0, 1, 0)));
    }

    [Fact]
    public void Lines_of_a_thing_that_is_not_registered_are_refused()
    {
        Phases(null, $"{NetworkId},forming,2021-01-01,,", $"{NetworkId},forming,soon,,").Faults.ShouldBe([(2, "network_id", "unknown-network"), (3, "from", "invalid")]);
        Subject(AgreementSubjects.Ends, null, "agreement_id,until,reason", ["a-1,2025-01-01,Done"]).Faults.ShouldBe([(2, "agreement_id", "not-found")]);
    }

    [Fact]
    public void A_part_of_several_lines_is_taken_whole_or_not_at_all_and_its_faults_are_at_their_lines()
    {
        Voting($"{NetworkId},majority,{Gemeente}gm0001,2,,", $"{NetworkId},majority,{Gemeente}gm0002,1,,").ShouldSatisfyAllConditions(
            step => step.Facts.ShouldHaveSingleItem().Fact.ShouldBe(new VotingSet(NetworkId, "majority", [new(Noord, 2m), new(Zuid, 1m)], null)),
            step => step.Counts.ShouldBe(new(2, 0, 0)));
        Voting($"{NetworkId},majority,{Gemeente}gm0001,2,,", $"{NetworkId},majority,{Gemeente}gm0003,1,,").ShouldSatisfyAllConditions(
            step => step.Facts.ShouldBeEmpty(),
            step => step.Faults.ShouldBe([(2, "network_id", "invalid"), (3, "organisation_id", "not-a-member")]),
            step => step.Counts.ShouldBe(new(0, 0, 2)));
        Voting($"{NetworkId},majority,{Gemeente}gm0003,2,,").Faults.ShouldBe([(2, "organisation_id", "not-a-member")]);
    }

    [Fact]
    public void Why_a_part_of_several_lines_is_left_out_is_told()
    {
        Voted($"{NetworkId},majority,{Gemeente}gm0001,2,,", $"{NetworkId},unanimity,{Gemeente}gm0002,1,,")
            .ShouldBe(Enumerable.Repeat("Lines of the same differ in more than what they list.", 2));
        Voted($"{NetworkId},majority,{Gemeente}gm0001,2,,", $"{NetworkId},majority,{Gemeente}gm0002,none,,")[0].ShouldBe("Another line of the same is wrong.");
    }

    [Fact]
    public void What_is_of_a_network_in_force_is_not_recorded_after_its_end() =>
        Subject(CourseSubjects.Names, new(Bare.Until(Day(2023)), 2), "network_id,from,name", [$"{NetworkId},2024-01-01,Nieuw"])
            .Faults.ShouldBe([(2, "from", "not-in-force")]);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(500, 1)]
    [InlineData(501, 2)]
    public void A_step_is_of_at_most_500_things(int things, int steps)
    {
        var rows = Enumerable.Range(1, things).SelectMany(n => new[] { $"gr-{n},forming,2021-01-01", $"gr-{n},building,2022-01-01" });
        var file = CsvFile.Read("phases.csv", Encoding.UTF8.GetBytes($"network_id,phase,from\n{string.Join('\n', rows)}\n"));
        new SubjectRows<Network, PhasePeriod, PhasePeriod>(GovernanceSubjects.Phases, file, null!, null!, Today).Steps().Count().ShouldBe(steps);
    }

    private static Step Phases(Known<Network>? known, params string[] rows) =>
        Subject(GovernanceSubjects.Phases, known, $"network_id,phase,from{Law}", rows);

    private static Step Voting(params string[] rows) => Subject(TermsSubjects.Voting, OfTwo, $"network_id,rule,organisation_id,weight,representative_function,source_kind", rows);

    private static Known<Network> OfTwo => new(Network.After(Network.After(Bare, NoordAdmitted), ZuidAdmitted)!, 3);

    private static List<string> Voted(params string[] rows)
    {
        List<string> details = [];
        ImportsHere.Of(session =>
        {
            Settle(session, TermsSubjects.Voting, OfTwo, "network_id,rule,organisation_id,weight,representative_function,source_kind", rows);
            details.AddRange(session.Faults.Select(fault => fault.Detail));
        });
        return details;
    }

    private static Step Subject<TState, TPart, TRow>(
        Subject<TState, TPart, TRow> subject, Known<TState>? known, string header, IEnumerable<string> rows)
        where TState : class, IFold<TState>
        where TPart : notnull => ImportsHere.Of(session => Settle(session, subject, known, header, rows));

    private static void Settle<TState, TPart, TRow>(
        ImportSession session, Subject<TState, TPart, TRow> subject, Known<TState>? known, string header, IEnumerable<string> rows)
        where TState : class, IFold<TState>
        where TPart : notnull
    {
        var file = CsvFile.Read($"{subject.Name}.csv", Encoding.UTF8.GetBytes($"{header}\n{string.Join('\n', rows)}\n"));
        new SubjectRows<TState, TPart, TRow>(subject, file, null!, null!, Today)
            .Settle(session, file.Rows.Select(row => SubjectRows<TState, TPart, TRow>.Line(subject, row)).GroupBy(row => row.Id).Single(), known, Beside);
    }
}
