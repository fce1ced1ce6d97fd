using System.Runtime.CompilerServices;
using Marten;

namespace Regio.Hosting.Lists;

/// <summary>Lists the rows of a view that a store keeps.</summary>
public static class StoreRows
{
    private const int Piece = 500;

    /// <summary>
    /// The rows that a query finds, in its order, which must tell any two rows apart. Each piece is read in a
    /// transaction of its own, so that a long export holds none open.
    /// </summary>
    public static async Task<Listing<T>> List<T>(
        this IDocumentStore store, Func<IQuerySession, IQueryable<T>> find, Csv<T>? csv, CancellationToken ct)
        where T : notnull
    {
        await using var session = store.QuerySession();
        var total = await find(session).CountAsync(ct);
        return new(total, paging => Read(store, find, paging, total, ct), csv);
    }

    private static async IAsyncEnumerable<T> Read<T>(
        IDocumentStore store, Func<IQuerySession, IQueryable<T>> find, Paging paging, long total,
        [EnumeratorCancellation] CancellationToken ct)
        where T : notnull
    {
        foreach (var (skip, take) in paging.Pieces(total, Piece))
        {
            await using var session = store.QuerySession();
            foreach (var row in await find(session).Skip(skip).Take(take).ToListAsync(ct))
            {
                yield return row;
            }
        }
    }
}
