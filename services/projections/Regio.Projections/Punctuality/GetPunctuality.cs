using System.Globalization;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /punctuality</c>, <c>…/steps</c>: whether both sides do in time what they are to do, and what that is.</summary>
internal static class GetPunctuality
{
    private const string Ministry = "ministry";
    private const string Network = "network";

    private const string Means =
        "A `decision` runs from the submission, as completed, or from the closing of a call that ranks; a `payment` is due as planned; a `review` "
        + "runs from each hand-in, a `settlement` from the final account; a `report` and a `final-account` are due as the scheme says, and not "
        + "while the award or the rule was late. What is held back is marked, and not late. Where a scheme tells no deadline nobody is late by "
        + "it: `untold`, and `basis`. Of applications that were not awarded only who takes part and who pays sees the decision: to others they "
        + "are in no count. Of a report that was sent back others than these are told one review, from the first hand-in until it is accepted.";

    internal static readonly Table<Punctuality> Table = new("Punctuality", new(
        "punctuality.csv",
        ("subject", row => row.Subject.Key), ("subject_name", row => row.Subject.Name), ("what", row => row.What), ("side", row => row.Side),
        ("assessed", row => Text(row.Assessed)), ("in_time", row => Text(row.InTime)), ("late", row => Text(row.Late)), ("overdue", row => Text(row.Overdue)),
        ("open", row => Text(row.Open)), ("held_back", row => Text(row.HeldBack)), ("untold", row => Text(row.Untold)),
        ("late_share", row => Figure(row.LateShare)), ("done", row => Text(row.Done)), ("median_days", row => Figure(row.MedianDays))),
        row => Table<Punctuality>.KeyOf(row.Subject, row.What, row.Side))
    {
        Rule = Definitions.Punctuality,
        Recorders = Recorders.OfMoney,
    };

    internal static readonly Table<TimedStepRow> StepTable = new("PunctualitySteps", new(
        "punctuality-steps.csv",
        ("what", row => row.What), ("side", row => row.Side), ("ministry", row => row.Ministry?.Key), ("scheme", row => row.Scheme.Key),
        ("network", row => row.Network?.Key), ("grant", row => row.Grant.Key), ("instalment", row => Text(row.Instalment)), ("report", row => row.Report?.ToString()),
        ("from", row => Hosting.Reading.Columns.Of(row.From)), ("due_on", row => Hosting.Reading.Columns.Of(row.DueOn)),
        ("done_on", row => Hosting.Reading.Columns.Of(row.DoneOn)), ("state", row => row.State), ("days", row => Text(row.Days))),
        row => Table<TimedStepRow>.KeyOf(row.Grant, row.What, row.Instalment, row.Report, row.From))
    {
        Rule = Definitions.Punctuality,
        Recorders = Recorders.OfMoney,
    };

    private static readonly IReadOnlyList<QueryParameter> Asked =
    [
        .. GrantFilter.Parameters,
        new("what", QueryKind.Code, "Only this.") { Codes = Steps.All },
        new("side", QueryKind.Code, "Only what is to be done by who pays, or by who is paid.") { Codes = Steps.Sides },
    ];

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapTable(
                "/punctuality", Table, [.. Asked, new("by", QueryKind.Code, "Of each ministry, or of each network; ministry when absent.") { Codes = [Ministry, Network] }],
                (http, ct) => Ready(http, Select, ct))
            .WithName("listPunctuality").WithTags("Reports").WithSummary("Whether who pays and who is paid are in time")
            .WithDescription("Of each ministry or network, what is done in time and what late (stiptheid), on both sides, with numbers. " + Means)
            .ProducesList<ViewPage<Punctuality>>().ProducesProblem(503);
        insight.MapTable(
                "/punctuality/steps", StepTable, [.. Asked, new("state", QueryKind.Code, "Only what stands so on the day.") { Codes = StepStates.All }],
                (http, ct) => Ready(http, ListSteps, ct))
            .WithName("listPunctualitySteps").WithTags("Reports").WithSummary("What was, or is, to be done by a day")
            .WithDescription("What is behind punctuality (termijnen): from when, due when, done when. " + Means)
            .ProducesList<ViewPage<TimedStepRow>>().ProducesProblem(503);
    }

    private static async ValueTask<Func<View, IResult>> Ready(HttpContext http, Func<View, QueryValues, GrantReader, ReportReader, IResult> answer, CancellationToken ct)
    {
        var (grants, reports) = (await GrantReader.Of(http, ct), await ReportReader.Of(http, ct));
        return view => answer(view, http.QueryValues(), grants, reports);
    }

    private static IResult Select(View view, QueryValues query, GrantReader grants, ReportReader reports) => GrantFilter.Within(view, query, filter =>
    {
        var byNetwork = query.Text("by") == Network;
        var steps = StepsOf(view.Picture, query.Text("what"), query.Text("side"), filter, grants, reports);
        var counted = Counted(view.Picture, steps, byNetwork);
        return view.List(
            Punctuality.Of(counted), Table, BasisOf(steps, byNetwork),
            row => counted.Where(one => one.Subject == row.Subject && one.Step.What == row.What)
                .SelectMany(one => new[] { one.Step.Grant.Id, one.Step.Scheme.Id, one.Step.ReportId }.OfType<Guid>()),
            row => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["steps"] = counted.Where(one => one.Subject == row.Subject && one.Step.What == row.What).Select(one => TimedStepRow.Of(view.Picture.Register, one.Step, view.Picture.Day)).ToList(),
            });
    });

    /// <summary>Of each ministry, in each thing, on both sides or one.</summary>
    internal static (IReadOnlyList<Punctuality> Rows, Basis Basis) Rows(
        Picture picture, GrantFilter filter, GrantReader grants, ReportReader reports, string? side = null)
    {
        var steps = StepsOf(picture, null, side, filter, grants, reports);
        return (Punctuality.Of(Counted(picture, steps, byNetwork: false)), BasisOf(steps, byNetwork: false));
    }

    private static IReadOnlyList<(Thing Subject, TimedStep Step)> Counted(Picture picture, IReadOnlyList<TimedStep> steps, bool byNetwork) => byNetwork
        ? [.. steps.Where(step => step.Grant.NetworkId is not null).Select(step => (picture.Register.NetworkThing(step.Grant.NetworkId!.Value, picture.Day), step))]
        : [.. steps.Where(step => step.Scheme.OwnerOn(picture.Day) is not null).Select(step => (picture.Register.MinistryOf(step.Scheme.OwnerOn(picture.Day), picture.Day)!, step))];

    private static Basis BasisOf(IReadOnlyList<TimedStep> steps, bool byNetwork)
    {
        (string What, Func<TimedStep, bool> Lacks) network = (Network, step => step.Grant.NetworkId is null);
        return Basis.Of(steps, [Untold, .. byNetwork ? new[] { network } : []]);
    }

    private static IResult ListSteps(View view, QueryValues query, GrantReader grants, ReportReader reports) => GrantFilter.Within(view, query, filter =>
    {
        var (steps, state) = (StepsOf(view.Picture, query.Text("what"), query.Text("side"), filter, grants, reports), query.Text("state"));
        return view.List(
            [.. steps.Where(step => state is null || step.State == state).Select(step => TimedStepRow.Of(view.Picture.Register, step, view.Picture.Day))],
            StepTable, Basis.Of(steps, Untold),
            row => new[] { row.Grant.Id, row.Scheme.Id, row.Network?.Id, row.Report }.OfType<Guid>());
    });

    private static (string What, Func<TimedStep, bool> Lacks) Untold => ("deadline", step => step.State == StepStates.Untold);

    private static IReadOnlyList<TimedStep> StepsOf(
        Picture picture, string? what, string? side, GrantFilter filter, GrantReader grants, ReportReader reports)
    {
        var of = new GrantSteps(picture.Register, picture.Day, reports.MayRead);
        return
        [
            .. picture.Register.Grants.Values.Where(grant => grants.MayRead(grant) && filter.Has(grant)).SelectMany(of.Of)
                .Where(step => (what is null || step.What == what) && (side is null || Steps.SideOf(step.What) == side))
                .OrderBy(step => step.DueOn ?? DateOnly.MaxValue).ThenBy(step => step.From).ThenBy(step => step.Grant.Id)
                .ThenBy(step => step.What, StringComparer.Ordinal).ThenBy(step => step.Instalment).ThenBy(step => step.ReportId),
        ];
    }

    private static string? Text(int? number) => Hosting.Reading.Columns.Of(number);

    private static string? Figure(double? figure) => figure?.ToString("R", CultureInfo.InvariantCulture);
}
