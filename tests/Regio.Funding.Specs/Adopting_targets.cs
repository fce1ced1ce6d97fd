using Regio.Funding.AdoptedTargets;
using Regio.Terms;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Adopting_targets : Spec<AdoptedTarget>
{
    private static readonly KnownIndicator Known = new(2, true);
    private static readonly AdoptedTargetRevised Revised = new(Adopted.TargetId, First.AddYears(1), Aimed with { Value = 20m });
    private static readonly AdoptedTargetCorrected Corrected = new(Adopted.TargetId, First.AddDays(1), Aimed with { Value = 31m }, First.AddDays(9), "Typefout");
    private static readonly AdoptedTargetDropped Dropped = new(Adopted.TargetId, First.AddYears(2), "Bereikt");

    private static readonly AdoptedTargetDropCorrected Earlier = new(Adopted.TargetId, Dropped with { Until = First.AddYears(1) }, First.AddYears(3), "Typefout");
    private static readonly AdoptedTargetDropWithdrawn NotDropped = new(Adopted.TargetId, First.AddYears(3), "Vergissing");

    [Fact]
    public void Adopts_a_target_whoever_pays() => Given().When(() => Decide(Adopted)).Then(Adopted);

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Given(Adopted).When(known => AdoptTarget.Decide(Adopted, known, Known, true)).ThenNothing();
        Given(Adopted, Revised).When(known => ReviseAdoptedTarget.Decide(known, Revised, isInForce: true)).ThenNothing();
        Given(Adopted, Corrected).When(known => CorrectAdoptedTarget.Decide(known, Corrected, isInForce: true)).ThenNothing();
        Given(Adopted, Dropped).When(known => DropAdoptedTarget.Decide(known, Dropped)).ThenNothing();
    }

    [Fact]
    public void Is_one_for_each_network_indicator_and_edition()
    {
        new[] { AdoptedTarget.IdOf(NetworkId, "a", 1), AdoptedTarget.IdOf(NetworkId, "a", 2), AdoptedTarget.IdOf(NetworkId, "b", 1), AdoptedTarget.IdOf(Lead, "a", 1) }
            .Distinct().Count().ShouldBe(4);
        Given(Adopted).When(known => AdoptTarget.Decide(Adopted with { Aim = Aimed with { Value = 20m } }, known, Known, true)).ThenRejected("target-exists", "/indicator");
        Given(Adopted, Dropped).When(known => AdoptTarget.Decide(Adopted, known, Known, true)).ThenRejected("target-exists", "/indicator");
        Given(Adopted, Revised).When(known => AdoptTarget.Decide(Adopted, known, Known, true)).ThenRejected("target-exists", "/indicator");
    }

    [Fact]
    public void Refuses_what_is_not_there()
    {
        Given().When(() => AdoptTarget.Decide(Adopted, null, null, true)).ThenRejected("unknown-indicator", "/indicator");
        Given().When(() => AdoptTarget.Decide(Adopted, null, Known with { MayBeNamed = false }, true)).ThenRejected("indicator-withdrawn", "/indicator");
        Given().When(() => Decide(Adopted with { Edition = 3 })).ThenRejected("unknown-edition", "/indicator");
        Given().When(() => AdoptTarget.Decide(Adopted, null, Known, false)).ThenRejected("not-in-force", "/from");
    }

    [Fact]
    public void Refuses_a_way_that_does_not_lead_to_it()
    {
        var late = Aimed with { By = First.AddDays(-1) };
        var astray = Aimed with { Path = [new(First.AddYears(2), 35m), new(First.AddYears(1), 38m), new(Aimed.By, 30m)] };
        Given().When(() => Decide(Adopted with { Aim = late })).ThenRejected("ends-before-start", "/by", "/path/0/on");
        Given().When(() => Decide(Adopted with { Aim = astray })).ThenRejected("path-not-in-order", "/path/1/on", "/path/2/on");
        Given(Adopted).When(known => ReviseAdoptedTarget.Decide(known, Revised with { Aim = astray }, isInForce: true)).ThenRejected("path-not-in-order", "/path/1/on", "/path/2/on");
        Given(Adopted).When(known => CorrectAdoptedTarget.Decide(known, Corrected with { Aim = astray }, isInForce: true)).ThenRejected("path-not-in-order", "/path/1/on", "/path/2/on");
    }

    [Fact]
    public void Holds_while_its_network_is_in_force()
    {
        Given(Adopted).When(known => ReviseAdoptedTarget.Decide(known, Revised, isInForce: false)).ThenRejected("not-in-force", "/from");
        Given(Adopted).When(known => CorrectAdoptedTarget.Decide(known, Corrected, isInForce: false)).ThenRejected("not-in-force", "/from");
    }

    [Fact]
    public void Is_revised_from_a_later_day_also_when_it_was_dropped()
    {
        Given(Adopted).When(known => ReviseAdoptedTarget.Decide(known, Revised, isInForce: true)).Then(Revised);
        Given(Adopted).When(known => ReviseAdoptedTarget.Decide(known, Revised with { From = First }, isInForce: true)).ThenRejected("before-the-present-one", "/from");
        Given(Adopted, Dropped).When(known => ReviseAdoptedTarget.Decide(known, Revised, isInForce: true)).ThenRejected("before-the-present-one", "/from");
        Given(Adopted, Dropped).When(known => ReviseAdoptedTarget.Decide(known, Revised with { From = Dropped.Until }, isInForce: true)).Then(Revised with { From = Dropped.Until });
    }

    [Fact]
    public void Corrects_what_was_said_last_between_what_held_before_and_its_end()
    {
        Given(Adopted).When(known => CorrectAdoptedTarget.Decide(known, Corrected, isInForce: true)).Then(Corrected);
        Given(Adopted, Revised).When(known => CorrectAdoptedTarget.Decide(known, Corrected with { From = First }, isInForce: true)).ThenRejected("before-the-present-one", "/from");
        var again = Revised with { From = Dropped.Until.AddDays(9) };
        Given(Adopted, Dropped, again).When(known => CorrectAdoptedTarget.Decide(known, Corrected with { From = Dropped.Until.AddDays(-1) }, isInForce: true)).ThenRejected("before-the-present-one", "/from");
        Given(Adopted, Dropped, again).When(known => CorrectAdoptedTarget.Decide(known, Corrected with { From = Dropped.Until }, isInForce: true)).Then(Corrected with { From = Dropped.Until });
        Given(Adopted, Dropped).When(known => CorrectAdoptedTarget.Decide(known, Corrected with { From = Dropped.Until.AddDays(1) }, isInForce: true)).ThenRejected("ends-before-start", "/from");
    }

    [Fact]
    public void Drops_it_once_and_not_before_it_held()
    {
        Given(Adopted).When(known => DropAdoptedTarget.Decide(known, Dropped)).Then(Dropped);
        Given(Adopted).When(known => DropAdoptedTarget.Decide(known, Dropped with { Until = First.AddDays(-1) })).ThenRejected("ends-before-start", "/until");
        Given(Adopted, Dropped).When(known => DropAdoptedTarget.Decide(known, Dropped with { Reason = "Anders" })).ThenRejected("target-dropped");
    }

    [Fact]
    public void Corrects_how_it_was_dropped()
    {
        Given(Adopted, Dropped).When(known => CorrectAdoptedTargetDrop.Decide(known, Earlier)).Then(Earlier);
        Given(Adopted, Dropped, Earlier).When(known => CorrectAdoptedTargetDrop.Decide(known, Earlier)).ThenNothing();
        Given(Adopted, Dropped).When(known => CorrectAdoptedTargetDrop.Decide(known, Earlier with { Dropped = Dropped })).ThenNothing();
        var because = Earlier with { Dropped = Dropped with { Reason = "Anders" } };
        Given(Adopted, Dropped).When(known => CorrectAdoptedTargetDrop.Decide(known, because)).Then(because);
        Given(Adopted).When(known => CorrectAdoptedTargetDrop.Decide(known, Earlier)).ThenRejected("not-dropped");
        Given(Adopted, Dropped, Revised with { From = Dropped.Until }).When(known => CorrectAdoptedTargetDrop.Decide(known, Earlier)).ThenRejected("not-dropped");
        Given(Adopted, Dropped).When(known => CorrectAdoptedTargetDrop.Decide(known, Earlier with { Dropped = Dropped with { Until = First.AddDays(-1) } }))
            .ThenRejected("ends-before-start", "/until");
    }

    [Fact]
    public void Holds_on_when_it_was_never_dropped()
    {
        Given(Adopted, Dropped).When(known => WithdrawAdoptedTargetDrop.Decide(known, NotDropped)).Then(NotDropped);
        Given(Adopted, Dropped, NotDropped).When(known => WithdrawAdoptedTargetDrop.Decide(known, NotDropped)).ThenNothing();
        Given(Adopted, Dropped, NotDropped).When(known => DropAdoptedTarget.Decide(known, Dropped)).Then(Dropped);
    }

    [Fact]
    public void Shows_what_was_corrected_of_its_end()
    {
        var corrected = AdoptedTargetRow.Of(Item(Adopted, Dropped, Earlier), First);
        (corrected.Until, corrected.DropReason, corrected.IsPursued).ShouldBe((Earlier.Dropped.Until, "Bereikt", true));
        AdoptedTargetRow.Of(Item(Adopted, Dropped, Earlier), Earlier.Dropped.Until).IsPursued.ShouldBeFalse();
        var withdrawn = AdoptedTargetRow.Of(Item(Adopted, Dropped, NotDropped), Dropped.Until);
        (withdrawn.Until, withdrawn.DropReason, withdrawn.IsPursued).ShouldBe((null, null, true));
    }

    [Fact]
    public void Shows_what_holds_on_a_day()
    {
        var again = Revised with { From = Dropped.Until.AddDays(9) };
        var item = Item(Adopted, Dropped, again);
        new[] { First.AddDays(-1), First, Dropped.Until.AddDays(-1), Dropped.Until, again.From }.Select(day => AdoptedTargetRow.Of(item, day))
            .Select(row => (row.Value, row.IsPursued)).ShouldBe([(30m, false), (30m, true), (30m, true), (30m, false), (20m, true)]);
        AdoptedTargetRow.Of(AdoptedTargetItem.After(AdoptedTargetItem.After(null, Adopted), Dropped)!, First).DropReason.ShouldBe("Bereikt");
        AdoptedTargetRow.Of(item, Dropped.Until).DropReason.ShouldBeNull("It holds again.");
    }

    [Fact]
    public void Asks_for_who_decided_what() => Shape.FaultyFields(new AdoptTarget.Request())
        .ShouldBe(["Network", "Indicator", "From", "Value", "By", "DecidedBy"], ignoreOrder: true);

    private static AdoptedTargetItem Item(params object[] facts) => facts.Aggregate(default(AdoptedTargetItem), AdoptedTargetItem.After)!;

    private static Hosting.Decisions.Decision Decide(TargetAdopted adopted) => AdoptTarget.Decide(adopted, null, Known, true);
}
