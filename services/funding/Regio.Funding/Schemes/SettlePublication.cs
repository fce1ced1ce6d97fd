using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Contract = Regio.Contracts.Policy;

namespace Regio.Funding.Schemes;

/// <summary>What policy said of a request to publish a scheme (vrijgave of aanhouding): once, and for that request alone.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="RequestId">The request.</param>
/// <param name="CheckId">The check that it rests on; null: it is held.</param>
/// <param name="Asked">How many owners were asked and answered.</param>
/// <param name="Explained">How many deviations were explained.</param>
/// <param name="Reasons">Why it is held; empty: it is cleared.</param>
internal sealed record Clearance(
    Guid SchemeId, Guid RequestId, Guid? CheckId, int Asked, int Explained, Values<HoldReason> Reasons) : IFold<Clearance>
{
    /// <summary>The contracts of such a stream.</summary>
    public static IReadOnlySet<Type> Contracts { get; } = new HashSet<Type> { typeof(Contract.PublicationCleared), typeof(Contract.PublicationHeld) };

    /// <summary>Where policy says it.</summary>
    public static Guid IdOf(Guid requestId) => StreamId.Of("clearance", requestId.ToString());

    /// <inheritdoc/>
    public static Clearance? After(Clearance? state, object fact) => (state, fact) switch
    {
        (null, Contract.PublicationCleared f) => new(f.SchemeId, f.RequestId, f.CheckId, f.Asked, f.Explained, []),
        (null, Contract.PublicationHeld f) => new(
            f.SchemeId, f.RequestId, null, 0, 0, [.. f.Reasons.Select(one => new HoldReason(one.Code, one.OtherId, one.CaseId))]),
        _ => state,
    };
}

/// <summary>What becomes of a request to publish a scheme; nobody but policy makes it public.</summary>
internal static class SettlePublication
{
    /// <summary>
    /// As policy said of this very request; without a word of it for too long it lapses, so that nothing waits for ever. What
    /// is said of a request that does not wait any more changes nothing.
    /// </summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="said">What policy said; null: nothing yet.</param>
    /// <param name="now">This moment.</param>
    /// <param name="patience">How long a request may wait.</param>
    public static Decision Decide(Scheme scheme, Clearance? said, DateTimeOffset now, TimeSpan patience) => (scheme.Waiting, said) switch
    {
        (null, _) => Decision.Nothing,
        ({ } waiting, { Reasons.Count: > 0 }) when IsOf(said, waiting) => Decision.Accept(
            new PublicationHeldBack(scheme.Id, waiting.RequestId, said.Reasons, now)),
        ({ } waiting, { CheckId: { } check }) when IsOf(said, waiting) => Decision.Accept(
            new SchemePublished(scheme.Id, waiting.PublishedOn, waiting.Gazette, check, said.Asked, said.Explained)),
        ({ } waiting, _) when now - waiting.At >= patience => Decision.Accept(new PublicationLapsed(scheme.Id, waiting.RequestId, now)),
        _ => Decision.Nothing,
    };

    private static bool IsOf(Clearance said, PublicationRequested waiting) =>
        (said.SchemeId, said.RequestId) == (waiting.SchemeId, waiting.RequestId);
}
