using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Hosting.Access;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <summary>Results and relations of networks beside each other, and what that gives rise to.</summary>
public partial class Balancing_results_and_relations
{
    private static readonly DateOnly Day = Ids.Day("2022-06-01");
    private static readonly BalanceThresholds Usual = new();
    private static readonly (double Third, double TwoThirds) Parts = ((double)(1m / 3), (double)(2 * (1m / 3)));

    // Young, with everything known and nothing wrong.
    private static BalanceInputs Fine { get; } = new(
        23, 3, "shared", 0.9, (0.9, 0.9), Relations(0.55), new(0, null, 2021, 0, false), new(24, [new(Ids.Id("szw"), "szw", null)], []));

    [Fact]
    public void Fires_nothing_of_a_network_that_balances() => Fired(Fine).ShouldBeEmpty();

    [Theory]
    [InlineData(1.0, 0.49, 0.0, 23, true)]
    [InlineData(1.0, 0.50, -0.1, 23, true)]
    [InlineData(1.0, 0.50, -0.09, 23, false)]
    [InlineData(0.99, 0.49, -0.1, 23, false)]
    [InlineData(1.0, 0.49, -0.1, 24, false)]
    public void Sees_results_go_first_in_a_young_network(double pace, double score, double change, int months, bool fires) =>
        Has(Fine with { MedianPace = pace, Relations = Relations(score, change), ChainMonths = months }, BalanceSignal.ResultsFirst).ShouldBe(fires);

    [Theory]
    [InlineData(0.79, 0.6, 23, true)]
    [InlineData(0.8, 0.6, 23, false)]
    [InlineData(0.79, 0.59, 23, false)]
    [InlineData(0.79, 0.6, 24, false)]
    public void Sees_a_young_network_invest_in_relations(double pace, double score, int months, bool fires) =>
        Has(Fine with { MedianPace = pace, Relations = Relations(score), ChainMonths = months }, BalanceSignal.Investing).ShouldBe(fires);

    [Theory]
    [InlineData(24, 0.49, 0.49, true)]
    [InlineData(23, 0.49, 0.49, false)]
    [InlineData(24, 0.5, 0.49, false)]
    [InlineData(24, 0.49, 0.5, false)]
    public void Sees_an_older_network_stall_on_two_values_on_end(int months, double before, double last, bool fires) =>
        Has(Fine with { ChainMonths = months, LastPaces = (before, last) }, BalanceSignal.Stalled).ShouldBe(fires);

    [Theory]
    [InlineData(-0.15, true)]
    [InlineData(-0.14, false)]
    public void Sees_relations_erode(double change, bool fires) => Has(Fine with { Relations = Relations(0.55, change) }, BalanceSignal.Eroding).ShouldBe(fires);

    [Theory]
    [InlineData(0.21, 0.0, -0.1, false, 3, "shared", true)]
    [InlineData(0.20, 0.51, 0.0, true, 3, "administrative-organisation", true)]
    [InlineData(0.20, 0.50, -0.1, true, 3, "shared", false)]
    [InlineData(0.21, 0.51, -0.09, false, 3, "shared", false)]
    [InlineData(0.21, 0.51, -0.1, true, 2, "shared", false)]
    [InlineData(0.21, 0.51, -0.1, true, 3, "lead-organisation", false)]
    public void Sees_one_party_take_over(double excess, double hours, double change, bool objected, int members, string form, bool fires) =>
        Has(Fine with { Dominance = new(excess, null, 2021, hours, objected), Relations = Relations(0.55, change), Members = members, Form = form }, BalanceSignal.Dominant)
            .ShouldBe(fires);

    [Theory]
    [InlineData(23, 23, true)]
    [InlineData(24, 23, false)]
    [InlineData(23, 24, false)]
    public void Tells_who_pays_that_a_young_network_has_short_money(int money, int months, bool fires)
    {
        var signal = BalanceSignal.Of(Fine with { Money = Fine.Money with { Months = money }, ChainMonths = months }, Usual).Single(one => one.Signal == BalanceSignal.ShortMoney);
        signal.Fired.ShouldBe(fires);
        signal.To.Select(payer => payer.Key).ShouldBe(fires ? ["szw"] : []);
    }

    [Fact]
    public void Says_why_it_fired_and_what_is_missing_where_it_cannot_be_known()
    {
        BalanceSignal.Of(Fine with { MedianPace = 1, Relations = Relations(0.4) }, Usual)[0].Reasons.ShouldBe(["young", "pace", "relations-low"]);
        var unknown = BalanceSignal.Of(new(23, 3, null, null, null, null, new(null, null, null, null, null), new(null, [], [])), Usual);
        unknown.Where(one => one.Fired is null).Select(one => (one.Signal, string.Join(' ', one.Missing.Select(missing => missing.Input)))).ShouldBe([
            (BalanceSignal.ResultsFirst, "outputPace pulse pulseBefore"), (BalanceSignal.Investing, "outputPace pulse"), (BalanceSignal.Eroding, "pulseBefore"),
            (BalanceSignal.Dominant, "governanceForm contributions coordinationHours pulseBefore consents"), (BalanceSignal.ShortMoney, "grants"),
        ]);
        unknown.Single(one => one.Signal == BalanceSignal.Stalled).Fired.ShouldBe(false, "It is young, whatever else is unknown.");
        BalanceSignal.Of(Fine with { MedianPace = null, ChainMonths = 24, LastPaces = null }, Usual).Single(one => one.Fired is null).Missing.ShouldBe([new("twoOutputPaces", "Who takes part in the network.")]);
    }

    [Theory]
    [InlineData(0.0, 0.4, true)]
    [InlineData(0.4, 0.6, null)]
    [InlineData(0.5, 0.6, false)]
    [InlineData(0.5, 0.5, false)]
    public void Decides_between_bounds_only_what_can_be_known(double least, double most, bool? isBelow)
    {
        new Interval(least, most).IsBelow(0.5).ShouldBe(isBelow);
        new Interval(least, most).IsFrom(0.5).ShouldBe(!isBelow);
        new Interval(-most, -least).IsUpTo(-0.5).ShouldBe(least >= 0.5 ? true : most < 0.5 ? false : null);
        new Interval(least, most, IsOpen: true).IsBelow(0.5).ShouldBe(most <= 0.5 ? true : least >= 0.5 ? false : null);
        new Interval(-most, -least, IsOpen: true).IsUpTo(-0.5).ShouldBe(least >= 0.5 ? true : most <= 0.5 ? false : null);
    }

    [Fact]
    public void Counts_a_mean_in_decimals_so_that_a_fall_of_just_so_much_is_one()
    {
        string[] questions = ["trust", "commitment", "goal-consensus"];
        var results = new[] { -0.5m, -0.9m, 0.2m }.Zip(questions, (change, question) => new QuestionResult(question, "mid", 3, "fell", change));
        RelationScore.Of(Pulse([.. results]))!.Change.ShouldBe(Interval.At(-0.1));
    }

    [Fact]
    public void Scores_relations_over_five_questions()
    {
        var score = RelationScore.Of(Pulse([new("trust", "high", 5, "rose", 1), new("commitment", "mid", 3, "fell", -0.4m), new("coordinator-support", "low", 1, "fell", -2)]))!;
        (score.Score, score.Change!.Least, score.Change.Most).ShouldBe((Interval.At(0.75), 0.075, 0.075));
        RelationScore.Of(Pulse([new("trust", "low", null, "steady", null)]))!.ShouldBe(new(Day, new(0, Parts.Third), new(-0.1, 0.1, IsOpen: true)));
        RelationScore.Of(Pulse([new("trust", "mid", null, "fell", null)]))!.ShouldBe(new(Day, new(Parts.Third, Parts.TwoThirds), new(-1, -0.1)));
        RelationScore.Of(Pulse([new("trust", "high", null, "rose", null)]))!.ShouldBe(new(Day, new(Parts.TwoThirds, 1), new(0.1, 1)));
        RelationScore.Of(Pulse([new("trust", "high", 5, "none-before", null), new("commitment", "too-few", null, "too-few", null)]))!.ShouldBe(new(Day, Interval.At(1), null));
        RelationScore.Of(Pulse([new("trust", "too-few", null, "too-few", null)])).ShouldBeNull();
        RelationScore.Of(null).ShouldBeNull();
    }

    [Fact]
    public void Shows_each_indicator_once_and_outcomes_beside_the_country()
    {
        var target = new SchemeTarget("jobs", null, 0, 10, Ids.Day("2024-01-01"), [], true, []);
        var scene = new Scene().Municipalities("m").Network("n").Member("n", "m").Indicator("jobs", "output").Indicator("leavers", "outcome")
            .Scheme("s", terms: Untold with { Targets = [target, target with { Indicator = "leavers" }], StartUpMonths = 0 }).Scheme("t", terms: Untold with { Targets = [target with { Value = 5 }], StartUpMonths = 0 })
            .Grant("g", "s", "n", "m", [(2020, 1)], "2020-01-01", "2024-01-01").Grant("h", "t", "n", "m", [(2021, 1)], "2021-01-01", "2024-01-01").Grant("j", "t", "n", "m", [(2021, 1)], "2021-01-01", "2024-01-01");
        foreach (var (subject, kind, before, last) in new[] { ("n", "network", 100, 90), ("r", "region", 10, 20), ("q", "region", 10, 10), ("x", "region", 5, 0) })
        {
            scene.Observed($"{subject}1", "leavers", kind, subject, "2020-01-01", "2021-01-01", before, "2021-02-01");
            _ = last == 0 ? scene : scene.Observed($"{subject}2", "leavers", kind, subject, "2021-01-01", "2022-01-01", last, "2022-02-01");
        }

        scene.Observed("j1", "jobs", "network", "n", "2021-01-01", "2022-01-01", 1, "2022-02-01").Observed("j2", "jobs", "network", "n", "2022-01-01", "2022-04-01", 2, "2022-05-01")
            .Observed("z1", "leavers", "region", "z", "2020-01-01", "2021-01-01", 100, "2021-02-01").Observed("z2", "leavers", "region", "z", "2021-01-01", "2021-07-01", 900, "2022-02-01");
        var results = Results(scene);
        results.Select(one => (one.Progress.Indicator, one.Progress.Source.Key)).ShouldBe([("jobs", "h"), ("leavers", "g")]);
        (results[1].Change, results[1].National, results[1].Regions).ShouldBe((-0.1, 0.5, 2));
        (results[0].Progress.Value, results[0].Change, results[0].National).ShouldBe((2, null, null));
    }

    [Theory]
    [InlineData(true, 0.5, 2)]
    [InlineData(false, null, null)]
    [InlineData(null, null, null)]
    public void Adds_up_regions_only_where_the_indicator_may_be(bool? additive, double? national, int? regions)
    {
        var scene = OfAFew(40).Then("leavers", new IndicatorCorrected(
                Ids.Id("leavers"), Ids.Day("2000-01-01"), new("leavers", "leavers", "outcome", "persons", "higher", "calendar-year", additive, "definition", null)))
            .Observed("p2", "leavers", "network", "n", "2021-01-01", "2022-01-01", 50, "2022-02-01");
        foreach (var region in new[] { "r", "q" })
        {
            scene.Observed($"{region}1", "leavers", "region", region, "2020-01-01", "2021-01-01", 20, "2021-02-01").Observed($"{region}2", "leavers", "region", region, "2021-01-01", "2022-01-01", 30, "2022-02-01");
        }

        var result = Results(scene).Single(one => one.Progress.Kind == "outcome");
        (result.Change, result.National, result.Regions).ShouldBe((0.25, national, regions));
    }

    [Fact]
    public void Tells_of_money_until_the_last_day_that_there_is()
    {
        var scene = OfAFew().Grant("h", "s", "n", "m", [(2021, 1)], "2021-01-01", "9999-12-31").Grant("j", "s", "n", "m", [(2022, 1)], "2022-01-01", "2023-01-01");
        Balance(scene, "2022-06-01").Signals.ShouldNotBeEmpty();
        Balance(scene, "9999-12-31").Signals.ShouldNotBeNull();
    }

    [Fact]
    public void A_ten_year_old_network_with_a_new_target_is_not_stalled()
    {
        var target = new SchemeTarget("jobs", null, 0, 40, Ids.Day("2026-01-01"), [], true, []);
        var scene = new Scene().Municipalities("m").Network("n", from: "2012-01-01").Member("n", "m").Indicator("jobs").Scheme("s", from: "2022-01-01", terms: Untold with { Targets = [target] })
            .Grant("g", "s", "n", "m", [(2022, 1)], "2022-01-01", "2026-01-01", "2022-01-10");
        foreach (var year in new[] { 2019, 2020, 2021 })
        {
            scene.Observed($"o{year}", "jobs", "network", "n", $"{year}-01-01", $"{year + 1}-01-01", 0, $"{year + 1}-02-01");
        }

        Balance(scene, "2022-06-01").Has(BalanceSignal.Stalled).ShouldBeFalse();
        scene.Observed("p", "jobs", "network", "n", "2022-01-01", "2023-01-01", 1, "2023-02-01").Observed("q", "jobs", "network", "n", "2023-01-01", "2024-01-01", 2, "2024-02-01");
        Balance(scene, "2023-06-01").Has(BalanceSignal.Stalled).ShouldBeFalse("One value is not two.");
        Balance(scene, "2024-06-01").ShouldSatisfyAllConditions(one => one.Has(BalanceSignal.Stalled).ShouldBeTrue(), one => one.Has(BalanceSignal.Investing).ShouldBeFalse());
    }

    [Fact]
    public void Takes_the_middle_of_the_last_paces_and_tells_no_rule_that_did_not_fire()
    {
        var target = new SchemeTarget("jobs", null, 0, 40, Ids.Day("2024-01-01"), [new(Ids.Day("2020-06-01"), 20)], false, []);
        var scene = new Scene().Municipalities("m").Network("n").Member("n", "m").Indicator("jobs")
            .Scheme("s", terms: Untold with { Targets = [target], StartUpMonths = 0 }).Grant("g", "s", "n", "m", [(2020, 1)], "2020-01-01", "2024-01-01")
            .Observed("o", "jobs", "network", "n", "2020-01-01", "2021-01-01", 5, "2021-02-01").Observed("p", "jobs", "network", "n", "2021-01-01", "2022-01-01", 15, "2022-02-01");
        var balance = Balance(scene, "2022-06-01");
        balance.MedianPace.ShouldBe(0.75);
        balance.Signals.Select(one => (one.Signal, one.Fired)).ShouldBe([(BalanceSignal.Eroding, null)]);
    }

    [Fact]
    public void Goes_by_the_usual_paces_where_asking_by_others_would_tell_a_small_count() =>
        (Usual with { FullPace = 0.3, LowPace = 0.3, StalledPace = 0.3, Fell = 0.3 }).WithUsualPaces().ShouldBe(Usual with { Fell = 0.3 });

    [Fact]
    public void Finds_the_middle()
    {
        Median.Of([3, 1, 2]).ShouldBe(2);
        Median.Of([4, 1, 2, 3]).ShouldBe(2.5);
        Median.Of([]).ShouldBeNull();
    }

    private static RelationScore Relations(double score, double change = 0) => new(Day, Interval.At(score), Interval.At(change));

    private static PulseFacts Pulse(IReadOnlyList<QuestionResult> results) => new(Ids.Id("p"), Ids.Id("n"), "public", Day, Day, Day, results);

    private static bool Has(BalanceInputs inputs, string signal) => Fired(inputs).Contains(signal);

    private static IEnumerable<string> Fired(BalanceInputs inputs) => BalanceSignal.Of(inputs, Usual).Where(one => one.Fired is true).Select(one => one.Signal);

    private static IReadOnlyList<Result> Results(Scene scene)
    {
        var picture = Picture.Of(scene.Register, Day);
        return Result.Of(picture, picture.Index.Networks[Ids.Id("n")]);
    }

    private static Scene OfAFew(int jobs = 5)
    {
        var target = new SchemeTarget("jobs", null, 0, 40, Ids.Day("2024-01-01"), [], true, []);
        return new Scene().Municipalities("m").Network("n").Member("n", "m").Indicator("jobs").Indicator("leavers", "outcome")
            .Scheme("s", terms: Untold with { Targets = [target, target with { Indicator = "leavers" }], StartUpMonths = 0 })
            .Grant("g", "s", "n", "m", [(2020, 1)], "2020-01-01", "2024-01-01").Observed("o", "jobs", "network", "n", "2020-01-01", "2021-01-01", jobs, "2021-02-01")
            .Observed("p", "leavers", "network", "n", "2020-01-01", "2021-01-01", 40, "2021-02-01");
    }

    private static NetworkBalance Balance(Scene scene, string day, bool isTrusted = true, BalanceThresholds? from = null)
    {
        var picture = Picture.Of(scene.Register, Ids.Day(day));
        return NetworkBalance.Of(picture, picture.Index.Networks[Ids.Id("n")], new(picture.Register, new Caller(Roles.Analyst, null, "a"), picture.Day), isTrusted, from ?? Usual);
    }
}
