using JasperFx.Events;
using Regio.Hosting.Imports;
using Regio.Hosting.Lists;
using Regio.Hosting.Sources;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Regions;
using Regio.Networks.Subjects;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What a fact rests on leaves with the row that it led to, and comes back with it.</summary>
public sealed class Telling_what_rows_rest_on
{
    private static readonly Source Law = new("law", "Wgr, art. 8", null, null, null);
    private static readonly Source Decree = new("decision", "Decree 7", "https://regio.example/7", Day(2024, 2), new('a', 64));

    [Fact]
    public void Every_file_may_tell_it() =>
        Shapes.All.ShouldAllBe(shape => SourceColumns.Names.All(name => shape.Optional.Contains(name) && !shape.Required.Contains(name)));

    [Fact]
    public void It_comes_back_with_its_row()
    {
        var item = new OrganisationItem(Noord, 1, $"{Gemeente}gm0001", "gm0001", "municipality", "Noord", null, null, null, null, null, null);
        var file = RoundTrips.Exported(RestingOn(ReadOrganisations.Csv, [Law, Decree]), [item]);
        file.Columns.ShouldBe([.. Shapes.Organisations.Required, .. Shapes.Organisations.Optional]);
        var read = IdentifiedRows.ReadAll(file, Organisation.StreamKind, OrganisationRows.Details).ShouldHaveSingleItem();
        read.Faults.ShouldBeEmpty();
        read.Sources.ShouldBe(Source.Write([Law, Decree]));
    }

    [Fact]
    public void It_stands_on_each_line_of_what_is_several()
    {
        var agenda = new RegionalAgendaRow(new(NetworkId, "r", null), Day(2024), null, [new("a", null, null), new("b", null, null)], "raad", null);
        RoundTrips.Exported(RestingOn(ReadAgendas.Csv, [Law]), [agenda], lines: 2).Rows.Select(row => SourceColumns.Read(new RowReader(row)))
            .ShouldBe([Source.Write([Law]), Source.Write([Law])]);
    }

    [Fact]
    public void A_fact_that_rests_on_nothing_says_nothing_of_it()
    {
        var fact = new Event<NetworkRegistered>(Registered);
        Source.Put(fact, null);
        fact.Headers.ShouldBeNull();
    }

    [Fact]
    public void A_part_rests_on_what_the_latest_fact_of_it_does()
    {
        IEvent[] facts = [Told(NoordAdmitted, Law), Told(NoordAdmitted with { Role = "observer" }, Decree), Told(ZuidAdmitted, Law)];
        var sourced = new SourcedFacts(facts.ToLookup(fact => fact.StreamId));
        sourced.Of(NetworkId, fact => fact is MemberAdmitted { MembershipId: var id } && id == NoordIn).ShouldBe([Decree]);
        sourced.Of(NetworkId, fact => fact is MemberWithdrawn).ShouldBeEmpty();

        static Event<MemberAdmitted> Told(MemberAdmitted admitted, Source source)
        {
            var fact = new Event<MemberAdmitted>(admitted) { StreamId = NetworkId };
            Source.Put(fact, Source.Write([source]));
            return fact;
        }
    }

    [Fact]
    public void A_row_that_names_none_names_none() =>
        SourceColumns.Read(new RowReader(RoundTrips.Exported(ReadMemberships.Csv, [Participant]).Rows[0])).ShouldBeNull();

    [Fact]
    public void A_wrong_one_refuses_its_row()
    {
        var file = RoundTrips.Exported(RestingOn(ReadMemberships.Csv, [Law with { Kind = "rumour" }]), [Participant]);
        MembershipLine.Of(file.Rows[0]).Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe([("source_kind", "invalid")]);
    }

    [Theory]
    [InlineData("law,Wgr,,,", null)]
    [InlineData("law|decision,Wgr|Decree,,,", null)]
    [InlineData("law|decision,Wgr,,,", "source_title invalid")]
    [InlineData("law,Wgr,,soon,", "source_published_on invalid")]
    [InlineData("law,Wgr,not a uri,,", "source_uri invalid")]
    [InlineData("law|law|law,Wgr|Awb|Gemeentewet,https://a.example|https://b.example,,", "source_uri invalid")]
    [InlineData("law,Wgr,,,xyz", "source_sha256 invalid")]
    [InlineData("law,,,,", "source_title invalid")]
    public void What_is_wrong_in_it_is_told_at_its_column(string cells, string? fault) => Told(cells).ShouldBe(fault);

    [Fact]
    public void A_row_names_at_most_so_many()
    {
        static string Row(int sources) => $"{string.Join('|', Enumerable.Repeat("law", sources))},{string.Join('|', Enumerable.Repeat("Wgr", sources))},,,";
        Told(Row(SentSources.Most)).ShouldBeNull();
        Told(Row(SentSources.Most + 1)).ShouldBe("source_kind invalid");
    }

    [Fact]
    public void What_no_source_tells_has_an_empty_cell() =>
        SourceColumns.Of<int>(_ => [Law, Law]).Select(column => (column.Header, column.Value(0))).ShouldBe(
            [("source_kind", "law|law"), ("source_title", "Wgr, art. 8|Wgr, art. 8"), ("source_uri", null), ("source_published_on", null), ("source_sha256", null)]);

    [Fact]
    public void A_row_rests_on_all_that_led_to_it_each_once_and_at_most_what_a_row_may_name()
    {
        Facts(Fact("led", Law), Fact("led", Decree, Law), Fact("not", Law with { Title = "Other" })).All(NetworkId, fact => fact is "led").ShouldBe([Law, Decree]);

        var many = Enumerable.Range(0, SentSources.Most + 1).Select(i => Law with { Title = $"{i}" }).ToArray();
        Facts(Fact("led", many)).All(NetworkId, _ => true).ShouldBe(many[1..]);
    }

    [Fact]
    public void A_part_rests_on_the_latest_fact_that_led_to_it()
    {
        Facts(Fact("led", Decree), Fact("led", Law), Fact("not", Decree)).Of(NetworkId, fact => fact is "led").ShouldBe([Law]);
        Facts(Fact("not", Decree)).Of(NetworkId, fact => fact is "led").ShouldBeEmpty();
    }

    private static MembershipRow Participant =>
        MembershipRow.Of(Network.After(Network.After(null, Registered), NoordAdmitted)!.Memberships[0], new(NetworkId, "gr-1", "x"), new(Noord, null, null), Today);

    private static Csv<T> RestingOn<T>(Csv<T> csv, IReadOnlyList<Source> sources) =>
        csv with { RestOn = (_, _) => Task.FromResult<Func<T, IReadOnlyList<Source>>>(_ => sources) };

    private static SourcedFacts Facts(params IEvent[] facts) => new(facts.ToLookup(_ => NetworkId));

    private static Event<string> Fact(string data, params Source[] sources)
    {
        var fact = new Event<string>(data);
        Source.Put(fact, Source.Write(sources));
        return fact;
    }

    private static string? Told(string cells)
    {
        var text = $"{string.Join(',', SourceColumns.Names)}\n{cells}\n";
        var row = new RowReader(CsvFile.Read("x.csv", System.Text.Encoding.UTF8.GetBytes(text)).Rows[0]);
        var stored = SourceColumns.Read(row);
        (stored is null).ShouldBe(row.Faults.Count > 0);
        return row.Faults.Count == 0 ? null : string.Join(' ', row.Faults.Select(fault => $"{fault.Field} {fault.Code}"));
    }
}
