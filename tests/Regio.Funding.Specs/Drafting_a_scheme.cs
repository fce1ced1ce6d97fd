using Regio.Funding.Schemes;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Drafting_a_scheme : Spec<Scheme>
{
    private static readonly DraftScheme.Command All = new(
        Drafted.OwnerId, Drafted.Title, Drafted.Objective, Drafted.Domains, Drafted.TargetGroups, Drafted.Division,
        Drafted.From, Drafted.Until);

    [Fact]
    public void Records_what_was_drafted() =>
        Given().When(() => DraftScheme.Decide(SchemeId, All)).Then(Drafted);

    [Fact]
    public void Leaves_unknown_what_is_not_told() =>
        Given().When(() => DraftScheme.Decide(SchemeId, new(Owner, "Draft", null, [], [], null, First, null)))
            .Then(new SchemeDrafted(SchemeId, Owner, "Draft", null, [], [], null, First, null));

    [Fact]
    public void Takes_a_period_of_one_day() =>
        Given().When(() => DraftScheme.Decide(SchemeId, All with { Until = First.AddDays(1) }))
            .Then(Drafted with { Until = First.AddDays(1) });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Refuses_an_end_that_is_not_after_the_start(int days) =>
        Given().When(() => DraftScheme.Decide(SchemeId, All with { Until = First.AddDays(days) }))
            .ThenRejected("ends-before-start", "/until");

    [Fact]
    public void Asks_for_owner_title_and_start() =>
        Shape.FaultyFields(new DraftScheme.Request()).ShouldBe(["OwnerId", "Title", "From"]);

    [Fact]
    public void Takes_only_codes_of_its_lists_each_once() =>
        Shape.FaultyFields(new DraftScheme.Request(Owner, "Draft", null, ["youth", "youth"], ["nobody"], null, First)).ShouldBe(["Domains", "TargetGroups"]);

    [Fact]
    public void Takes_a_request_without_faults() =>
        Shape.FaultyFields(new DraftScheme.Request(Owner, "Draft", null, ["youth"], ["unemployed-youth"], null, First)).ShouldBeEmpty();
}
