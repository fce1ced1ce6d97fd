using Regio.Policy.Policies;
using Regio.Testing;

namespace Regio.Policy.Specs;

public sealed class Registering_a_policy : Spec<PolicyDossier>
{
    private const string Owner = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1091";
    private static readonly Guid PolicyId = new("0198b000-0000-7000-8000-000000000001");
    private static readonly DateOnly First = new(2026, 1, 1);

    private static readonly PolicyRegistered Registered = new(
        PolicyId, Owner, "Van school naar duurzaam werk", "No one leaves school for the couch", ["education"],
        ["early-school-leavers"], ["Wet educatie en beroepsonderwijs"], First, First.AddYears(5));

    private static readonly RegisterPolicy.Command All = new(
        Registered.OwnerId, Registered.Title, Registered.Goal, Registered.Domains, Registered.TargetGroups,
        Registered.LegalGrounds, Registered.From, Registered.Until);

    [Fact]
    public void Records_what_was_registered() =>
        Given().When(() => RegisterPolicy.Decide(PolicyId, All)).Then(Registered);

    [Fact]
    public void Leaves_unknown_what_is_not_told() =>
        Given().When(() => RegisterPolicy.Decide(PolicyId, new(Owner, "Policy", null, [], [], [], First, null)))
            .Then(new PolicyRegistered(PolicyId, Owner, "Policy", null, [], [], [], First, null));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Refuses_an_end_that_is_not_after_the_start(int days) =>
        Given().When(() => RegisterPolicy.Decide(PolicyId, All with { Until = First.AddDays(days) }))
            .ThenRejected("ends-before-start", "/until");

    [Fact]
    public void Asks_for_owner_title_and_start() =>
        Shape.FaultyFields(new RegisterPolicy.Request()).ShouldBe(["OwnerId", "Title", "From"]);

    [Fact]
    public void Takes_only_codes_of_its_lists_each_once() =>
        Shape.FaultyFields(new RegisterPolicy.Request(Owner, "Policy", null, ["nothing"], ["youth", "youth"], null, First))
            .ShouldBe(["Domains", "TargetGroups"]);

    [Fact]
    public void The_overview_tells_what_was_registered() =>
        PolicyOverview.After(null, Registered)!.At(1).ShouldBe(new(
            PolicyId, 1, Owner, Registered.Title, Registered.Goal, Registered.Domains, Registered.TargetGroups,
            Registered.LegalGrounds, Registered.From, Registered.Until));

    [Fact]
    public void A_policy_travels_whole() =>
        Published.ContractOf(Registered).ShouldBe(new Contracts.Policy.PolicyRegistered(
            PolicyId, Owner, Registered.Title, Registered.Goal, Registered.Domains, Registered.TargetGroups,
            Registered.LegalGrounds, Registered.From, Registered.Until));
}
