using Regio.Networks.Organisations;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Keeping_organisations : Spec<Organisation>
{
    private static readonly OrganisationDetails Known =
        new("municipality", "Noord", null, null, Day(2000), null, null, 40_000);

    private static readonly OrganisationRegistered Entered = new(Noord, Gemeente + "gm0001", Known);

    [Fact]
    public void Registers_what_is_told() =>
        Given().When(() => RegisterOrganisation.Decide(Noord, Gemeente + "gm0001", Known)).Then(Entered);

    [Fact]
    public void Refuses_one_that_ends_before_it_starts() =>
        Given().When(() => RegisterOrganisation.Decide(Noord, Gemeente + "gm0001", Known with { ValidUntil = Day(1999) }))
            .ThenRejected("ends-before-start", "/validUntil");

    [Fact]
    public void Takes_an_empty_period()
    {
        var empty = Known with { ValidUntil = Known.ValidFrom };
        Given().When(() => RegisterOrganisation.Decide(Noord, Gemeente + "gm0001", empty)).Then(Entered with { Details = empty });
    }

    [Fact]
    public void Corrects_whole() =>
        Given(Entered).When(o => CorrectOrganisation.Decide(o, Known with { Population = 41_000 }))
            .Then(new OrganisationCorrected(Noord, Known with { Population = 41_000 }));

    [Fact]
    public void Correcting_twice_changes_nothing() =>
        Given(Entered, new OrganisationCorrected(Noord, Known with { Name = "Noord aan Zee" }))
            .When(o => CorrectOrganisation.Decide(o, Known with { Name = "Noord aan Zee" })).ThenNothing();

    [Fact]
    public void Refuses_a_correction_that_ends_before_it_starts() =>
        Given(Entered).When(o => CorrectOrganisation.Decide(o, Known with { ValidUntil = Day(1999) }))
            .ThenRejected("ends-before-start", "/validUntil");

    [Fact]
    public void Ends_once() =>
        Given(Entered).When(o => EndOrganisation.Decide(o, Day(2026))).Then(new OrganisationEnded(Noord, Day(2026)));

    [Fact]
    public void Ending_twice_changes_nothing() =>
        Given(Entered, new OrganisationEnded(Noord, Day(2026))).When(o => EndOrganisation.Decide(o, Day(2026))).ThenNothing();

    [Fact]
    public void Refuses_another_end() =>
        Given(Entered, new OrganisationEnded(Noord, Day(2026))).When(o => EndOrganisation.Decide(o, Day(2027)))
            .ThenRejected("already-ended");

    [Fact]
    public void Refuses_an_end_before_the_start() =>
        Given(Entered).When(o => EndOrganisation.Decide(o, Day(1999))).ThenRejected("ends-before-start", "/validUntil");
}
