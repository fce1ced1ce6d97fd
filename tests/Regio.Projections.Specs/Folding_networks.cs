using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>What a network, its aims, its name and its memberships are after all that was said of them.</summary>
public sealed class Folding_networks
{
    [Fact]
    public void A_correction_replaces_a_network_whole_and_may_open_it_again()
    {
        var network = new Scene().Network("a", until: "2021-01-01")
            .Then("a", new NetworkEnded(Ids.Id("a"), Ids.Day("2020-06-01"), "done"))
            .Then("a", new ObligationRecorded(Ids.Id("a"), "voluntary", "own choice"))
            .Register.Network("a")!;
        (network.Details.InForceUntil, network.EndReason, network.Details.Obligation)
            .ShouldBe((Ids.Day("2020-06-01"), "done", "voluntary"));

        var corrected = NetworkFacts.After(network, new NetworkCorrected(
            network.Id, network.Details with { InForceUntil = null, Obligation = "unknown" }))!;
        (corrected.Details.InForceUntil, corrected.EndReason, corrected.Details.Obligation)
            .ShouldBe((null, null, "unknown"));
    }

    [Fact]
    public void A_correction_of_its_aims_holds_from_the_start_and_of_other_things_changes_none()
    {
        var network = new Scene().Network("a", domains: ["care"])
            .Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2021-01-01"), new("wider", ["youth"], [], new("more"))))
            .Register.Network("a")!;
        string DomainsOn(NetworkFacts facts, string day) => string.Join(' ', facts.ObjectiveOn(Ids.Day(day)).Domains);
        (DomainsOn(network, "2020-12-31"), DomainsOn(network, "2021-01-01")).ShouldBe(("care", "youth"));
        var renamed = NetworkFacts.After(network, new NetworkCorrected(network.Id, network.Details with { Name = "b" }))!;
        DomainsOn(renamed, "2020-12-31").ShouldBe("care");
        var corrected = NetworkFacts.After(network, new NetworkCorrected(network.Id, network.Details with { Domains = ["housing"] }))!;
        (DomainsOn(corrected, "2020-12-31"), DomainsOn(corrected, "2021-01-01")).ShouldBe(("housing", "housing"));
    }

    [Fact]
    public void A_correction_of_each_of_its_aims_is_one_and_of_its_end_leaves_why()
    {
        var network = new Scene().Network("a")
            .Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2021-01-01"), new("wider", ["youth"], ["elderly"], new("more"))))
            .Then("a", new NetworkEnded(Ids.Id("a"), Ids.Day("2023-01-01"), "done", "succeeded", [Ids.Id("b")])).Register.Network("a")!;
        var details = network.Details;
        NetworkDetails[] corrections =
        [
            details with { Purpose = "narrower" }, details with { SuccessMeasure = new("less") }, details with { Domains = [] },
            details with { TargetGroups = [] },
        ];
        foreach (var correction in corrections)
        {
            PurposeAtFirst(correction).ShouldBe(correction.Purpose);
        }

        PurposeAtFirst(details with { LegalForm = "BV" }).ShouldBeNull("It said nothing of it.");
        var later = Corrected(details with { InForceUntil = Ids.Day("2024-01-01") });
        (later.EndReason, later.SuccessorIds).ShouldBe(("done", network.SuccessorIds));
        Corrected(details with { InForceUntil = null }).SuccessorIds.ShouldBeNull();

        NetworkFacts Corrected(NetworkDetails now) => NetworkFacts.After(network, new NetworkCorrected(network.Id, now))!;
        string? PurposeAtFirst(NetworkDetails now) => Corrected(now).ObjectiveOn(Ids.Day("2020-06-01")).Purpose;
    }

    [Fact]
    public void What_it_aims_at_and_is_called_from_a_day_on_is_the_last_that_was_said_of_that_day()
    {
        var network = new[] { ("2021-01-01", "one"), ("2022-01-01", "two"), ("2022-01-01", "three") }.Aggregate(new Scene().Network("a"), (scene, said) => scene
            .Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day(said.Item1), new(said.Item2, [], [], null)))
            .Then("a", new NetworkRenamed(Ids.Id("a"), Ids.Day(said.Item1), said.Item2))).Register.Network("a")!;
        new[] { "2020-12-31", "2021-12-31", "2022-01-01" }.Select(day => network.ObjectiveOn(Ids.Day(day)).Purpose).ShouldBe([null, "one", "three"]);
        network.Names!.Select(period => period.Name).ShouldBe(["a", "one", "three"]);
        network.Revisions!.Select(revision => revision.Objective.Purpose).ShouldBe(["one", "three"]);
    }

    [Fact]
    public void A_network_has_each_predecessor_that_it_confirmed_until_it_denies_that_one()
    {
        var confirmed = new[] { "b", "c", "b" }.Aggregate(
            new Scene().Network("a"), (scene, id) => scene.Then("a", new PredecessorConfirmed(Ids.Id("a"), Ids.Id(id))));
        Predecessors(confirmed).ShouldBe([Ids.Id("c"), Ids.Id("b")]);
        Predecessors(confirmed.Then("a", new PredecessorDenied(Ids.Id("a"), Ids.Id("b"), "no"))).ShouldBe([Ids.Id("c")]);
        Predecessors(new Scene().Network("a").Then("a", new PredecessorDenied(Ids.Id("a"), Ids.Id("b"), "no"))).ShouldBeEmpty();

        static IReadOnlyList<Guid> Predecessors(Scene scene) => scene.Register.Network("a")!.PredecessorIds!;
    }

    [Fact]
    public void A_membership_is_on_the_terms_of_the_day_until_a_correction_of_all_of_it()
    {
        var changed = new[] { ("2021-01-01", 10m), ("2022-01-01", 20m), ("2022-01-01", 30m) }.Aggregate(
            new Scene().Municipalities("m").Network("a").Member("a", "m", "2020-01-01", share: 5m), (scene, said) => scene.Then(
                "a", new MemberTermsChanged(Ids.Id("a"), Ids.Id("am"), Ids.Day(said.Item1), said.Item2, null)));
        Shares(changed).ShouldBe([5m, 10m, 30m]);
        Only(changed).LaterTerms!.Count.ShouldBe(2);
        Only(changed.InRole("a", "m", "lead", "2021-01-01").InRole("a", "m", "director", "2021-01-01")).Roles
            .ShouldBe([new("participant", null), new("director", Ids.Day("2021-01-01"))]);
        var corrected = changed.Then(
            "a", new MembershipCorrected(Ids.Id("a"), Ids.Id("am"), "lead", Ids.Day("2020-06-01"), null, [], 7m));
        Shares(corrected).ShouldBe([7m, 7m, 7m]);
        (Only(corrected).JoinedOn, Only(corrected).Roles.Single().Role).ShouldBe((Ids.Day("2020-06-01"), "lead"));

        static MembershipFacts Only(Scene scene) => scene.Register.Network("a")!.Memberships.Single();
        static IEnumerable<decimal?> Shares(Scene scene) =>
            new[] { "2020-12-31", "2021-01-01", "2022-01-01" }.Select(day => Only(scene).TermsOn(Ids.Day(day)).CostKeyShare);
    }

    [Fact]
    public void A_name_is_that_of_the_day_and_a_correction_of_it_holds_from_the_start()
    {
        var scene = new Scene().Network("a").Then("a", new NetworkRenamed(Ids.Id("a"), Ids.Day("2021-01-01"), "b"))
            .Then("a", new NetworkRenamed(Ids.Id("a"), Ids.Day("2022-01-01"), "c"));
        new[] { "2020-12-31", "2021-01-01", "2022-01-01" }.Select(day => scene.NetworkOn("a", day).Thing.Name).ShouldBe(["a", "b", "c"]);
        var network = scene.Register.Network("a")!;
        var mended = NetworkFacts.After(network, new NetworkCorrected(network.Id, network.Details with { LegalForm = "BV" }))!;
        mended.ThingOn(Ids.Day("2020-12-31")).Name.ShouldBe("a");
        var corrected = NetworkFacts.After(network, new NetworkCorrected(network.Id, network.Details with { Name = "d" }))!;
        corrected.ThingOn(Ids.Day("2020-12-31")).Name.ShouldBe("d");
    }

    [Fact]
    public void A_role_holds_from_its_date_until_the_next()
    {
        var membership = new Scene().Municipalities("m").Network("a").Member("a", "m", "2020-01-01")
            .InRole("a", "m", "lead", "2024-01-01").InRole("a", "m", "director", "2022-01-01")
            .InRole("a", "m", "coordinator", "2024-01-01")
            .Register.Network("a")!.Memberships[0];

        new[] { "2020-01-01", "2021-12-31", "2022-01-01", "2024-01-01" }.Select(d => membership.RoleOn(Ids.Day(d)))
            .ShouldBe(["participant", "participant", "director", "coordinator"]);
    }
}
