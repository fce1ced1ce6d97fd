namespace Regio.Projections;

/// <summary><c>GET /schemes/{id}</c>: what concerns a scheme, in one call.</summary>
internal static class GetSchemePage
{
    private static readonly Table<PagePart> Parts = PagePart.Table("SchemePage", Recorders.OfPolicy);

    public static void Map(RouteGroupBuilder insight) => insight
        .MapPage("/schemes/{id}", Parts, (view, http, rights) => Answer(view, http.Part("id"), rights))
        .WithName("readSchemePage").WithTags("Schemes").WithSummary("What concerns a scheme")
        .WithDescription(
            "By our id or its external id, of a scheme that was published by the day: what it says on it, its money and the networks that have "
            + "it, how far these are with its targets, what its reports ask, what clashes with it and what it is to others, and whether both sides are in time "
            + "(regelingspagina); its alignment cases and checks as far as you may read them. Each part holds the first rows of its view, how many "
            + "there are, and in `href` where they are all read of the same moment; `evidence` tells where the events behind the rest are told.")
        .Produces<SchemePage>().ProducesProblem(404).ProducesProblem(503);

    private static IResult Answer(View view, string id, Rights rights)
    {
        if (view.Picture.Register.PublicScheme(id) is not { } scheme || !scheme.IsPublished(view.Picture.Day))
        {
            return Answers.Missing("scheme", id);
        }

        var page = SchemePage.Of(view, scheme, rights);
        return view.Page(page, page.Basis());
    }
}
