namespace Regio.Projections;

/// <summary><c>GET /ministries/{id}</c>: what concerns a ministry, in one call.</summary>
internal static class GetMinistryPage
{
    private static readonly Table<PagePart> Parts = PagePart.Table("MinistryPage", Recorders.OfPolicy);

    public static void Map(RouteGroupBuilder insight) => insight
        .MapPage("/ministries/{id}", Parts, (view, http, rights) => Answer(view, http.Part("id"), rights))
        .WithName("readMinistryPage").WithTags("Alignment").WithSummary("What concerns a ministry")
        .WithDescription(
            "By its id, or the last segment of its URI: what is part of it and who takes over, its policies and schemes in force, its money and "
            + "whom that goes to, what clashes, whom it owed it to look at and who owed it that, its alignment cases as far as you may read them, "
            + "and whether it is in time (ministeriepagina); also of one that has ended. Each part holds the first rows of its view, how many there "
            + "are, and in `href` where they are all read of the same moment; `evidence` tells where the events behind the rest are told.")
        .Produces<MinistryPage>().ProducesProblem(404).ProducesProblem(503);

    private static IResult Answer(View view, string id, Rights rights) => view.Picture.Register.Ministry(id, view.Picture.Day) is { } ministry
        ? view.Page(MinistryPage.Of(view, ministry, rights), MinistryPage.BasisOf(view.Picture, ministry))
        : Answers.Missing("ministry", id);
}
