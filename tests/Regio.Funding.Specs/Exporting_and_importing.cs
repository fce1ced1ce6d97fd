using Regio.Funding.Grants;
using Regio.Funding.Imports;
using Regio.Funding.Indicators;
using Regio.Funding.Observations;
using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Hosting.Imports;
using Regio.Hosting.Lists;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

/// <summary>What a list exports an import finds known, whether it was made here or imported.</summary>
public sealed class Exporting_and_importing
{
    private static readonly IReadOnlyDictionary<Guid, string> Schemes = new Dictionary<Guid, string> { [SchemeId] = "vsv" };

    public static TheoryData<object[]> Grants =>
    [
        new object[] { Submitted, Awarded, Planned, FirstPaid, SecondPaid, Account, SettledLower }, new object[] { Submitted },
        new object[] { GrantTakenOver },
        new object[]
        {
            GrantTakenOver with
            {
                Record = Granted with
                {
                    RecipientId = null, RegionId = null, RegionName = "Bonaire", Amount = -4_990.05m, Years = [new(2014, -5_000.05m), new(2015, 10m)],
                    From = First, Until = First.AddDays(1), Costs = 9m, Title = "Twee\nregels", Decision = "1", DecidedOn = First, Settled = 1.5m, SettledOn = First,
                },
            },
        },
        new object[] { GrantTakenOver with { Record = Granted with { NetworkId = NetworkId, Amount = null, Years = [] } } },
    ];

    public static TheoryData<object[]> AllSchemes =>
    [
        new object[] { SchemeDrafted.Of(SchemeId, "vsv", Owner, Said with { Terms = SchemeTerms.Untold with { SisaCode = "D1A" } }), Scene.Published }, new object[] { Drafted, Scene.Published, Amended },
        new object[] { TakenOver },
        new object[] { TakenOver with { Record = Registered with { OwnerId = null, From = First, Totals = [new(2014, null, null, 3), new(2015, -1.5m, 1, null)] } } },
    ];

    [Theory, MemberData(nameof(Grants))]
    public void Leaves_a_grant_as_it_was(object[] facts)
    {
        var item = facts.Aggregate(default(GrantItem), GrantItem.After)!;
        var read = GrantRows.Read(Exported(GrantColumns.Csv(Country, Schemes), GrantRow.Of(item, isParty: true))).ShouldHaveSingleItem();
        read.Faults.ShouldBeEmpty();
        var named = NamedInFile.In(Country, read);
        named.Faults.Concat(named.Left).ShouldBeEmpty();
        var line = read.Says with { Said = read.Says.Said with { SchemeId = SchemeId } };
        line.Record(named, null).ShouldBe(GrantRecord.Of(item.State));
        RecordGrant.Decide(new(item.Id, null, line.Record(named, GrantRecord.Of(item.State))), item.State, new(2030, 1, 1)).ShouldBe(Decision.Nothing);
    }

    [Theory, MemberData(nameof(AllSchemes))]
    public void Leaves_a_scheme_as_it_was(object[] facts)
    {
        var item = facts.Aggregate(default(SchemeItem), SchemeItem.After)!;
        var said = item.On(Gazetted).Said;
        var read = SchemeRows.Read(Exported(ReadSchemes.Csv, SchemeRow.Of(item, item.State, ItsOwner, Gazetted, Gazetted)!)).ShouldHaveSingleItem();
        read.Faults.ShouldBeEmpty();
        var (owner, fault) = read.Says.OwnerIn(Country, read.Row, item.State.OwnerId);
        fault.ShouldBeNull();
        read.Says.Record(owner, null).ShouldBe(SchemeRecord.Of(item.State, said));
        RecordScheme.Decide(new(item.Id, null, read.Says.Record(owner, null)), item.State, said, Gazetted).ShouldBe(Decision.Nothing);
    }

    [Fact]
    public void Leaves_an_indicator_as_it_was()
    {
        foreach (object[] facts in new object[][] { [Defined], [Defined, Revised], [Defined, Revised, Withdrawn with { Reason = null }] })
        {
            var item = facts.Aggregate(default(IndicatorItem), IndicatorItem.After)!;
            var read = IndicatorRows.Read(Exported(ReadIndicators.Csv, IndicatorRow.Of(item, First.AddYears(9)))).ShouldHaveSingleItem();
            read.Faults.ShouldBeEmpty();
            IndicatorRows.Weigh(read, item.Details).ShouldBe(Decision.Nothing);
        }
    }

    [Fact]
    public void Defines_revises_and_withdraws_an_indicator_that_is_not_known()
    {
        var item = new object[] { Defined, Revised, Withdrawn }.Aggregate(default(IndicatorItem), IndicatorItem.After)!;
        var read = IndicatorRows.Read(Exported(ReadIndicators.Csv, IndicatorRow.Of(item, First.AddYears(9)))).ShouldHaveSingleItem();
        ((Decision.Accepted)IndicatorRows.Weigh(read, null)).Facts.Select(fact => fact.GetType()).ShouldBe([typeof(IndicatorDefined), typeof(IndicatorWithdrawn)]);
        ((Decision.Accepted)IndicatorRows.Weigh(read, Indicator.After(null, Defined))).Facts.Select(fact => fact.GetType())
            .ShouldBe([typeof(IndicatorRevised), typeof(IndicatorWithdrawn)]);
    }

    [Fact]
    public void Leaves_a_value_as_it_was_and_corrects_another()
    {
        var known = Observation.After(null, Observed)!;
        var indicator = Indicator.After(null, Defined)!;
        var read = ObservationRows.Read(Exported(ReadObservations.Csv(Country), ObservationRow.Of(ObservationItem.After(null, Observed)!, hidden: false))).ShouldHaveSingleItem();
        read.Faults.ShouldBeEmpty();
        var of = read.Says.In(Country, indicator);
        of.ShouldBe(Observing);
        ObservationRows.Weigh(read, of, known, indicator, First.AddYears(3)).ShouldBe(Decision.Nothing);
        ((Decision.Accepted)ObservationRows.Weigh(read, of, null, indicator, First.AddYears(3))).Facts.ShouldHaveSingleItem()
            .ShouldBeOfType<ObservationSubmitted>().ShouldSatisfyAllConditions(fact => fact.By.ShouldBeNull(), fact => fact.On.ShouldBe(Observed.On));
        var other = known with { Value = known.Value with { Value = 41m }, IsImported = true };
        ((Decision.Accepted)ObservationRows.Weigh(read, of, other, indicator, First.AddYears(3))).Facts.ShouldHaveSingleItem()
            .ShouldBeOfType<ObservationCorrected>().Value.ShouldBe(known.Value);
    }

    [Fact]
    public void Leaves_a_value_that_was_reported_or_corrected_here()
    {
        var (indicator, given) = (Indicator.After(null, Defined)!, Observed with { By = null });
        var read = ObservationRows.Read(Exported(ReadObservations.Csv(Country), ObservationRow.Of(ObservationItem.After(null, given)!, hidden: false))).ShouldHaveSingleItem();
        var other = Observed.Value with { Value = 41m };
        Weighed(Observed with { Value = other }).ShouldBeOfType<Decision.Rejected>().Problem.Code.ShouldBe("observation-exists");
        Weighed(given, Corrected(other, Owner)).ShouldBeOfType<Decision.Rejected>().Problem.Code.ShouldBe("observation-exists", "The same file again sets nothing back.");
        Weighed(given, Corrected(other, null)).ShouldBeOfType<Decision.Rejected>().Problem.Code.ShouldBe("observation-exists", "A steward may act for no organisation.");
        Weighed(given, Corrected(other, null) with { Reason = ObservationCorrected.ByImport }).ShouldBeOfType<Decision.Accepted>();
        Weighed(Observed).ShouldBe(Decision.Nothing);
        Weighed(given, Corrected(other, Owner), Corrected(given.Value, Owner)).ShouldBe(Decision.Nothing);

        ObservationCorrected Corrected(ObservedValue value, string? by) => new(given.ObservationId, value, given.On, "Telfout", by);

        Decision Weighed(params object[] facts) => ObservationRows.Weigh(
            read, Observing, facts.Aggregate(default(Observation), Observation.After), indicator, First.AddYears(3));
    }

    [Fact]
    public void Fewer_than_ten_persons_cannot_be_imported_as_they_are_released() => ObservationRows.Read(Exported(
        ReadObservations.Csv(Country), ObservationRow.Of(ObservationItem.After(null, Observed)!, hidden: true))).ShouldHaveSingleItem()
        .Faults.ShouldHaveSingleItem().Field.ShouldBe("value");

    [Fact]
    public void Who_and_what_is_not_known_is_kept_by_name_and_reported_or_refused()
    {
        const string Header = "id,scheme,awarded,network,lead,recipient,region,region_name,region_division\n";
        Named(Header + "1,vsv,1,,gm9999,Almere,,Flevoland,rmc-2014").ShouldSatisfyAllConditions(
            named => named.LeadId.ShouldBeNull(), named => named.RegionId.ShouldBe(RegionId), named => named.RegionName.ShouldBeNull(),
            named => named.Faults.ShouldBeEmpty(), named => named.Left.ShouldHaveSingleItem().Code.ShouldBe("unknown-organisation"));
        Named(Header + "1,vsv,1,,GM0034,,,Elders,rmc-2014").ShouldSatisfyAllConditions(
            named => named.LeadId.ShouldBe(Lead), named => named.RegionName.ShouldBe("Elders"), named => named.Left.ShouldHaveSingleItem().Code.ShouldBe("unknown-region"));
        Named(Header + "1,vsv,1,nowhere,gm9999,,nowhere,,").Faults.Select(fault => (fault.Field, fault.Code))
            .ShouldBe([("network", "unknown-network"), ("lead", "unknown-organisation"), ("region", "unknown-region")], ignoreOrder: true);
    }

    [Theory]
    [InlineData("schemes.csv", "id,owner_id,title,totals,sisa_code\n1,,T,2015:x:1:1,d8", "totals", "sisa_code")]
    [InlineData("schemes.csv", "id,owner_id,title,totals\n1,,T,2015:1:1:1|2015:2:2:2", "totals")]
    [InlineData("schemes.csv", "id,owner_id,title,from\n1,,,2015", "title", "from")]
    [InlineData("schemes.csv", "id,owner_id,title,totals\n1,,T,0000:1:1:1", "totals")]
    [InlineData("grants.csv", "id,scheme,awarded,awarded_per_year\n1,s,\"1,005\",2015:1|2015:2", "awarded", "awarded_per_year")]
    [InlineData("grants.csv", "id,scheme,awarded_per_year\n1,s,9999:1", "awarded_per_year")]
    [InlineData("observations.csv", "indicator,from,value,quality,network,region\ni,2016-08-01,x,sure,n,r", "network", "quality", "value")]
    [InlineData("indicators.csv", "id,from,name,concept,kind,unit,direction,period,definition\nA B,,n,C D,outcome,percent,lower,month,d", "concept", "from", "id")]
    public void What_is_wrong_with_a_row_is_told_at_its_columns(string name, string text, params string[] fields)
    {
        var file = CsvFile.Read(name, System.Text.Encoding.UTF8.GetBytes(text));
        var faults = name switch
        {
            "schemes.csv" => SchemeRows.Read(file)[0].Faults,
            "grants.csv" => GrantRows.Read(file)[0].Faults,
            "observations.csv" => ObservationRows.Read(file)[0].Faults,
            _ => IndicatorRows.Read(file)[0].Faults,
        };
        faults.Select(fault => fault.Field!).Distinct().Order(StringComparer.Ordinal).ShouldBe(fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_an_optional_column_what_is_known_stays()
    {
        var row = GrantRows.Read(CsvFile.Read("grants.csv", "id,scheme,awarded\n1,vsv,2"u8.ToArray())).ShouldHaveSingleItem();
        var known = Granted with { Title = "Kennis", Decision = "1" };
        row.Says.Record(NamedInFile.In(Country, row), known).ShouldBe(known with { SchemeId = row.Says.Said.SchemeId, Amount = 2m });
        var scheme = SchemeRows.Read(CsvFile.Read("schemes.csv", "id,owner_id,title\n1,,Anders"u8.ToArray())).ShouldHaveSingleItem();
        scheme.Says.Record(null, Registered).ShouldBe(Registered with { OwnerId = null, Title = "Anders" });
    }

    private static NamedInFile Named(string text) =>
        NamedInFile.In(Country, GrantRows.Read(CsvFile.Read("grants.csv", System.Text.Encoding.UTF8.GetBytes(text))).ShouldHaveSingleItem());

    private static CsvFile Exported<T>(Csv<T> csv, T row)
    {
        using var bytes = new MemoryStream();
        csv.Write(bytes, new[] { row }.ToAsyncEnumerable(), CancellationToken.None).GetAwaiter().GetResult();
        return CsvFile.Read(csv.FileName, bytes.ToArray());
    }
}
