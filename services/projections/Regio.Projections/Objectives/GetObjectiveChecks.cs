using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /objective-checks</c>: is what a network is for clear, and is everyone it needs at its table?</summary>
internal static class GetObjectiveChecks
{
    internal static readonly Table<NetworkObjective> Table = new("ObjectiveChecks", new(
        "objective-checks.csv",
        [("network", row => row.Network.Key), ("network_name", row => row.Network.Name),
        .. ObjectiveCodes.All.Select(code => (code.Replace('-', '_'), (Func<NetworkObjective, string?>)(row => row.Checks.First(check => check.Check == code).Outcome))),
        ("manager_roles", row => Hosting.Reading.Columns.Of(row.ManagerRoles.SelectMany(role => role.By.Select(by => $"{role.Role} {by.Function ?? by.Organisation?.Key}")))),
        ("missing", row => Hosting.Reading.Columns.Of(row.Checks.SelectMany(check => check.Missing.Select(one => one.Input))))]),
        row => Table<NetworkObjective>.KeyOf(row.Network))
    {
        Rule = Definitions.ObjectiveChecks,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/objective-checks", Table,
        [
            new("network", QueryKind.Text, "Only this network: its id or external id."),
            new("check", QueryKind.Code, "Only networks for which this check has the asked outcome.") { Codes = ObjectiveCodes.All },
            new("outcome", QueryKind.Code, "Only networks with a check that came to this.") { Codes = ObjectiveCheck.Outcomes },
            new("broadAbove", QueryKind.Whole, "More top-level domains or target groups than this are too broad; 3 when absent (an assumption).") { Minimum = 1, Maximum = 1000 },
        ], (view, http) => List(view, http.QueryValues()))
        .WithName("listObjectiveChecks").WithTags("Networks").WithSummary("Whether objectives are clear and tables are mixed")
        .WithDescription(
            "Of each network in force: `too-broad` (more than three top-level domains or target groups, or than `broadAbove`), `no-success-measure`, "
            + "`one-sided` (all speak for one domain), `user-voice-missing`; and by which function (or organisation) each role of a network "
            + "manager is covered, `manager-roles-covered` when all are known to be. A check fires on recorded facts only; else it is "
            + "`not-assessable`, and says what is missing and who can supply it.")
        .ProducesList<ViewPage<NetworkObjective>>().ProducesProblem(503);

    private static IResult List(View view, QueryValues query)
    {
        var picture = view.Picture;
        var network = query.Text("network") is { } called ? picture.Register.Network(called) : null;
        if (network is null && query.Text("network") is { } unknown)
        {
            return Answers.Unknown("network", unknown);
        }

        var (check, outcome) = (query.Text("check"), query.Text("outcome"));
        var broadAbove = query.Whole("broadAbove") ?? NetworkObjective.Broad;
        var (rows, basis) = Rows(picture, network?.Id, check, broadAbove);
        return view.List(
            [.. rows.Where(row => row.Checks.Any(one => (check is null || one.Check == check) && (outcome is null || one.Outcome == outcome)))], Table, basis,
            row => RestsOn(picture, row), row => NetworkObjective.Inputs(picture.Index.Networks[row.Network.Id], picture.Register.Concepts, broadAbove));
    }

    /// <summary>Those of one active network, or of all, in the order of things; the basis is that of one check, or of all.</summary>
    internal static (IReadOnlyList<NetworkObjective> Rows, Basis Basis) Rows(
        Picture picture, Guid? network, string? check = null, int broadAbove = NetworkObjective.Broad)
    {
        List<NetworkObjective> rows =
        [
            .. picture.Index.Networks.Values.Where(one => network is null || one.Id == network)
                .OrderBy(one => one.Thing, Thing.Order).Select(one => NetworkObjective.Of(picture, one, broadAbove)),
        ];
        return (rows, Basis.Of(rows, [.. (check is null ? ObjectiveCodes.All : [check]).Select(code => (code, (Func<NetworkObjective, bool>)(row => IsUnknown(row, code))))]));
    }

    /// <summary>The streams whose events the checks of a network rest on: of its members too, of which some may speak for users.</summary>
    internal static IEnumerable<Guid> RestsOn(Picture picture, NetworkObjective row)
    {
        var behind = new Behind(picture.Register);
        return [.. behind.Network(row.Network.Id), .. behind.Concepts(), .. Behind.Members(picture.Index, row.Network.Id)];
    }

    private static bool IsUnknown(NetworkObjective row, string code) =>
        row.Checks.Any(check => check.Check == code && check.Outcome == ObjectiveCheck.NotAssessable);
}
