using System.Text;
using Regio.Contracts.Networks;
using Regio.Funding.Accountability;
using Regio.Funding.Grants;
using Regio.Funding.Schemes;
using Regio.Landscape;
using Regio.Rules;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

/// <summary>The statement of a municipality as the yearly list of its scheme asks it.</summary>
public sealed class Accounting_field_by_field
{
    private const string Municipality = "municipality";

    private static readonly FinalAccountSubmitted Divided = Account with { Spent = [new(2027, 70_000m), new(2028, 110_000m)] };

    [Fact]
    public void Every_list_is_sound()
    {
        SisaList.All.Select(list => (list.Code, list.Year)).ShouldBeUnique();
        foreach (var list in SisaList.All)
        {
            list.Indicators.Select(one => one.Number).ShouldBe(Enumerable.Range(1, list.Indicators.Count).Select(number => $"{list.Code}/{number:00}"));
            list.Code.ShouldMatch(TermsBody.SisaCodes);
            CodeLists.OrganisationKinds.Concepts.Select(kind => kind.Id).ShouldContain(list.AccountedBy);
            new[] { list.Title, list.Source }.ShouldAllBe(text => text.Length > 0);
            list.Indicators.ShouldAllBe(one => SisaIndicator.Kinds.Contains(one.Kind) && one.Label.Length > 0 && one.AskedOf.Length > 0);
            list.Indicators.Where(one => one.FilledBy is not null).ShouldAllBe(one => (SisaIndicator.Fillings.ContainsKey(one.FilledBy!) || SisaIndicator.LineFillings.ContainsKey(one.FilledBy!)) && SisaIndicator.KindOf(one.FilledBy!) == one.Kind);
        }
    }

    [Fact]
    public void Follows_the_list_of_the_contact_municipalities_and_tells_who_can_fill_what_is_unknown()
    {
        Fields(2027, Whole(Divided)).Select(field => (field.Number, field.Label, field.Kind, field.Value, field.AskedOf)).ShouldBe(
        [
            ("D1/01", "Besteding (jaar T)", "amount", "70000", null),
            ("D1/02", "Opgebouwde reserve ultimo (jaar T-1)", "amount", null, "The books of the municipality."),
        ]);
        Fields(2028, Whole(Divided))[0].ShouldSatisfyAllConditions(
            field => (field.Year, field.ListYear, field.SchemeCode, field.Municipality).ShouldBe((2028, 2016, "D1", Almere), "It says which list it follows."),
            field => field.ListSource.ShouldContain("2016"));
    }

    [Fact]
    public void Adds_up_the_grants_of_a_scheme_and_knows_no_sum_where_one_is_unknown()
    {
        Fields(2027, Whole(Divided), Whole(Divided))[0].Value.ShouldBe("140000");
        Fields(2027, Whole(Divided), Whole(Account))[0].ShouldSatisfyAllConditions(
            field => field.Value.ShouldBeNull(), field => field.AskedOf.ShouldBe("Its final account, divided over the years."));
    }

    [Fact]
    public void Is_of_the_list_of_the_year_or_the_last_before_and_of_no_scheme_without_one()
    {
        SisaList.Of("D1", 2015, Municipality).ShouldBeNull();
        SisaList.Of("D1", 2016, Municipality)!.Year.ShouldBe(2016);
        SisaList.Of("D1", 2030, Municipality)!.Year.ShouldBe(2016);
        SisaList.Of("D1", 2016, "province").ShouldBeNull("A province is asked nothing of it.");
        SisaList.Of(null, 2030, Municipality).ShouldBeNull();
        ReadSisaIndicators.Of([Row(2027, Whole(Divided), "D99")]).ShouldBeEmpty();
    }

    [Fact]
    public void Has_a_line_for_each_other_municipality_that_got_money_and_none_for_a_school()
    {
        object[] passed =
        [
            new MoneyPassedOn(GrantId, School, new(2027, 6, 1), 5_000m, null), new MoneyPassedOn(GrantId, Lead, new(2027, 6, 1), 20_000m, null),
            new MoneyPassedOn(GrantId, Lead, new(2027, 7, 1), 1_000.50m, null), new MoneyPassedOn(GrantId, Lead, new(2028, 1, 1), 7m, null),
        ];
        IReadOnlyList<(string, int?, string?)> Lines(int year, params object[] facts) =>
            [.. ReadSisaIndicators.Of([Row(year, Whole(facts), "D8")]).Select(field => (field.Number, field.Line, field.Value)).Where(field => field.Value is not null)];
        Lines(2027, passed).ShouldBe([("D8/04", 1, "060034 Almere"), ("D8/05", 1, "21000,5")]);
        Lines(2028, passed).ShouldBe([("D8/04", 1, "060034 Almere"), ("D8/05", 1, "7")]);
        var own = Country.With([OrganisationFacts.After(null, new OrganisationRegistered(Lead, "x", "municipality", "Elders", null, null, null, null, null, null))!]);
        SisaTransfer.Of([new(GrantId, Lead, new(2027, 6, 1), 1m, null)], own).ShouldBe([new("Elders", 1m)], "Its number is not known.");
        ReadSisaIndicators.Of([Row(2027, Whole(), "D8")]).Select(field => field.Number).ShouldBe(["D8/01", "D8/02", "D8/03", "D8/06", "D8/07"], "Nothing went to another.");
    }

    [Fact]
    public void Fills_what_else_the_register_knows()
    {
        var list = new SisaList(2020, "X1", "t", "municipality", "s",
        [
            new("X1/01", "Cumulatieve besteding", "amount", "spent", "a"), new("X1/02", "Eindverantwoording", "yes-no", "is-final", "a"), new("X1/03", "Toelichting", "text", null, "a"),
        ]);
        list.Of([Row(2029, Whole(Divided))]).Select(field => field.Value).ShouldBe(["180000", "Ja", null]);
        list.Of([Row(2027, Whole(Divided))]).Select(field => field.Value).ShouldBe([null, "Nee", null]);
        list.Of([Row(2029, Whole(Divided)), Row(2029, Whole())]).Select(field => field.Value).ShouldBe([null, "Nee", null]);
    }

    [Fact]
    public async Task Is_a_table_with_a_row_for_each_field()
    {
        using var file = new MemoryStream();
        await ReadSisaIndicators.Csv.Write(file, Fields(2027, Whole(Divided)).ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n");
        lines[0].ShouldBe("year,municipality,list_year,list_source,scheme_code,scheme,number,line,label,kind,value,asked_of");
        lines[1].ShouldContain("D1/01,,Besteding (jaar T),amount,70000,");
    }

    [Fact]
    public void An_account_tells_what_was_spent_in_each_year_also_after_that_year()
    {
        (Row(2027, Whole(Divided)).SpentInYear, Row(2028, Whole(Divided)).SpentInYear, Row(2029, Whole(Divided)).SpentInYear).ShouldBe((70_000m, 110_000m, 0m));
        Row(2027, Whole(Account)).SpentInYear.ShouldBeNull("Nothing else tells on which day it was spent.");
    }

    private static IReadOnlyList<SisaField> Fields(int year, params Grant[] grants) => ReadSisaIndicators.Of([.. grants.Select(grant => Row(year, grant))]);

    private static SisaRow Row(int year, Grant grant, string code = "D1") => SisaRow.Of(
        grant, new([grant.Award!], grant.Account is { } account ? [account] : []), new(Owner, Said with { Terms = SchemeTerms.Untold with { SisaCode = code } }), Almere, Country, year)!;

    private static Grant Whole(params object[] facts) => new object[] { Submitted, Awarded, Planned, FirstPaid, SecondPaid }.Concat(facts).Aggregate(default(Grant), Grant.After)!;
}
