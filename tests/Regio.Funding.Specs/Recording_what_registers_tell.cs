using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Recording_a_scheme : Spec<Scheme>
{
    private static readonly SchemeVersion Draft = new(null, null, null, Said);
    private static readonly SchemeVersion Told = new(null, null, null, Registered.Told());

    [Fact]
    public void Records_what_a_register_tells() => Given().When(() => RecordScheme.Decide(TakenOver, null, null, Gazetted)).Then(TakenOver);

    [Fact]
    public void Recording_twice_changes_nothing() => Given(TakenOver).When(scheme => RecordScheme.Decide(TakenOver, scheme, Told, Gazetted)).ThenNothing();

    [Fact]
    public void Another_edition_corrects_it()
    {
        var other = Registered with { Totals = [new(2015, 45_000m, 2, 1)] };
        Given(TakenOver).When(scheme => RecordScheme.Decide(TakenOver with { Record = other }, scheme, Told, Gazetted)).Then(new SchemeRecordCorrected(SchemeId, other));
    }

    [Fact]
    public void One_that_was_drafted_here_is_kept_by_its_owner_and_found_known_as_it_reads()
    {
        Given(Drafted).When(scheme => RecordScheme.Decide(TakenOver, scheme, Draft, Gazetted)).ThenRejected("kept-here");
        Given(Drafted).When(scheme => RecordScheme.Decide(TakenOver with { Record = SchemeRecord.Of(scheme, Draft) }, scheme, Draft, Gazetted)).ThenNothing();
    }

    [Fact]
    public void Refuses_a_period_that_ends_before_it_starts() => Given()
        .When(() => RecordScheme.Decide(TakenOver with { Record = Registered with { From = First, Until = First } }, null, null, Gazetted))
        .ThenRejected("ends-before-start", "/until");

    [Fact]
    public void Refuses_a_publication_that_is_still_to_come() => Given()
        .When(() => RecordScheme.Decide(TakenOver with { Record = Registered with { PublishedOn = Gazetted.AddDays(1) } }, null, null, Gazetted))
        .ThenRejected("in-the-future", "/publishedOn");

    [Fact]
    public void Is_public_unchecked_and_of_no_day_that_is_not_told()
    {
        var row = SchemeRow.Of(SchemeItem.After(null, TakenOver)!, Scheme.After(null, TakenOver)!, null, First, First)!;
        (row.Status, row.IsUnchecked, row.IsRecorded, row.From, row.PublishedOn, row.Gazette).ShouldBe((SchemeStatus.Published, true, true, null, null, null));
        row.Totals.ShouldBe(Registered.Totals);
    }

    [Fact]
    public void Takes_no_applications_until_its_owner_amends_it()
    {
        var recorded = Scheme.After(null, TakenOver)!;
        Eligibility.Closed(null, Fitting with { Scheme = recorded })!.Code.ShouldBe("scheme-not-open");
        Eligibility.Closed(null, Fitting with { Scheme = Scheme.After(recorded, Amended)! }).ShouldBeNull();
    }

    [Fact]
    public void What_its_owner_amended_stays_when_the_register_is_corrected() =>
        Scheme.After(Scheme.After(Scheme.After(null, TakenOver), Amended), new SchemeRecordCorrected(SchemeId, Registered with { Title = "Anders" }))!
            .Details.ShouldBe(Amended.Details);

    [Fact]
    public void Where_it_was_published_may_still_be_told() => Given(TakenOver)
        .When(scheme => RecordPublishedElsewhere.Decide(scheme, new(SchemeId, Gazetted, "Stcrt. 2015, 1"), Gazetted))
        .Then(new PublicationElsewhereRecorded(SchemeId, Gazetted, "Stcrt. 2015, 1"));
}

public sealed class Recording_a_grant : Spec<Grant>
{
    private static readonly MoneyCommitted Committed = new(SchemeId, GrantId, null, RegionId, [new(2015, 45_000.50m)]);

    [Fact]
    public void Records_what_a_register_tells_and_commits_it() => Given().When(() => RecordGrant.Decide(GrantTakenOver, null, Gazetted)).Then(GrantTakenOver, Committed);

    [Fact]
    public void Recording_twice_changes_nothing() => Given(GrantTakenOver).When(grant => RecordGrant.Decide(GrantTakenOver, grant, Gazetted)).ThenNothing();

    [Fact]
    public void What_was_taken_back_frees_nothing_that_it_did_not_commit()
    {
        var back = Of(Granted with { Amount = -4_990m, Years = [new(2015, -4_990m)] });
        Given().When(() => RecordGrant.Decide(back, null, Gazetted)).Then(back);
        Given(GrantTakenOver).When(grant => RecordGrant.Decide(back, grant, Gazetted))
            .Then(new GrantRecordCorrected(GrantId, back.Record), new MoneyReleased(SchemeId, GrantId, null, RegionId, Granted.Years));
        Given(back).When(grant => RecordGrant.Decide(GrantTakenOver, grant, Gazetted)).Then(new GrantRecordCorrected(GrantId, Granted), Committed);
    }

    [Fact]
    public void Without_a_year_that_of_the_decision_has_it()
    {
        var decided = Of(Granted with { Years = [], DecidedOn = new(2016, 3, 1) });
        Given().When(() => RecordGrant.Decide(decided, null, Gazetted)).Then(decided, Committed with { Amounts = [new(2016, 45_000.50m)] });
    }

    [Fact]
    public void Without_a_year_or_a_day_no_year_has_it() => Given()
        .When(() => RecordGrant.Decide(Of(Granted with { Years = [] }), null, Gazetted)).Then(Of(Granted with { Years = [] }));

    [Fact]
    public void Another_edition_corrects_it_and_moves_the_difference()
    {
        var less = Granted with { Amount = 45_000m, Years = [new(2015, 45_000m)] };
        Given(GrantTakenOver).When(grant => RecordGrant.Decide(Of(less), grant, Gazetted))
            .Then(new GrantRecordCorrected(GrantId, less), new MoneyReleased(SchemeId, GrantId, null, RegionId, [new(2015, 0.50m)]));
    }

    [Fact]
    public void For_another_region_all_of_it_moves()
    {
        var elsewhere = Granted with { RegionId = null, RegionName = "Bonaire" };
        Given(GrantTakenOver).When(grant => RecordGrant.Decide(Of(elsewhere), grant, Gazetted)).Then(
            new GrantRecordCorrected(GrantId, elsewhere), new MoneyReleased(SchemeId, GrantId, null, RegionId, Granted.Years),
            new MoneyCommitted(SchemeId, GrantId, null, null, Granted.Years));
    }

    [Fact]
    public void Refuses_what_cannot_be()
    {
        Given().When(() => RecordGrant.Decide(Of(Granted with { Amount = 1m }), null, Gazetted)).ThenRejected("does-not-balance", "/amounts");
        Given().When(() => RecordGrant.Decide(Of(Granted with { From = First, Until = First }), null, Gazetted)).ThenRejected("ends-before-start", "/until");
        Given().When(() => RecordGrant.Decide(Of(Granted with { RecipientId = null, RecipientName = null, RegionId = null }), null, Gazetted)).ThenRejected("required", "/recipient");
        Given(GrantTakenOver).When(grant => RecordGrant.Decide(Of(Granted with { SchemeId = Stranger }), grant, Gazetted)).ThenRejected("kept-here", "/scheme");
    }

    [Fact]
    public void Refuses_a_decision_that_is_still_to_come()
    {
        var today = Of(Granted with { DecidedOn = Gazetted, SettledOn = Gazetted });
        Given().When(() => RecordGrant.Decide(today, null, Gazetted)).Then(today, Committed);
        Given().When(() => RecordGrant.Decide(Of(Granted with { DecidedOn = Gazetted.AddDays(1) }), null, Gazetted)).ThenRejected("in-the-future", "/decidedOn");
        Given(GrantTakenOver).When(grant => RecordGrant.Decide(Of(Granted with { SettledOn = Gazetted.AddDays(1) }), grant, Gazetted)).ThenRejected("in-the-future", "/settledOn");
    }

    [Fact]
    public void One_that_was_applied_for_here_is_kept_here_and_found_known_as_it_reads()
    {
        Given(Submitted, Awarded).When(grant => RecordGrant.Decide(GrantTakenOver, grant, Gazetted)).ThenRejected("kept-here");
        Given(Submitted, Awarded).When(grant => RecordGrant.Decide(Of(GrantRecord.Of(grant)), grant, Gazetted)).ThenNothing();
    }

    [Fact]
    public void No_act_changes_what_a_register_keeps() => Given(GrantTakenOver)
        .When(grant => GrantRules.AppliedForHere(grant, () => Decision.Nothing)).ThenRejected("kept-elsewhere");

    [Fact]
    public void Everyone_may_read_it_and_what_is_not_told_of_it_is_not_zero()
    {
        var grant = Grant.After(null, GrantTakenOver)!;
        new Parties(Landscape.Register.Empty, First).MayRead(grant, Scheme.After(null, TakenOver)!, null).ShouldBeTrue();
        GrantAccount.Of(grant).ShouldBe(new(null, 45_000.50m, null, null, null, null, null, null, null, null, [], null));
        var row = GrantRow.Of(GrantItem.After(null, GrantTakenOver)!, isParty: true);
        (row.Status, row.LeadId, row.RegionId, row.SubmittedOn, row.Plan, row.From).ShouldBe((GrantStatus.Recorded, Lead, RegionId, null, null, null));
    }

    [Fact]
    public void Its_money_begins_a_purse_that_has_no_budget()
    {
        var purse = Purse.After(null, Committed)!;
        ReadSchemeBudget.Rows(purse).ShouldBe([new(2015, null, 45_000.50m, null, null, null)]);
    }

    private static GrantRecorded Of(GrantRecord record) => GrantTakenOver with { Record = record };
}
