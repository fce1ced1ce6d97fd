using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /summary</c>: the counts that tell whether everything is in.</summary>
internal static class GetSummary
{
    public static void Map(RouteGroupBuilder insight) => insight
        .MapGet("/summary", (HttpContext http, Reader reader, CancellationToken ct) =>
            reader.Answer(
                http, view => view.One(Summary.Of(view.Picture.Index, view.Picture.Pairs), Basis.OfMembers(view.Picture.Index)), ct))
        .WithQuery(Reader.Clocks)
        .WithName("readSummary").WithTags("Networks").WithSummary("Counts")
        .WithDescription("Active networks, their memberships, and the pairs of networks that overlap.")
        .Produces<Summary>().ProducesProblem(503);
}
