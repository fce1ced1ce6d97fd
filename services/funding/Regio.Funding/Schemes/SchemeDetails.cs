using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;

namespace Regio.Funding.Schemes;

/// <summary>Read one scheme, now or as it was known, and what happened to it; straight from its facts, never stale.</summary>
internal static class SchemeDetails
{
    /// <summary><c>GET /funding/v1/schemes/{id}</c> and <c>…/history</c>.</summary>
    public static void Map(RouteGroupBuilder schemes)
    {
        schemes.MapGet("{id:guid}", Read)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readScheme").TellsVersion().WithSummary("Read a scheme")
            .WithDescription("Someone else's private draft is not found.").ProducesProblem(404);
        schemes.MapGet("{id:guid}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readSchemeHistory").WithSummary("Read what happened to a scheme").ProducesProblem(404);
    }

    private static async Task<Results<Ok<SchemeOverview>, ProblemHttpResult>> Read(
        HttpContext http, Guid id, Streams streams, Views views, CancellationToken ct)
    {
        var (scheme, _) = await streams.Read<Scheme>(id, ct);
        if (scheme?.IsVisibleTo(Caller.Of(http.User)) is not true
            || await views.Read<SchemeOverview>(id, http.QueryValues().Moment("knownOn"), ct) is not { } overview)
        {
            return Views.NotFound();
        }

        ETag.Set(http, overview.Version);
        return TypedResults.Ok(overview);
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        HttpContext http, Guid id, Streams streams, Views views, CancellationToken ct)
    {
        var (scheme, _) = await streams.Read<Scheme>(id, ct);
        return scheme?.IsVisibleTo(Caller.Of(http.User)) is true
            ? await views.History<SchemeOverview>(http.QueryValues(), id, ct)
            : Views.NotFound();
    }
}
