using static Regio.Policy.Specs.CaseScene;

namespace Regio.Policy.Specs;

public sealed class Telling_of_cases
{
    [Fact]
    public void Of_a_case_by_hand_who_opened_it_and_why_and_which_rules_clash()
    {
        var names = new Dictionary<string, string> { [Ocw] = "OCW", [One.ToString()] = "Aan het werk", [Other.ToString()] = "Op school" };
        FactWording.Of(Opened with { By = Ocw, Reason = "Eén loket" })!.With(names).Nl.ShouldBe(
            "OCW opende een afstemmingsdossier over Aan het werk en Op school; dit botst: stapeling (forbidden tegenover allowed) (reden: Eén loket).");
        FactWording.Of(Opened)!.With(names).En.ShouldBe(
            "An alignment case was opened about Aan het werk and Op school; this clashes: stacking (forbidden against allowed).");
    }

    [Fact]
    public void A_case_travels_whole() => Facts.ShouldAllBe(fact =>
        Published.ContractOf(fact)!.GetType().Name == fact.GetType().Name && CaseWording.ValidFrom(fact) != null);
}
