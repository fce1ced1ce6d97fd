using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Surroundings;

/// <summary>What may turn out to be there already, as far as asking about it goes.</summary>
/// <param name="Writing">The request.</param>
/// <param name="Unconfirmed">What a confirmation is of: the body without it, and what it is sent to.</param>
/// <param name="Rules">Version of the rules of resemblance.</param>
/// <param name="Token">The token that the caller answers with; null: it was not asked yet.</param>
/// <param name="Motive">Why it is another.</param>
internal sealed record Proposed(Writing Writing, object Unconfirmed, string Rules, string? Token, string? Motive);

/// <summary>
/// Ask before you create: who would have what resembles what is there is shown that first, and then says why it is another.
/// </summary>
internal static class Asking
{
    /// <summary>How many candidates are shown at most.</summary>
    public const int Most = 5;

    /// <summary>What a proposal comes to, given the candidates and which of them the caller was shown.</summary>
    /// <param name="proposing">What it comes to by itself.</param>
    /// <param name="candidates">Those it resembles now.</param>
    /// <param name="shown">Those that the caller was shown; null when its token is no good, or it has none.</param>
    /// <param name="motive">Why it is another.</param>
    /// <param name="ask">The question.</param>
    /// <param name="despite">That it is so although it resembles these, for that motive.</param>
    public static Decision Weigh(
        Decision proposing, IReadOnlyCollection<Guid> candidates, IReadOnlyList<Guid>? shown, string? motive, Func<Problem> ask,
        Func<string, object> despite) =>
        proposing is not Decision.Accepted { Facts: { Count: > 0 } facts } || candidates.Count == 0 ? proposing
        : candidates.Any(candidate => shown?.Contains(candidate) is not true) ? new Decision.Rejected(ask())
        : motive is null ? Decision.Reject("motive-missing", "Say why it is another.", new Fault("/confirmation/motive", "motive-missing", "Say why it is another."))
        : Decision.Accept([.. facts, despite(motive)]);

    /// <summary>The candidates that the caller was shown; null when its token is no good, or it has none.</summary>
    public static IReadOnlyList<Guid>? Shown(this Confirmations confirmations, Proposed proposed) => proposed.Token is { } token
        ? confirmations.Answered(token, proposed.Writing, proposed.Unconfirmed, proposed.Rules)
        : null;

    /// <summary>The refusal that asks, with a token to answer with.</summary>
    /// <param name="confirmations">Makes the token.</param>
    /// <param name="proposed">What is proposed.</param>
    /// <param name="detail">The question.</param>
    /// <param name="candidates">Those that it resembles, and what is shown of each.</param>
    /// <param name="shown">Those that the caller was shown before.</param>
    public static Problem Question(
        this Confirmations confirmations, Proposed proposed, string detail, IReadOnlyList<(Guid Id, object Row)> candidates,
        IReadOnlyList<Guid>? shown)
    {
        var (token, until) = confirmations.Ask(
            proposed.Writing, proposed.Unconfirmed, proposed.Rules, [.. candidates.Select(candidate => candidate.Id)]);
        return new(
            "resembles-existing", detail,
            proposed.Token is null ? []
            : shown is null ? [new("/confirmation/token", "confirmation-not-valid", "It is of another body, other sources, another caller or other rules, or older than an hour.")]
            : [new("/confirmation/token", "new-candidate", "There is a candidate that you were not shown.")])
        {
            More = new Dictionary<string, object?>
            {
                ["candidates"] = candidates.Select(candidate => candidate.Row).ToList(),
                ["confirmation"] = new { token, until },
            },
        };
    }
}
