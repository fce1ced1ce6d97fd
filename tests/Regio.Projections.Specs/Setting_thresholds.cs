using CsCheck;
using static Regio.Projections.Specs.FundingScene;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>Who asks sets from where on an overlap is of a kind, and two rules clash.</summary>
public sealed class Setting_thresholds
{
    private static readonly string[] Youth = ["youth"];

    // One of two, or of three, members in common.
    private static readonly Picture Half = Picture.Of(
        new Scene().Municipalities("m", "o").Network("a", domains: ["care"], groups: Youth).Member("a", "m").Network("b", domains: ["care"], groups: Youth)
            .Member("b", "m").Member("b", "o").Network("c", domains: ["housing"]).Member("c", "m").Member("c", "o").Register, Ids.Day("2024-06-01"));

    [Fact]
    public void By_the_usual_ones_every_overlap_is_what_it_was() =>
        Gen.Select(Gen.OneOf(RandomSteps.AtFewTables, RandomMandates.All), RandomSteps.Days).Sample((steps, day) =>
        {
            var picture = Picture.Of(Streams.RegisterOf(steps), day);
            picture.Pairs.Select(pair => OverlapRules.Told(pair with { Kind = "other" }, picture.Index, picture.Register.Concepts, new())).ShouldBe(picture.Pairs);
        }, iter: 100);

    [Fact]
    public void Each_moves_its_kind()
    {
        Kinds(new()).ShouldBe("a b none, a c none, b c none");
        Kinds(new(DuplicateJaccard: 0.5, DuplicateShared: 1)).ShouldBe("a b possible-duplicate, a c none, b c none");
        Kinds(new(DuplicateJaccard: 0.5)).ShouldBe("a b none, a c none, b c none", "They share one.");
        Kinds(new(DuplicateJaccard: 0.5, DuplicateShared: 1, Alike: 0)).ShouldBe("a b possible-duplicate, a c none, b c none", "What is unknown is not alike.");
        Kinds(new(TableShared: 2)).ShouldBe("a b none, a c none, b c same-table");
        Kinds(new(TableShared: 1, TableJaccard: 0.5)).ShouldBe("a b same-table, a c same-table, b c same-table");
        string Kinds(OverlapThresholds by) => string.Join(", ", new OverlapFilter(By: by).Of(Half).Pairs
            .OrderBy(pair => pair.Left.Key).ThenBy(pair => pair.Right.Key).Select(pair => $"{pair.Left.Key} {pair.Right.Key} {pair.Kind}"));
    }

    [Fact]
    public void Of_a_kind_only_those_are_told_and_of_all_it_is_told_what_is_not_known()
    {
        var (pairs, tally) = new OverlapFilter(Kind: "same-table", By: new(TableShared: 2)).Of(Half);
        pairs.Select(pair => pair.Left.Key + pair.Right.Key).ShouldBe(["bc"]);
        (tally.Pairs, tally.WantTargetGroups).ShouldBe((3, 1));
        new OverlapFilter(By: new(FacilityJaccard: 0.6)).Of(Half).Tally.WantTargetGroups.ShouldBe(1, "Of b and c all are at both tables.");
        new OverlapFilter(By: new(FacilityJaccard: 1.0, DuplicateJaccard: 1.0)).Of(Half).Tally.WantTargetGroups.ShouldBe(1);
    }

    [Fact]
    public void Due_dates_may_lie_further_apart()
    {
        var scene = Region.Scheme("a", "szw", groups: Youth, domains: ["youth"], division: "work", terms: Asking(["placed"]))
            .Scheme("b", "szw", groups: Youth, domains: ["youth"], division: "work", terms: Asking(["placed"], days: 50));
        Types(scene, new()).ShouldBe(["reporting-calendar"]);
        Types(scene, new(DaysApart: 19)).ShouldBe(["reporting-calendar"]);
        Types(scene, new(DaysApart: 20)).ShouldBeEmpty();
    }

    [Fact]
    public void A_successor_may_come_later_and_what_is_required_be_there_for_less()
    {
        var after = Region.Scheme("a", "szw", until: "2021-01-01").Scheme("b", "szw", from: "2021-06-01", published: "2020-01-01").Edge("b", "replaces", "a");
        Types(after, new()).ShouldBe(["period"]);
        Types(after, new(GapMonths: 5)).ShouldBeEmpty();
        var beside = Region.Scheme("a", "szw", until: "2021-01-01").Scheme("b", "szw", from: "2020-10-01", until: "2021-10-01", published: "2020-01-01").Edge("a", "requires", "b");
        Types(beside, new()).ShouldBe(["period"]);
        Types(beside, new(TogetherShare: 0.25m)).ShouldBeEmpty();
    }

    [Fact]
    public void Repairs_are_held_against_the_same()
    {
        var scene = Region.Scheme("a", "szw", groups: Youth, domains: ["youth"], division: "work", terms: Asking(["placed"]))
            .Scheme("b", "szw", groups: Youth, domains: ["youth"], division: "work", terms: Asking(["placed"], days: 35));
        var picture = Picture.Of(scene.Register, Ids.Day("2020-06-01"));
        new ClashFilter(picture).Rows().ShouldBeEmpty();
        var row = new ClashFilter(picture, By: new(DaysApart: 0)).Rows().ShouldHaveSingleItem();
        row.Repairs.ShouldAllBe(repair => repair.Remains.Count == 0);
    }

    [Fact]
    public void A_network_without_members_crosses_nobody()
    {
        var (obliged, voluntary) = (Half.Index.Networks[Ids.Id("a")] with { Members = [], Obligation = "form-obliged" }, Half.Index.Networks[Ids.Id("b")] with { Obligation = "voluntary" });
        var younger = obliged with { Chain = obliged.Chain with { Start = Ids.Day("2021-01-01") } };
        OverlapRules.Pair(younger with { Members = voluntary.Members }, voluntary, 2, Half.Register.Concepts).Kind.ShouldBe("possible-duplicate");
        OverlapRules.Pair(younger with { Members = voluntary.Members, TargetGroups = [] }, voluntary, 2, Half.Register.Concepts).Kind.ShouldBe("crossing");
        OverlapRules.Pair(younger, voluntary, 0, Half.Register.Concepts).Kind.ShouldBe("none");
    }

    [Fact]
    public void What_shares_no_chain_goes_on_in_nothing()
    {
        var scene = new Scene().Municipalities("m", "o", "p").Network("a").Members("a", "m", "o", "p").Network("b").Members("b", "m", "o", "p")
            .Network("c", from: "2021-01-01").Members("c", "m", "o", "p").Network("d", from: "2021-01-01").Members("d", "m", "o", "p");
        var ended = scene.Then("a", new Contracts.Networks.NetworkEnded(Ids.Id("a"), Ids.Day("2020-06-01"), null))
            .Then("b", new Contracts.Networks.NetworkEnded(Ids.Id("b"), Ids.Day("2020-06-01"), null));
        var (before, after) = (Picture.Of(ended.Register, Ids.Day("2020-01-01")), Picture.Of(ended.Register, Ids.Day("2021-01-01")));
        MetaNetworkDescent.Between(before.Index, MetaNetworks.Of(before, new()), after.Index, MetaNetworks.Of(after, new()), 0).Select(one => one.Lineage).ShouldBe(["new", "gone"]);
    }

    [Fact]
    public void A_share_may_be_given_of_fewer_owed()
    {
        var picture = Picture.Of(
            Region.Owner("szw").Organisation("ocw", kind: "ministry").Owner("ocw")
                .Scheme("a", "szw", groups: Youth, domains: ["youth"], division: "work", terms: Untold with { Stacking = new("forbidden", []) })
                .Scheme("b", "ocw", groups: Youth, domains: ["youth"], division: "work", published: "2020-02-01").Register, Ids.Day("2020-06-01"));
        AlignmentMatrix.Of(picture, picture.Landings.Owed, byMinistry: true).ShouldHaveSingleItem().Aligned.ShouldBeNull();
        AlignmentMatrix.Of(picture, picture.Landings.Owed, byMinistry: true, fewestOwed: 1).ShouldHaveSingleItem().Aligned.ShouldBe(0);
    }

    [Fact]
    public void A_start_may_take_longer_and_a_gap_be_longer()
    {
        var scene = Region.Scheme("s", "szw", terms: Untold with { Targets = [new("placed", null, 0, 40, Ids.Day("2024-01-01"), [], true, [])] })
            .Grant("g", "s", "n", "m", [(2020, 5)], "2020-01-01", "2021-01-01").Grant("h", "s", "n", "m", [(2021, 5)], "2021-06-01", "2022-01-01");
        var picture = Picture.Of(scene.Register, Ids.Day("2021-07-01"));
        State(new()).ShouldBe("no-data");
        State(new(StartUpMonths: 40)).ShouldBe("too-early");
        (CommittedMonths.Of(picture, Ids.Id("n")).Months, CommittedMonths.Of(picture, Ids.Id("n"), 5).Months).ShouldBe((7, 24));
        string State(ProgressThresholds by) => TargetProgress.Of(picture.Standing, picture.Index.Networks[Ids.Id("n")], by).First().State;
    }

    private static Scene Region => new Scene().Organisation("szw", kind: "ministry").Municipalities("m").Division("work", "work", 2020).Region("west", "work", "m")
        .Network("n", domains: ["youth"], groups: Youth).Member("n", "m").Territory("n", "m").Counted("placed", "same");

    private static IEnumerable<string> Types(Scene scene, ClashThresholds by) =>
        new Landings(Standing.Of(scene.Register, Ids.Day("2020-06-01")), by).Clashes.Select(clash => clash.Type);
}
