using System.Globalization;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /money</c>: what is budgeted, asked, awarded, paid, settled and recovered, by what one asks.</summary>
internal static class GetMoney
{
    private const string Full = "full";
    private const string Split = "split";

    internal static readonly Table<MoneyRow> Table = new("Money", new(
        "money.csv",
        ("network", row => row.Network?.Key), ("network_name", row => row.Network?.Name), ("region", row => row.Region?.Key),
        ("region_name", row => row.Region?.Name), ("ministry", row => row.Ministry?.Key), ("ministry_name", row => row.Ministry?.Name),
        ("domain", row => row.Domain), ("target_group", row => row.TargetGroup), ("year", row => Hosting.Reading.Columns.Of(row.Year)),
        ("unallocated", row => Hosting.Reading.Columns.Of(row.Unallocated)), ("grants", row => Hosting.Reading.Columns.Of((int?)row.Grants)),
        ("budgeted", row => Hosting.Reading.Columns.Of(row.Money.Budgeted)), ("applied", row => Hosting.Reading.Columns.Of(row.Money.Applied)),
        ("awarded", row => Hosting.Reading.Columns.Of(row.Money.Awarded)), ("paid", row => Hosting.Reading.Columns.Of(row.Money.Paid)),
        ("settled", row => Hosting.Reading.Columns.Of(row.Money.Settled)), ("recovered", row => Hosting.Reading.Columns.Of(row.Money.Recovered)),
        ("own_contribution", row => Hosting.Reading.Columns.Of(row.Money.OwnContribution)), ("free", row => Hosting.Reading.Columns.Of(row.Money.Free)),
        ("inhabitants", row => row.Inhabitants?.ToString(CultureInfo.InvariantCulture)),
        ("awarded_per_inhabitant", row => Hosting.Reading.Columns.Of(row.PerInhabitant?.Awarded)),
        ("cliff", row => row.Cliff?.Ratio?.ToString("R", CultureInfo.InvariantCulture))),
        row => Table<MoneyRow>.KeyOf(row.Network, row.Region, row.Ministry, row.Domain, row.TargetGroup, row.Year))
    {
        Rule = Definitions.Money,
        Recorders = Recorders.OfMoney,
        EvidencePage = typeof(EvidencePage<MoneyRow, MoneyTotals>),
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/money", Table,
        [
            new("by", QueryKind.Codes, "What to count under, separated by commas; ministry when absent.") { Codes = MoneyDimensions.All },
            new("count", QueryKind.Code, "What has several regions, domains or target groups: in each of them in full (full, when absent), or divided over them (split): over regions by inhabitants, over the others evenly.")
            {
                Codes = [Full, Split],
            },
            new("division", QueryKind.Text, "The division whose regions are meant: an edition or a kind; that of each scheme when absent."),
            new("network", QueryKind.Text, "Only this network: its id or external id."),
            new("municipality", QueryKind.Text, "Only of networks in force that this municipality is a member of: its id, URI or code."),
            new("region", QueryKind.Text, "Only what serves this region: its id or external id."),
            new("ministry", QueryKind.Text, "Only of this ministry: its id, URI or code."),
            new("scheme", QueryKind.Text, "Only of this scheme: its id or external id."),
            new("domain", QueryKind.Code, "Only of schemes with this domain.") { List = "domains" },
            new("targetGroup", QueryKind.Code, "Only of schemes for this target group.") { List = "target-groups" },
            new("year", QueryKind.Whole, "Only of this year.") { Minimum = 1900, Maximum = 2200 },
            new("cliffFrom", QueryKind.Number, "From which share of its yearly budget what a network loses is a signal; 0.25 when absent (an assumption).") { Minimum = 0, Maximum = 10 },
        ], Ready)
        .WithName("listMoney").WithTags("Money").WithSummary("Where public money comes from and lands")
        .WithDescription(
            "Money (geldstromen) by network, region, ministry, domain, target group and year. A region is the territory that is served, "
            + "not the seat of who received it; what is not known of it is in a row of its own, with `unallocated`. Budgets count in their own "
            + "year, awards by decision and payments by payment, up to the day. `totals` holds each euro once; whether the rows add up to it is in "
            + "`additive`, and where the events behind all of it are told in `evidence`. By network alone each row tells the cliff: what is committed for the next 12 months, less what is committed or arranged "
            + "for the 12 after, as a share of the yearly budget. An application that was not awarded counts only for who takes part and who pays. "
            + "What a scheme puts in a regional budget (regionaal budget) counts as awarded by it, in the region and with the "
            + "network of that budget; as paid with the network for which it was spent.")
        .ProducesList<MoneyPage>().ProducesProblem(503);

    private static async ValueTask<Func<View, IResult>> Ready(HttpContext http, CancellationToken ct)
    {
        var grants = await GrantReader.Of(http, ct);
        return view => Answer(view, http.QueryValues(), grants);
    }

    private static IResult Answer(View view, QueryValues query, GrantReader grants)
    {
        var register = view.Picture.Register;
        var called = new Called(query);
        var by = query.Codes("by") ?? [MoneyDimensions.Ministry];
        var region = called.Find("region", register.Region);
        var question = new MoneyQuestion(
            [.. MoneyDimensions.All.Where(by.Contains)], query.Text("count") == Split,
            called.Find("division", named => EditionChoice.Find(register, named, view.Picture.Day).Edition)
                ?? (region is { } one ? register.Divisions.GetValueOrDefault(one.DivisionId) : null),
            called.Find("network", register.Network)?.Id, region?.Id, called.FindOwner("ministry", view.Picture)?.Id,
            called.Find("scheme", register.PublicScheme)?.Id, query.Text("domain"), query.Text("targetGroup"), query.Whole("year"),
            query.Number("cliffFrom") ?? Cliff.Threshold,
            called.Find("municipality", name => register.Organisation(name) is { Kind: OrganisationFacts.Municipality } known ? known : null) is { } member
                ? [.. view.Picture.Index.NetworksOf(member.Id)]
                : null);
        if (called.Unknown is { } nobody)
        {
            return nobody;
        }

        var money = MoneyView.Of(view.Picture, question, grants.MayRead);
        var behind = new MoneyBehind(view.Picture, question);
        var whole = view.Whole(new MoneyTotals(money.Totals, question.IsSplit ? Split : Full, money.Additive), Table, () => behind.All(money), money.Inputs);
        return new ViewList<MoneyRow>(view, Table, money.Rows, money.Basis, row => behind.Row(money, row))
        {
            Inputs = money.Inputs,
            Around = (page, _) => MoneyPage.Of(page, whole.Told, view.AsOf, money.Basis),
            Whole = whole,
        };
    }
}
