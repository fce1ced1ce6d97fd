using Marten;

namespace Regio.Hosting.EventStore;

/// <summary>Saves facts soon after they were stamped, or not at all.</summary>
public static class TimelySave
{
    // Below the ten seconds after which a checkpoint says that nothing recorded before can still come.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(9);

    /// <summary>
    /// Saves; gives up, retries included, after nine seconds: consumers count on it that what was recorded ten seconds
    /// ago is committed by now, or never will be.
    /// </summary>
    public static async Task SaveInTime(this IDocumentSession session, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Longest);
        try
        {
            await session.SaveChangesAsync(patience.Token);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException("The store took too long to save.", late);
        }
    }
}
