using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Going_another_way : Spec<Network>
{
    private static readonly Objective Wider = new("Iedereen aan het werk", ["work-and-income"], ["job-seekers"], new("meer banen"));
    private static readonly Objective Widest = Wider with { SuccessMeasure = new((string?)null) };
    private static readonly TextOrNone Panel = new("cliëntenpanel");

    [Fact]
    public void Aims_at_something_else_from_a_day_on() =>
        Given(Registered).When(n => ReviseObjective.Decide(n, Day(2023), Wider)).Then(new ObjectiveRevised(NetworkId, Day(2023), Wider));

    [Fact]
    public void What_it_aimed_at_before_stays_so_for_the_days_before()
    {
        var network = After(new ObjectiveRevised(NetworkId, Day(2023), Wider), new ObjectiveRevised(NetworkId, Day(2024), Widest));
        network.Details.SuccessMeasure.ShouldBe(Widest.SuccessMeasure);
        network.Course.ObjectiveOn(Day(2022, 12, 31), network.Details).ShouldBe(Objective.Of(Details));
        network.Course.ObjectiveOn(Day(2023), network.Details).ShouldBe(Wider);
        network.Course.ObjectiveOn(Day(2024), network.Details).ShouldBe(Widest);
    }

    [Fact]
    public void Another_revision_of_the_same_day_replaces_it() =>
        After(new ObjectiveRevised(NetworkId, Day(2023), Wider), new ObjectiveRevised(NetworkId, Day(2023), Widest))
            .Course.Objectives.ShouldBe([new(null, Objective.Of(Details)), new(Day(2023), Widest)]);

    [Fact]
    public void A_correction_of_its_aims_holds_from_the_start_and_of_other_things_changes_no_aims()
    {
        var revised = new ObjectiveRevised(NetworkId, Day(2023), Wider);
        var network = After(revised);
        After(revised, new NetworkCorrected(NetworkId, network.Details with { LegalForm = null })).Course.Objectives.Count.ShouldBe(2);
        After(revised, new NetworkCorrected(NetworkId, network.Details with { Purpose = "anders" })).Course.Objectives.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Given(Registered, new ObjectiveRevised(NetworkId, Day(2023), Wider)).When(n => ReviseObjective.Decide(n, Day(2023), Wider)).ThenNothing();
        Given(Registered).When(n => RenameNetwork.Decide(n, Details.Name, Day(2023))).ThenNothing();
        Given(Registered, new ContactDeskSet(NetworkId, "loket")).When(n => SetContactDesk.Decide(n, "loket")).ThenNothing();
        Given(Registered, new UserVoiceRecorded(NetworkId, Panel)).When(n => RecordUserVoice.Decide(n, Panel)).ThenNothing();
    }

    [Fact]
    public void Refuses_days_out_of_force_and_before_the_latest_change()
    {
        Given(Registered).When(n => ReviseObjective.Decide(n, Day(2019), Wider)).ThenRejected("not-in-force", "/from");
        Given(Registered, new NetworkEnded(NetworkId, Day(2023), null)).When(n => ReviseObjective.Decide(n, Day(2023), Wider))
            .ThenRejected("not-in-force", "/from");
        Given(Registered, new ObjectiveRevised(NetworkId, Day(2024), Wider)).When(n => ReviseObjective.Decide(n, Day(2023), Widest))
            .ThenRejected("before-the-present-one", "/from");
        Given(Registered, new NetworkRenamed(NetworkId, Day(2024), "Nieuw")).When(n => RenameNetwork.Decide(n, "Nieuwer", Day(2023)))
            .ThenRejected("before-the-present-one", "/from");
        Given(Registered, new ObjectiveRevised(NetworkId, Day(2024), Wider)).When(n => ReviseObjective.Decide(n, Day(2024), Widest))
            .Then(new ObjectiveRevised(NetworkId, Day(2024), Widest));
    }

    [Fact]
    public void Is_called_otherwise_from_a_day_on()
    {
        Given(Registered).When(n => RenameNetwork.Decide(n, "Nieuw", Day(2023))).Then(new NetworkRenamed(NetworkId, Day(2023), "Nieuw"));
        var network = After(new NetworkRenamed(NetworkId, Day(2023), "Nieuw"));
        network.Course.NameOn(Day(2022), network.Details).ShouldBe(Details.Name);
        network.Course.NameOn(Day(2023), network.Details).ShouldBe("Nieuw");
        After(new NetworkRenamed(NetworkId, Day(2023), "Nieuw"), new NetworkCorrected(NetworkId, Details with { Name = "Toch" })).Course.Names.ShouldBeEmpty();
        Given(Registered, new NetworkRenamed(NetworkId, Day(2023), "Nieuw")).When(n => RenameNetwork.Decide(n, Details.Name, Day(2024)))
            .Then(new NetworkRenamed(NetworkId, Day(2024), Details.Name));
        After(new NetworkRenamed(NetworkId, Day(2023), "Nieuw"), new NetworkRenamed(NetworkId, Day(2024), "Nieuwer"), new NetworkRenamed(NetworkId, Day(2024), "Nieuwst"))
            .Course.Names.ShouldBe([new(null, Details.Name), new(Day(2023), "Nieuw"), new(Day(2024), "Nieuwst")]);
    }

    [Fact]
    public void Says_which_desk_answers_and_how_users_take_part()
    {
        Given(Registered).When(n => SetContactDesk.Decide(n, "loket")).Then(new ContactDeskSet(NetworkId, "loket"));
        Given(Registered).When(n => RecordUserVoice.Decide(n, Panel)).Then(new UserVoiceRecorded(NetworkId, Panel));
        Given(Registered, new UserVoiceRecorded(NetworkId, Panel)).When(n => RecordUserVoice.Decide(n, new TextOrNone((string?)null)))
            .Then(new UserVoiceRecorded(NetworkId, new((string?)null)));
        Given(Registered).When(n => RecordUserVoice.Decide(n, null)).ThenRejected("text-or-none", "/voice");
    }

    [Fact]
    public void A_network_that_is_opened_again_has_not_ended()
    {
        var ended = new NetworkEnded(NetworkId, Day(2026), null, "merged", [OtherId]);
        After(ended).Course.Ending.ShouldBe(new("merged", [OtherId]));
        After(ended, new NetworkCorrected(NetworkId, Details)).Course.Ending.ShouldBeNull();
    }

    private static Network After(params object[] facts) => facts.Prepend(Registered).Aggregate(default(Network), Network.After)!;
}
