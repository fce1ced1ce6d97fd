using Regio.Networks.Successions;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Keeping_successions : Spec<Succession>
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000021");

    private static readonly SuccessionDetails Merger =
        SuccessionDetails.Of(Day(2026), "merger", [new(Noord, Oost), new(Zuid, Oost)]);

    private static readonly SuccessionRecorded Recorded = new(Id, "wzg_1", Merger);
    private static readonly IReadOnlySet<Guid> All = Set(Noord, Zuid, Oost);

    [Fact]
    public void Records_who_becomes_whom() =>
        Given().When(() => RecordSuccession.Decide(Id, "wzg_1", Merger, All)).Then(Recorded);

    [Fact]
    public void Refuses_who_is_not_registered_each_by_name() =>
        Given().When(() => RecordSuccession.Decide(Id, null, Merger, Set(Zuid)))
            .ThenRejected("unknown-organisation", "/links/0/from", "/links/0/to", "/links/1/to");

    [Fact]
    public void Refuses_an_organisation_that_succeeds_itself() =>
        Given().When(() => RecordSuccession.Decide(Id, null, SuccessionDetails.Of(Day(2026), "merger", [new(Noord, Noord)]), All))
            .ThenRejected("succession-to-itself", "/links/0/to");

    [Fact]
    public void Corrects_whole() =>
        Given(Recorded).When(s => CorrectSuccession.Decide(s, Merger with { EffectiveOn = Day(2027) }, All))
            .Then(new SuccessionCorrected(Id, Merger with { EffectiveOn = Day(2027) }));

    [Fact]
    public void Corrects_who_becomes_whom_and_what_was_corrected_before()
    {
        var alone = SuccessionDetails.Of(Day(2026), "merger", [new(Noord, Oost)]);
        Given(Recorded).When(s => CorrectSuccession.Decide(s, alone, All)).Then(new SuccessionCorrected(Id, alone));
        Given(Recorded, new SuccessionCorrected(Id, alone)).When(s => CorrectSuccession.Decide(s, Merger, All))
            .Then(new SuccessionCorrected(Id, Merger));
    }

    [Fact]
    public void The_same_links_in_another_order_change_nothing() =>
        Given(Recorded).When(s => CorrectSuccession.Decide(
            s, SuccessionDetails.Of(Day(2026), "merger", Merger.Links.Reverse()), All)).ThenNothing();

    [Fact]
    public void Withdraws_what_never_took_place() =>
        Given(Recorded).When(WithdrawSuccession.Decide).Then(new SuccessionWithdrawn(Id));

    [Fact]
    public void Withdrawing_twice_changes_nothing() =>
        Given(Recorded, new SuccessionWithdrawn(Id)).When(WithdrawSuccession.Decide).ThenNothing();

    [Fact]
    public void Refuses_to_correct_what_was_withdrawn() =>
        Given(Recorded, new SuccessionWithdrawn(Id)).When(s => CorrectSuccession.Decide(s, Merger, All))
            .ThenRejected("succession-withdrawn");
}
