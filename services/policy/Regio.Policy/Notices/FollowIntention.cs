using Regio.Hosting.Decisions;
using Regio.Landscape;

namespace Regio.Policy.Notices;

/// <summary>Tells of an intention on the day from which it may be known, which can be later than that of the announcement.</summary>
public static class FollowIntention
{
    /// <summary>Once, while it is not public.</summary>
    public static Decision Decide(KnownIntention? known, SchemeFacts scheme, DateOnly today) =>
        known is null && scheme.IntendedOn is { } on && on <= today && !scheme.IsPublished(today)
            ? Decision.Accept(new IntentionDisclosed(KnownIntention.IdOf(scheme.Id), scheme.Id, on))
            : Decision.Nothing;
}
