using Regio.Hosting.EventStore;

namespace Regio.Policy.Notices;

/// <summary>Since now other ministries know that a scheme is prepared: its owner announced it for this day, or an earlier one.</summary>
/// <param name="IntentionId">The stream.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="On">First day on which they know.</param>
public sealed record IntentionDisclosed(Guid IntentionId, Guid SchemeId, DateOnly On);

/// <summary>That an intention was told of.</summary>
/// <param name="Id">The stream.</param>
public sealed record KnownIntention(Guid Id) : IFold<KnownIntention>
{
    /// <summary>The stream of a scheme's intention.</summary>
    public static Guid IdOf(Guid scheme) => StreamId.Of("intention", scheme.ToString());

    /// <inheritdoc/>
    public static KnownIntention? After(KnownIntention? state, object fact) => fact is IntentionDisclosed f ? new(f.IntentionId) : state;
}
