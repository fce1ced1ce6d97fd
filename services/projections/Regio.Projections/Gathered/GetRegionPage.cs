using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /regions/{id}</c>: what concerns a region, in one call.</summary>
internal static class GetRegionPage
{
    public static void Map(RouteGroupBuilder insight) => insight
        .MapGet("/regions/{id}", Handle)
        .WithQuery(Reader.Clocks)
        .WithName("readRegionPage").WithTags("Divisions").WithSummary("What concerns a region")
        .WithDescription(
            "By our id or its external id: its division and municipalities, the networks that serve it and how they overlap, which policies and "
            + "schemes land there and clash, with whose money, what reporting asks, its own priorities, and what could be reused (gebiedspagina). "
            + "Each part holds the first rows of its view, how many there are, and in `href` where they are all read of the same moment.")
        .Produces<RegionPage>().ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(string id, HttpContext http, Reader reader, CancellationToken ct)
    {
        var rights = await Rights.Of(http, ct);
        return await reader.Answer(http, Recorders.OfAll, view => Answer(view, id, rights), ct);
    }

    private static IResult Answer(View view, string id, Rights rights)
    {
        if (view.Picture.Register.Region(id) is not { } region)
        {
            return Answers.Missing("region", id);
        }

        var page = RegionPage.Of(view, region, rights);
        return view.One(page, page.Basis());
    }
}
