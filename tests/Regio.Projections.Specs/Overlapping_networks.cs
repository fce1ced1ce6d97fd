using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Rules;

namespace Regio.Projections.Specs;

public sealed class Overlapping_networks
{
    private static readonly string[] Youth = ["youth"];
    private static readonly string[] Unemployed = ["unemployed-youth"];
    private static readonly string[] Leavers = ["early-school-leavers"];

    private static Scene Country => new Scene().Municipalities("m1", "m2", "m3", "m4", "m5")
        .Organisation("p1", kind: "province").Organisation("p2", kind: "province");

    [Fact]
    public void A_pair_shares_so_much_of_its_members() =>
        Country.Network("b").Members("b", "m1", "m2", "m3").Network("a").Members("a", "m2", "m3", "m4", "m5")
            .Pairs("2021-01-01").ShouldHaveSingleItem().ShouldBe(new(
                new(Ids.Id("a"), "a", "a"), new(Ids.Id("b"), "b", "b"), 2, 2 / 5d, 2 / 3d, OverlapKinds.None,
                null, null, null, null));

    [Fact]
    public void Territories_must_meet_unless_one_has_none() =>
        Country.Network("a").Members("a", "p1", "p2").Territory("a", "m1")
            .Network("b").Members("b", "p1", "p2").Territory("b", "m2")
            .Network("c").Members("c", "p1")
            .Pairs("2021-01-01").Select(p => p.Left.Key + p.Right.Key).ShouldBe(["ac", "bc"]);

    [Fact]
    public void Lists_go_by_shared_then_jaccard_then_names() =>
        Country.Network("d").Members("d", "m1", "m2", "m3").Network("c").Members("c", "m1", "m2")
            .Network("b").Members("b", "m1").Network("a").Members("a", "m1")
            .Pairs("2021-01-01").Select(p => p.Left.Key + p.Right.Key).ShouldBe(["cd", "ab", "ac", "bc", "ad", "bd"]);

    [Fact]
    public void Versions_of_one_another_are_the_same_chain() =>
        Two("unknown", "unknown").Versions("a", next: "gone").Versions("b", previous: "gone")
            .Pairs("2021-01-01").Single().Kind.ShouldBe(OverlapKinds.SameChain);

    [Theory]
    [InlineData("form-obliged", "cooperation-obliged", OverlapKinds.SameChain)]
    [InlineData("form-obliged", "scheme-induced", OverlapKinds.SameTable)]
    [InlineData("form-obliged", "unknown", OverlapKinds.SameTable)]
    [InlineData("unknown", "cooperation-obliged", OverlapKinds.SameTable)]
    public void By_law_the_same_territory_and_members_are_the_same_chain(string left, string right, string kind) =>
        Two(left, right).Pairs("2021-01-01").Single().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("m1 m2", "m1 m2", "m1", "m1", OverlapKinds.SameChain)]
    [InlineData("m1 m2", "m1 m2", "m1", "m1 m2", OverlapKinds.None)]
    [InlineData("m1 m2", "m1 m2 m3", "m1", "m1", OverlapKinds.None)]
    [InlineData("m1 m2 m3", "m1 m2", "m1", "m1", OverlapKinds.None)]
    [InlineData("p1 p2", "p1 p2", "", "", OverlapKinds.None)]
    public void By_law_it_takes_the_very_same_members_and_territory(string members, string others, string territory, string otherTerritory, string kind) =>
        Country.Network("a", obligation: "form-obliged").Members("a", members.Split(' ')).Territory("a", Named(territory))
            .Network("b", obligation: "form-obliged").Members("b", others.Split(' ')).Territory("b", Named(otherTerritory))
            .Pairs("2021-01-01").Single().Kind.ShouldBe(kind);

    [Fact]
    public void Largely_the_same_members_for_alike_groups_and_domains_may_be_a_duplicate()
    {
        var pair = Two("unknown", "unknown", Youth, Unemployed, Youth, Leavers).Pairs("2021-01-01").Single();

        pair.Kind.ShouldBe(OverlapKinds.PossibleDuplicate);
        (pair.DomainSimilarity, pair.TargetGroupSimilarity).ShouldBe((1, 0.5));
        pair.DomainsMeet.ShouldBe(new MeetingConcepts("youth", "youth", 1));
        pair.TargetGroupsMeet.ShouldBe(new MeetingConcepts("unemployed-youth", "early-school-leavers", 0.5));
    }

    [Fact]
    public void What_is_unknown_is_no_duplicate()
    {
        var pair = Two("unknown", "unknown", Youth, [], Youth, Leavers).Pairs("2021-01-01").Single();
        (pair.Kind, pair.TargetGroupSimilarity).ShouldBe((OverlapKinds.SameTable, null));
    }

    [Theory]
    [InlineData("scheme-induced", "voluntary", "2019-01-01", OverlapKinds.Crossing)]
    [InlineData("form-obliged", "voluntary", "2019-01-01", OverlapKinds.Crossing)]
    [InlineData("form-obliged", "voluntary", "2020-01-01", OverlapKinds.SameTable)]
    [InlineData("form-obliged", "voluntary", "2021-01-01", OverlapKinds.SameTable)]
    [InlineData("form-obliged", "unknown", "2019-01-01", OverlapKinds.SameTable)]
    [InlineData("unknown", "voluntary", "2019-01-01", OverlapKinds.SameTable)]
    public void An_obliged_network_crosses_an_older_voluntary_one(
        string younger, string other, string otherFrom, string kind) =>
        Country.Network("a", obligation: younger, domains: Youth).Members("a", "m1", "m2", "m3")
            .Network("b", otherFrom, obligation: other, domains: ["education"]).Members("b", "m1", "m2", "m3")
            .Pairs("2022-01-01").Single().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("m1 m2 m3", "youth", OverlapKinds.Crossing)]
    [InlineData("m3 m4 m5", "youth", OverlapKinds.None)]
    [InlineData("m1 m2 m3", "", OverlapKinds.SameTable)]
    [InlineData("m1 m2 m3", "housing", OverlapKinds.SameTable)]
    public void Whichever_is_named_first_where_they_share_enough_members_and_a_domain(string others, string domains, string kind) =>
        Country.Network("a", "2019-01-01", obligation: "voluntary", domains: Youth).Members("a", "m1", "m2", "m3")
            .Network("b", obligation: "form-obliged", domains: Named(domains)).Members("b", others.Split(' '))
            .Pairs("2022-01-01").Single().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("a", "2021-12-31", "2022-01-01", null, OverlapKinds.SameTable)]
    [InlineData("a", "2022-01-01", "2022-01-01", null, OverlapKinds.Crossing)]
    [InlineData("a", "2022-12-31", "2022-01-01", "2023-01-01", OverlapKinds.Crossing)]
    [InlineData("a", "2023-01-01", "2022-01-01", "2023-01-01", OverlapKinds.SameTable)]
    [InlineData("b", "2022-01-01", "2022-01-01", null, OverlapKinds.SameTable)]
    [InlineData("a b", "2022-01-01", "2022-01-01", null, OverlapKinds.SameTable)]
    [InlineData("", "2022-01-01", "2022-01-01", null, OverlapKinds.Crossing)]
    public void Whom_a_policy_in_force_obliges_is_obliged_on_the_day(string named, string day, string from, string? until, string kind)
    {
        var pair = Country.Network("a", "2019-01-01", domains: Youth, groups: Unemployed).Members("a", "m1", "m2", "m3")
            .Network("b", "2018-01-01", obligation: "voluntary", domains: Youth, groups: ["elderly"]).Members("b", "m1", "m2", "m3")
            .Division("work", "work", 2018).Region("east", "work", "m1", "m2")
            .Then("p", PolicyScene.Policy("p", from: "2015-01-01", domains: Youth, groups: Leavers, division: "work"))
            .Then("p", new CooperationObliged(Ids.Id("p"), Ids.Day(from), [.. Named(named).Select(Ids.Id)], null, [], null))
            .Then("p", new ObligationWithdrawn(Ids.Id("p"), Ids.DayOrNone(until) ?? DateOnly.MaxValue, null))
            .Pairs(day).Single();
        (pair.Kind, pair.ObligedBy?.Key).ShouldBe((kind, kind == OverlapKinds.Crossing ? "p" : null));
    }

    [Theory]
    [InlineData("2022-06-01", null, null)]
    [InlineData("2010-01-01", "2021-01-01", null)]
    [InlineData("2010-01-01", null, "2022-06-01")]
    public void A_policy_that_is_not_public_or_not_in_force_obliges_nobody(string from, string? until, string? published) =>
        Country.Network("a", "2019-01-01", domains: Youth).Members("a", "m1", "m2", "m3")
            .Network("b", "2018-01-01", obligation: "voluntary", domains: Youth).Members("b", "m1", "m2", "m3")
            .Then("p", PolicyScene.Policy("p", from: from, until: until, published: published))
            .Then("p", new CooperationObliged(Ids.Id("p"), Ids.Day("2011-01-01"), [Ids.Id("a")], null, [], null))
            .Pairs("2022-01-01").Single().Kind.ShouldBe(OverlapKinds.SameTable);

    [Fact]
    public void The_age_that_counts_is_the_chains() =>
        Country.Network("a", obligation: "form-obliged", domains: Youth).Members("a", "m1", "m2", "m3")
            .Network("b", "2021-01-01", obligation: "voluntary", domains: Youth).Members("b", "m1", "m2", "m3")
            .Network("b-before", "2010-01-01", "2021-01-01").Versions("b", previous: "b-before")
            .Pairs("2022-01-01").Single().Kind.ShouldBe(OverlapKinds.Crossing);

    [Theory]
    [InlineData("2020-12-31", OverlapKinds.PossibleDuplicate)]
    [InlineData("2021-01-01", OverlapKinds.SameTable)]
    public void Aims_are_those_of_the_day(string day, string kind) =>
        Two("unknown", "unknown", Youth, Youth, Youth, Youth)
            .Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2021-01-01"), new(null, ["housing"], ["elderly"], null)))
            .Pairs(day).Single().Kind.ShouldBe(kind);

    [Fact]
    public void Successors_count_for_age_once_they_confirm_it_and_make_no_two_networks_versions_of_one_another()
    {
        var country = Two("unknown", "unknown").Network("before", "2010-01-01").Members("before", "m1")
            .Then("before", new NetworkEnded(Ids.Id("before"), Ids.Day("2020-01-01"), null, "succeeded", [Ids.Id("a"), Ids.Id("b")]));
        country.NetworkOn("b", "2021-01-01").Chain.ShouldBe(Alone("b"));
        country = country.Then("a", new PredecessorConfirmed(Ids.Id("a"), Ids.Id("before")));
        country.NetworkOn("b", "2021-01-01").Chain.ShouldBe(Alone("b"));
        country = country.Then("b", new PredecessorConfirmed(Ids.Id("b"), Ids.Id("before")));
        country.Pairs("2021-01-01").Single().Kind.ShouldNotBe(OverlapKinds.SameChain);
        country.NetworkOn("b", "2021-01-01").Chain.Start.ShouldBe(Ids.Day("2010-01-01"));
        country.Then("b", new PredecessorDenied(Ids.Id("b"), Ids.Id("before"), "no")).NetworkOn("b", "2021-01-01").Chain.ShouldBe(Alone("b"));

        Chain Alone(string network) => Two("unknown", "unknown").NetworkOn(network, "2021-01-01").Chain;
    }

    [Fact]
    public void Who_says_it_succeeds_one_that_does_not_name_it_is_of_no_chain_with_it() =>
        Two("unknown", "unknown").Network("before", "2010-01-01").Then("b", new PredecessorConfirmed(Ids.Id("b"), Ids.Id("before")))
            .NetworkOn("b", "2021-01-01").Chain.Start.ShouldNotBe(Ids.Day("2010-01-01"));

    [Fact]
    public void A_facility_that_the_others_group_could_use_is_to_be_shared()
    {
        var pair = Two("unknown", "unknown", groups: Youth, otherGroups: ["elderly"])
            .Facility("f", "b", groups: ["unemployed-youth", "elderly"]).Facility("e", "b", groups: ["elderly"])
            .Pairs("2021-01-01").Single();

        pair.Kind.ShouldBe(OverlapKinds.SharedFacility);
        pair.Facility.ShouldBe(new UsableFacility(
            new(Ids.Id("f"), "f", "f"), new(Ids.Id("b"), "b", "b"), new MeetingConcepts("unemployed-youth", "youth", 0.7)));
    }

    [Fact]
    public void It_takes_half_the_members()
    {
        Scene Of(params string[] others) => Country.Network("a", groups: Youth).Members("a", "m1", "m2")
            .Network("b", groups: ["elderly"]).Members("b", others).Facility("f", "a", groups: ["elderly"]);
        Of("m1", "m2", "m3", "m4").Pairs("2021-01-01").Single().Kind.ShouldBe(OverlapKinds.SharedFacility);
        Of("m1", "m2", "m3", "m4", "m5").Pairs("2021-01-01").Single().Kind.ShouldBe(OverlapKinds.None);
    }

    [Theory]
    [InlineData("2020-12-31", OverlapKinds.SameTable)]
    [InlineData("2021-01-01", OverlapKinds.SharedFacility)]
    [InlineData("2022-01-01", OverlapKinds.SameTable)]
    public void It_is_to_be_shared_on_days_on_which_it_is_offered(string day, string kind) =>
        Two("unknown", "unknown", groups: Youth, otherGroups: ["elderly"])
            .Facility("f", "a", "2021-01-01", "2022-01-01", ["elderly"]).Pairs(day).Single().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("elderly", "elderly", "elderly")]
    [InlineData("youth", "", "youth")]
    [InlineData("youth", "elderly", "")]
    [InlineData("youth", "elderly", "youth")]
    public void The_same_groups_unknown_ones_and_ones_of_no_use_are_no_reason(string group, string otherGroup, string facility) =>
        Two("unknown", "unknown", groups: [group], otherGroups: otherGroup.Length > 0 ? [otherGroup] : [])
            .Facility("f", "a", groups: facility.Length > 0 ? [facility] : [])
            .Pairs("2021-01-01").Single().Kind.ShouldBe(OverlapKinds.SameTable);

    private static string[] Named(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Scene Two(
        string left, string right, string[]? domains = null, string[]? groups = null, string[]? otherDomains = null,
        string[]? otherGroups = null) =>
        Country.Network("a", obligation: left, domains: domains, groups: groups).Members("a", "m1", "m2", "m3")
            .Network("b", obligation: right, domains: otherDomains, groups: otherGroups).Members("b", "m1", "m2", "m3");
}
