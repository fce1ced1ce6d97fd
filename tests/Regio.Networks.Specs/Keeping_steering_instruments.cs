using Regio.Hosting.Access;
using Regio.Networks.SteeringInstruments;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Keeping_steering_instruments : Spec<SteeringInstrument>
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000051");

    private static readonly InstrumentDetails Bonus =
        new("Bonus", "financial", 3, "Meer leerwerkplekken", NetworkId, null, First, null);

    private static readonly InstrumentRegistered Known = new(Id, "ri-1", Noord, Bonus);

    private static readonly InstrumentEvaluated Worked =
        new(Id, Zuid, Day(2024), [new("worked", "meer plekken"), new("harmed-relations", "te streng")], "evaluatie 2024");

    [Fact]
    public void Registers_what_serves_a_network_or_a_target()
    {
        Given().When(() => RegisterInstrument.Decide(Known, isRegistered: true, Begun)).Then(Known);
        var aimed = Known with { Details = Bonus with { NetworkId = null, Target = new("t-1", "Minder uitval") } };
        Given().When(() => RegisterInstrument.Decide(aimed, isRegistered: true, null)).Then(aimed);
    }

    [Fact]
    public void Names_every_fault_at_once() =>
        Given().When(() => RegisterInstrument.Decide(Known with { Details = Bonus with { Until = Day(2019) } }, isRegistered: false, null))
            .ThenRejected("unknown-organisation", "/owner", "/network", "/until");

    [Fact]
    public void Refuses_what_serves_both_or_neither()
    {
        var both = Known with { Details = Bonus with { Target = new("t-1", "Minder uitval") } };
        Given().When(() => RegisterInstrument.Decide(both, isRegistered: true, Begun)).ThenRejected("network-or-target", "/network");
        var neither = Known with { Details = Bonus with { NetworkId = null } };
        Given().When(() => RegisterInstrument.Decide(neither, isRegistered: true, null)).ThenRejected("network-or-target", "/network");
    }

    [Fact]
    public void Revises_whole() =>
        Given(Known).When(i => ReviseInstrument.Decide(i, Bonus with { EnforcementLevel = null }, Begun))
            .Then(new InstrumentRevised(Id, Bonus with { EnforcementLevel = null }));

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Given(Known).When(i => ReviseInstrument.Decide(i, Bonus, Begun)).ThenNothing();
        Given(Known, Worked).When(i => EvaluateInstrument.Decide(i, Worked, isRegistered: true, Day(2026))).ThenNothing();
        Given(Known, new InstrumentEnded(Id, Day(2025), null)).When(i => EndInstrument.Decide(i, Day(2025), null)).ThenNothing();
    }

    [Fact]
    public void Refuses_a_revision_that_is_wrong_in_itself() =>
        Given(Known).When(i => ReviseInstrument.Decide(i, Bonus with { Until = Day(2019) }, null))
            .ThenRejected("unknown-network", "/network", "/until");

    [Fact]
    public void Evaluates_with_several_verdicts_also_after_its_end() =>
        Given(Known, new InstrumentEnded(Id, Day(2023), null)).When(i => EvaluateInstrument.Decide(i, Worked, isRegistered: true, Day(2026))).Then(Worked);

    [Fact]
    public void Another_evaluation_by_the_same_on_the_same_day_stands_in_for_it()
    {
        var other = Worked with { Verdicts = [new("did-not", "geen plekken")] };
        var later = Worked with { On = Day(2025) };
        Given(Known, Worked).When(i => EvaluateInstrument.Decide(i, other, isRegistered: true, Day(2026))).Then(other);
        new object[] { Known, later, Worked, other }.Aggregate(default(SteeringInstrument), SteeringInstrument.After)!
            .Evaluations.ShouldBe([other, later]);
    }

    [Fact]
    public void Who_finds_that_it_did_not_work_or_did_harm_says_why() =>
        Given(Known).When(i => EvaluateInstrument.Decide(
                i, Worked with { Verdicts = [new("did-not", null), new("worked", null), new("harmed-relations", null)] }, isRegistered: true, Day(2026)))
            .ThenRejected("reason-missing", "/verdicts/0/reason", "/verdicts/2/reason");

    [Fact]
    public void Refuses_an_evaluation_before_it_began_by_who_is_not_registered() =>
        Given(Known).When(i => EvaluateInstrument.Decide(i, Worked with { On = Day(2019) }, isRegistered: false, Day(2026)))
            .ThenRejected("unknown-organisation", "/by", "/on");

    [Fact]
    public void Ends_once_and_not_before_it_began()
    {
        Given(Known).When(i => EndInstrument.Decide(i, Day(2025), "geld op")).Then(new InstrumentEnded(Id, Day(2025), "geld op"));
        Given(Known).When(i => EndInstrument.Decide(i, Day(2019), null)).ThenRejected("ends-before-start", "/until");
        Given(Known, new InstrumentEnded(Id, Day(2025), null)).When(i => EndInstrument.Decide(i, Day(2026), null)).ThenRejected("already-ended");
        Given(Known, new InstrumentEnded(Id, Day(2025), "geld op")).When(i => EndInstrument.Decide(i, Day(2025), "klaar")).ThenRejected("already-ended");
    }

    [Fact]
    public void A_revision_without_an_end_takes_the_reason_of_the_end_along_and_another_leaves_it()
    {
        var (ended, until) = (new InstrumentEnded(Id, Day(2025), "geld op"), Bonus with { Until = Day(2025) });
        Given(Known, ended, new InstrumentRevised(Id, until with { EnforcementLevel = 4 }))
            .When(i => EndInstrument.Decide(i, Day(2025), "geld op")).ThenNothing();
        Given(Known, ended, new InstrumentRevised(Id, Bonus), new InstrumentRevised(Id, until))
            .When(i => EndInstrument.Decide(i, Day(2025), "klaar")).Then(new InstrumentEnded(Id, Day(2025), "klaar"));
    }

    [Fact]
    public void Evaluates_on_its_very_first_day() =>
        Given(Known).When(i => EvaluateInstrument.Decide(i, Worked with { On = First }, isRegistered: true, Day(2026))).Then(Worked with { On = First });

    [Theory]
    [InlineData("steward", "gm0009", null)]
    [InlineData("ministry", "gm0001", null)]
    [InlineData("region", "gm0001", null)]
    [InlineData("region", "gm0002", "not-your-organisation")]
    [InlineData("member", "gm0001", "not-allowed")]
    public void A_ministry_or_region_acts_for_its_own_organisation(string role, string code, string? refusal) =>
        InstrumentRights.AgainstActingFor(Noord, new Caller(role, Gemeente + code, "someone")).CodeShouldBe(refusal);
}
