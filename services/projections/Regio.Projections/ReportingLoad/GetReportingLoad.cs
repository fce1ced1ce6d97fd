using System.Globalization;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /reporting-load</c>, <c>…/reports</c>: what reporting asks in a year, and which reports that is.</summary>
internal static class GetReportingLoad
{
    internal static readonly Table<ReportingLoad> Loads = new("ReportingLoad", new(
        "reporting-load.csv",
        ("subject", row => row.Subject.Key), ("subject_name", row => row.Subject.Name), ("year", row => Text(row.Year)),
        ("grants", row => Text(row.Grants)), ("grants_untold", row => Text(row.GrantsUntold)),
        ("reports", row => Text(row.Before?.Reports)), ("values", row => Text(row.Before?.Values)),
        ("reports_once", row => Text(row.After?.Reports)), ("values_once", row => Text(row.After?.Values)),
        ("load_factor", row => row.LoadFactor?.ToString("R", CultureInfo.InvariantCulture)), ("due_dates", row => Text(row.DueDates)),
        ("indicators", row => Hosting.Reading.Columns.Of(row.Indicators.Select(one => $"{one.Indicator} {one.Reports}")))),
        row => Table<ReportingLoad>.KeyOf(row.Subject, row.Year))
    {
        Rule = Definitions.ReportingLoad,
        Recorders = Recorders.OfMoney,
    };

    internal static readonly Table<OwedReportRow> OwedReports = new("OwedReports", new(
        "owed-reports.csv",
        ("network", row => row.Network.Key), ("network_name", row => row.Network.Name), ("scheme", row => row.Scheme.Key),
        ("scheme_name", row => row.Scheme.Name), ("ministry", row => row.Ministry?.Key), ("grant", row => row.Grant.Key),
        ("from", row => Hosting.Reading.Columns.Of(row.From)), ("until", row => Hosting.Reading.Columns.Of(row.Until)),
        ("due_on", row => Hosting.Reading.Columns.Of(row.DueOn)), ("state", row => row.State),
        ("handed_in_on", row => Hosting.Reading.Columns.Of(row.HandedInOn)), ("report", row => row.ReportId?.ToString()),
        ("indicators", row => Hosting.Reading.Columns.Of(row.Indicators))),
        row => Table<OwedReportRow>.KeyOf(row.Grant, row.From, row.Until))
    {
        Rule = Definitions.OwedReports,
        Recorders = Recorders.OfMoney,
    };

    private static readonly IReadOnlyList<QueryParameter> Asked =
    [
        .. GrantFilter.Parameters,
        new("year", QueryKind.Whole, "Year in which the reports are due; that of the day when absent.") { Minimum = 1900, Maximum = 2200 },
    ];

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapTable("/reporting-load", Loads,
            [
                .. Asked,
                new("by", QueryKind.Code, "For whom the load is counted; network when absent.") { Codes = LoadSubjects.All },
                new("division", QueryKind.Text, "By region: the edition whose regions are meant, its id or external id; every edition in force when absent."),
            ], (view, http) => Select(view, http.QueryValues()))
            .WithName("listReportingLoad").WithTags("Reports").WithSummary("What reporting asks in a year, before and after reporting once")
            .WithDescription(
                "Of each network, of each municipality in it, of each region that a grant serves, or of each ministry that asks (rapportagelast): the "
                + "reports that are due in the year, as awarded and asked by the day. `before` counts each grant's report and each value in it by "
                + "itself; `after` one submission per network and period, and each value once. `loadFactor` is values asked to distinct "
                + "values: of one definition, network and period. `indicators` tells how many reports ask for the same indicator. What counts "
                + "for several municipalities, regions or editions stands with each, so rows do not add up. What a scheme that says nothing of "
                + "reports asks, or a grant to no network, is not known: `grantsUntold`, and `basis`.")
            .ProducesList<ViewPage<ReportingLoad>>().ProducesProblem(503);
        insight.MapTable(
                "/reporting-load/reports", OwedReports, [.. Asked, new("state", QueryKind.Code, "Only reports that are so far on the day.") { Codes = ReportStates.All }], Ready)
            .WithName("listOwedReports").WithTags("Reports").WithSummary("Which reports are owed in a year, to whom and by when")
            .WithDescription(
                "The reports behind a reporting load (rapportageverplichtingen), with how far each is on the day: `not-due` while its period "
                + "lasts, `due`, `overdue`, `handed-in`, `returned`, `accepted`, or `lapsed` where the grant was settled without it. "
                + "Of a draft only those who take part in the network are told; that one was `returned` also who pays for it, and a steward: to others it is `handed-in`.")
            .ProducesList<ViewPage<OwedReportRow>>().ProducesProblem(503);
    }

    private static IResult Select(View view, QueryValues query) => GrantFilter.Within(view, query, filter =>
    {
        var register = view.Picture.Register;
        var (by, year) = (query.Text("by") ?? LoadSubjects.Network, query.Whole("year") ?? view.Picture.Day.Year);
        var division = query.Text("division") is { } called ? register.Division(called) : null;
        if (division is null && query.Text("division") is { } nowhere)
        {
            return Answers.Unknown("division", nowhere);
        }

        var counted = Counted(view.Picture, filter, by, year, division);
        return view.List(
            Of(register, year, counted), Loads, BasisOf(counted, by),
            row => counted.Where(one => one.Subjects.Contains(row.Subject)).SelectMany(one => RestsOn(register, one.Grant.Grant)),
            row => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["reports"] = counted.Where(one => one.Subjects.Contains(row.Subject)).SelectMany(one => one.Grant.Reports)
                    .Select(report => new { Grant = report.Grant.Id, Scheme = report.Scheme.ExternalId, report.Owed.From, report.Owed.Until, report.Owed.DueOn, Indicators = report.Owed.Codes }).ToList(),
            });
    });

    /// <summary>The load of a year by what the grants count for, in the order of things.</summary>
    internal static (IReadOnlyList<ReportingLoad> Rows, Basis Basis) Rows(Picture picture, GrantFilter filter, string by, int year)
    {
        var counted = Counted(picture, filter, by, year, null);
        return (Of(picture.Register, year, counted), BasisOf(counted, by));
    }

    private static IReadOnlyList<(AskedGrant Grant, IReadOnlyList<Thing> Subjects)> Counted(
        Picture picture, GrantFilter filter, string by, int year, DivisionFacts? division)
    {
        var subjects = new LoadSubjects(picture, filter.Region, division);
        return [.. Grants(picture, filter, year).Select(grant => (grant, (IReadOnlyList<Thing>)[.. subjects.Of(grant.Grant, by)]))];
    }

    private static IReadOnlyList<ReportingLoad> Of(Register register, int year, IEnumerable<(AskedGrant Grant, IReadOnlyList<Thing> Subjects)> counted) =>
        ReportingLoad.Of(register, year, counted.SelectMany(one => one.Subjects.Select(subject => (subject, one.Grant))));

    private static Basis BasisOf(IReadOnlyList<(AskedGrant Grant, IReadOnlyList<Thing> Subjects)> counted, string by)
    {
        (string What, Func<(AskedGrant Grant, IReadOnlyList<Thing> Subjects), bool> Lacks) nobody = (by, one => one.Subjects.Count == 0);
        return Basis.Of(
            counted,
            [
                ("reporting", one => !NetworkReport.AreTold(one.Grant.Scheme)), ("network", one => one.Grant.Grant.NetworkId is null),
                .. by == LoadSubjects.Network ? [] : new[] { nobody },
            ]);
    }

    private static IEnumerable<Guid> RestsOn(Register register, GrantFacts grant) =>
        [.. new Behind(register).Grant(grant), .. grant.NetworkId is { } network ? new Behind(register).ReportsOf(network) : []];

    private static async ValueTask<Func<View, IResult>> Ready(HttpContext http, CancellationToken ct)
    {
        var reports = await ReportReader.Of(http, ct);
        return view => ListReports(view, http.QueryValues(), reports);
    }

    private static IResult ListReports(View view, QueryValues query, ReportReader reports) => GrantFilter.Within(view, query, filter =>
    {
        var (rows, basis) = OwedRows(view.Picture, filter, query.Whole("year") ?? view.Picture.Day.Year, reports);
        var state = query.Text("state");
        return view.List(
            [.. rows.Where(report => state is null || report.State == state)], OwedReports, basis,
            row => [row.Grant.Id, row.Scheme.Id, row.Network.Id, .. row.ReportId is { } report ? [report] : Array.Empty<Guid>()]);
    });

    /// <summary>The reports that are due in a year, as a caller may know of them, by the day on which they are due.</summary>
    internal static (IReadOnlyList<OwedReportRow> Rows, Basis Basis) OwedRows(Picture picture, GrantFilter filter, int year, ReportReader reports)
    {
        var grants = Grants(picture, filter, year);
        return (
            [
                .. grants.SelectMany(grant => grant.Reports).Select(reports.Told)
                    .OrderBy(report => report.Owed.DueOn).ThenBy(report => report.Owed.From).ThenBy(report => report.Grant.Id)
                    .Select(report => OwedReportRow.Of(picture.Register, report, picture.Day)),
            ],
            Basis.Of(grants, ("reporting", grant => !NetworkReport.AreTold(grant.Scheme)), ("network", grant => grant.Grant.NetworkId is null)));
    }

    private static IReadOnlyList<AskedGrant> Grants(Picture picture, GrantFilter filter, int year) =>
        AskedGrant.Of(picture.Register, picture.Day, year, picture.Register.Grants.Values.Where(filter.Has));

    private static string? Text(int? number) => Hosting.Reading.Columns.Of(number);
}
