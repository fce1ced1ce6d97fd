using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

public sealed class Lives_of_networks
{
    private static readonly DateOnly Day = Ids.Day("2026-11-01");

    [Fact]
    public void An_amendment_is_no_end()
    {
        var register = new Scene().Network("a", from: "2010-01-15", until: "2015-01-01").Network("b", from: "2015-01-01").Versions("b", "a").Register;
        var life = ChainLife.On(register, Day).ShouldHaveSingleItem();
        (life.Network.ExternalId, life.Versions, life.From, life.EndedOn, life.AgeMonths)
            .ShouldBe(("b", 2, Ids.Day("2010-01-15"), null, 201));
    }

    [Fact]
    public void A_chain_ends_when_its_last_version_does_and_says_why()
    {
        var register = new Scene().Network("a", from: "2010-01-01", until: "2015-01-01").Network("b", from: "2015-01-01").Versions("b", "a")
            .Then("b", new NetworkEnded(Ids.Id("b"), Ids.Day("2019-12-31"), "done", "goal-reached")).Register;
        var life = ChainLife.On(register, Day).ShouldHaveSingleItem();
        (life.EndedOn, life.EndReasonCode, life.EndReason, life.AgeMonths).ShouldBe((Ids.Day("2019-12-31"), "goal-reached", "done", 119));
        ChainLife.On(register, Ids.Day("2019-12-30"))[0].EndedOn.ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "goal-reached", 0)]
    [InlineData("done", null, 0)]
    [InlineData(null, null, 1)]
    public void Why_it_ended_is_unknown_when_neither_a_code_nor_words_tell(string? words, string? code, int missing)
    {
        var lives = ChainLife.On(new Scene().Network("a", from: "2010-01-01").Then("a", new NetworkEnded(Ids.Id("a"), Ids.Day("2019-12-31"), words, code)).Register, Day);
        ChainLife.BasisOf(lives).MissingBy["endReason"].ShouldBe(missing);
    }

    [Fact]
    public void What_was_never_in_force_or_begins_later_has_no_life() =>
        ChainLife.On(new Scene().Network("a", from: "2020-01-01", until: "2020-01-01").Network("b", from: "2027-01-01").Register, Day).ShouldBeEmpty();

    [Fact]
    public void Phases_last_until_the_next()
    {
        var register = new Scene().Network("a", from: "2026-01-01")
            .Then("a", new PhaseAdvanced(Ids.Id("a"), "exploration", Ids.Day("2026-01-01")))
            .Then("a", new PhaseAdvanced(Ids.Id("a"), "forming", Ids.Day("2026-02-01")))
            .Then("a", new PhaseAdvanced(Ids.Id("a"), "building", Ids.Day("2026-12-01"))).Register;
        ChainLife.On(register, Day)[0].Phases.Select(phase => (phase.Phase, phase.Days)).ShouldBe([("exploration", 31), ("forming", 273)]);
    }

    [Fact]
    public void Phases_that_are_put_right_stand_in_for_all_that_were_recorded()
    {
        var register = new Scene().Network("a", from: "2026-01-01").Then("a", new PhaseAdvanced(Ids.Id("a"), "exploration", Ids.Day("2026-01-01")))
            .Then("a", new PhasesCorrected(Ids.Id("a"), [new("forming", Ids.Day("2026-01-01")), new("building", Ids.Day("2026-10-31"))])).Register;
        ChainLife.On(register, Day)[0].Phases.Select(phase => (phase.Phase, phase.Days)).ShouldBe([("forming", 303), ("building", 1)]);
    }

    [Fact]
    public void One_that_ends_into_an_older_one_leaves_the_older_its_name_and_takes_its_phases_along()
    {
        var register = new Scene().Network("old", from: "2010-01-01").Network("young", from: "2020-01-01")
            .Then("old", new PhaseAdvanced(Ids.Id("old"), "building", Ids.Day("2026-01-01")))
            .Then("young", new PhaseAdvanced(Ids.Id("young"), "forming", Ids.Day("2026-02-01")))
            .Then("young", new NetworkEnded(Ids.Id("young"), Ids.Day("2026-03-01"), "merged", SuccessorIds: [Ids.Id("old")]))
            .Then("old", new PredecessorConfirmed(Ids.Id("old"), Ids.Id("young"))).Register;
        var life = ChainLife.On(register, Ids.Day("2026-03-11")).ShouldHaveSingleItem();
        (life.Network.ExternalId, life.Versions, life.EndedOn).ShouldBe(("old", 2, null));
        life.Phases.Select(phase => (phase.Phase, phase.Days)).ShouldBe([("building", 69), ("forming", 28)]);
        ChainLife.On(register, Ids.Day("2026-02-28"))[0].Network.ExternalId.ShouldBe("young");
    }

    [Fact]
    public void One_that_is_over_has_the_name_of_the_version_that_ended_last()
    {
        var register = new Scene().Network("a", from: "2010-01-01", until: "2025-01-01").Network("b", from: "2015-01-01", until: "2018-01-01")
            .Versions("b", "a").Register;
        ChainLife.On(register, Day)[0].Network.ExternalId.ShouldBe("a");
    }

    [Fact]
    public void The_share_that_lives_is_the_product_of_those_who_live_on_at_each_end()
    {
        // Twenty that began together: five end after half a year, three after one and a half; then seventeen, fifteen … live.
        var lives = Enumerable.Range(0, 20).Select(i => Life("2020-01-01", i < 5 ? "2020-07-01" : i < 8 ? "2021-07-01" : null)).ToList();
        var survival = Survival.Of(lives, Ids.Day("2020-01-01"), Day);
        var points = survival.Points;
        survival.Inputs(points[1])["ends"].ShouldBeOfType<List<EndsAtAge>>().Select(end => (end.Ended, end.AtRisk)).ShouldBe([(3, 15)]);
        points[0].ShouldBe(new(1, 15, 0.75));
        points[1].AtRisk.ShouldBe(12);
        points[1].Share!.Value.ShouldBe(0.75 * 12 / 15, 1e-12);
    }

    [Fact]
    public void One_that_was_old_when_recording_began_counts_from_that_age()
    {
        // Fifteen young ones, of which three end in their first year; thirty old ones that nobody could have seen end young.
        List<ChainLife> lives =
        [
            .. Enumerable.Range(0, 15).Select(i => Life("2020-01-01", i < 3 ? "2020-07-01" : null)),
            .. Enumerable.Range(0, 30).Select(_ => Life("2000-01-01", null)),
        ];
        Survival.Of(lives, Ids.Day("2020-01-01"), Day).Points[0].Share.ShouldBe(0.8);
        Survival.Of(lives, Ids.Day("2000-01-01"), Day).Points[0].Share!.Value.ShouldBe(42.0 / 45, 1e-12);
    }

    [Fact]
    public void One_that_ended_on_the_day_on_which_recording_began_was_at_risk_of_it()
    {
        // Fifteen that are younger and live on, and one that ends on that day.
        List<ChainLife> lives = [.. Enumerable.Range(0, 15).Select(_ => Life("2020-02-01", null)), Life("2020-01-01", "2020-07-01")];
        var survival = Survival.Of(lives, Ids.Day("2020-07-01"), Day);
        (survival.Chains, survival.Ended, survival.Points[0].AtRisk).ShouldBe((16, 1, 15));
        survival.Points[0].Share!.Value.ShouldBe(15.0 / 16, 1e-12);
    }

    [Fact]
    public void A_share_of_fewer_than_ten_is_not_given()
    {
        var lives = Enumerable.Range(0, 9).Select(_ => Life("2020-01-01", null)).ToList();
        var survival = Survival.Of(lives, null, Day);
        survival.Points[0].ShouldBe(new(1, 9, null));
        survival.RecordedSince.ShouldBeNull();
    }

    [Fact]
    public void How_many_last_takes_no_phases_and_no_reason_but_that_the_end_was_recorded()
    {
        IReadOnlyList<ChainLife> lives =
            [Life("2020-01-01", null), Life("2020-01-01", "2021-01-01"), Life("2000-01-01", "2010-01-01"), Life("2000-01-01", "2012-01-01")];
        var survival = Survival.Of(lives, Ids.Day("2015-01-01"), Day);
        var basis = survival.BasisOf(lives);
        (basis.Population, basis.Assessed, survival.Chains, basis.MissingBy["recorded"]).ShouldBe((4, 2, 2, 2));
    }

    [Fact]
    public void Of_the_real_register_are_those_of_chains()
    {
        // Of 735 rows that ended 637 are amended: 98 chains of 549 have ended. Counted apart.
        var lives = ChainLife.On(RealRegister.OrSkip(), Day);
        (lives.Count, lives.Count(life => life.EndedOn is not null)).ShouldBe((549, 98));
        var five = Survival.Of(lives, Ids.Day("2015-01-01"), Day).Points[4];
        (five.AtRisk, Math.Round(five.Share!.Value, 3)).ShouldBe((396, 0.900));
    }

    private static ChainLife Life(string from, string? endedOn) => new(
        Guid.Empty, new(Guid.Empty, null, null), 1, "unknown", Ids.Day(from), Ids.DayOrNone(endedOn ?? ""), null, null, 0, []);
}
