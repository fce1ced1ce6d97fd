using Regio.Contracts.Networks;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Landscape;
using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;
using Facts = Regio.Networks.Networks;

namespace Regio.Networks.Specs;

/// <summary>Why there is a network, and why there.</summary>
public sealed class Explaining_a_network : Spec<Network>
{
    private static readonly Guid Jeugd = new("0198b000-0000-7000-8000-000000000071");
    private static readonly Guid Samen = new("0198b000-0000-7000-8000-000000000072");
    private static readonly Guid Reference = new("0198b000-0000-7000-8000-000000000073");
    private static readonly Facts.NeedAssessed Need = new(NetworkId, "no", "too small", [OtherId], "other people");
    private static readonly Deviating Crossing = new(OtherId, "GGD", ["Kust", "Bos"]);
    private static readonly Facts.DeviationExplained Explained = new(NetworkId, OtherId, "history", Today.AddDays(1));

    [Fact]
    public void Its_need_is_weighed() => Given(Registered).When(n => AssessNeed.Decide(n, Need, Set([OtherId]))).Then(Need);

    [Fact]
    public void Weighing_it_the_same_again_changes_nothing() =>
        Given(Registered, Need).When(n => AssessNeed.Decide(n, Need, Set([OtherId]))).ThenNothing();

    [Fact]
    public void Is_weighed_against_registered_networks() =>
        Given(Registered).When(n => AssessNeed.Decide(n, Need, Set())).ThenRejected("unknown-network", "/considered");

    [Fact]
    public void Is_not_weighed_against_itself() =>
        Given(Registered).When(n => AssessNeed.Decide(n, Need with { Considered = [NetworkId] }, Set([NetworkId])))
            .ThenRejected("version-of-itself", "/considered");

    [Fact]
    public void A_deviation_is_explained() =>
        Given(Registered).When(n => ExplainDeviation.Decide(n, Crossing, Explained, Today)).Then(Explained);

    [Fact]
    public void Explaining_it_the_same_again_changes_nothing() =>
        Given(Registered, Explained).When(n => ExplainDeviation.Decide(n, Crossing, Explained, Today)).ThenNothing();

    [Fact]
    public void Another_territory_is_explained_anew() =>
        Given(Registered, Explained, new Facts.TerritorySet(NetworkId, [Zuid])).When(n => ExplainDeviation.Decide(n, Crossing, Explained, Today))
            .Then(Explained);

    [Fact]
    public void The_same_territory_with_a_motive_is_explained() =>
        Given(Registered, new Facts.TerritorySet(NetworkId, [Noord]))
            .When(n => SetTerritory.DecideExplained(n, [Noord], Registry, Crossing, Explained, Today)).Then(Explained);

    [Fact]
    public void The_same_territory_with_the_same_motive_changes_nothing_even_when_it_is_to_be_looked_at_again() =>
        Given(Registered, new Facts.TerritorySet(NetworkId, [Noord]), Explained)
            .When(n => SetTerritory.DecideExplained(n, [Noord], Registry, Crossing, Explained, Today.AddYears(1))).ThenNothing();

    [Fact]
    public void The_same_territory_without_a_motive_changes_nothing() =>
        Given(Registered, new Facts.TerritorySet(NetworkId, [Noord]))
            .When(n => SetTerritory.DecideExplained(n, [Noord], Registry, Crossing, null, Today)).ThenNothing();

    [Fact]
    public void Nor_does_the_same_territory_that_was_explained_before() =>
        Given(Registered, new Networks.TerritorySet(NetworkId, [Noord], Asked: true), Explained)
            .When(n => SetTerritory.DecideExplained(n, [Noord], Registry, Crossing, null, Today)).ThenNothing();

    [Fact]
    public void Another_territory_is_set_with_its_motive() =>
        Given(Registered).When(n => SetTerritory.DecideExplained(n, [Noord], Registry, Crossing, Explained, Today))
            .Then(new Facts.TerritorySet(NetworkId, [Noord], Asked: true), Explained);

    [Fact]
    public void The_same_territory_that_follows_the_regions_is_not_explained() =>
        Given(Registered, new Facts.TerritorySet(NetworkId, [Noord]))
            .When(n => SetTerritory.DecideExplained(n, [Noord], Registry, null, Explained, Today)).ThenRejected("does-not-deviate", "/deviation");

    [Fact]
    public void What_follows_the_regions_is_not_explained() =>
        Given(Registered).When(n => ExplainDeviation.Decide(n, null, Explained, Today)).ThenRejected("does-not-deviate", "/deviation");

    [Fact]
    public void A_deviation_is_looked_at_again_later() =>
        Given(Registered).When(n => ExplainDeviation.Decide(n, Crossing, Explained with { ReviewOn = Today }, Today))
            .ThenRejected("review-not-later", "/deviation/reviewOn");

    [Fact]
    public void A_deviation_without_a_reason_is_refused() =>
        ComplyOrExplain.Faults(Crossing, null, Today).Select(fault => fault.Code).ShouldBe(["deviation-not-explained"]);

    [Fact]
    public void What_follows_the_regions_needs_no_explanation() => ComplyOrExplain.Faults(null, null, Today).ShouldBeEmpty();

    [Fact]
    public void What_would_be_accepted_is_refused_with_the_faults_and_without_them_takes_the_explanation_along()
    {
        var accepted = Decision.Accept(Need);
        accepted.Unless(ComplyOrExplain.Faults(Crossing, null, Today), null).ShouldBeOfType<Decision.Rejected>()
            .Problem.Code.ShouldBe("deviation-not-explained");
        accepted.Unless([], Explained).ShouldBe(Decision.Accept(Need, Explained));
        accepted.Unless([], null).ShouldBe(accepted);
    }

    [Fact]
    public void A_refusal_names_the_faults_of_both() => Decision.Reject("ends-before-start", "no", new Fault("/inForceUntil", "ends-before-start", "no"))
        .Unless(ComplyOrExplain.Faults(Crossing, null, Today), null).ShouldBeOfType<Decision.Rejected>()
        .Problem.Errors.Select(fault => fault.Pointer).ShouldBe(["/inForceUntil", "/deviation"]);

    [Fact]
    public void What_is_already_so_needs_no_explanation() =>
        Decision.Nothing.Unless(ComplyOrExplain.Faults(Crossing, null, Today), null).ShouldBe(Decision.Nothing);

    [Fact]
    public void Cuts_across_regions_when_it_is_neither_one_nor_several_nor_within_one()
    {
        var standing = Standing.Of(Country(), Today);
        ComplyOrExplain.Check(standing, [Noord, Oost], [], null).ShouldNotBeNull().Regions.ShouldBe(["Bos", "Kust"]);
        ComplyOrExplain.Check(standing, [Noord, Zuid], [], null).ShouldBeNull();
        ComplyOrExplain.Check(standing, [Noord], [], null).ShouldBeNull();
        ComplyOrExplain.Check(standing, [Noord, Zuid, Oost, Stranger], [], null).ShouldBeNull();
    }

    [Fact]
    public void Is_held_against_the_reference_division_of_its_domains()
    {
        // Its one region is Noord and Oost, which cut across those of the other.
        var country = Country(
            (Jeugd, new DivisionRegistered(Jeugd, "jeugd-2020", "jeugd", "Jeugd", null, 2020, null)),
            (Samen, new RegionRegistered(Samen, "samen", Jeugd, "Samen", null)), (Samen, new RegionDelineated(Samen, [Noord, Oost])));
        var set = new ReferenceDivisionSet(Reference, "care", "ggd", Today);
        var with = Standing.Of(country.With([ReferenceDivisionFacts.After(null, set)!]), Today);

        ComplyOrExplain.Check(Standing.Of(country, Today), [Noord, Oost], ["care"], null).ShouldBeNull();
        ComplyOrExplain.Check(with, [Noord, Oost], ["work"], null).ShouldBeNull();
        ComplyOrExplain.Check(with, [Noord, Oost], [], null).ShouldBeNull();
        var deviating = ComplyOrExplain.Check(with, [Noord, Oost], ["care"], null).ShouldNotBeNull();
        deviating.ShouldBe(new(OtherId, "GGD", ["Bos", "Kust"], HeldAgainst.Reference));
        ComplyOrExplain.Faults(deviating, null, Today).ShouldHaveSingleItem().Detail
            .ShouldBe("The territory cuts across regions of GGD, the reference division of its domains: Bos, Kust.");
    }

    [Fact]
    public void Is_held_against_the_division_that_the_law_names_before_any_other()
    {
        var country = Country(
            (Jeugd, new DivisionRegistered(Jeugd, "jeugd-2020", "jeugd", "Jeugd", null, 2020, null)),
            (Samen, new RegionRegistered(Samen, "samen", Jeugd, "Samen", null)), (Samen, new RegionDelineated(Samen, [Noord, Oost])));
        var set = new ReferenceDivisionSet(Reference, "care", "ggd", Today);
        var standing = Standing.Of(country.With([ReferenceDivisionFacts.After(null, set)!]), Today);

        ComplyOrExplain.Check(standing, [Noord, Oost], ["care"], "jeugd").ShouldBeNull();
        var deviating = ComplyOrExplain.Check(standing, [Noord, Oost], [], "ggd-2020").ShouldNotBeNull();
        ComplyOrExplain.Faults(deviating, null, Today).ShouldHaveSingleItem().Detail
            .ShouldBe("The territory cuts across regions of GGD, the division that obliges it: Bos, Kust.");
        ComplyOrExplain.Check(standing, [Noord, Oost], ["care"], "no-division").ShouldNotBeNull().ChosenBy.ShouldBe(HeldAgainst.Reference);
        NamedDivision.Faults(country, "jeugd", "/division").ShouldBeEmpty();
        NamedDivision.Faults(country, null, "/division").ShouldBeEmpty();
        NamedDivision.Faults(country, "wijken", "/division").ShouldHaveSingleItem().Code.ShouldBe("unknown-division");
    }

    [Fact]
    public void Is_in_the_domains_of_the_day()
    {
        var network = new object[] { Registered, new Facts.ObjectiveRevised(NetworkId, Today, new(null, ["care"], [], null)) }
            .Aggregate((Network?)null, Network.After)!;
        network.DomainsOn(Today).ShouldBe(["care"]);
        network.DomainsOn(Today.AddDays(-1)).ShouldBe(Details.Domains);
    }

    [Fact]
    public void Deviates_from_nothing_where_no_division_is_registered() =>
        ComplyOrExplain.Check(Standing.Of(Register.Empty, Today), [Noord, Oost], [], null).ShouldBeNull();

    // Kust is Noord and Zuid; Bos is Oost and another.
    private static Register Country(params IEnumerable<(Guid, object)> others) => Register.Empty.With(new (Guid, object)[]
    {
        (OtherId, new DivisionRegistered(OtherId, "ggd-2020", "ggd", "GGD", null, 2020, null)),
        (NoordIn, new RegionRegistered(NoordIn, "kust", OtherId, "Kust", null)), (NoordIn, new RegionDelineated(NoordIn, [Noord, Zuid])),
        (ZuidIn, new RegionRegistered(ZuidIn, "bos", OtherId, "Bos", null)), (ZuidIn, new RegionDelineated(ZuidIn, [Oost, Stranger])),
    }.Concat(others).GroupBy(step => step.Item1).Select(steps => steps.Aggregate((IFacts?)null, (state, step) => StreamFacts.After(state, step.Item1, step.Item2))!));
}
