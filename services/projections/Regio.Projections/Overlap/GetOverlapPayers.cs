using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /overlaps/payers</c>: pairs of networks with the same people at their tables, and which schemes pay each.</summary>
internal static class GetOverlapPayers
{
    private static readonly Table<PaidPair> Table = new("OverlapPayers", new(
        "overlap-payers.csv",
        ("left", pair => pair.Left.Key), ("left_name", pair => pair.Left.Name), ("right", pair => pair.Right.Key), ("right_name", pair => pair.Right.Name),
        ("shared", pair => pair.Shared.ToString()), ("jaccard", pair => pair.Jaccard.ToString("R")), ("kind", pair => pair.Kind),
        ("left_ministries", pair => Ministries(pair.LeftPaidBy)), ("left_paid_by", pair => Sources(pair.LeftPaidBy)),
        ("right_ministries", pair => Ministries(pair.RightPaidBy)), ("right_paid_by", pair => Sources(pair.RightPaidBy))),
        pair => Table<PaidPair>.KeyOf(pair.Left, pair.Right))
    {
        Rule = Definitions.OverlapPayers,
        Recorders = Recorders.OfPaidNetworks,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/overlaps/payers", Table, OverlapFilter.Parameters, (view, http) => OverlapFilter.Answer(view, http.QueryValues(), (pairs, basis) =>
        {
            var behind = new Behind(view.Picture.Register);
            return view.List(
                PaidPair.Of(view.Picture.Standing, pairs), Table, basis,
                pair =>
                [
                    .. behind.Networks([pair.Left, pair.Right]), .. behind.PaidBy(pair.Left.Id, pair.LeftPaidBy), .. behind.PaidBy(pair.Right.Id, pair.RightPaidBy),
                ]);
        }))
        .WithName("listOverlapPayers").WithTags("Networks").WithSummary("Which networks overlap, and who pays each")
        .WithDescription(
            "The same pairs as the list of overlaps, each with the schemes and regional budgets that commit money to the one and to the other on the "
            + "day (geldstromen), and the ministries that pay them. What no source tells is not in it: an empty list is no proof of no money.")
        .ProducesList<ViewPage<PaidPair>>()
        .ProducesProblem(503);

    private static string Ministries(IReadOnlyList<FundedBy> paidBy) =>
        Hosting.Reading.Columns.Of(paidBy.SelectMany(one => one.Ministries).Select(ministry => ministry.Key).Distinct());

    private static string Sources(IReadOnlyList<FundedBy> paidBy) => Hosting.Reading.Columns.Of(paidBy.SelectMany(one => one.Schemes.Append(one.Source)).Select(source => source.Key).Distinct());
}
