using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regio.Hosting.Access;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Publishing;

/// <summary>Serves the feed to Regio's own services, as a CloudEvents JSON batch.</summary>
public static class Feed
{
    /// <summary>Header with the high-water mark.</summary>
    public const string MarkHeader = "Regio-Mark";

    /// <summary>Header with the position that the page reaches.</summary>
    public const string UntilHeader = "Regio-Until";

    /// <summary>Header with the moment whose facts the mark covers; absent while facts lie beyond it.</summary>
    public const string TimeHeader = "Regio-Time";

    /// <summary><c>GET {base}/events</c>, for the role <c>service</c>.</summary>
    public static void MapFeed(this IEndpointRouteBuilder app, string basePath) => app
        .MapGet($"{basePath}/events", Handle)
        .RequireRole(Roles.Service)
        .WithQuery(
            new("after", QueryKind.Whole, "Events after this position; from the beginning when absent.") { Minimum = 0 },
            new("until", QueryKind.Whole, "Up to this position, at most 2,000 further; as far as that when absent.") { Minimum = 0 })
        .WithName("readFeed").WithTags("Feed").WithSummary("Read the feed")
        .WithDescription("Everything this service published, in order, for Regio's own services, which read it directly: it cannot be reached through the gateway.")
        .Produces<CloudEvent[]>(200, "application/cloudevents-batch+json").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);

    private static async Task<Results<JsonHttpResult<IReadOnlyList<CloudEvent>>, ProblemHttpResult>> Handle(
        HttpContext http, FeedPages pages, CancellationToken ct)
    {
        var query = http.QueryValues();
        var after = query.Position("after") ?? 0;
        var last = query.Position("until") ?? after + FeedPages.Window;
        if (last < after || last - after > FeedPages.Window)
        {
            return new Problem("invalid-query", "No such window.", [
                new("?until", "out-of-range", $"Ask for 0 ≤ after ≤ until ≤ after + {FeedPages.Window}."),
            ]).AsResult();
        }

        var page = await pages.Read(after, last, ct);
        http.Response.Headers[MarkHeader] = CloudEvent.Pad(page.Mark);
        http.Response.Headers[UntilHeader] = CloudEvent.Pad(page.Until);
        if (page.Time is { } time && !page.Complete)
        {
            http.Response.Headers[TimeHeader] = time.ToString("O", CultureInfo.InvariantCulture);
        }

        http.Response.Headers.CacheControl = page.Complete ? "private, max-age=31536000, immutable" : "no-store";
        return TypedResults.Json(page.Events, ContractTypes.Json, "application/cloudevents-batch+json");
    }
}
