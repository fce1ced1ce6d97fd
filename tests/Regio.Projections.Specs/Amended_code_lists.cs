using Regio.Contracts.Networks;
using Regio.Rules;

namespace Regio.Projections.Specs;

/// <summary>What is alike is so by the lists as they were known at the moment that is asked for.</summary>
public sealed class Amended_code_lists
{
    private static readonly Guid Domains = Ids.Id("domains");
    private static readonly CodeList First = CodeLists.FirstOf("domains")!;

    [Fact]
    public void Each_fact_makes_the_next_version_in_which_a_code_keeps_its_place()
    {
        var facts = Folded(Added("sport"), Revised("care", "sport"), Added("culture"), new CodeRetired("domains", "sport", Ids.Day("2030-01-01")), Revised("sport", "care"));
        facts.Codes.Select(code => code.Id).ShouldBe(["sport", "care", "culture"]);
        var list = facts.Amended();
        list.Version.ShouldBe("6");
        list.Concepts.Select(code => code.Id).ShouldBe([.. First.Concepts.Select(code => code.Id), "sport", "culture"]);
        list.Code("care")!.Related.ShouldBe(["sport"]);
        (list.Code("sport")!.Related[0], list.Code("sport")!.RetiredFrom).ShouldBe(("care", Ids.Day("2030-01-01")), "A revision does not bring a retired code back.");
    }

    [Fact]
    public void What_is_not_known_of_a_list_changes_nothing()
    {
        CodeListFacts.After(null, Domains, new CodeRetired("colours", "red", default)).ShouldBeNull("No such list came with the product.");
        Folded(new CodeRetired("domains", "mascots", default)).Amended().Concepts.ShouldBe(First.Concepts);
        CodeListFacts.After(First, "something").ShouldBe(First);
    }

    [Fact]
    public void An_earlier_moment_is_answered_by_the_list_of_then()
    {
        var scene = new Scene().Municipalities("m", "o").Network("a", domains: ["housing"]).Member("a", "m").Member("a", "o").Network("b", domains: ["care"]).Member("b", "m").Member("b", "o");
        var recorded = new RecordedSteps([], new(1));
        scene.Steps.Index().ToList().ForEach(step => recorded.Add(step.Item, step.Index + 1, 1, RecordedSteps.Start));
        recorded.Add((Domains, Revised("housing", "care")), 99, 1, RecordedSteps.Start.AddYears(1));

        Alike(RecordedSteps.Start).ShouldBe(0);
        Alike(RecordedSteps.Start.AddYears(1)).ShouldBe(0.5);

        double? Alike(DateTimeOffset known) => Overlap.Pairs(Standing.Of(recorded.Known(known, 1), Ids.Day("2024-06-01"))).ShouldHaveSingleItem().DomainSimilarity;
    }

    [Fact]
    public void A_picture_of_before_takes_the_amendment_in()
    {
        var scene = new Scene().Municipalities("m", "o").Network("a", domains: ["housing"]).Member("a", "m").Network("b", domains: ["care"]).Member("b", "m");
        var (day, before) = (Ids.Day("2024-06-01"), scene.Register);
        var after = Streams.After(before, [(Domains, Revised("housing", "care"))]);
        Picture.Of(before, day).After(after, [Domains], day).Pairs.ShouldHaveSingleItem().DomainSimilarity.ShouldBe(0.5);
    }

    private static CodeListFacts Folded(params object[] contracts) =>
        contracts.Aggregate((CodeListFacts?)null, (state, contract) => CodeListFacts.After(state, Domains, contract))!;

    private static CodeAdded Added(string code) => new("domains", new(code, code, code, null, [], [], null, null, null));

    private static CodeRevised Revised(string code, string related) => new("domains", new(code, code, code, null, [], [related], null, null, null));
}
