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
        var past = services.GetRequiredService<PastEvents>();
        return new Listing<Change<T>>(
            changes.Count, paging => Explained(paging.Of(changes), past, httpContext.RequestAborted), Change<T>.FileOf(table))
        {
            Around = page => new ChangesPage<T>(page, from, asOf.ValidOn, asOf, after.Basis, RulesVersion.Now),
        }.ExecuteAsync(httpContext);
    }

    private async IAsyncEnumerable<Change<T>> Explained(IEnumerable<Change<T>> changes, PastEvents past, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var piece in changes.Chunk(Piece))
        {
            var restOn = piece.ToDictionary(change => change.Key, RestsOn);
            var recorded = (await past.Of([.. restOn.Values.SelectMany(streams => streams).Distinct()], after.View.Moment, ct))
                .Where(e => RecordedEvent.IsTold(e) && NamedDays.LieBetween(e, before.View.AsOf.ValidOn, after.View.AsOf.ValidOn)).ToLookup(e => e.StreamId);
            foreach (var change in piece)
            {
                yield return change with
                {
                    Before = change.Before is { } was ? before.WithEvidence(was) : null,
                    After = change.After is { } now ? after.WithEvidence(now) : null,
                    Because = [.. restOn[change.Key].SelectMany(stream => recorded[stream]).OrderBy(e => e.Sequence).Select(RecordedEvent.Of)],
                };
            }
        }
    }

    private HashSet<Guid> RestsOn(Change<T> change) =>
        [.. change.Before is { } was ? before.RestsOn(was) : [], .. change.After is { } now ? after.RestsOn(now) : []];
}
