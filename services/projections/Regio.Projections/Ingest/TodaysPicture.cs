using Regio.Hosting.EventStore;

namespace Regio.Projections;

/// <summary>
/// Draws the picture of today unasked: at the start, after what was taken in, and when a day has ended. So no reader waits while
/// all that is known is read, and a reader who gives up does not make the next begin anew.
/// </summary>
internal sealed class TodaysPicture(Pictures pictures, InsightTables tables, StoreReady ready, TimeProvider clock, ILogger<TodaysPicture> log)
    : Heartbeat(Rest, ready, clock, log)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
    private volatile bool isDrawn;

    /// <summary>Whether it has been drawn since the start.</summary>
    public bool IsDrawn => isDrawn;

    /// <inheritdoc/>
    public override async Task Beat(CancellationToken ct)
    {
        if (await tables.AreOurs(ct))
        {
            var (picture, _) = await pictures.Of(Today, (await tables.TakenIn(ct)).Batch, ct);
            if (!isDrawn)
            {
                isDrawn = true;
                // Of all that is worked out when it is asked for, the clashes take longest.
                _ = picture.Landings.Clashes;
            }
        }
    }
}
