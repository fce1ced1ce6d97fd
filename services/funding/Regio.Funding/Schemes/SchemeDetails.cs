using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Funding.Schemes;

/// <summary>Read one scheme, now or as it was known, and what happened to it; straight from its facts, never stale.</summary>
internal static class SchemeDetails
{
    private static readonly Problem NoSuchScheme = new("not-found", "There is no such scheme.");

    /// <summary><c>GET /funding/v1/schemes/{id}</c> and <c>…/history</c>.</summary>
    public static void Map(RouteGroupBuilder schemes)
    {
        schemes.MapGet("{id:guid}", Read)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readScheme").WithSummary("Read a scheme")
            .WithDescription("Someone else's private draft is not found.").ProducesProblem(404);
        schemes.MapGet("{id:guid}/history", ReadHistory)
            .WithName("readSchemeHistory").WithSummary("Read what happened to a scheme").ProducesProblem(404);
    }

    private static async Task<Results<Ok<SchemeOverview>, ProblemHttpResult>> Read(
        HttpContext http, Guid id, Streams streams, IDocumentStore store, CancellationToken ct)
    {
        var (scheme, version) = await streams.Read<Scheme>(id, ct);
        await using var session = store.QuerySession();
        if (scheme?.IsVisibleTo(Caller.Of(http.User)) is not true
            || Fold(await session.Events.FetchStreamAsync(id, version, http.QueryValues().Moment("knownOn"), token: ct)) is not { } overview)
        {
            return NoSuchScheme.AsResult();
        }

        ETag.Set(http, version);
        return TypedResults.Ok(overview);
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        HttpContext http, Guid id, Streams streams, History history, CancellationToken ct)
    {
        var (scheme, _) = await streams.Read<Scheme>(id, ct);
        return scheme?.IsVisibleTo(Caller.Of(http.User)) is true
            ? TypedResults.Ok(await history.Of(id, ct))
            : NoSuchScheme.AsResult();
    }

    private static SchemeOverview? Fold(IEnumerable<IEvent> facts) => facts.Aggregate(
        default(SchemeOverview), (scheme, fact) => SchemeOverview.After(scheme, fact.Data, fact.Version));
}
