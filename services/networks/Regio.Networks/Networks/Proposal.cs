using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>
/// What a caller proposes that may make a network like others: to register it, to let it go on as a next version, or to
/// call it otherwise.
/// </summary>
/// <param name="Writing">What the request carries beside its body.</param>
/// <param name="Sent">The body.</param>
/// <param name="Unconfirmed">What a confirmation is of: the body without it, and the network that it is sent to.</param>
/// <param name="Confirmation">The answer of who was asked already.</param>
internal sealed record Proposal(Writing Writing, object Sent, object Unconfirmed, ConfirmationBody? Confirmation)
{
    /// <summary>Who proposes it; its route admits nobody without a token.</summary>
    public Caller Caller => Caller.Of(Writing.Http.User)!;

    /// <summary>It, as far as asking about it goes.</summary>
    public Proposed Proposed => new(Writing, Unconfirmed, Resemblance.Rules, Confirmation?.Token, Values.Text(Confirmation?.Motive));

    /// <summary>Whether the caller would rather join a network that it was shown.</summary>
    public bool IsToJoin => Confirmation is { Decision: ConfirmationBody.Join };
}
