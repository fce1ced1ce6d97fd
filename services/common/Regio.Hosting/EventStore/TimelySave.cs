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
    public static Task SaveInTime(this IDocumentSession session, CancellationToken ct) => InTime(
        async patience =>
        {
            await session.SaveChangesAsync(patience);
            return true;
        },
        ct);

    /// <summary>The same for what is saved without a session.</summary>
    internal static async Task<T> InTime<T>(Func<CancellationToken, Task<T>> save, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Longest);
        try
        {
            return await save(patience.Token);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException("The store took too long to save.", late);
        }
    }
}
