namespace Regio.Projections;

/// <summary><c>GET /regions/{id}</c>: what concerns a region, in one call.</summary>
internal static class GetRegionPage
{
    private static readonly Table<PagePart> Parts = PagePart.Table("RegionPage", Recorders.OfAll);

    public static void Map(RouteGroupBuilder insight) => insight
        .MapPage("/regions/{id}", Parts, (view, http, rights) => Answer(view, http.Part("id"), rights))
        .WithName("readRegionPage").WithTags("Divisions").WithSummary("What concerns a region")
        .WithDescription(
            "By our id or its external id: its division and municipalities, the networks that serve it and how they overlap, which policies and "
            + "schemes land there and clash, with whose money, what reporting asks, its own priorities, and what could be reused (gebiedspagina). "
            + "Each part holds the first rows of its view, how many there are, and in `href` where they are all read of the same "
            + "moment; `evidence` tells where the events behind the rest are told.")
        .Produces<RegionPage>().ProducesProblem(404).ProducesProblem(503);

    private static IResult Answer(View view, string id, Rights rights)
    {
        if (view.Picture.Register.Region(id) is not { } region)
        {
            return Answers.Missing("region", id);
        }

        var page = RegionPage.Of(view, region, rights);
        return view.Page(page, page.Basis());
    }
}
