using CsCheck;

namespace Regio.Rules.Specs;

public sealed class Similarity_of_concepts
{
    private static readonly ConceptScheme Groups = Concepts.First.TargetGroups;

    private static readonly Gen<string[]> SomeGroups =
        Gen.OneOf(CodeLists.TargetGroups.Concepts.Select(c => c.Id).Append("not-in-the-list").ToArray()).Array[0, 4];

    [Theory]
    [InlineData("unemployed-youth", "unemployed-youth", 1)]
    [InlineData("unemployed-youth", "youth", 0.7)]
    [InlineData("job-seekers", "unemployed-youth", 0.7)]
    [InlineData("unemployed-youth", "early-school-leavers", 0.5)]
    [InlineData("early-school-leavers", "unemployed-youth", 0.5)]
    [InlineData("elderly", "unemployed-youth", 0)]
    [InlineData("not-in-the-list", "not-in-the-list", 1)]
    [InlineData("not-in-the-list", "youth", 0)]
    public void Is_read_from_the_relations_of_the_list(string one, string other, double similarity) =>
        Groups.Similarity(one, other).ShouldBe(similarity);

    [Fact]
    public void An_ancestor_may_be_further_away() =>
        new ConceptScheme(Listed(
                new("a", "", ""), new("b", "", "") { Broader = ["a"] }, new("c", "", "") { Broader = ["b"] }))
            .Similarity("c", "a").ShouldBe(0.7);

    [Fact]
    public void A_circle_of_broader_concepts_ends() =>
        new ConceptScheme(Listed(new("a", "", "") { Broader = ["b"] }, new("b", "", "") { Broader = ["a"] }))
            .Similarity("a", "b").ShouldBe(0.7);

    [Fact]
    public void Of_sets_is_the_mean_of_every_best_match_in_both_directions() =>
        Groups.Similarity(["unemployed-youth", "elderly"], ["youth"]).ShouldBe((0.7 + 0 + 0.7) / 3);

    [Fact]
    public void Of_an_empty_set_is_unknown_and_not_zero()
    {
        Groups.Similarity([], ["youth"]).ShouldBeNull();
        Groups.Similarity([], []).ShouldBeNull();
        Groups.Meets([], ["youth"]).ShouldBeNull();
    }

    [Fact]
    public void Sets_meet_by_their_likest_pair() =>
        Groups.Meets(["elderly", "unemployed-youth"], ["early-school-leavers", "job-seekers"])
            .ShouldBe(new MeetingConcepts("unemployed-youth", "job-seekers", 0.7));

    [Fact]
    public void Of_pairs_that_are_as_like_the_first_by_code_on_the_left_is_told() =>
        new ConceptScheme(Listed(new("a", "", "") { Related = ["z"] }, new("b", "", "") { Related = ["y"] }, new("y", "", ""), new("z", "", "")))
            .Meets(["b", "a"], ["y", "z"]).ShouldBe(new MeetingConcepts("a", "z", 0.5));

    [Fact]
    public void What_stands_at_the_top_is_what_has_nothing_above_it()
    {
        var scheme = new ConceptScheme(Listed(
            new("a", "", ""), new("b", "", "") { Broader = ["a"] }, new("c", "", "") { Broader = ["b"] }, new("d", "", "") { Broader = ["elsewhere"] }));
        scheme.Tops(["b", "c"]).ShouldBe(["a"]);
        scheme.Tops(["a"]).ShouldBe(["a"]);
        scheme.Tops(["d", "unlisted"]).ShouldBe(["elsewhere", "unlisted"]);
    }

    [Fact]
    public void Elderly_and_unemployed_youth_do_not_meet() =>
        Groups.Meets(["elderly"], ["unemployed-youth"]).ShouldBeNull();

    [Fact]
    public void Is_the_same_from_either_side_and_between_0_and_1() =>
        Gen.Select(SomeGroups, SomeGroups).Sample((left, right) =>
        {
            var similarity = Groups.Similarity(left, right);
            return similarity == Groups.Similarity(right, left)
                && similarity is null or (>= 0 and <= 1)
                && Groups.Meets(left, right)?.Similarity == Groups.Meets(right, left)?.Similarity;
        });

    [Fact]
    public void A_set_is_wholly_like_itself() =>
        SomeGroups.Where(g => g.Length > 0).Sample(groups => Groups.Similarity(groups, groups) == 1);

    private static CodeList Listed(params Concept[] concepts) => new("some", "1", "", "", concepts);
}
