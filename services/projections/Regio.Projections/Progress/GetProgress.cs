using System.Globalization;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /progress</c>: how far networks are with the targets of their grants, and with their own.</summary>
internal static class GetProgress
{
    internal static readonly Table<TargetProgress> Table = new("Progress", new(
        "progress.csv",
        ("network", row => row.Network.Key), ("network_name", row => row.Network.Name), ("grant", row => row.Grant?.Key), ("scheme", row => row.Scheme?.Key),
        ("scheme_name", row => row.Scheme?.Name), ("adopted", row => row.Adopted?.Key), ("indicator", row => row.Indicator), ("edition", row => Hosting.Reading.Columns.Of((int?)row.Edition)),
        ("kind", row => row.Kind), ("subject", row => row.Subject?.Key), ("baseline", row => Hosting.Reading.Columns.Of(row.Baseline)),
        ("target", row => Hosting.Reading.Columns.Of((decimal?)row.Target)), ("by", row => Hosting.Reading.Columns.Of(row.By)),
        ("from", row => Hosting.Reading.Columns.Of(row.From)), ("until", row => Hosting.Reading.Columns.Of(row.Until)),
        ("value", row => row.Released ?? Hosting.Reading.Columns.Of(row.Value)), ("quality", row => row.Quality),
        ("expected", row => Hosting.Reading.Columns.Of(row.Expected)), ("pace", row => row.Pace?.ToString("R", CultureInfo.InvariantCulture)),
        ("state", row => row.State), ("missing", row => Hosting.Reading.Columns.Of(row.Missing.Select(one => one.Input)))),
        one => Table<TargetProgress>.KeyOf(one.Network, one.Scheme, one.Grant, one.Adopted, one.Indicator, one.Edition, one.Subject, one.By))
    {
        Rule = Definitions.Progress,
        Recorders = Recorders.OfMoney,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/progress", Table,
        [
            new("network", QueryKind.Text, "Only this network: its id or external id."),
            new("region", QueryKind.Text, "Only networks that serve this region: its id or external id."),
            new("scheme", QueryKind.Text, "Only targets of this scheme: its id or external id."),
            new("indicator", QueryKind.Text, "Only of this indicator: its code or id."),
            new("state", QueryKind.Code, "Only in this state.") { Codes = [.. ProgressStates.All] },
            new("behindBelow", QueryKind.Number, "Below which part of the way that was to be gone a network is behind; 0.8 when absent (an assumption).") { Minimum = 0, Maximum = 1 },
            new("startUpMonths", QueryKind.Whole, "Months from an award in which no result is expected, when the scheme does not say; 12 when absent (an assumption).") { Minimum = 0, Maximum = 600 },
        ], Answer)
        .WithName("listProgress").WithTags("Networks").WithSummary("How far networks are with the targets of their grants, and with their own")
        .WithDescription(
            "Each target of each grant that a network has, and each that it adopted itself (voortgang): the last accepted value is held against what was expected at the "
            + "end of its period, so that nobody falls behind between two reports. Where the scheme asks it in reports, a value counts "
            + "when a report with it was accepted for the grant; else one that stands in none counts as it is. Too early is who explores or forms, or is within the start-up "
            + "period of the scheme: 12 months from the award, unless it says otherwise. Counts of fewer than ten persons are told to ministries and stewards alone.")
        .ProducesList<ViewPage<TargetProgress>>().ProducesProblem(503);

    private static IResult Answer(View view, HttpContext http)
    {
        var (query, register) = (http.QueryValues(), view.Picture.Register);
        var called = new Called(query);
        var (network, region) = (called.Find("network", register.Network), called.Find("region", register.Region));
        var (scheme, indicator) = (called.Find("scheme", register.PublicScheme), called.Find("indicator", register.Indicator));
        if (called.Unknown is { } nobody)
        {
            return nobody;
        }

        var usual = ProgressThresholds.Usual;
        var from = new ProgressThresholds(query.Number("behindBelow") ?? usual.BehindBelow, query.Whole("startUpMonths") ?? usual.StartUpMonths);
        var (all, basis) = Rows(view.Picture, SmallCountReaders.Include(http), network?.Id, region, scheme?.Id, indicator?.Code, from);
        var state = query.Text("state");
        return view.List([.. all.Where(one => state is null || one.State == state)], Table, basis, new Behind(register).Target, one => one.Inputs(from));
    }

    /// <summary>Of one active network, of those that serve a region, or of all; of one scheme or indicator, or of each.</summary>
    internal static (IReadOnlyList<TargetProgress> Rows, Basis Basis) Rows(
        Picture picture, bool isTrusted, Guid? network = null, RegionFacts? region = null, Guid? scheme = null, string? indicator = null,
        ProgressThresholds? from = null)
    {
        var serving = region is null ? null : picture.NetworksServing(region);
        List<TargetProgress> all =
        [
            .. picture.Index.Networks.Values
                .Where(one => (network is null || one.Id == network) && (serving is null || serving.Contains(one.Id)))
                .OrderBy(one => one.Thing, Thing.Order)
                .SelectMany(one => TargetProgress.For(picture.Standing, one, isTrusted, from))
                .Where(one => (scheme is null || one.Scheme?.Id == scheme) && (indicator is null || one.Indicator == indicator))
                .OrderBy(one => one.Network, Thing.Order).ThenBy(one => one.Grant is null)
                .ThenBy(one => one.Scheme ?? one.Network, Thing.Order).ThenBy(one => one.Grant ?? one.Network, Thing.Order)
                .ThenBy(one => one.Indicator, StringComparer.Ordinal).ThenBy(one => one.Edition),
        ];
        return (all, Basis.Of(all, ("value", one => one.Until is null), ("baseline", one => one.Baseline is null)));
    }
}
