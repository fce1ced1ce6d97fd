using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary><c>GET /congruence</c>: how far two divisions of the country draw the same borders.</summary>
internal static class GetCongruence
{
    private static readonly Table<DivisionCongruence> Table = new("Congruence", new(
        "congruence.csv",
        ("left", row => row.Left.Key), ("right", row => row.Right.Key), ("congruence", row => row.Congruence?.ToString("R")),
        ("municipalities", row => row.Municipalities.ToString()), ("equal", row => row.Regions.Equal.ToString()),
        ("nested", row => row.Regions.Nested.ToString()), ("union", row => row.Regions.Union.ToString()),
        ("crossing", row => row.Regions.Crossing.ToString())),
        row => Table<DivisionCongruence>.KeyOf(row.Left, row.Right))
    {
        Rule = Definitions.Congruence,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/congruence", Table,
        [
            new("left", QueryKind.Text, "An edition (`ggd-2016`), or a kind (`ggd`): its edition in force on `validOn`."),
            new("right", QueryKind.Text, "What it is held against; every other edition when absent."),
        ], (view, http) => Compare(view, http.QueryValues()))
        .WithName("readCongruence").WithTags("Divisions").WithSummary("How far two divisions agree")
        .WithDescription(
            "Pairs of municipalities together in both divisions (gebiedsindelingen) among those together in either, and "
            + "for each region of left whether right has it whole. Without `right` a list, by id. Editions are compared as "
            + "registered, without succession; `validOn` chooses the edition of a kind and is else only echoed.")
        .ProducesList<DivisionCongruence>().ProducesProblem(503);

    private static IResult Compare(View view, QueryValues query)
    {
        var register = view.Picture.Register;
        var left = Choice("left");
        var right = query.Text("right") is null ? null : Choice("right");
        Fault?[] faults = [EditionFaults.Of("left", left), right is null ? null : EditionFaults.Of("right", right)];
        if (faults.OfType<Fault>().ToList() is { Count: > 0 } wrong)
        {
            return EditionFaults.Refused(wrong);
        }

        return right is null
            ? AgainstAll(view, left!.Edition!)
            : AgainstOne(view, Edition.Of(register, left!.Edition!), Edition.Of(register, right.Edition!));

        EditionChoice? Choice(string side) =>
            query.Text(side) is { } called ? EditionChoice.Find(register, called, view.Picture.Day) : null;
    }

    private static ViewList<DivisionCongruence> AgainstAll(View view, DivisionFacts left)
    {
        var rows = Congruence.Against(view.Picture, left);
        return view.List(rows, Table, Basis.Of(rows, ("pairs", row => row.Congruence is null)), row => RestsOn(view, row), row => row.Inputs());
    }

    private static IEnumerable<Guid> RestsOn(View view, DivisionCongruence row)
    {
        var behind = new Behind(view.Picture.Register);
        return [.. behind.Division(row.Left.Id), .. behind.Division(row.Right.Id)];
    }

    private static ViewList<DivisionCongruence> AgainstOne(View view, Edition left, Edition right)
    {
        var (mine, others) = (left.Municipalities, right.Municipalities);
        return view.Figure(
            new Congruence(view.Picture.Register, left).With(right), Basis.Of(mine.Union(others), ("left", m => !mine.Contains(m)), ("right", m => !others.Contains(m))), Table,
            row => RestsOn(view, row), row => row.Inputs());
    }
}
