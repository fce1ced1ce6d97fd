using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>
/// Ask before you create: who would have a network that resembles others in force is shown them first, and then says why it
/// is another, or asks to join one (bouw op bestaande relaties).
/// </summary>
internal static class AskFirst
{
    private const string Candidate = "/confirmation/candidate";

    /// <summary>The refusal of what was not shown.</summary>
    public static Problem NoCandidate { get; } = new(
        "not-a-candidate", "It is none of the networks that you were shown.",
        [new Fault(Candidate, "not-a-candidate", "Name one of the networks that you were shown.")]);

    /// <summary>Those to be shown, the likest first.</summary>
    public static IReadOnlyList<Resembling> Candidates(IEnumerable<Resembling> near) =>
        [.. near.Where(one => one.Reasons.Count > 0).Take(Asking.Most)];

    /// <summary>What a proposal comes to, given the candidates and which of them the caller was shown.</summary>
    /// <param name="proposing">What it comes to by itself.</param>
    /// <param name="candidates">Those it resembles now.</param>
    /// <param name="shown">Those that the caller was shown; null when its token is no good, or it has none.</param>
    /// <param name="motive">Why it is another.</param>
    /// <param name="ask">The question.</param>
    /// <param name="despite">That it is so although it resembles these, for that motive, by that version of the rules.</param>
    public static Decision Decide(
        Decision proposing, IReadOnlyList<Resembling> candidates, IReadOnlyList<Guid>? shown, string? motive, Func<Problem> ask,
        Func<Values<ResembledNetwork>, string, string, object> despite) =>
        Asking.Weigh(
            proposing, [.. candidates.Select(candidate => candidate.Network.Id)], shown, motive, ask,
            why => despite(Resembled(candidates), why, Resemblance.Rules));

    /// <summary>What asking to join comes to.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="network">The candidate.</param>
    /// <param name="shown">Those that the caller was shown; null when its token is no good.</param>
    /// <param name="today">Today.</param>
    /// <param name="ask">The question.</param>
    public static Decision Join(JoinRequested asked, Network network, IReadOnlyList<Guid>? shown, DateOnly today, Func<Problem> ask) =>
        shown is null ? new Decision.Rejected(ask())
        : !shown.Contains(network.Id) ? new Decision.Rejected(NoCandidate)
        : RequestJoin.Decide(network, asked, today, Candidate);

    private static Values<ResembledNetwork> Resembled(IReadOnlyList<Resembling> candidates) =>
        [.. candidates.Select(c => new ResembledNetwork(c.Network.Id, [.. c.Reasons]))];
}
