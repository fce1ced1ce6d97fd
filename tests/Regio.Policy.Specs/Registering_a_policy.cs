using Regio.Hosting.Decisions;
using Regio.Policy.Policies;
using Regio.Terms;
using Regio.Testing;
using static Regio.Policy.Specs.Scene;

namespace Regio.Policy.Specs;

public sealed class Registering_a_policy : Spec<PolicyDossier>
{
    [Fact]
    public void Records_what_was_registered() =>
        Given().When(() => RegisterPolicy.Decide(Registered, Known)).Then(Registered);

    [Fact]
    public void Leaves_unknown_what_is_not_told() =>
        Register(new("Policy", null, [], [], [], [], First, null, null, [], PolicyRules.Untold))
            .Then(new PolicyRegistered(PolicyId, Education, "Policy", null, [], [], [], First, null, [], null, [], null, First, "P1", Relied));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Refuses_an_end_that_is_not_after_the_start(int days) =>
        Register(Details with { Until = First.AddDays(days) }).ThenRejected("ends-before-start", "/until");

    [Fact]
    public void Refuses_a_publication_that_is_still_to_come() =>
        Given().When(() => RegisterPolicy.Decide(Registered with { PublishedOn = Today.AddDays(1) }, Known)).ThenRejected("in-the-future", "/publishedOn");

    [Fact]
    public void Takes_a_publication_of_today() =>
        Given().When(() => RegisterPolicy.Decide(Registered with { PublishedOn = Today }, Known)).Then(Registered with { PublishedOn = Today });

    [Fact]
    public void Refuses_a_division_that_nobody_registered() =>
        Given().When(() => RegisterPolicy.Decide(Registered, Known with { DivisionIsKnown = false })).ThenRejected("unknown-division", "/division");

    [Fact]
    public void Refuses_regions_that_are_not_known_or_of_another_division_or_named_twice() =>
        Register(Details with { Regions = ["rmc-1", "nowhere", "ggd-1", "rmc-1"] })
            .ThenRejected("unknown-region", "/regions/1", "/regions/2", "/regions/3");

    [Fact]
    public void Refuses_regions_of_no_division() =>
        Register(Details with { Division = null }).ThenRejected("regions-without-division", "/division");

    [Fact]
    public void Refuses_indicators_that_are_not_defined_or_withdrawn_or_have_no_such_edition_or_are_there_twice() =>
        Register(With(Scene.Rules with { Indicators = [new("unheard-of", null), new("gone", null), new("back-in-school", 3), new("back-in-school", null)] }))
            .ThenRejected(
                "unknown-indicator", "/rules/indicators/0/indicator", "/rules/indicators/1/indicator", "/rules/indicators/2/indicator",
                "/rules/indicators/3/indicator");

    [Fact]
    public void Holds_its_rules_to_what_holds_for_those_of_schemes() =>
        Register(With(Scene.Rules with
        {
            Reporting = [new("yearly", 1, null, null, ["unheard-of"]), new("yearly", 1, null, "02-30", [])],
            CoFinancing = new CoFinancingRule(null, ["members"], ["members"]),
            Stacking = new StackingRule("forbidden", ["S1"]),
        })).ThenRejected(
            "due-days-or-day", "/rules/reporting/0/dueDays", "/rules/reporting/0/indicators/0", "/rules/reporting/1/dueDay", "/rules/coFinancing/forbidden",
            "/rules/stacking/schemes");

    [Fact]
    public void Asks_for_owner_title_and_start() =>
        Shape.FaultyFields(new RegisterPolicy.Request()).Order().ShouldBe(["From", "OwnerId", "Title"]);

    [Fact]
    public void Takes_only_codes_of_its_lists_each_once() =>
        Shape.FaultyFields(new RegisterPolicy.Request
        {
            OwnerId = Education,
            Title = "Policy",
            From = First,
            Domains = ["nothing"],
            TargetGroups = ["youth", "youth"],
            Instruments = ["magic"],
        }).ShouldBe(["Domains", "TargetGroups", "Instruments"]);

    [Fact]
    public void The_overview_tells_what_was_registered()
    {
        var told = PolicyOverview.Of(PolicyItem.After(null, Registered)!.At(1), Today);
        (told.Id, told.ExternalId, told.Version, told.OwnerId, told.Title, told.Division, told.PublishedOn, told.Edition)
            .ShouldBe((PolicyId, "P1", 1, Education, Details.Title, "rmc", First, 1));
        told.Rules!.Indicators.ShouldBe([new("back-in-school", 2)]);
        told.Obligation.ShouldBeNull();
    }

    [Fact]
    public void What_it_relied_on_stays_here() =>
        Published.ContractOf(Registered).ShouldBeOfType<Contracts.Policy.PolicyRegistered>().Rules!.MinimumPartners.ShouldBe(3);

    private static PolicyDetails With(PolicyRules rules) => Details with { Rules = rules };

    private static Verdict Register(PolicyDetails details) =>
        Given().When(() => RegisterPolicy.Decide(PolicyRegistered.Of(PolicyId, "P1", Education, details, First, Relied), Known));
}
