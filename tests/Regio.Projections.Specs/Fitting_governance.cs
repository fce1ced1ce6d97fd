using Regio.Contracts.Networks;
using Regio.Hosting.Access;

namespace Regio.Projections.Specs;

public sealed class Fitting_governance
{
    private static readonly string[] Five = ["a", "b", "c", "d", "e"];

    [Fact]
    public void Is_nearest_to_the_form_whose_anchor_it_is_at()
    {
        var fit = Fit(Scored(trust: 4.2m, goals: 4.2m, need: 1.8m));
        (fit.Outcome, fit.Nearest, fit.IsNearest).ShouldBe(("nearest", "shared", null));
        fit.Distances.Select(one => one.Form).ShouldBe(["shared", "lead-organisation", "administrative-organisation"]);
        fit.Distances[0].Distance.ShouldBe(0, 0.000_001);
        fit.Margin!.Value.ShouldBe(fit.Distances.Skip(1).Min(one => one.Distance), 0.000_001);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(20, 1)]
    [InlineData(60, 1)]
    [InlineData(5, 0.397_940)]
    [InlineData(10, 0.698_970)]
    public void Scales_members_by_their_logarithm(int members, double scaled) => FormAnchor.Scaled(members).ShouldBe(scaled, 0.000_001);

    [Fact]
    public void Measures_a_distance_over_the_four() => FormAnchor.All[1].Distance(0.6, FormAnchor.Scaled(10), 0.9, 0.5).ShouldBe(0.5, 0.000_001);

    [Fact]
    public void Is_undecided_where_two_forms_are_as_near()
    {
        // Half-way between the first two anchors: seven members by the logarithm.
        var fit = Fit(Scored(trust: 3.2m, goals: 3.6m, need: 2.4m).Municipalities("f", "g").Members("n", "f", "g").Then("n", new NetworkGoverned(Ids.Id("n"), "shared", null, ByLaw: false)));
        (fit.Outcome, fit.IsNearest).ShouldBe(("undecided", null));
        fit.Margin!.Value.ShouldBeLessThanOrEqualTo(0.1);
    }

    [Theory]
    [InlineData("shared", false, true)]
    [InlineData("lead-organisation", false, false)]
    [InlineData("lead-organisation", true, null)]
    public void Judges_the_form_that_is_recorded_unless_the_law_set_it(string form, bool byLaw, bool? isNearest)
    {
        var fit = Fit(Scored(trust: 4.2m, goals: 4.2m, need: 1.8m).Then("n", new NetworkGoverned(Ids.Id("n"), form, null, byLaw)));
        (fit.Form, fit.ByLaw, fit.IsNearest).ShouldBe((form, byLaw, isNearest));
    }

    [Fact]
    public void Says_what_is_missing_and_whom_to_ask()
    {
        var fit = Fit(Scored(trust: 4m, goals: null, need: 3m));
        (fit.Outcome, fit.Nearest, fit.Margin, fit.Trust).ShouldBe(("not-assessable", null, null, 4m));
        fit.Missing.Select(one => one.Input).ShouldBe(["goal-consensus"]);
        Fit(Networked()).Missing.Select(one => one.Input).ShouldBe(["trust", "goal-consensus", "need-for-joint-competence"]);
        Fit(new Scene().Network("n")).Missing[0].Input.ShouldBe("members");
    }

    [Fact]
    public void Goes_by_the_latest_pulse_closed_by_the_day()
    {
        var scene = Scored(trust: 4m, goals: 3m, need: 3m);
        Pulse(scene, "later", "2025-06-01", "public", 2m, 3m, 3m);
        Fit(scene, "2025-05-31").Trust.ShouldBe(4m);
        Fit(scene, "2025-06-01").Trust.ShouldBe(2m);
        Fit(scene, "2024-12-31").PulseClosedOn.ShouldBeNull();
    }

    [Theory]
    [InlineData("members", "member", "a", true)]
    [InlineData("members", "member", "z", false)]
    [InlineData("members", "ministry", "z", false)]
    [InlineData("members", "steward", "z", false)]
    [InlineData("members", null, null, false)]
    [InlineData("funders", "ministry", "z", true)]
    [InlineData("funders", "analyst", "z", false)]
    [InlineData("public", null, null, true)]
    public void Shows_a_pulse_to_whom_the_network_lets_read(string visibility, string? role, string? organisation, bool shown)
    {
        var scene = Pulse(Networked(), "p", "2025-01-01", visibility, 4m, 3m, 3m);
        var caller = role is null ? null : new Caller(role, organisation, "someone");
        Fit(scene, caller: caller).Trust.HasValue.ShouldBe(shown);
    }

    [Theory]
    [InlineData("members", "region", true)]
    [InlineData("members", "ministry", false)]
    [InlineData("members", "member", false)]
    public void Shows_a_pulse_to_the_region_that_registered_the_network(string visibility, string role, bool shown)
    {
        var scene = Pulse(Networked(by: "z"), "p", "2025-01-01", visibility, 4m, 3m, 3m);
        Fit(scene, caller: new(role, "z", "someone")).Trust.HasValue.ShouldBe(shown);
    }

    [Fact]
    public void Shows_what_was_public_to_nobody_when_the_network_has_closed_it_since()
    {
        var scene = Pulse(Networked(), "p", "2025-01-01", "public", 4m, 3m, 3m);
        var before = Picture.Of(scene.Register, Ids.Day("2025-07-01"));
        var now = scene.Then("p", new PulseVisibilitySet(Ids.Id("p"), "members")).Register;
        GovernanceFit.Of(before, before.Index.Networks[Ids.Id("n")], new(now, null, Ids.Day("2025-07-01"))).Trust.ShouldBeNull();
    }

    [Fact]
    public void Is_undecided_within_what_is_asked_and_says_where_it_lies_among_the_anchors()
    {
        var register = Scored(trust: 4.2m, goals: 4.2m, need: 1.8m).Register;
        var picture = Picture.Of(register, Ids.Day("2025-07-01"));
        var fit = GovernanceFit.Of(picture, picture.Index.Networks[Ids.Id("n")], new(register, null, picture.Day), undecidedWithin: 2);
        fit.Outcome.ShouldBe("undecided");
        var inputs = System.Text.Json.JsonSerializer.SerializeToElement(fit.Inputs(2));
        inputs.GetProperty("scaled").GetProperty("Trust").GetDouble().ShouldBe(0.8, 0.000_001);
        inputs.GetProperty("anchors").GetArrayLength().ShouldBe(3);
    }

    private static Scene Networked(string? by = null) =>
        new Scene().Municipalities([.. Five, "z"]).Network("n", by: by).Members("n", Five);

    private static Scene Scored(decimal? trust, decimal? goals, decimal? need) => Pulse(Networked(), "p", "2025-01-01", "public", trust, goals, need);

    private static Scene Pulse(Scene scene, string id, string closedOn, string visibility, decimal? trust, decimal? goals, decimal? need) => scene
        .Then(id, new PulseOpened(Ids.Id(id), Ids.Id("n"), Ids.Day("2024-01-01"), Ids.Day(closedOn), visibility))
        .Then(id, new PulseClosed(
            Ids.Id(id), Ids.Day(closedOn), "nearly-all",
            [
                new("trust", "mid", trust, "none-before", null), new("goal-consensus", "mid", goals, "none-before", null),
                new("need-for-joint-competence", "mid", need, "none-before", null),
            ],
            visibility));

    private static GovernanceFit Fit(Scene scene, string day = "2025-07-01", Caller? caller = null)
    {
        var register = scene.Register;
        var picture = Picture.Of(register, Ids.Day(day));
        return GovernanceFit.Of(picture, picture.Index.Networks[Ids.Id("n")], new(register, caller, Ids.Day(day)));
    }
}
