using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary><c>GET /congruence</c>: how far two divisions of the country draw the same borders.</summary>
internal static class GetCongruence
{
    private static readonly Csv<DivisionCongruence> Columns = new(
        "congruence.csv",
        ("left", row => row.Left.Key), ("right", row => row.Right.Key), ("congruence", row => row.Congruence?.ToString("R")),
        ("municipalities", row => row.Municipalities.ToString()), ("equal", row => row.Regions.Equal.ToString()),
        ("nested", row => row.Regions.Nested.ToString()), ("union", row => row.Regions.Union.ToString()),
        ("crossing", row => row.Regions.Crossing.ToString()));

    public static void Map(RouteGroupBuilder insight) => insight
        .MapGet("/congruence", (HttpContext http, Reader reader, CancellationToken ct) =>
            reader.Answer(http, view => Compare(view, http.QueryValues()), ct))
        .WithQuery([
            .. Reader.Clocks, .. QueryParameter.Pages,
            new("left", QueryKind.Text, "An edition (`ggd-2016`), or a kind (`ggd`): its edition in force on `validOn`."),
            new("right", QueryKind.Text, "What it is held against; every other edition when absent."),
        ])
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

        var edition = Edition.Of(register, left!.Edition!);
        var congruence = new Congruence(register, edition);
        return right is null
            ? AgainstAll(view, congruence)
            : AgainstOne(view, congruence, edition, Edition.Of(register, right.Edition!));

        EditionChoice? Choice(string side) =>
            query.Text(side) is { } called ? EditionChoice.Find(register, called, view.Picture.Day) : null;
    }

    private static IResult AgainstAll(View view, Congruence congruence)
    {
        var rows = congruence.WithAllOthers();
        return view.List(rows, Columns, Basis.Of(rows, ("pairs", row => row.Congruence is null)));
    }

    private static IResult AgainstOne(View view, Congruence congruence, Edition left, Edition right)
    {
        var (mine, others) = (left.Municipalities, right.Municipalities);
        return view.One(congruence.With(right), Basis.Of(
            mine.Union(others), ("left", m => !mine.Contains(m)), ("right", m => !others.Contains(m))));
    }
}
