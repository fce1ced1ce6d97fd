using System.Runtime.CompilerServices;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>What became of meta-networks between two days, as it is answered: with the events that it came about by.</summary>
/// <param name="descents">All that is asked for.</param>
/// <param name="before">The list of the first day.</param>
/// <param name="after">That of the last.</param>
/// <param name="stoodIn">Ids of those that the first list holds; another has no evidence there.</param>
/// <param name="standsIn">The same of the last.</param>
internal sealed class DescentList(
    IReadOnlyList<MetaNetworkDescent> descents, ViewList<MetaNetwork> before, ViewList<MetaNetwork> after, IReadOnlySet<string> stoodIn,
    IReadOnlySet<string> standsIn) : IResult
{
    private const int Piece = 200;

    private static readonly Csv<MetaNetworkDescent> File = new(
        "lineage-of-meta-networks.csv",
        ("lineage", one => one.Lineage), ("before", one => one.Before?.Id), ("before_size", one => one.Before?.Networks.Count.ToString()),
        ("after", one => one.After?.Id), ("after_size", one => one.After?.Networks.Count.ToString()), ("overlap", one => one.Overlap?.ToString("R")),
        ("because", one => Hosting.Reading.Columns.Of(one.Because.Select(e => $"{e.Source}:{e.Position}"))));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var between = new EventsBetween(httpContext.RequestServices.GetRequiredService<PastEvents>(), before.View.AsOf.ValidOn, after.View);
        return new Listing<MetaNetworkDescent>(descents.Count, paging => Explained(paging.Of(descents), between, httpContext.RequestAborted), File)
        {
            Around = page => new ViewPage<MetaNetworkDescent>(page, after.View.AsOf, after.Basis, RulesVersion.Now),
        }.ExecuteAsync(httpContext);
    }

    private async IAsyncEnumerable<MetaNetworkDescent> Explained(
        IEnumerable<MetaNetworkDescent> some, EventsBetween between, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var piece in some.Chunk(Piece))
        {
            var restOn = piece.Select(one => (Descent: one, Streams: RestsOn(one))).ToList();
            var recorded = await between.Of(restOn.SelectMany(one => one.Streams), ct);
            foreach (var (one, streams) in restOn)
            {
                yield return one with
                {
                    Before = one.Before is { } was ? Shown(before, was, stoodIn) : null,
                    After = one.After is { } now ? Shown(after, now, standsIn) : null,
                    Because = EventsBetween.Told(streams, recorded),
                };
            }
        }
    }

    private HashSet<Guid> RestsOn(MetaNetworkDescent one) =>
        [.. one.Before is { } was ? before.RestsOn(was) : [], .. one.After is { } now ? after.RestsOn(now) : []];

    private static MetaNetwork Shown(ViewList<MetaNetwork> list, MetaNetwork one, IReadOnlySet<string> isIn)
    {
        var paid = one.WithMinistries(list.View.Picture.Standing);
        return isIn.Contains(one.Id) ? list.WithEvidence(paid) : paid;
    }
}
