using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /agreements</c>: what networks agreed, which reviews are overdue, and on what they have no agreement.</summary>
internal static class GetAgreements
{
    internal static readonly Table<AgreementShelf> Table = new("AgreementsByNetwork", new(
        "agreements-by-network.csv",
        ("network", shelf => shelf.Network.Key), ("network_name", shelf => shelf.Network.Name),
        ("agreements", shelf => shelf.Agreements.Count.ToString()), ("reviews_overdue", shelf => shelf.ReviewsOverdue.ToString()),
        ("reviews_unknown", shelf => shelf.ReviewsUnknown.ToString()),
        ("kinds_missing", shelf => Hosting.Reading.Columns.Of(shelf.KindsMissing))),
        shelf => Table<AgreementShelf>.KeyOf(shelf.Network))
    {
        Rule = Definitions.Agreements,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/agreements", Table,
        [
            new("network", QueryKind.Text, "Only this network: its id or external id."),
            new("region", QueryKind.Text, "Only networks that serve a municipality of this region: its id or external id."),
            new("kind", QueryKind.Code, "Only networks with an agreement of this kind that holds.")
            {
                List = "agreement-kinds",
            },
            new("kindMissing", QueryKind.Code, "Only networks without an agreement of this kind that holds.")
            {
                List = "agreement-kinds",
            },
            new("overdue", QueryKind.Flag, "Only networks with, or without, a review that is overdue."),
        ], (view, http) => Select(view, http.QueryValues()))
        .WithName("listAgreementsByNetwork").WithTags("Networks").WithSummary("What networks agreed, and what is to be reviewed")
        .WithDescription(
            "Each active network of which an agreement (afspraak) was ever recorded, with those that hold on the day, how many "
            + "reviews are overdue, and the kinds of which it has none. Of a network without any it is unknown, as `basis` tells.")
        .ProducesList<ViewPage<AgreementShelf>>()
        .ProducesProblem(503);

    private static IResult Select(View view, QueryValues query)
    {
        var register = view.Picture.Register;
        var network = query.Text("network") is { } n ? register.Network(n) : null;
        var region = query.Text("region") is { } r ? register.Region(r) : null;
        if (network is null && query.Text("network") is { } noNetwork)
        {
            return Answers.Unknown("network", noNetwork);
        }

        if (region is null && query.Text("region") is { } noRegion)
        {
            return Answers.Unknown("region", noRegion);
        }

        var serving = region is null ? null : view.Picture.NetworksServing(region);
        var (kind, missing, overdue) = (query.Text("kind"), query.Text("kindMissing"), query.Flag("overdue"));
        return view.List(
            [
                .. AgreementShelf.Of(view.Picture, IsAsked)
                    .Where(shelf => kind is null || shelf.Agreements.Any(agreement => agreement.Kinds.Contains(kind)))
                    .Where(shelf => missing is null || shelf.KindsMissing.Contains(missing))
                    .Where(shelf => overdue is null || shelf.ReviewsOverdue > 0 == overdue),
            ],
            Table, AgreementShelf.Basis(view.Picture, IsAsked), shelf => shelf.RestsOn(register));

        bool IsAsked(ActiveNetwork one) =>
            (network is null || one.Id == network.Id) && (serving is null || serving.Contains(one.Id));
    }
}
