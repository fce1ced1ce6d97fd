using Regio.Contracts.Networks;
using Regio.Landscape;
using Regio.Networks.Networks;
using Regio.Networks.ReferenceDivisions;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;
using ReferenceDivisionSet = Regio.Networks.ReferenceDivisions.ReferenceDivisionSet;

namespace Regio.Networks.Specs;

public sealed class Setting_a_reference_division
{
    private static readonly ReferenceDivision Care = ReferenceDivision.Unset("care");
    private static readonly ReferenceDivisionSet Set = new(Care.Id, "care", "ggd", Day(2020));

    private static readonly Register Divisions = Register.Empty.With(
    [
        DivisionFacts.After(null, new DivisionRegistered(NoordIn, "ggd-2016", "ggd", "GGD", null, 2016, null))!,
        DivisionFacts.After(null, new DivisionRegistered(ZuidIn, null, "jeugd", "Jeugd", null, 2018, null))!,
    ]);

    [Fact]
    public void Names_a_kind() => Given().When(reference => Decide(reference, "ggd", Day(2020))).Then(Set);

    [Fact]
    public void Names_an_edition_by_what_finds_it_for_ever()
    {
        Given().When(reference => Decide(reference, "GGD-2016", Day(2020))).Then(Set with { Division = "ggd-2016" });
        Given().When(reference => Decide(reference, NoordIn.ToString(), Day(2020))).Then(Set with { Division = "ggd-2016" });
        Given().When(reference => Decide(reference, ZuidIn.ToString(), Day(2020))).Then(Set with { Division = ZuidIn.ToString() });
    }

    [Fact]
    public void Or_says_that_there_is_none() =>
        Given(Set).When(reference => Decide(reference, null, Day(2022), none: true)).Then(Set with { Division = null, From = Day(2022) });

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Given(Set).When(reference => Decide(reference, "ggd", Day(2020))).ThenNothing();
        Given(Set).When(reference => Decide(reference, "ggd", Day(2024))).ThenNothing();
        Given().When(reference => Decide(reference, null, Day(2020), none: true)).ThenNothing();
        Given(Set, Set with { Division = null, From = Day(2022) }).When(reference => Decide(reference, null, Day(2023), none: true)).ThenNothing();
    }

    [Fact]
    public void Another_from_the_same_day_takes_its_place_and_from_another_day_stands_beside_it()
    {
        var edition = Set with { Division = "ggd-2016" };
        Given(Set).When(reference => Decide(reference, "ggd-2016", Day(2020))).Then(edition);
        ReferenceDivision.After(ReferenceDivision.After(null, Set), edition)!.Periods.ShouldBe([new(Day(2020), null, "ggd-2016")]);
        ReferenceDivision.After(ReferenceDivision.After(null, Set), edition with { From = Day(2018) })!.Periods
            .ShouldBe([new(Day(2018), Day(2020), "ggd-2016"), new(Day(2020), null, "ggd")]);
    }

    [Fact]
    public void Refuses_what_is_registered_neither_as_edition_nor_as_kind() =>
        Given().When(reference => Decide(reference, "ggz", Day(2020))).ThenRejected("unknown-division", "/division");

    [Fact]
    public void Refuses_to_say_nothing() =>
        Given(Set).When(reference => Decide(reference, null, Day(2022))).ThenRejected("division-or-none", "/division");

    [Fact]
    public void A_division_does_not_stand_beside_that_there_is_none() =>
        Shape.FaultyFields(new SetReferenceDivision.Request { Division = "ggd", None = true, From = Day(2020) }).ShouldContain("None");

    private static Hosting.Decisions.Decision Decide(ReferenceDivision reference, string? called, DateOnly from, bool none = false) =>
        SetReferenceDivision.Decide(
            reference, new(called, called is null ? null : NamedDivision.Find(Divisions, called), none, from));

    private static Kept Given(params object[] facts) => new(facts);

    // As a reference division is decided on: for which none was set yet is there too.
    private sealed class Kept(object[] facts) : Spec<ReferenceDivision>
    {
        public Verdict When(Func<ReferenceDivision, Hosting.Decisions.Decision> decide) =>
            new(decide(facts.Aggregate(Care, (state, fact) => ReferenceDivision.After(state, fact)!)));
    }
}
