using System.Globalization;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /reporting-load</c>, <c>…/reports</c>: what reporting asks in a year, and which reports that is.</summary>
internal static class GetReportingLoad
{
    private static readonly Table<ReportingLoad> Loads = new("ReportingLoad", new(
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

    private static readonly Table<OwedReportRow> OwedReports = new("OwedReports", new(
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

        var (grants, subjects) = (Grants(view, filter, year), new LoadSubjects(view.Picture, filter.Region, division));
        var counted = grants.Select(grant => (Grant: grant, Subjects: subjects.Of(grant.Grant, by).ToList())).ToList();
        (string What, Func<(AskedGrant Grant, List<Thing> Subjects), bool> Lacks) nobody = (by, one => one.Subjects.Count == 0);
        return view.List(
            ReportingLoad.Of(register, year, counted.SelectMany(one => one.Subjects.Select(subject => (subject, one.Grant)))), Loads,
            Basis.Of(
                counted,
                [
                    ("reporting", one => !NetworkReport.AreTold(one.Grant.Scheme)), ("network", one => one.Grant.Grant.NetworkId is null),
                    .. by == LoadSubjects.Network ? [] : new[] { nobody },
                ]),
            row => counted.Where(one => one.Subjects.Contains(row.Subject)).SelectMany(one => RestsOn(register, one.Grant.Grant)),
            row => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["reports"] = counted.Where(one => one.Subjects.Contains(row.Subject)).SelectMany(one => one.Grant.Reports)
                    .Select(report => new { Grant = report.Grant.Id, Scheme = report.Scheme.ExternalId, report.Owed.From, report.Owed.Until, report.Owed.DueOn, Indicators = report.Owed.Codes }).ToList(),
            });
    });

    private static IEnumerable<Guid> RestsOn(Register register, GrantFacts grant) =>
        [.. new Behind(register).Grant(grant), .. grant.NetworkId is { } network ? register.ReportsOf[network] : []];

    private static async ValueTask<Func<View, IResult>> Ready(HttpContext http, CancellationToken ct)
    {
        var reports = await ReportReader.Of(http, ct);
        return view => ListReports(view, http.QueryValues(), reports);
    }

    private static IResult ListReports(View view, QueryValues query, ReportReader reports) => GrantFilter.Within(view, query, filter =>
    {
        var grants = Grants(view, filter, query.Whole("year") ?? view.Picture.Day.Year);
        var state = query.Text("state");
        return view.List(
            [
                .. grants.SelectMany(grant => grant.Reports).Select(reports.Told).Where(report => state is null || report.State == state)
                    .OrderBy(report => report.Owed.DueOn).ThenBy(report => report.Owed.From).ThenBy(report => report.Grant.Id)
                    .Select(report => OwedReportRow.Of(view.Picture.Register, report, view.Picture.Day)),
            ],
            OwedReports, Basis.Of(grants, ("reporting", grant => !NetworkReport.AreTold(grant.Scheme)), ("network", grant => grant.Grant.NetworkId is null)),
            row => [row.Grant.Id, row.Scheme.Id, row.Network.Id, .. row.ReportId is { } report ? [report] : Array.Empty<Guid>()]);
    });

    private static IReadOnlyList<AskedGrant> Grants(View view, GrantFilter filter, int year) =>
        AskedGrant.Of(view.Picture.Register, view.Picture.Day, year, view.Picture.Register.Grants.Values.Where(filter.Has));

    private static string? Text(int? number) => Hosting.Reading.Columns.Of(number);
}
