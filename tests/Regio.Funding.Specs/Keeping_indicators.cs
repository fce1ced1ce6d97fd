using Regio.Funding.Indicators;
using Regio.Hosting.Access;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Keeping_indicators : Spec<Indicator>
{
    [Fact]
    public void Defines_what_is_measured_and_how() => Given().When(() => DefineIndicator.Decide(Defined)).Then(Defined);

    [Theory]
    [InlineData("percent")]
    [InlineData("score")]
    public void Refuses_to_add_up_what_has_no_sum(string unit)
    {
        var shares = Leavers with { Unit = unit };
        Given().When(() => DefineIndicator.Decide(Defined with { Details = shares })).ThenRejected("never-added-up", "/additive");
        Given(Defined).When(i => ReviseIndicator.Decide(i, Revised with { Details = shares })).ThenRejected("never-added-up", "/additive");
        Given(Defined).When(i => CorrectIndicator.Decide(i, new(IndicatorId, First, shares))).ThenRejected("never-added-up", "/additive");
        Given().When(() => DefineIndicator.Decide(Defined with { Details = shares with { Additive = false } }))
            .Then(Defined with { Details = shares with { Additive = false } });
    }

    [Fact]
    public void A_revision_is_the_next_edition()
    {
        Given(Defined).When(i => ReviseIndicator.Decide(i, Revised)).Then(Revised);
        var item = new object[] { Defined, Revised, Withdrawn }.Aggregate(default(IndicatorItem), IndicatorItem.After)!;
        On(First.AddDays(-1)).ShouldBe((1, Leavers.Definition, false));
        On(First).ShouldBe((1, Leavers.Definition, true));
        On(Revised.From.AddDays(-1)).ShouldBe((1, Leavers.Definition, true));
        On(Revised.From).ShouldBe((2, Revised.Details.Definition, true));
        On(Withdrawn.Until).ShouldBe((2, Revised.Details.Definition, false));

        (int, string, bool) On(DateOnly day)
        {
            var row = IndicatorRow.Of(item, day);
            return (row.Edition, row.Definition, row.InUse);
        }
    }

    [Fact]
    public void Refuses_a_revision_that_comes_too_early_or_measures_something_else() =>
        Given(Defined, Revised).When(i => ReviseIndicator.Decide(i, Revised with { Details = Leavers with { Concept = "truants" } }))
            .ThenRejected("another-concept", "/concept", "/from");

    [Fact]
    public void Corrects_the_latest_edition()
    {
        var corrected = new IndicatorCorrected(IndicatorId, First.AddYears(1), Leavers);
        Given(Defined, Revised).When(i => CorrectIndicator.Decide(i, corrected)).Then(corrected);
        Given(Defined, Revised, corrected).When(i => CorrectIndicator.Decide(i, corrected)).ThenNothing();
    }

    [Fact]
    public void Refuses_a_correction_into_the_edition_before_or_past_the_withdrawal()
    {
        Given(Defined, Revised).When(i => CorrectIndicator.Decide(i, new(IndicatorId, First, Leavers))).ThenRejected("before-the-present-one", "/from");
        Given(Defined, Withdrawn).When(i => CorrectIndicator.Decide(i, new(IndicatorId, Withdrawn.Until.AddDays(1), Leavers)))
            .ThenRejected("ends-before-start", "/from");
    }

    [Fact]
    public void Withdraws_it_once_and_not_before_it_held()
    {
        Given(Defined).When(i => WithdrawIndicator.Decide(i, Withdrawn)).Then(Withdrawn);
        Given(Defined).When(i => WithdrawIndicator.Decide(i, Withdrawn with { Until = First.AddDays(-1) })).ThenRejected("ends-before-start", "/until");
        Given(Defined, Withdrawn).When(i => WithdrawIndicator.Decide(i, Withdrawn with { Until = First })).ThenRejected("indicator-withdrawn");
    }

    [Fact]
    public void What_was_withdrawn_is_in_use_again_by_a_revision_not_before_that()
    {
        var again = Revised with { From = Withdrawn.Until };
        Given(Defined, Withdrawn).When(i => ReviseIndicator.Decide(i, Revised)).ThenRejected("before-the-present-one", "/from");
        Given(Defined, Withdrawn).When(i => ReviseIndicator.Decide(i, again)).Then(again);
        Given(Defined, Withdrawn, again).When(i => WithdrawIndicator.Decide(i, Withdrawn with { Until = again.From.AddYears(1) }))
            .Then(Withdrawn with { Until = again.From.AddYears(1) });
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Given(Defined, Revised).When(i => ReviseIndicator.Decide(i, Revised)).ThenNothing();
        Given(Defined).When(i => CorrectIndicator.Decide(i, new(IndicatorId, First, Leavers))).ThenNothing();
        Given(Defined, Withdrawn).When(i => WithdrawIndicator.Decide(i, Withdrawn)).ThenNothing();
    }

    [Fact]
    public void Is_changed_by_who_keeps_it_or_a_steward()
    {
        var known = Indicator.After(null, Defined)!;
        IndicatorRules.AgainstChanging(known, ItsOwner).ShouldBeNull();
        IndicatorRules.AgainstChanging(known, new(Roles.Steward, null, "s")).ShouldBeNull();
        IndicatorRules.AgainstChanging(known, AnotherMinistry)!.Code.ShouldBe("not-your-organisation");
        IndicatorRules.AgainstChanging(known with { OwnerId = null }, ItsOwner)!.Code.ShouldBe("not-your-organisation");
    }

    [Fact]
    public void Asks_for_what_makes_values_comparable() => Shape.FaultyFields(new DefineIndicator.Request())
        .ShouldBe(["Code", "From", "Name", "Concept", "Kind", "Unit", "Direction", "Period", "Definition"], ignoreOrder: true);

    [Fact]
    public void Takes_codes_of_its_lists_and_words_with_a_hyphen() => Shape.FaultyFields(new DefineIndicator.Request
    {
        Code = "New leavers",
        From = First,
        Name = "n",
        Concept = "Leavers!",
        Kind = "k",
        Unit = "u",
        Direction = "d",
        Period = "p",
        Definition = "d",
    }).ShouldBe(["Code", "Concept", "Kind", "Unit", "Direction", "Period"], ignoreOrder: true);
}
