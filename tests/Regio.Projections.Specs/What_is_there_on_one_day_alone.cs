using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Problems;

namespace Regio.Projections.Specs;

/// <summary>What was not there yet on the first day appeared, and what is no longer there on the last vanished: a scheme before it was published.</summary>
public sealed class What_is_there_on_one_day_alone
{
    private static readonly Table<PagePart> Parts = PagePart.Table("Page", Recorders.OfNetworks);
    private static readonly View First = new Scene().View("2020-01-01");
    private static readonly View Last = new Scene().View("2021-01-01");

    [Fact]
    public void Is_held_against_nothing()
    {
        Tables.Held(Parts, (First, Absent), (Last, Page(Last))).ShouldBeOfType<ChangeList<PagePart>>();
        Tables.Held(Parts, (First, Page(First)), (Last, Absent)).ShouldBeOfType<ChangeList<PagePart>>();
    }

    [Fact]
    public void Is_not_found_where_it_is_there_on_neither() => StatusOf(Tables.Held(Parts, (First, Absent), (Last, Absent))).ShouldBe(404);

    [Fact]
    public void Is_refused_where_either_day_is()
    {
        StatusOf(Tables.Held(Parts, (First, Fault), (Last, Page(Last)))).ShouldBe(400);
        StatusOf(Tables.Held(Parts, (First, Page(First)), (Last, Fault))).ShouldBe(400);
    }

    private static IResult Absent => Answers.Missing("scheme", "s");

    private static ProblemHttpResult Fault => new Problem("invalid-query", "Some query parameters are not valid.").AsResult();

    private static ViewList<PagePart> Page(View view) => view.List([new PagePart("text", "says")], Parts, Basis.Of([1]), _ => []);

    private static int? StatusOf(IResult told) => told.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode;
}
