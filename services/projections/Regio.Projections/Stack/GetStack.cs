using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Rules;

namespace Regio.Projections;

/// <summary><c>GET /stack</c>: which policies and schemes land on a region and a target group in a period.</summary>
internal static class GetStack
{
    internal static readonly Table<StackedInitiative> Table = new("Stack", new(
        "stack.csv",
        ("initiative", row => row.Initiative.Key), ("initiative_name", row => row.Initiative.Name), ("kind", row => row.Kind),
        ("owner", row => row.Owner?.Key), ("ministry", row => row.Ministry?.Key),
        ("from", row => Hosting.Reading.Columns.Of(row.From)), ("until", row => Hosting.Reading.Columns.Of(row.Until)),
        ("domains", row => Hosting.Reading.Columns.Of(row.Domains)), ("target_groups", row => Hosting.Reading.Columns.Of(row.TargetGroups)),
        ("meets", row => row.Meets?.Right), ("division", row => row.Division),
        ("budgets", row => Hosting.Reading.Columns.Of(row.Budgets.Select(budget => $"{budget.Year} {Hosting.Reading.Columns.Of((decimal?)budget.Amount)}"))),
        ("awarded", row => Hosting.Reading.Columns.Of(row.Money.Awarded)), ("paid", row => Hosting.Reading.Columns.Of(row.Money.Paid)),
        ("networks", row => Hosting.Reading.Columns.Of(row.Networks.Select(network => network.Key))),
        ("reports", row => Hosting.Reading.Columns.Of((row.Terms?.Reporting ?? row.Rules?.Reporting ?? []).Select(rule => rule.Frequency))),
        ("earmarking", row => row.Terms?.Earmarking ?? row.Rules?.Earmarking), ("stacking", row => (row.Terms?.Stacking ?? row.Rules?.Stacking)?.Rule),
        ("obliged", row => Hosting.Reading.Columns.Of(row.Obliges?.Networks.Select(network => network.Key) ?? [])),
        ("cost_per_year", row => Hosting.Reading.Columns.Of(row.Obliges?.CostPerYear)),
        ("funded", row => Hosting.Reading.Columns.Of(row.Obliges?.Funding.Sum(one => one.Amount))), ("unfunded", row => Hosting.Reading.Columns.Of(row.Obliges?.Unfunded)),
        ("dates", row => Hosting.Reading.Columns.Of(row.Dates.Select(date => $"{Hosting.Reading.Columns.Of(date.On)} {date.What}"))),
        ("clashes", row => Hosting.Reading.Columns.Of(row.Clashes.Found)), ("not_covered", row => Hosting.Reading.Columns.Of(row.Clashes.NotCovered))),
        one => Table<StackedInitiative>.KeyOf(one.Initiative))
    {
        Rule = Definitions.Stack,
        Recorders = Recorders.OfPolicy,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/stack", Table,
        [
            new("region", QueryKind.Text, "What lands on this region: its id or external id; on any when absent."),
            new("targetGroup", QueryKind.Code, "What is for this target group, or one that meets it; any when absent.") { List = "target-groups" },
            new("from", QueryKind.Date, "First day of the period; the day when absent."),
            new("until", QueryKind.Date, "First day after the period; a year after its first day when absent."),
            new("ministry", QueryKind.Text, "Only of this ministry or directorate, or of what is part of it: its id, URI or code."),
            new("kind", QueryKind.Code, "Only policies, or only schemes; both when absent.") { Codes = [Initiative.Policy, Initiative.Scheme] },
        ], Ready)
        .WithName("listStack").WithTags("Schemes").WithSummary("Which policies and schemes land on a region and a target group")
        .WithDescription(
            "Every public policy and scheme (stapeling) that runs in the period, is for the target group or one that meets it, and addresses a region "
            + "that shares a municipality with this one, pays for something there, or names a network there: whose it is, its money there, rules, what a policy "
            + "obliges and the money with that, what happens when, and how much of it clashes there, to be read under its path with cases and repairs. "
            + "Of how many it is not known for whom, where or when they are is in `basis`.")
        .ProducesList<ViewPage<StackedInitiative>>().ProducesProblem(503);

    private static async ValueTask<Func<View, IResult>> Ready(HttpContext http, CancellationToken ct)
    {
        var grants = await GrantReader.Of(http, ct);
        return view => Answer(view, http.QueryValues(), grants);
    }

    private static IResult Answer(View view, QueryValues query, GrantReader grants)
    {
        var (register, called) = (view.Picture.Register, new Called(query));
        var from = query.Date("from") ?? view.Picture.Day;
        var question = new StackQuestion(
            from, query.Date("until") ?? from.PlusYears(1), called.Find("region", register.Region), query.Text("targetGroup"),
            called.FindOwner("ministry", view.Picture)?.Id, query.Text("kind"));
        if (called.Unknown is { } nobody)
        {
            return nobody;
        }

        if (question.Until <= question.From)
        {
            return new Problem("invalid-query", "Some query parameters are not valid.", [new("?until", "before-its-beginning", "Give a day after the first.")]).AsResult();
        }

        var (rows, basis) = Stack.Of(view.Picture, question, grants.MayRead);
        return view.List(rows, Table, basis, row => RestsOn(view.Picture, row, grants.MayRead));
    }

    /// <summary>The streams whose events it rests on that a policy or scheme lands, with its money there.</summary>
    /// <param name="picture">The day.</param>
    /// <param name="row">What lands.</param>
    /// <param name="mayRead">Which applications may be told of.</param>
    internal static IEnumerable<Guid> RestsOn(Picture picture, StackedInitiative row, Func<GrantFacts, bool> mayRead)
    {
        var (register, id) = (picture.Register, row.Initiative.Id);
        var behind = new Behind(register);
        return
        [
            .. behind.Initiative(id), .. behind.Networks(row.Networks), .. behind.Concepts(), .. register.BudgetsOf[id],
            .. register.GrantsUnder[id].Where(grant => mayRead(register.Grants[grant])), .. register.RecordedUnder[id], .. behind.PutIn(id, picture.Day),
        ];
    }
}
