using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /networks/{id}</c>: what concerns a network, in one call.</summary>
internal static class GetNetworkPage
{
    public static void Map(RouteGroupBuilder insight) => insight
        .MapGet("/networks/{id}", Handle)
        .WithQuery(Reader.Clocks)
        .WithName("readNetworkPage").WithTags("Networks").WithSummary("What concerns a network")
        .WithDescription(
            "By our id or its external id: what it is for and who obliges it, its members, territory and age, what it overlaps, who pays it and how "
            + "far it is, how its results and relations stand, what it agreed, owes and offers, and what clashes at its table (netwerkpagina); also "
            + "of one that is not in force. Each part holds the first rows of its view, how many there are, and in `href` where they are all read "
            + "of the same moment.")
        .Produces<NetworkPage>().ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(string id, HttpContext http, Reader reader, CancellationToken ct)
    {
        var rights = await Rights.Of(http, ct);
        return await reader.Answer(http, Recorders.OfAll, view => Answer(view, id, rights), ct);
    }

    private static IResult Answer(View view, string id, Rights rights)
    {
        if (view.Picture.Register.Network(id) is not { } network)
        {
            return Answers.Missing("network", id);
        }

        var page = NetworkPage.Of(view, network, rights);
        return view.One(page, page.Basis());
    }
}
