using Marten;
using Regio.Landscape;

namespace Regio.Policy.Checks;

/// <summary>What a check found, whole; kept beside its fact, as it was shown.</summary>
/// <param name="Id">The check.</param>
/// <param name="Found">What it found.</param>
internal sealed record CheckReport(Guid Id, DraftCheck Found)
{
    /// <summary>Keeps it in the transaction of the fact: there is no check without its report.</summary>
    public Task<bool> Keep(IDocumentSession session, CancellationToken ct)
    {
        session.Store(this);
        return Task.FromResult(true);
    }

    /// <summary>The report of a check.</summary>
    public static async Task<DraftCheck> Of(IDocumentStore store, Guid check, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<CheckReport>(check, ct))!.Found;
    }
}
