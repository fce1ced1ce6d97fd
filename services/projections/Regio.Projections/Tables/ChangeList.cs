using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>What changed in a view between two days, as it is answered: with the events that it changed because of.</summary>
internal sealed class ChangeList<T>(Table<T> table, ViewList<T> before, ViewList<T> after) : IResult where T : ViewRow
{
    private const int Piece = 200;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var changes = Change<T>.Between(before, after, services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        var (from, asOf) = (before.View.AsOf.ValidOn, after.View.AsOf);
        var between = new EventsBetween(services.GetRequiredService<PastEvents>(), from, after.View);
        return new Listing<Change<T>>(
            changes.Count, paging => Explained(paging.Of(changes), between, httpContext.RequestAborted), Change<T>.FileOf(table))
        {
            Around = page => new ChangesPage<T>(page, from, asOf.ValidOn, asOf, after.Basis, RulesVersion.Now),
        }.ExecuteAsync(httpContext);
    }

    private async IAsyncEnumerable<Change<T>> Explained(IEnumerable<Change<T>> changes, EventsBetween between, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var piece in changes.Chunk(Piece))
        {
            var restOn = piece.ToDictionary(change => change.Key, RestsOn);
            var recorded = await between.Of(restOn.Values.SelectMany(streams => streams), ct);
            foreach (var change in piece)
            {
                yield return change with
                {
                    Before = change.Before is { } was ? before.WithEvidence(was) : null,
                    After = change.After is { } now ? after.WithEvidence(now) : null,
                    Because = EventsBetween.Told(restOn[change.Key], recorded),
                };
            }
        }
    }

    private HashSet<Guid> RestsOn(Change<T> change) =>
        [.. change.Before is { } was ? before.RestsOn(was) : [], .. change.After is { } now ? after.RestsOn(now) : []];
}
