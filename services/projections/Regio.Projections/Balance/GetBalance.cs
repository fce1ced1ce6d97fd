using System.Globalization;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /balance</c>: results and relations of each network, and what that gives rise to.</summary>
internal static class GetBalance
{
    private const string Fell = "fell";
    private const string Rose = "rose";

    private static readonly BalanceThresholds Usual = new();

    internal static readonly Table<NetworkBalance> Table = new("Balance", new(
        "balance.csv",
        ("network", row => row.Network.Key), ("network_name", row => row.Network.Name), ("chain_months", row => Hosting.Reading.Columns.Of((int?)row.ChainMonths)),
        ("results", row => Hosting.Reading.Columns.Of(row.Results.Select(one => $"{one.Progress.Indicator} {one.Progress.State}"))),
        ("median_pace", row => Text(row.MedianPace)), ("pulse_closed_on", row => Hosting.Reading.Columns.Of(row.Relations?.ClosedOn)),
        ("relations_least", row => Text(row.Relations?.Score.Least)), ("relations_most", row => Text(row.Relations?.Score.Most)),
        ("change_least", row => Text(row.Relations?.Change?.Least)), ("change_most", row => Text(row.Relations?.Change?.Most)),
        ("committed_months", row => Hosting.Reading.Columns.Of(row.Money.Months)), ("schemes", row => Hosting.Reading.Columns.Of(row.Money.Schemes.Select(scheme => scheme.Key))),
        ("signals", row => Hosting.Reading.Columns.Of(row.Signals.Where(one => one.Fired is true).Select(one => one.Signal))),
        ("not_assessable", row => Hosting.Reading.Columns.Of(row.Signals.Where(one => one.Fired is null).Select(one => one.Signal)))),
        one => Table<NetworkBalance>.KeyOf(one.Network))
    {
        Rule = Definitions.Balance,
        Recorders = Recorders.OfPaidNetworks,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/balance", Table,
        [
            new("network", QueryKind.Text, "Only this network: its id or external id."),
            new("region", QueryKind.Text, "Only networks that serve this region: its id or external id."),
            new("signal", QueryKind.Code, "Only networks of which this rule fired.") { Codes = BalanceSignal.All },
            new("relations", QueryKind.Code, "Only networks of which it is certain that the relations fell, or rose, by `fellBy` at least since the pulse before.")
            {
                Codes = [Fell, Rose],
            },
            new("youngMonths", QueryKind.Whole, "Chains younger than this are young; 24 when absent (seed: benefits take over two years).") { Minimum = 0, Maximum = 600 },
            new("shortMonths", QueryKind.Whole, "Money for fewer months is short; 24 when absent (seed).") { Minimum = 0, Maximum = 600 },
            new("gapMonths", QueryKind.Whole, "A gap of no more months does not part two grants; 3 when absent (an assumption).") { Minimum = 0, Maximum = 600 },
            new("dominanceMembers", QueryKind.Whole, "With fewer members nobody dominates; 3 when absent (an assumption).") { Minimum = 2, Maximum = 1_000 },
            Bound("fullPace", "From this pace on results go as planned", Usual.FullPace), Bound("lowPace", "Below this pace they are behind", Usual.LowPace),
            Bound("stalledPace", "Below this pace, twice on end, an older network stalls", Usual.StalledPace),
            Bound("lowRelations", "Below this score relations are poor", Usual.LowRelations), Bound("goodRelations", "From this score on they are good", Usual.GoodRelations),
            Bound("fellBy", "A score that fell by this, fell", Usual.Fell), Bound("erodedBy", "A score that fell by this, eroded", Usual.Eroded),
            Bound("excess", "A contributed share above the agreed one by more is dominance", Usual.Excess),
            Bound("hours", "A larger part of the coordinator's hours for deciding and executing is dominance", Usual.Hours),
        ], Ready)
        .WithName("listBalance").WithTags("Networks").WithSummary("Results and relations of networks, beside each other")
        .WithDescription(
            "Each active network on two axes (balans), never as one score: what it reached with its grants, and what came of the last pulse that you "
            + "may read, from 0 to 1, as a number or between two bounds. Rules that fired say why, and to whom when that is not the network; those that "
            + "could not be looked at say what is missing. Only output indicators count in a rule; an outcome is shown beside the national change. "
            + "The coordinator's hours count for members alone.")
        .ProducesList<ViewPage<NetworkBalance>>().ProducesProblem(503);

    private static QueryParameter Bound(string name, string what, double usual) =>
        new(name, QueryKind.Number, string.Create(CultureInfo.InvariantCulture, $"{what}; {usual} when absent (an assumption).")) { Minimum = 0, Maximum = 10 };

    private static async ValueTask<Func<View, IResult>> Ready(HttpContext http, CancellationToken ct)
    {
        var pulses = await PulseReader.Of(http, ct);
        return view => Answer(view, http, pulses);
    }

    private static IResult Answer(View view, HttpContext http, PulseReader pulses)
    {
        var (query, register) = (http.QueryValues(), view.Picture.Register);
        var called = new Called(query);
        var (network, region) = (called.Find("network", register.Network), called.Find("region", register.Region));
        if (called.Unknown is { } nobody)
        {
            return nobody;
        }

        var from = Thresholds(query);
        var isTrusted = SmallCountReaders.Include(http);
        var (all, basis) = Rows(view.Picture, network?.Id, region, pulses, isTrusted, from);
        var (signal, relations) = (query.Text("signal"), query.Text("relations"));
        return view.List(
            [.. all.Where(one => (signal is null || one.Has(signal)) && (relations is null || Went(one, from) == relations))], Table, basis,
            one => RestsOn(view.Picture, pulses, one), one => one.Inputs(from, isTrusted));
    }

    /// <summary>The balance of one active network, of those that serve a region, or of all, in the order of things.</summary>
    internal static (IReadOnlyList<NetworkBalance> Rows, Basis Basis) Rows(
        Picture picture, Guid? network, RegionFacts? region, PulseReader pulses, bool isTrusted, BalanceThresholds from)
    {
        var serving = region is null ? null : picture.NetworksServing(region);
        List<NetworkBalance> all =
        [
            .. picture.Index.Networks.Values
                .Where(one => (network is null || one.Id == network) && (serving is null || serving.Contains(one.Id)))
                .OrderBy(one => one.Thing, Thing.Order)
                .Select(one => NetworkBalance.Of(picture, one, pulses, isTrusted, from)),
        ];
        return (all, Basis.Of(all, ("results", one => one.MedianPace is null), ("relations", one => one.Relations is null)));
    }

    /// <summary>The streams whose events the balance of a network rests on; of what the members found the closed pulse is the end.</summary>
    public static IEnumerable<Guid> RestsOn(Picture picture, PulseReader pulses, NetworkBalance one)
    {
        var (register, behind, network) = (picture.Register, new Behind(picture.Register), one.Network.Id);
        return
        [
            .. behind.Network(network), .. behind.Committed(network, picture.Day), .. behind.Payers(one.Money.Schemes.Select(scheme => scheme.Id)),
            .. one.Results.SelectMany(result => behind.Target(result.Progress)),
            .. one.Relations is null ? [] : new[] { pulses.Latest(picture.Standing, network) }.OfType<PulseFacts>().Select(pulse => pulse.Id),
            .. one.Dominance.Hours is null ? [] : register.CoordinationOf[network], .. one.Dominance.Objected is null ? [] : register.DecisionsOf[network],
            .. one.Dominance.Year is not null && IsByInhabitants(picture, network) ? Behind.Members(picture.Index, network) : [],
        ];
    }

    // Where not every member has an agreed share, who live there stand in for it.
    private static bool IsByInhabitants(Picture picture, Guid network) => picture.Index.Networks[network].Members.Any(member => member.CostKeyShare is null);

    private static string? Went(NetworkBalance one, BalanceThresholds from) => one.Relations?.Change switch
    {
        { } change when change.IsUpTo(-from.Fell) is true => Fell,
        { } change when change.IsFrom(from.Fell) is true => Rose,
        _ => null,
    };

    private static BalanceThresholds Thresholds(QueryValues query)
    {
        return new(
            query.Whole("youngMonths") ?? Usual.YoungMonths, Of("fullPace", Usual.FullPace), Of("lowPace", Usual.LowPace), Of("stalledPace", Usual.StalledPace),
            Of("lowRelations", Usual.LowRelations), Of("goodRelations", Usual.GoodRelations), Of("fellBy", Usual.Fell), Of("erodedBy", Usual.Eroded),
            Of("excess", Usual.Excess), Of("hours", Usual.Hours), query.Whole("shortMonths") ?? Usual.ShortMonths,
            query.Whole("gapMonths") ?? Usual.GapMonths, query.Whole("dominanceMembers") ?? Usual.Members);

        double Of(string name, double usual) => (double?)query.Number(name) ?? usual;
    }

    private static string? Text(double? figure) => figure?.ToString("R", CultureInfo.InvariantCulture);
}
