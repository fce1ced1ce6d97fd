using System.Text.Json;
using System.Text.RegularExpressions;
using Regio.Funding.Accountability;
using Regio.Funding.Grants;
using Regio.Funding.Schemes;
using Regio.Landscape;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed partial class Accounting_for_grants
{
    // What the invulwijzer of the SiSa-bijlage asks of most schemes: which scheme, on what ground, by which decision, and how
    // much was spent in the year and in all, and whether that is the final account.
    private static readonly string[] AskedBySisa =
        ["scheme_code", "scheme", "legal_grounds", "decision", "awarded", "spent_in_year", "spent", "is_final", "region", "municipality", "year"];

    // The fields of 360-giving-schema.json 1.1 (ThreeSixtyGiving/standard, MIT licence) that a grant must have and may have.
    private static readonly string[] Required =
        ["id", "title", "description", "currency", "amountAwarded", "awardDate", "recipientOrganization", "fundingOrganization"];

    private static readonly string[] Allowed =
    [
        .. Required, "amountAppliedFor", "amountDisbursed", "url", "plannedDates", "actualDates", "beneficiaryLocation", "grantProgramme",
        "fromOpenCall", "fundingType", "classifications", "relatedDocument", "applicationTransaction", "commitmentTransaction",
        "disbursementTransaction", "relatedActivity", "dateModified", "dataSource",
    ];

    private static readonly Dictionary<string, string[]> AllowedWithin = new()
    {
        ["recipientOrganization"] = ["id", "name"],
        ["fundingOrganization"] = ["id", "name"],
        ["plannedDates"] = ["startDate", "endDate"],
        ["grantProgramme"] = ["code", "title"],
        ["beneficiaryLocation"] = ["name", "countryCode", "geoCode"],
        ["disbursementTransaction"] = ["id", "transactionDate", "currency", "value"],
    };

    private static readonly Scheme Paying = Scheme.After(
        Scheme.After(null, SchemeDrafted.Of(SchemeId, "vsv", Owner, Said with { Terms = SchemeTerms.Untold with { SisaCode = "D1A" } })), Scene.Published)!;

    private static readonly SisaScheme Accounted = new(Owner, Paying.Details);

    private static readonly Grant Settled = Whole(
        Submitted, Awarded, Planned, FirstPaid, new MoneyPassedOn(GrantId, School, new(2027, 6, 1), 20_000m, null), SecondPaid, Account, SettledLower,
        new RecoveryOrdered(GrantId, "2029-4", new(2029, 8, 1), 20_000m, "Te veel betaald"), new RecoveryReceived(GrantId, new(2030, 1, 15), 20_000m));

    [Fact]
    public void Tells_of_each_year_what_came_and_went_in_it()
    {
        var first = Row(2027)!;
        (first.SchemeCode, first.LegalGrounds.ShouldHaveSingleItem(), first.Decision, first.Region, first.Municipality)
            .ShouldBe(("D1A", "Kaderwet SZW-subsidies", "2027-17", "rmc-18", Almere));
        (first.Awarded, first.ReceivedInYear, first.PassedOnInYear).ShouldBe((200_000m, 120_000m, 20_000m));
        (first.IsFinal, first.Spent, first.SpentInYear, first.Settled).ShouldBe((false, null, null, null), "It was not accounted for yet.");
        (Row(2028)!.ReceivedInYear, Row(2028)!.PassedOnInYear).ShouldBe((80_000m, 0m));
    }

    [Fact]
    public void Tells_in_the_year_of_the_account_what_was_spent_in_all_and_not_how_much_of_it_in_which_year()
    {
        var row = Row(2029)!;
        (row.IsFinal, row.Spent, row.SpentInYear, row.Settled, row.SettlementDecision).ShouldBe((true, 180_000m, null, 180_000m, "2029-3"));
        var within = Whole(Submitted, Awarded with { From = new(2029, 1, 1), Until = new(2029, 7, 1), On = new(2028, 1, 1) }, Account);
        SisaRow.Of(within, Told(within), Accounted, Almere, Country, 2029)!.SpentInYear.ShouldBe(180_000m);
    }

    [Fact]
    public void Tells_of_each_year_the_award_that_held_at_its_end()
    {
        object[] facts =
        [
            Submitted, Awarded, new GrantAmended(GrantId, "2028-5", new(2028, 12, 31), [new(2027, 120_000m)], Asked.From, Asked.Until, "Minder"), Account,
            new GrantAmended(GrantId, "2029-1", new(2029, 1, 1), [new(2027, 150_000m)], Asked.From, Asked.Until, "Meer"),
        ];
        Enumerable.Range(2026, 4).Select(year => SisaRow.Of(Whole(facts), SisaHistory.Of(facts), Accounted, Almere, Country, year))
            .Select(row => (row?.Decision, row?.DecidedOn, row?.Awarded)).ShouldBe([
                (null, null, null), ("2027-17", Awarded.On, 200_000m), ("2028-5", new(2028, 12, 31), 120_000m), ("2029-1", new(2029, 1, 1), 150_000m),
            ]);
    }

    [Fact]
    public void Tells_what_the_scheme_said_and_whose_it_was_at_the_end_of_the_year()
    {
        var amended = Amended with { Details = Said with { Title = "Jongeren", LegalGrounds = ["Kaderwet VWS-subsidies"], Terms = SchemeTerms.Untold with { SisaCode = "H8" } } };
        var item = Item(Drafted, new SchemeRevised(SchemeId, Paying.Details), Scene.Published, amended);
        SchemeFacts facts = new(SchemeId, "vsv", "urn:heir", "public", [], Gazetted, null, false, null, [], [], null) { Owners = [new(null, Owner), new(new(2029, 1, 1), "urn:heir")] };
        Enumerable.Range(2027, 3).Select(year => SisaRow.Of(Settled, Told(Settled), SisaScheme.At(item, facts, year), Almere, Country, year)!)
            .Select(row => (row.Ministry, row.SchemeCode, row.Scheme, row.LegalGrounds.ShouldHaveSingleItem())).ShouldBe([
                (Owner, "D1A", "Jeugd naar werk", "Kaderwet SZW-subsidies"), (Owner, "H8", "Jongeren", "Kaderwet VWS-subsidies"), ("urn:heir", "H8", "Jongeren", "Kaderwet VWS-subsidies"),
            ]);
        SisaScheme.At(item, null, 2027).Ministry.ShouldBe(Owner);
    }

    [Fact]
    public void Ends_with_what_came_back()
    {
        Row(2026).ShouldBeNull("It was not awarded yet.");
        Row(2030)!.ReceivedInYear.ShouldBe(-20_000m);
        Row(2031).ShouldBeNull();
        SisaRow.Of(Whole(Submitted), new([], []), Accounted, Almere, Country, 2027).ShouldBeNull();
        SisaRow.Of(Whole(GrantTakenOver), new([], []), Accounted, Almere, Country, 2015).ShouldBeNull("What a register tells is no account.");
    }

    [Fact]
    public void Is_open_while_what_was_paid_too_much_is_out()
    {
        object[] facts = [Submitted, Awarded, Planned, FirstPaid, SecondPaid, Account, SettledLower, new RecoveryOrdered(GrantId, "2029-4", new(2029, 8, 1), 20_000m, "Te veel betaald")];
        Enumerable.Range(2029, 4).Select(year => SisaRow.Of(Whole(facts), SisaHistory.Of(facts), Accounted, Almere, Country, year) is not null).ShouldAllBe(isThere => isThere);
        object[] back = [.. facts, new RecoveryReceived(GrantId, new(2031, 1, 15), 20_000m)];
        Enumerable.Range(2029, 4).Select(year => SisaRow.Of(Whole(back), SisaHistory.Of(back), Accounted, Almere, Country, year)?.ReceivedInYear).ShouldBe([0m, 0m, -20_000m, null]);
    }

    [Fact]
    public void Tells_of_a_year_what_was_settled_and_accounted_for_by_its_end_whatever_came_in_its_place()
    {
        object[] facts =
        [
            Submitted, Awarded, Planned, FirstPaid, SecondPaid, Account, SettledLower, Account with { On = new(2031, 2, 1), Costs = 290_000m },
            SettledLower with { Decision = "2031-9", On = new(2031, 3, 1), Amount = 190_000m },
        ];
        Enumerable.Range(2029, 3).Select(year => SisaRow.Of(Whole(facts), SisaHistory.Of(facts), Accounted, Almere, Country, year))
            .Select(row => (row!.Spent, row.IsFinal, row.Settled, row.SettlementDecision)).ShouldBe([
                (180_000m, true, 180_000m, "2029-3"), (180_000m, true, 180_000m, "2029-3"), (190_000m, true, 190_000m, "2031-9"),
            ]);
        object[] within = [Submitted, Awarded with { From = new(2029, 1, 1), Until = new(2029, 7, 1), On = new(2028, 1, 1) }, .. facts[2..]];
        SisaRow.Of(Whole(within), SisaHistory.Of(within), Accounted, Almere, Country, 2029)!.ShouldSatisfyAllConditions(row => (row.SpentInYear, row.Spent).ShouldBe((180_000m, 180_000m)));
    }

    [Fact]
    public void Adds_up_over_the_years_to_what_the_account_of_the_grant_says()
    {
        var account = GrantAccount.Of(Settled);
        Enumerable.Range(2020, 20).Select(Row).OfType<SisaRow>().Sum(row => row.ReceivedInYear).ShouldBe(account.Paid!.Value - account.Recovered!.Value);
    }

    [Fact]
    public async Task Has_what_the_list_of_indicators_asks()
    {
        using var file = new MemoryStream();
        await ReadSisaStatement.Csv.Write(file, new[] { Row(2029)! }.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        var header = System.Text.Encoding.UTF8.GetString(file.ToArray()).Split("\r\n")[0].Split(',');
        AskedBySisa.Except(header).ShouldBeEmpty();
    }

    [Fact]
    public void Is_a_grant_of_the_360Giving_standard_when_all_is_known_that_it_asks()
    {
        var package = ReadGivingPackage.Of([GivenGrant.Of(Settled, Paying, Country), GivenGrant.Of(Whole(GrantTakenOver), Paying, Country)], First)!;
        package.Description.ShouldContain("1 more", Case.Sensitive, "What a register leaves out keeps it out.");
        var written = JsonSerializer.SerializeToNode(package, JsonSerializerOptions.Web)!.AsObject();
        written.Select(field => field.Key).ShouldBe(["version", "title", "description", "issued", "grants"], ignoreOrder: true);
        VersionOfStandard().IsMatch(written["version"]!.GetValue<string>()).ShouldBeTrue();
        var grant = written["grants"]![0]!.AsObject();
        var fields = grant.Select(field => field.Key).ToList();
        grant.ShouldAllBe(field => field.Value != null);
        Required.Except(fields).ShouldBeEmpty();
        fields.Except(Allowed).ShouldBeEmpty();
        foreach (var (field, names) in AllowedWithin)
        {
            grant[field]!.AsArray().SelectMany(one => one!.AsObject()).Select(one => one.Key).Except(names).ShouldBeEmpty();
        }

        (grant["currency"]!.GetValue<string>(), grant["amountAwarded"]!.GetValue<decimal>(), grant["awardDate"]!.GetValue<string>()).ShouldBe(("EUR", 200_000m, "2027-04-02"));
        (grant["recipientOrganization"]![0]!["id"]!.GetValue<string>(), grant["fundingOrganization"]![0]!["name"]!.GetValue<string>()).ShouldBe((Almere, "OCW"));
        grant["plannedDates"]![0]!["endDate"]!.GetValue<string>().ShouldBe("2029-02-28", "The standard's end is the last day.");
        grant["amountDisbursed"]!.GetValue<decimal>().ShouldBe(grant["disbursementTransaction"]!.AsArray().Sum(one => one!["value"]!.GetValue<decimal>()));
    }

    [Fact]
    public void Is_of_the_day_on_which_it_was_first_awarded() => GivenGrant.Of(
        Whole(Submitted, Awarded, new GrantAmended(GrantId, "2028-1", First.AddYears(1), Awarded.Amounts, Awarded.From, Awarded.Until, "Later")), Paying, Country)!
        .AwardDate.ShouldBe(Awarded.On);

    [Fact]
    public void Has_a_title_of_at_most_140_characters() => GivenGrant.Of(
        Settled, Paying with { Details = Said with { Title = new('x', 200) } }, Country)!.Title.Length.ShouldBe(140);

    [Fact]
    public void Of_a_recorded_grant_tells_the_recipient_by_name_where_it_has_no_identifier()
    {
        var told = Granted with { RecipientId = null, RecipientName = "Platform31", Title = "Kennis", DecidedOn = First };
        var grant = GivenGrant.Of(Whole(GrantTakenOver with { Record = told }), Paying, Country)!;
        grant.RecipientOrganization.ShouldBe([new($"360G-regio-recipient-{GrantId}", "Platform31")]);
        (grant.AmountAppliedFor, grant.AmountDisbursed, grant.DisbursementTransaction).ShouldBe((null, null, null), "Unknown is not zero.");
        JsonSerializer.Serialize(grant, JsonSerializerOptions.Web).ShouldNotContain("null");
    }

    [Fact]
    public void Is_no_package_without_a_grant() => ReadGivingPackage.Of([null], First).ShouldBeNull();

    private static SisaRow? Row(int year) => SisaRow.Of(Settled, Told(Settled), Accounted, Almere, Country, year);

    private static SisaHistory Told(Grant grant) => new([grant.Award!], grant.Account is { } account ? [account] : []);

    private static SchemeItem Item(params object[] facts) => facts.Aggregate(default(SchemeItem), SchemeItem.After)!;

    private static Grant Whole(params object[] facts) => facts.Aggregate(default(Grant), Grant.After)!;

    [GeneratedRegex(@"^(\d+\.)(\d+)$")]
    private static partial Regex VersionOfStandard();
}
