namespace Regio.Projections.Specs;

public sealed class Shapes_of_documents
{
    [Fact]
    public void Each_kind_of_facts_has_one_of_its_own()
    {
        FactsShapes.Now.Count.ShouldBe(typeof(IFacts).Assembly.GetTypes().Count(type => type.IsClass && typeof(IFacts).IsAssignableFrom(type)));
        FactsShapes.Now.Values.ShouldBeUnique();
        FactsShapes.Now[FactsShapes.KindOf(new CoordinationFacts(Ids.Id("c"), Ids.Id("n"), []))].ShouldBe(FactsShapes.Of(typeof(CoordinationFacts), 1));
    }

    [Fact]
    public void Are_the_same_for_the_same_documents() => FactsShapes.Of(typeof(Before), 1).ShouldBe(FactsShapes.Of(typeof(Before), 1));

    [Theory]
    [InlineData(typeof(Added)), InlineData(typeof(Renamed)), InlineData(typeof(Deeper)), InlineData(typeof(Otherwise))]
    public void Differ_when_a_field_is_added_or_renamed_or_of_another_type_at_any_depth_or_a_name_changes(Type after) =>
        FactsShapes.Of(after, 1).ShouldNotBe(FactsShapes.Of(typeof(Before), 1));

    [Fact]
    public void Differ_when_a_fold_comes_to_mean_something_else() => FactsShapes.Of(typeof(Before), 2).ShouldNotBe(FactsShapes.Of(typeof(Before), 1));

    private enum Step
    {
        One,
        Two,
    }

    private enum OtherStep
    {
        Two,
        One,
    }

    private sealed record Part(string? Name);

    private sealed record DeeperPart(string? Name, int? Rank);

    private sealed record Before(Guid Id, IReadOnlyList<Part> Parts, Step? At);

    private sealed record Added(Guid Id, IReadOnlyList<Part> Parts, Step? At, string? More = null);

    private sealed record Renamed(Guid Id, IReadOnlyList<Part> Pieces, Step? At);

    private sealed record Deeper(Guid Id, IReadOnlyList<DeeperPart> Parts, Step? At);

    private sealed record Otherwise(Guid Id, IReadOnlyList<Part> Parts, OtherStep? At);
}
