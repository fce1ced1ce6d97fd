using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>Maps a page that gathers, with the events behind what stands on it alone, and what changed in that between two days.</summary>
internal static class GatheredPages
{
    /// <summary>The route of a page, which its caller describes.</summary>
    /// <param name="insight">Where it is mapped.</param>
    /// <param name="path">Its path.</param>
    /// <param name="table">What stands on it alone.</param>
    /// <param name="answer">The page, or that there is none.</param>
    public static RouteHandlerBuilder MapPage(
        this RouteGroupBuilder insight, string path, Table<PagePart> table, Func<View, HttpContext, Rights, IResult> answer)
    {
        insight.MapChanges(path, table, [], Parts);
        insight.MapEvidence(path, table, [], Parts);
        return insight.MapGet(path, async (HttpContext http, Reader reader, CancellationToken ct) => await reader.Answer(http, table.Recorders, await Ready(http, ct), ct))
            .WithParts(path).WithQuery(Reader.Clocks);

        async ValueTask<Func<View, IResult>> Ready(HttpContext http, CancellationToken ct)
        {
            var rights = await Rights.Of(http, ct);
            return view => answer(view, http, rights);
        }

        async ValueTask<Func<View, IResult>> Parts(HttpContext http, CancellationToken ct)
        {
            var ready = await Ready(http, ct);
            return view => ready(view) is var told && told is PageAnswer page ? page.Parts(table) : told;
        }
    }

    /// <summary>A page as it is answered.</summary>
    public static IResult Page(this View view, GatheredPage page, Basis basis) => new PageAnswer(view, page, basis);

    private sealed class PageAnswer(View view, GatheredPage page, Basis basis) : IResult
    {
        public ViewList<PagePart> Parts(Table<PagePart> table) => view.List(page.OwnParts, table, basis, part => part.RestsOn());

        // As what it is: each page has fields of its own.
        public Task ExecuteAsync(HttpContext httpContext) => view.One<object>(page, basis).ExecuteAsync(httpContext);
    }
}
