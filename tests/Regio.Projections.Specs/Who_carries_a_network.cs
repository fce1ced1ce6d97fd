using Regio.Contracts.Networks;
using Shouldly;
using Xunit;

namespace Regio.Projections.Specs;

/// <summary>Who carries a network, with how much money, and for how long.</summary>
public class Who_carries_a_network
{
    private static readonly DateOnly Day = Ids.Day("2022-06-01");

    [Fact]
    public void Holds_contributed_shares_against_the_agreed_ones()
    {
        var scene = new Scene().Organisation("m", population: 100).Organisation("o", population: 300).Network("n").Member("n", "m", share: 70).Member("n", "o", share: 30)
            .Then("n", Accounts(2021, ("m", 50), ("o", 50))).Then("n", Accounts(2023, ("m", 1), ("o", 0)));
        Of(scene).ShouldSatisfyAllConditions(one => one.Excess!.Value.ShouldBe(0.2, 1e-9), one => one.By!.Key.ShouldBe("o"), one => one.Year.ShouldBe(2021));
        Of(scene.Then("n", Accounts(2022, ("m", 50)))).ShouldSatisfyAllConditions(one => one.Excess.ShouldBeNull("Of one it is not told."), one => one.Year.ShouldBe(2022));
        var unagreed = new Scene().Organisation("m", population: 100).Organisation("o", population: 300).Network("n").Members("n", "m", "o").Then("n", Accounts(2021, ("m", 50), ("o", 50)));
        Of(unagreed).Excess!.Value.ShouldBe(0.25, 1e-9, "A quarter of the inhabitants are m's.");
        Of(new Scene().Organisation("m").Organisation("o", population: 300).Network("n").Members("n", "m", "o").Then("n", Accounts(2021, ("m", 50), ("o", 50)))).Excess.ShouldBeNull();
        Of(new Scene().Municipalities("m").Network("n").Member("n", "m")).Year.ShouldBeNull();
        static AccountsRecorded Accounts(int year, params (string Member, decimal Amount)[] paid) =>
            new(Ids.Id("n"), year, 100, [.. paid.Select(one => new MemberContribution(Ids.Id(one.Member), one.Amount))], null);
    }

    [Fact]
    public void Adds_what_predecessors_contributed_to_their_successor() => Of(new Scene().Organisation("m").Organisation("old", until: "2022-01-01").Network("n")
            .Member("n", "m", share: 50).Member("n", "old", share: 50).Succession("x", "2022-01-01", ("old", "new")).Organisation("new")
            .Then("n", new AccountsRecorded(Ids.Id("n"), 2021, 100, [new(Ids.Id("m"), 20), new(Ids.Id("old"), 80)], null)))
        .ShouldSatisfyAllConditions(one => one.By!.Key.ShouldBe("new"), one => one.Excess!.Value.ShouldBe(0.3, 1e-9));

    [Fact]
    public void Counts_the_hours_of_the_last_four_quarters_told_for_members()
    {
        var scene = new Scene().Municipalities("m").Network("n").Member("n", "m").Then("h", Hours(2020, 4, 100, 0));
        foreach (var (year, quarter) in new[] { (2021, 2), (2021, 3), (2021, 4), (2022, 2) })
        {
            scene.Then("h", Hours(year, quarter, 10, 10));
        }

        scene.Then("h", Hours(2022, 3, 100, 0)).Then("h", Hours(2021, 3, 0, 20));
        Of(scene, isMember: true).Hours.ShouldBe(0.375);
        Of(scene).Hours.ShouldBeNull();
        Of(new Scene().Network("n"), isMember: true).Hours.ShouldBeNull();
        static CoordinationHoursRecorded Hours(int year, int quarter, decimal deciding, decimal supporting) =>
            new(Ids.Id("h"), Ids.Id("n"), year, quarter, [new("deciding", deciding / 2), new("executing", deciding / 2), new("supporting", supporting)], "members");
    }

    [Fact]
    public void Notices_who_objected_within_a_year()
    {
        Objected(("2022-06-01", "objected")).ShouldBe(true);
        Objected(("2021-06-02", "objected")).ShouldBe(true);
        Objected(("2021-06-01", "objected")).ShouldBeNull();
        Objected(("2022-06-02", "objected")).ShouldBeNull();
        Objected(("2022-01-01", "abstained"), ("2022-02-01", "consented")).ShouldBe(false);
        Objected(("2022-01-01", null)).ShouldBeNull();
        static bool? Objected(params (string On, string? Consent)[] decisions) => Of(decisions.Index().Aggregate(new Scene().Network("n"), (scene, one) => scene.Then(
            $"d{one.Index}", new DecisionTaken(Ids.Id($"d{one.Index}"), null, Ids.Id("n"), "s", null, Ids.Day(one.Item.On), null,
                one.Item.Consent is { } consent ? [new(Ids.Id("m"), consent)] : [])))).Objected;
    }

    [Theory]
    [InlineData("2021-01-01", "2022-01-01", "2022-01-01", "2023-01-01", 24, "szw vws")]
    [InlineData("2021-01-01", "2022-01-01", "2022-04-01", "2023-01-01", 24, "szw vws")]
    [InlineData("2021-01-01", "2022-01-01", "2022-04-02", "2023-01-01", 8, "vws")]
    [InlineData("2021-01-01", "2022-01-01", "2022-07-01", "2023-01-01", 12, "szw")]
    [InlineData("2021-01-01", "2023-01-01", "2021-06-01", "2022-01-01", 24, "szw vws")]
    [InlineData("2022-07-01", "2023-01-01", "2023-01-01", "2024-01-01", 18, "szw vws")]
    public void Joins_grants_over_gaps_of_three_months(string from, string until, string again, string end, int months, string payers)
    {
        var scene = new Scene().Organisation("szw", kind: "ministry").Organisation("vws", kind: "ministry").Network("n").Scheme("s").Scheme("t", owner: "vws")
            .Grant("g", "s", "n", "m", [(2021, 1)], from, until).Grant("h", "t", "n", "m", [(2021, 1)], again, end);
        var money = CommittedMonths.Of(Picture.Of(scene.Register, Day), Ids.Id("n"));
        (money.Months, string.Join(' ', money.Payers.Select(payer => payer.Key))).ShouldBe((months, payers));
    }

    [Fact]
    public void Has_no_money_of_what_is_not_awarded_or_was_revoked()
    {
        var scene = new Scene().Network("n").Scheme("s").Applied("g", "s", "n", "m", [(2021, 1)]);
        CommittedMonths.Of(Picture.Of(scene.Register, Day), Ids.Id("n")).Months.ShouldBeNull();
        var revoked = scene.Awarded("g", [(2021, 1)]).Then("g", new Contracts.Funding.GrantAmended(Ids.Id("g"), "d", Day, [], Ids.Day("2020-01-01"), Ids.Day("2021-01-01"), "none"));
        CommittedMonths.Of(Picture.Of(revoked.Register, Day), Ids.Id("n")).Months.ShouldBeNull();
    }

    [Fact]
    public void Goes_by_inhabitants_unless_a_share_is_agreed_with_every_member()
    {
        var scene = new Scene().Organisation("m", population: 100).Organisation("o", population: 300).Network("n").Member("n", "m", share: 70).Member("n", "o")
            .Then("n", new AccountsRecorded(Ids.Id("n"), 2021, 100, [new(Ids.Id("m"), 50), new(Ids.Id("o"), 50)], null));
        Of(scene).Excess!.Value.ShouldBe(0.25, 1e-9);
    }

    [Fact]
    public void Notices_who_objected_among_who_consented() => Of(new Scene().Network("n").Then("d", new DecisionTaken(
            Ids.Id("d"), null, Ids.Id("n"), "s", null, Day, null, [new(Ids.Id("m"), "consented"), new(Ids.Id("o"), "objected")]))).Objected.ShouldBe(true);

    [Fact]
    public void Names_the_first_of_those_that_exceed_most()
    {
        var scene = new Scene().Municipalities("z", "m", "o").Network("n").Member("n", "z", share: 20).Member("n", "m", share: 20).Member("n", "o", share: 60)
            .Then("n", new AccountsRecorded(Ids.Id("n"), 2021, 100, [new(Ids.Id("z"), 40), new(Ids.Id("m"), 40), new(Ids.Id("o"), 20)], null));
        Of(scene).By!.Key.ShouldBe("m");
    }

    private static Dominance Of(Scene scene, bool isMember = false)
    {
        var picture = Picture.Of(scene.Register, Day);
        return Dominance.Of(picture, picture.Index.Networks[Ids.Id("n")], isMember);
    }
}
