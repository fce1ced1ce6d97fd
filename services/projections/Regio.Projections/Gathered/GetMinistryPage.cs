using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /ministries/{id}</c>: what concerns a ministry, in one call.</summary>
internal static class GetMinistryPage
{
    public static void Map(RouteGroupBuilder insight) => insight
        .MapGet("/ministries/{id}", Handle)
        .WithQuery(Reader.Clocks)
        .WithName("readMinistryPage").WithTags("Alignment").WithSummary("What concerns a ministry")
        .WithDescription(
            "By its id, or the last segment of its URI: what is part of it and who takes over, its policies and schemes in force, its money and "
            + "whom that goes to, what clashes, whom it owed it to look at and who owed it that, its alignment cases as far as you may read them, "
            + "and whether it is in time (ministeriepagina); also of one that has ended. Each part holds the first rows of its view, how many there "
            + "are, and in `href` where they are all read of the same moment.")
        .Produces<MinistryPage>().ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(string id, HttpContext http, Reader reader, CancellationToken ct)
    {
        var rights = await Rights.Of(http, ct);
        return await reader.Answer(http, Recorders.OfPolicy, view => Answer(view, id, rights), ct);
    }

    private static IResult Answer(View view, string id, Rights rights) => view.Picture.Register.Ministry(id, view.Picture.Day) is { } ministry
        ? view.One(MinistryPage.Of(view, ministry, rights), MinistryPage.BasisOf(view.Picture, ministry))
        : Answers.Missing("ministry", id);
}
