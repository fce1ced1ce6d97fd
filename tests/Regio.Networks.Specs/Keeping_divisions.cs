using Regio.Networks.Divisions;
using Regio.Testing;

namespace Regio.Networks.Specs;

public sealed class Keeping_divisions : Spec<Division>
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000031");
    private static readonly DivisionDetails Known = new("ggd", "GGD-regio's", "sociaal", 2016, "regioatlas-2016");

    [Fact]
    public void Registers_an_edition() =>
        Given().When(() => RegisterDivision.Decide(Id, "ggd-2016", Known)).Then(new DivisionRegistered(Id, "ggd-2016", Known));

    [Fact]
    public void Corrects_whole() =>
        Given(new DivisionRegistered(Id, null, Known)).When(d => CorrectDivision.Decide(d, Known with { Source = null }))
            .Then(new DivisionCorrected(Id, Known with { Source = null }));

    [Fact]
    public void The_same_again_changes_nothing() =>
        Given(new DivisionRegistered(Id, null, Known)).When(d => CorrectDivision.Decide(d, Known)).ThenNothing();

    [Fact]
    public void Corrects_what_was_corrected_before() =>
        Given(new DivisionRegistered(Id, null, Known), new DivisionCorrected(Id, Known with { Source = null }))
            .When(d => CorrectDivision.Decide(d, Known)).Then(new DivisionCorrected(Id, Known));
}
