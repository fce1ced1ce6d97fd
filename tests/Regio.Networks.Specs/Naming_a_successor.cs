using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>Who is named as a successor says whether it is one.</summary>
public sealed class Naming_a_successor : Spec<Network>
{
    private static readonly NetworkEnded Ended = new(OtherId, Day(2024), null, "merged", [NetworkId]);
    private static readonly Network Naming = Network.After(Other, Ended)!;
    private static readonly PredecessorConfirmed Confirmed = new(NetworkId, OtherId);
    private static readonly PredecessorDenied Denied = new(NetworkId, OtherId, "ander werk");

    [Fact]
    public void Is_confirmed() => Given(Registered).When(n => ConfirmPredecessor.Decide(n, OtherId, Naming)).Then(Confirmed);

    [Fact]
    public void Is_denied() => Given(Registered).When(n => DenyPredecessor.Decide(n, Denied, Naming)).Then(Denied);

    [Fact]
    public void Is_taken_back_either_way()
    {
        Given(Registered, Confirmed).When(n => DenyPredecessor.Decide(n, Denied, Naming)).Then(Denied);
        Given(Registered, Denied).When(n => ConfirmPredecessor.Decide(n, OtherId, Naming)).Then(Confirmed);
        Given(Registered, Denied).When(n => DenyPredecessor.Decide(n, Denied with { Reason = "geen geld" }, Naming))
            .Then(Denied with { Reason = "geen geld" });
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Given(Registered, Denied, Confirmed).When(n => ConfirmPredecessor.Decide(n, OtherId, Naming)).ThenNothing();
        Given(Registered, Confirmed, Denied).When(n => DenyPredecessor.Decide(n, Denied, Naming)).ThenNothing();
    }

    [Fact]
    public void Refuses_what_does_not_name_it()
    {
        Given(Registered).When(n => ConfirmPredecessor.Decide(n, OtherId, Other)).ThenRejected("unknown-predecessor");
        Given(Registered).When(n => ConfirmPredecessor.Decide(n, Stranger, null)).ThenRejected("unknown-predecessor");
        Given(Registered).When(n => DenyPredecessor.Decide(n, Denied, Other)).ThenRejected("unknown-predecessor");
        var another = Network.After(Other, Ended with { SuccessorIds = [Stranger] });
        Given(Registered).When(n => ConfirmPredecessor.Decide(n, OtherId, another)).ThenRejected("unknown-predecessor");
    }

    [Fact]
    public void Is_shown_to_the_network_that_was_named()
    {
        var ended = new object[] { Registered with { NetworkId = OtherId }, Ended }.Aggregate(default(NetworkItem), NetworkItem.After)!;
        PredecessorRow.Of(ended, null).ShouldBe(new(new Reference(OtherId, "gr-1", Details.Name), Day(2024), "unconfirmed", null));
        PredecessorRow.Of(ended, Course.Straight.After(Confirmed, Details).Predecessor(OtherId)).Status.ShouldBe("confirmed");
        var denied = PredecessorRow.Of(ended, Course.Straight.After(Confirmed, Details).After(Denied, Details).Predecessor(OtherId));
        (denied.Status, denied.Reason).ShouldBe(("denied", "ander werk"));
    }

    [Fact]
    public void What_is_said_of_one_leaves_what_was_said_of_another()
    {
        var course = Course.Straight.After(Confirmed with { PredecessorId = Stranger }, Details).After(Confirmed, Details).After(Denied, Details);
        course.Predecessors.ShouldBe([new(Stranger, IsConfirmed: true, null), new(OtherId, IsConfirmed: false, "ander werk")]);
    }
}
