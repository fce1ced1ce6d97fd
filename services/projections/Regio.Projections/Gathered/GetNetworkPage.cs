namespace Regio.Projections;

/// <summary><c>GET /networks/{id}</c>: what concerns a network, in one call.</summary>
internal static class GetNetworkPage
{
    private static readonly Table<PagePart> Parts = PagePart.Table("NetworkPage", Recorders.OfAll);

    public static void Map(RouteGroupBuilder insight) => insight
        .MapPage("/networks/{id}", Parts, (view, http, rights) => Answer(view, http.Part("id"), rights))
        .WithName("readNetworkPage").WithTags("Networks").WithSummary("What concerns a network")
        .WithDescription(
            "By our id or its external id: what it is for and who obliges it, its members, territory and age, what it overlaps, who pays it and how "
            + "far it is, how its results and relations stand, what it agreed, owes and offers, and what clashes at its table (netwerkpagina); also "
            + "of one that is not in force. Each part holds the first rows of its view, how many there are, and in `href` where they are all read "
            + "of the same moment; `evidence` tells where the events behind the rest are told.")
        .Produces<NetworkPage>().ProducesProblem(404).ProducesProblem(503);

    private static IResult Answer(View view, string id, Rights rights)
    {
        if (view.Picture.Register.Network(id) is not { } network)
        {
            return Answers.Missing("network", id);
        }

        var page = NetworkPage.Of(view, network, rights);
        return view.Page(page, page.Basis());
    }
}
