using Regio.Contracts.Networks;
using Regio.Contracts.Policy;

namespace Regio.Projections.Specs;

/// <summary>What was asked of a network or facility, and what it said of those before it, the last word on each.</summary>
public sealed class Folding_what_was_asked
{
    [Fact]
    public void Who_was_declined_stays_so_until_it_asks_again()
    {
        var declined = new Scene().Network("a").Then("a", Asked("1", "m")).Then("a", Asked("2", "n"))
            .Then("a", new JoinDeclined(Ids.Id("a"), Ids.Id("1"), "full"));
        Joins(declined).ShouldBe("2 - 1");
        Joins(declined.Then("a", new JoinDeclined(Ids.Id("a"), Ids.Id("2"), "full"))).ShouldBe(" - 1 2");
        Joins(declined.Then("a", Asked("3", "m"))).ShouldBe("3 - 2");

        static JoinRequested Asked(string request, string organisation) =>
            new(Ids.Id("a"), Ids.Id(request), [Ids.Id(organisation)], "participant", request);
        static string Joins(Scene scene)
        {
            var network = scene.Register.Network("a")!;
            return $"{Motives(network.OpenJoins)} - {Motives(network.DeclinedJoins)}";
        }

        static string Motives(IReadOnlyList<JoinRequested>? joins) => string.Join(' ', (joins ?? []).Select(join => join.Motive));
    }

    [Fact]
    public void Who_was_refused_a_facility_stays_so_until_its_network_asks_again()
    {
        var refused = new Scene().Network("a").Network("b").Network("c").Facility("f", "a").Then("f", Asked("1", "b")).Then("f", Asked("2", "c"))
            .Then("f", new ReuseRefused(Ids.Id("f"), Ids.Id("1"), "full"));
        Reuses(refused).ShouldBe("c - b");
        Reuses(refused.Then("f", new ReuseRefused(Ids.Id("f"), Ids.Id("2"), "full"))).ShouldBe(" - b c");
        Reuses(refused.Then("f", Asked("3", "b"))).ShouldBe("b - c");

        static ReuseRequested Asked(string reuse, string network) => new(Ids.Id("f"), Ids.Id(reuse), Ids.Id(network), Ids.Day("2021-01-01"), null, null);
        static string Reuses(Scene scene)
        {
            var facility = scene.Register.Facilities[Ids.Id("f")];
            return $"{Names(scene.Register, facility.Reuses)} - {Names(scene.Register, facility.Refused)}";
        }

        static string Names(Register register, IReadOnlyList<ReuseFacts>? reuses) =>
            string.Join(' ', (reuses ?? []).Select(reuse => register.Networks[reuse.NetworkId].ExternalId));
    }

    [Fact]
    public void A_network_has_denied_each_predecessor_until_it_confirms_that_one()
    {
        var denied = new[] { "b", "c", "b" }.Aggregate(
            new Scene().Network("a"), (scene, id) => scene.Then("a", new PredecessorDenied(Ids.Id("a"), Ids.Id(id), "no")));
        denied.Register.Network("a")!.DeniedIds.ShouldBe([Ids.Id("c"), Ids.Id("b")]);
        denied.Then("a", new PredecessorConfirmed(Ids.Id("a"), Ids.Id("b"))).Register.Network("a")!.DeniedIds.ShouldBe([Ids.Id("c")]);
        new Scene().Network("a").Then("a", new PredecessorConfirmed(Ids.Id("a"), Ids.Id("b"))).Register.Network("a")!.DeniedIds.ShouldBeEmpty();
    }

    [Fact]
    public void A_successor_is_of_the_chain_only_where_both_say_so()
    {
        var ended = new Scene().Network("a").Network("b").Then("a", new NetworkEnded(Ids.Id("a"), Ids.Day("2021-01-01"), null, null, [Ids.Id("b")]));
        Chain.Versions(ended.Register, Ids.Id("a")).ShouldBe([Ids.Id("a")]);
        var confirmed = new Scene().Network("a").Network("b").Then("b", new PredecessorConfirmed(Ids.Id("b"), Ids.Id("a")));
        Chain.Versions(confirmed.Register, Ids.Id("b")).ShouldBe([Ids.Id("b")]);
    }

    [Fact]
    public void Roles_are_in_the_order_of_their_days() =>
        new Scene().Municipalities("m").Network("a").Member("a", "m").InRole("a", "m", "lead", "2024-01-01").InRole("a", "m", "director", "2022-01-01")
            .Register.Network("a")!.Memberships.Single().Roles.Select(role => role.Role).ShouldBe(["participant", "director", "lead"]);

    [Fact]
    public void A_wording_that_would_have_begun_on_the_end_of_an_agreement_never_holds()
    {
        var wording = new AgreementWording(["tasks"], "One desk", null, [], null);
        object[] facts =
        [
            new AgreementMade(Ids.Id("x"), "x", Ids.Id("a"), Ids.Day("2021-01-01"), wording, null),
            new AgreementRevised(Ids.Id("x"), Ids.Day("2024-01-01"), wording with { Subject = "Two desks" }, null),
            new AgreementEnded(Ids.Id("x"), Ids.Day("2024-01-01"), "done"),
        ];
        facts.Aggregate(default(AgreementFacts), AgreementFacts.After)!.Wordings.Select(period => period.Subject).ShouldBe(["One desk"]);
    }

    [Fact]
    public void What_it_aims_at_from_a_day_on_stays_when_something_else_is_put_right()
    {
        var network = new Scene().Network("a", domains: ["care"])
            .Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2021-01-01"), new("wider", ["youth"], [], null))).Register.Network("a")!;
        var renamed = NetworkFacts.After(network, new NetworkCorrected(network.Id, network.Details with { Name = "b" }))!;
        new[] { "2020-12-31", "2021-01-01" }.Select(day => renamed.ObjectiveOn(Ids.Day(day)).Domains.Single()).ShouldBe(["care", "youth"]);
        var corrected = NetworkFacts.After(renamed, new NetworkCorrected(network.Id, renamed.Details with { Domains = ["housing"] }))!;
        (corrected.Revisions, corrected.Original).ShouldBe((null, null));
    }

    [Fact]
    public void A_share_of_which_a_part_is_unknown_is_unknown()
    {
        var merged = new Scene().Organisation("m", until: "2021-01-01").Organisation("n", until: "2021-01-01").Municipalities("o")
            .Succession("s", "2021-01-01", ("m", "o"), ("n", "o")).Network("a").Member("a", "m", share: 10m).Member("a", "n");
        merged.NetworkOn("a", "2021-06-01").Members.Single().CostKeyShare.ShouldBeNull();
    }

    [Fact]
    public void Of_two_editions_of_one_year_the_first_by_name_is_in_force() =>
        EditionChoice.InForce("hgfedcba".Aggregate(new Scene(), (scene, id) => scene.Division(id.ToString(), "ggd", 2016)).Register, "ggd", Ids.Day("2020-01-01"))
            .ShouldNotBeNull().ExternalId.ShouldBe("a");

    [Fact]
    public void A_case_that_was_opened_again_keeps_when_it_was_closed_as_stored()
    {
        object[] said =
        [
            new CaseOpened(Ids.Id("c"), Ids.Id("a"), Ids.Id("b"), ["szw", "ocw"], Ids.Day("2020-01-01"), null, [new("stacking", null, "x", "y")], null, "ministries"),
            new CaseClosed(Ids.Id("c"), Ids.Day("2020-03-01"), "szw", "ministries"), new CaseReopened(Ids.Id("c"), Ids.Day("2020-04-01"), [], "ministries"),
            new CaseClosed(Ids.Id("c"), Ids.Day("2020-05-01"), "szw", "ministries"),
        ];
        var stored = (CaseFacts)StreamFacts.Read(StreamFacts.Write(said.Aggregate(default(CaseFacts), CaseFacts.After)!));
        new[] { "2020-02-29", "2020-03-01", "2020-03-31", "2020-04-01", "2020-05-01" }.Select(day => stored.IsClosed(Ids.Day(day))).ShouldBe([false, true, true, false, true]);
    }

    [Theory]
    [InlineData(null, "2020-01-01", "2021-01-01")]
    [InlineData("2020-06-01", "2020-05-31", null)]
    [InlineData("2020-06-01", "2020-06-01", "2021-01-01")]
    [InlineData("2021-03-01", "2020-12-31", null)]
    [InlineData("2021-03-01", "2021-01-01", "2021-01-01")]
    public void A_policy_said_what_it_did_until_it_was_ended(string? on, string day, string? until) => new Scene()
        .Then("p", PolicyScene.Policy("p", from: "2019-01-01"))
        .Then("p", new PolicyEnded(Ids.Id("p"), Ids.Day("2021-01-01"), null, Ids.DayOrNone(on))).Register.Policies[Ids.Id("p")].On(Ids.Day(day)).Until.ShouldBe(Ids.DayOrNone(until));
}
