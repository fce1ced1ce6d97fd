using Regio.Networks.JointDecisions;
using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Keeping_joint_decisions : Spec<JointDecision>
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000051");
    private static readonly Network Members = new object[] { Registered, NoordAdmitted, ZuidAdmitted }.Aggregate(default(Network), Network.After)!;

    private static readonly DecisionDetails Opened = new(
        "Het loket gaat open", null, Day(2022), "algemeen bestuur", [new(Noord, "consented"), new(Zuid, "objected")]);

    private static readonly DecisionTaken Taken = new(Id, "besluit-1", NetworkId, Opened);
    private static readonly DecisionRepealed Repealed = new(Id, Day(2023), "Het loket sluit.");

    [Fact]
    public void Records_who_consented() => Given().When(() => TakeDecision.Decide(Members, Taken, Day(2026))).Then(Taken);

    [Fact]
    public void Refuses_who_was_no_member_that_day_and_who_is_named_twice() =>
        Given().When(() => TakeDecision.Decide(Members, Taken with
        {
            Details = Opened with { TakenOn = Day(2020, 12, 31), Consents = [new(Zuid, "consented"), new(Noord, "consented"), new(Noord, "objected")] },
        }, Day(2026)))
            .ThenRejected("not-a-member", "/consents/0/organisation", "/consents/2/organisation");

    [Fact]
    public void Of_the_last_day_there_is_it_is_still_to_come() =>
        Given().When(() => TakeDecision.Decide(Members, Taken with { Details = Opened with { TakenOn = DateOnly.MaxValue } }, Day(2026)))
            .ThenRejected("in-the-future", "/takenOn");

    [Fact]
    public void Corrects_whole() =>
        Given(Taken).When(d => CorrectDecision.Decide(d, Members, Opened with { Consents = [] }, Day(2026)))
            .Then(new DecisionCorrected(Id, Opened with { Consents = [] }));

    [Fact]
    public void Refuses_a_correction_against_the_rules_or_to_after_the_repeal() =>
        Given(Taken, Repealed)
            .When(d => CorrectDecision.Decide(d, Members, Opened with { TakenOn = Day(2024), Consents = [new(Oost, "abstained")] }, Day(2026)))
            .ThenRejected("ends-before-start", "/takenOn", "/consents/0/organisation");

    [Fact]
    public void Repeals_it() => Given(Taken).When(d => RepealDecision.Decide(d, Repealed)).Then(Repealed);

    [Fact]
    public void Refuses_a_repeal_before_it_was_taken_and_another_one()
    {
        Given(Taken).When(d => RepealDecision.Decide(d, Repealed with { From = Day(2021) })).ThenRejected("ends-before-start", "/from");
        Given(Taken, Repealed).When(d => RepealDecision.Decide(d, Repealed with { From = Day(2024) })).ThenRejected("already-repealed");
    }

    [Fact]
    public void The_same_again_in_whatever_order_changes_nothing()
    {
        var turned = Opened with { Consents = [.. Opened.Consents.Reverse()] };
        Given(Taken).When(d => CorrectDecision.Decide(d, Members, turned, Day(2026))).ThenNothing();
        Given(Taken, new DecisionCorrected(Id, Opened with { Text = "Om negen uur." })).When(d => CorrectDecision.Decide(d, Members, turned, Day(2026)))
            .Then(new DecisionCorrected(Id, turned));
        Given(Taken, Repealed).When(d => RepealDecision.Decide(d, Repealed)).ThenNothing();
    }

    [Fact]
    public void Of_the_members_of_that_day_those_not_named_are_unknown()
    {
        var network = new object[] { Registered, NoordAdmitted, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2023)) }
            .Aggregate(default(NetworkItem), NetworkItem.After)!;
        network.MembersOn(Day(2020)).ShouldBe([Noord]);
        network.MembersOn(Day(2022)).ShouldBe([Noord, Zuid]);
        network.MembersOn(Day(2023)).ShouldBe([Noord]);
        var left = Network.After(Members, new MemberWithdrawn(NetworkId, ZuidIn, Day(2023)))!;
        left.MembersOn(Day(2022)).ShouldBe([Noord, Zuid], ignoreOrder: true);
        left.MembersOn(Day(2023)).ShouldBe([Noord]);
    }
}
