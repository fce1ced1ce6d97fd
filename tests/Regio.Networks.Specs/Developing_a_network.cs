using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Developing_a_network : Spec<Network>
{
    private static readonly PhaseAdvanced Forming = new(NetworkId, "forming", Day(2021));
    private static readonly NetworkSuspended Stands = new(NetworkId, Day(2022), "geen geld");

    [Fact]
    public void Comes_into_a_later_phase() =>
        Given(Registered, Forming).When(n => AdvancePhase.Decide(n, new("performing", Day(2023))))
            .Then(new PhaseAdvanced(NetworkId, "performing", Day(2023)));

    [Fact]
    public void The_phase_that_it_is_in_changes_nothing() =>
        Given(Registered, Forming).When(n => AdvancePhase.Decide(n, new("forming", Day(2021)))).ThenNothing();

    [Fact]
    public void Refuses_the_phase_that_it_is_in_from_another_day() =>
        Given(Registered, Forming).When(n => AdvancePhase.Decide(n, new("forming", Day(2023)))).ThenRejected("phase-not-later", "/phase");

    [Fact]
    public void Refuses_to_go_back_and_names_every_fault() =>
        Given(Registered, Forming).When(n => AdvancePhase.Decide(n, new("exploration", Day(2020))))
            .ThenRejected("phase-not-later", "/phase", "/from");

    [Fact]
    public void Refuses_an_end_as_a_phase() =>
        Given(Registered).When(n => AdvancePhase.Decide(n, new("ended", Day(2020)))).ThenRejected("ends-by-ending", "/phase");

    [Fact]
    public void Corrects_its_phases_whole() =>
        Given(Registered, Forming).When(n => CorrectPhases.Decide(n, [new("exploration", Day(2019)), new("building", Day(2021))]))
            .Then(new PhasesCorrected(NetworkId, [new("exploration", Day(2019)), new("building", Day(2021))]));

    [Fact]
    public void The_same_phases_again_change_nothing() =>
        Given(Registered, Forming).When(n => CorrectPhases.Decide(n, [new("forming", Day(2021))])).ThenNothing();

    [Fact]
    public void Refuses_phases_out_of_order() =>
        Given(Registered).When(n => CorrectPhases.Decide(n, [new("building", Day(2021)), new("forming", Day(2021))]))
            .ThenRejected("phase-not-later", "/phases/1/phase", "/phases/1/from");

    [Fact]
    public void Stands_still_and_goes_on()
    {
        Given(Registered).When(n => SuspendNetwork.Decide(n, Day(2022), "geen geld")).Then(Stands);
        Given(Registered, Stands).When(n => ResumeNetwork.Decide(n, Day(2023))).Then(new NetworkResumed(NetworkId, Day(2023)));
    }

    [Fact]
    public void Standing_still_or_going_on_twice_changes_nothing()
    {
        Given(Registered, Stands).When(n => SuspendNetwork.Decide(n, Day(2022), "geen geld")).ThenNothing();
        Given(Registered, Stands, new NetworkResumed(NetworkId, Day(2023))).When(n => ResumeNetwork.Decide(n, Day(2023))).ThenNothing();
    }

    [Fact]
    public void Refuses_to_stand_still_when_it_does_or_is_not_in_force()
    {
        Given(Registered, Stands).When(n => SuspendNetwork.Decide(n, Day(2023), null)).ThenRejected("already-suspended");
        Given(Registered, Stands, new NetworkResumed(NetworkId, Day(2023))).When(n => SuspendNetwork.Decide(n, Day(2022, 6), null))
            .ThenRejected("already-suspended", "/from");
        Given(Registered).When(n => SuspendNetwork.Decide(n, Day(2019), null)).ThenRejected("not-in-force", "/from");
    }

    [Fact]
    public void Refuses_to_go_on_before_it_stood_still_or_when_it_does_not()
    {
        Given(Registered, Stands).When(n => ResumeNetwork.Decide(n, Day(2021))).ThenRejected("ends-before-start", "/from");
        Given(Registered).When(n => ResumeNetwork.Decide(n, Day(2021))).ThenRejected("not-suspended");
        Given(Registered, Stands, new NetworkResumed(NetworkId, Day(2023))).When(n => ResumeNetwork.Decide(n, Day(2024))).ThenRejected("not-suspended");
    }

    [Fact]
    public void Stands_still_again_from_the_day_on_which_it_went_on_and_each_time_has_its_own_end()
    {
        var (goesOn, again) = (new NetworkResumed(NetworkId, Day(2023)), new NetworkSuspended(NetworkId, Day(2023), "weer niet"));
        Given(Registered, Stands, goesOn).When(n => SuspendNetwork.Decide(n, again.From, again.Reason)).Then(again);
        new object[] { Stands, goesOn, again, new NetworkResumed(NetworkId, Day(2024)) }.Aggregate(Governance.Unknown, (known, fact) => known.After(fact))
            .Suspensions.ShouldBe([new(Day(2022), Day(2023), "geen geld"), new(Day(2023), Day(2024), "weer niet")]);
    }

    [Fact]
    public void What_it_was_in_before_a_correction_counts_no_more() =>
        Given(Registered, Forming, new PhasesCorrected(NetworkId, [new("exploration", Day(2021))]))
            .When(n => AdvancePhase.Decide(n, new("forming", Day(2022)))).Then(new PhaseAdvanced(NetworkId, "forming", Day(2022)));

    [Fact]
    public void A_phase_holds_from_its_day()
    {
        var governance = Governance.Unknown.After(Forming).After(new PhaseAdvanced(NetworkId, "building", Day(2023)));
        governance.PhaseOn(Day(2020)).ShouldBeNull();
        governance.PhaseOn(Day(2022))!.Phase.ShouldBe("forming");
        governance.PhaseOn(Day(2023))!.Phase.ShouldBe("building");
    }
}
