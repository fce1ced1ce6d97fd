using Regio.Hosting.Lists;
using Regio.Hosting.Reading;

namespace Regio.Projections;

/// <summary><c>GET /summary</c>: the counts that tell whether everything is in.</summary>
internal static class GetSummary
{
    private static readonly Table<Summary> Table = new("Summary", new(
        "summary.csv",
        ("active_networks", counts => Columns.Of((int?)counts.ActiveNetworks)), ("memberships", counts => Columns.Of((int?)counts.Memberships)),
        ("pairs", counts => Columns.Of((int?)counts.Pairs))),
        _ => "all")
    {
        Rule = Definitions.Summary,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/summary", Table, [], (view, _) => view.Figure(
            Summary.Of(view.Picture.Index, view.Picture.Pairs), Basis.OfMembers(view.Picture), Table,
            _ => view.Picture.Index.Networks.Keys.SelectMany(new Behind(view.Picture.Register).Network)))
        .WithName("readSummary").WithTags("Networks").WithSummary("Counts")
        .WithDescription("Active networks, their memberships, and the pairs of networks that overlap.")
        .ProducesList<Summary>().ProducesProblem(503);
}
