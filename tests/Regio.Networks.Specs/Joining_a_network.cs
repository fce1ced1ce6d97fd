using Regio.Hosting.EventStore;
using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Joining_a_network : Spec<Network>
{
    private static readonly Guid Request = new("0198b000-0000-7000-8000-000000000021");
    private static readonly JoinRequested Asked = new(NetworkId, Request, [Zuid, Oost], "participant", "motive");
    private static readonly JoinAccepted Accepted = new(NetworkId, Request);
    private static readonly JoinDeclined Declined = new(NetworkId, Request, "full");
    private static readonly JoinWithdrawn Withdrawn = new(NetworkId, Request, "too far");

    [Fact]
    public void Is_asked() => Given(Registered).When(n => RequestJoin.Decide(n, Asked, Day(2026))).Then(Asked);

    [Fact]
    public void Asking_twice_changes_nothing() =>
        Given(Registered, Asked).When(n => RequestJoin.Decide(n, Asked with { RequestId = NoordIn }, Day(2026))).ThenNothing();

    [Fact]
    public void Is_asked_beside_another_request_for_others_or_in_another_role()
    {
        var (observing, water) = (Asked with { RequestId = NoordIn, Role = "observer" }, Asked with { RequestId = ZuidIn, OrganisationIds = [Water] });
        Given(Registered, Asked).When(n => RequestJoin.Decide(n, observing, Day(2026))).Then(observing);
        Given(Registered, Asked, observing).When(n => RequestJoin.Decide(n, water, Day(2026))).Then(water);
        Given(Registered, Asked, observing, water, Declined with { RequestId = NoordIn }).When(n => DeclineJoin.Decide(n, Request, "full")).Then(Declined);
    }

    [Fact]
    public void Is_asked_anew_after_a_refusal() =>
        Given(Registered, Asked, Declined).When(n => RequestJoin.Decide(n, Asked with { RequestId = NoordIn }, Day(2026)))
            .Then(Asked with { RequestId = NoordIn });

    [Fact]
    public void Is_asked_by_those_who_are_no_members_yet() =>
        Given(Registered, NoordAdmitted).When(n => RequestJoin.Decide(n, RequestJoin.Asked(n, Request, [Noord, Oost], "lead", null, First), Day(2026)))
            .Then(new JoinRequested(NetworkId, Request, [Oost], "lead", null));

    [Fact]
    public void Is_not_asked_by_members_alone() =>
        Given(Registered, NoordAdmitted).When(n => RequestJoin.Decide(n, RequestJoin.Asked(n, Request, [Noord], "lead", null, First), Day(2026)))
            .ThenRejected("already-a-member", "");

    [Fact]
    public void Is_accepted_and_admits_all_who_asked() =>
        Given(Registered, Asked).When(n => AcceptJoin.Decide(n, Request, First, Day(2026))).Then(Accepted, Admitted(Zuid), Admitted(Oost));

    [Fact]
    public void Who_is_accepted_may_join_on_a_coming_day() =>
        Given(Registered, Asked).When(n => AcceptJoin.Decide(n, Request, First, First.AddYears(-1)))
            .Then(Accepted, Admitted(Zuid), Admitted(Oost));

    [Fact]
    public void Leaves_those_who_became_members_meanwhile() =>
        Given(Registered, Asked, ZuidAdmitted).When(n => AcceptJoin.Decide(n, Request, First, Day(2026))).Then(Accepted, Admitted(Oost));

    [Fact]
    public void Accepting_twice_changes_nothing() =>
        Given(Registered, Asked, Accepted).When(n => AcceptJoin.Decide(n, Request, First, Day(2026))).ThenNothing();

    [Fact]
    public void Is_not_accepted_for_another_day_than_it_was()
    {
        object[] accepted = [Registered, Asked, ZuidAdmitted, Accepted, Admitted(Oost)];
        Given(accepted).When(n => AcceptJoin.Decide(n, Request, First, Day(2026))).ThenNothing();
        Given(accepted).When(n => AcceptJoin.Decide(n, Request, Day(2025), Day(2026))).ThenRejected("already-accepted", "/joinedOn");
    }

    [Fact]
    public void Is_not_accepted_once_declined() =>
        Given(Registered, Asked, Declined).When(n => AcceptJoin.Decide(n, Request, First, Day(2026))).ThenRejected("already-declined");

    [Fact]
    public void Is_not_accepted_when_nobody_asked() =>
        Given(Registered).When(n => AcceptJoin.Decide(n, Request, First, Day(2026))).ThenRejected("unknown-join-request");

    [Fact]
    public void Is_declined() => Given(Registered, Asked).When(n => DeclineJoin.Decide(n, Request, "full")).Then(Declined);

    [Fact]
    public void Declining_twice_changes_nothing() =>
        Given(Registered, Asked, Declined).When(n => DeclineJoin.Decide(n, Request, "other words")).ThenNothing();

    [Fact]
    public void Is_not_declined_once_accepted() =>
        Given(Registered, Asked, Accepted).When(n => DeclineJoin.Decide(n, Request, "full")).ThenRejected("already-accepted");

    [Fact]
    public void Is_not_declined_when_nobody_asked() =>
        Given(Registered).When(n => DeclineJoin.Decide(n, Request, "full")).ThenRejected("unknown-join-request");

    [Fact]
    public void Is_taken_back() => Given(Registered, Asked).When(n => WithdrawJoin.Decide(n, Request, "too far")).Then(Withdrawn);

    [Fact]
    public void Taking_back_twice_changes_nothing() =>
        Given(Registered, Asked, Withdrawn).When(n => WithdrawJoin.Decide(n, Request, null)).ThenNothing();

    [Fact]
    public void Is_not_taken_back_once_answered_or_when_nobody_asked()
    {
        Given(Registered, Asked, Accepted).When(n => WithdrawJoin.Decide(n, Request, null)).ThenRejected("already-accepted");
        Given(Registered, Asked, Declined).When(n => WithdrawJoin.Decide(n, Request, null)).ThenRejected("already-declined");
        Given(Registered).When(n => WithdrawJoin.Decide(n, Request, null)).ThenRejected("unknown-join-request");
    }

    [Fact]
    public void Is_not_answered_once_taken_back_and_asked_anew()
    {
        Given(Registered, Asked, Withdrawn).When(n => AcceptJoin.Decide(n, Request, First, Day(2026))).ThenRejected("join-withdrawn");
        Given(Registered, Asked, Withdrawn).When(n => DeclineJoin.Decide(n, Request, "full")).ThenRejected("join-withdrawn");
        Given(Registered, Asked, Withdrawn).When(n => RequestJoin.Decide(n, Asked with { RequestId = NoordIn }, Day(2026)))
            .Then(Asked with { RequestId = NoordIn });
    }

    private static MemberAdmitted Admitted(Guid organisation) => new(
        NetworkId, StreamId.Of("membership", $"{Request} {organisation}"), organisation, "participant", First, [], null);
}
