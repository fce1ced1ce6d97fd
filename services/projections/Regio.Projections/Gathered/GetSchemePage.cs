using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /schemes/{id}</c>: what concerns a scheme, in one call.</summary>
internal static class GetSchemePage
{
    public static void Map(RouteGroupBuilder insight) => insight
        .MapGet("/schemes/{id}", Handle)
        .WithQuery(Reader.Clocks)
        .WithName("readSchemePage").WithTags("Schemes").WithSummary("What concerns a scheme")
        .WithDescription(
            "By our id or its external id, of a scheme that was published by the day: what it says on it, its money and the networks that have "
            + "it, how far these are with its targets, what its reports ask, what clashes with it and what it is to others, and whether both sides are in time "
            + "(regelingspagina); its alignment cases and checks as far as you may read them. Each part holds the first rows of its view, how many "
            + "there are, and in `href` where they are all read of the same moment.")
        .Produces<SchemePage>().ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(string id, HttpContext http, Reader reader, CancellationToken ct)
    {
        var rights = await Rights.Of(http, ct);
        return await reader.Answer(http, Recorders.OfPolicy, view => Answer(view, id, rights), ct);
    }

    private static IResult Answer(View view, string id, Rights rights)
    {
        if (view.Picture.Register.PublicScheme(id) is not { } scheme || !scheme.IsPublished(view.Picture.Day))
        {
            return Answers.Missing("scheme", id);
        }

        var page = SchemePage.Of(view, scheme, rights);
        return view.One(page, page.Basis());
    }
}
