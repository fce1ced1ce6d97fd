using Regio.Hosting.Decisions;
using Regio.Networks.Definitions;
using Regio.Networks.Reading;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Keeping_definitions : Spec<Definition>
{
    private static readonly Guid Id = Definition.IdOf(NetworkId, "Jongere");
    private static readonly DefinitionAgreed Agreed = new(Id, NetworkId, "Jongere", Day(2022), "Wie jonger is dan 23.", "Jeugdwet");
    private static readonly DefinitionRevised Revised = new(Id, Day(2024), "Wie jonger is dan 27.", null);
    private static readonly DefinitionShared Shared = new(Id, OtherId);
    private static readonly DefinitionAdopted Adopted = new(Id, OtherId, 1, Day(2023));
    private static readonly DefinitionWithdrawn Withdrawn = new(Id, Day(2025), "Niet meer nodig.");

    [Fact]
    public void Agrees_what_a_term_means() => Given().When(() => AgreeDefinition.Decide(Begun, Agreed)).Then(Agreed);

    [Fact]
    public void A_term_has_one_stream_in_a_network_in_whatever_case_and_spacing()
    {
        Definition.IdOf(NetworkId, " jongere ").ShouldBe(Id);
        Definition.IdOf(NetworkId, "Kwetsbare  JONGERE").ShouldBe(Definition.IdOf(NetworkId, "kwetsbare\u00A0jongere"));
        Definition.IdOf(OtherId, "Jongere").ShouldNotBe(Id);
        Definition.IdOf(NetworkId, "Jongeren").ShouldNotBe(Id);
    }

    [Fact]
    public void A_revision_is_the_next_edition()
    {
        Given(Agreed).When(d => ReviseDefinition.Decide(d, Begun, Revised)).Then(Revised);
        var item = new object[] { Agreed, Revised, Withdrawn }.Aggregate(default(DefinitionItem), DefinitionItem.After)!;
        On(Day(2023, 12, 31)).ShouldBe((1, "Wie jonger is dan 23.", true));
        On(Day(2024)).ShouldBe((2, "Wie jonger is dan 27.", true));
        On(Day(2025)).ShouldBe((2, "Wie jonger is dan 27.", false));

        (int, string, bool?) On(DateOnly day)
        {
            var row = DefinitionRow.Of(item, new(new Dictionary<Guid, Reference>()), day);
            return (row.Edition, row.Text, row.InForce);
        }
    }

    [Fact]
    public void Refuses_a_revision_that_does_not_come_after_the_present_edition() =>
        Given(Agreed, Revised).When(d => ReviseDefinition.Decide(d, Begun, Revised with { Text = "Wie jong is." }))
            .ThenRejected("before-the-present-one", "/from");

    [Fact]
    public void Tells_when_the_edition_holds_that_it_must_come_after()
    {
        var network = Begun;
        var revised = Fold(Agreed, Revised);
        Told(ReviseDefinition.Decide(revised, network, Revised with { Text = "x" })).ShouldBe("Its present edition holds from 2024-01-01.");
        Told(ReviseDefinition.Decide(Fold(Agreed, Revised, Withdrawn), network, Revised with { Text = "x" }))
            .ShouldBe("Its present edition holds from 2024-01-01 until 2025-01-01.");
        Told(CorrectDefinition.Decide(revised, network, new(Id, Day(2022), "x", null))).ShouldBe("The edition before it holds from 2022-01-01.");
        Told(CorrectDefinition.Decide(
            Fold(Agreed, Withdrawn with { Until = Day(2023) }, Revised), network, new(Id, Day(2022), "x", null)))
            .ShouldBe("The edition before it holds from 2022-01-01 until 2023-01-01.");

        static Definition Fold(params object[] facts) => facts.Aggregate(default(Definition), Definition.After)!;
        static string Told(Decision decision) => decision.ShouldBeOfType<Decision.Rejected>().Problem.Errors.ShouldHaveSingleItem().Detail;
    }

    [Fact]
    public void Corrects_the_latest_edition() =>
        Given(Agreed, Revised).When(d => CorrectDefinition.Decide(d, Begun, new(Id, Day(2023), "Wie jonger is dan 27 jaar.", null)))
            .Then(new DefinitionCorrected(Id, Day(2023), "Wie jonger is dan 27 jaar.", null));

    [Fact]
    public void Refuses_a_correction_into_the_edition_before_or_past_the_withdrawal()
    {
        Given(Agreed, Revised).When(d => CorrectDefinition.Decide(d, Begun, new(Id, Day(2022), "x", null))).ThenRejected("before-the-present-one", "/from");
        Given(Agreed, Withdrawn).When(d => CorrectDefinition.Decide(d, Begun, new(Id, Day(2026), "x", null))).ThenRejected("ends-before-start", "/from");
        Given(Agreed, Withdrawn, Revised with { From = Day(2026) })
            .When(d => CorrectDefinition.Decide(d, Begun, new(Id, Day(2024, 12, 31), "x", null))).ThenRejected("before-the-present-one", "/from");
    }

    [Fact]
    public void Shares_it_with_another_network() =>
        Given(Agreed).When(d => ShareDefinition.Decide(d, Shared, Other, Day(2026))).Then(Shared);

    [Fact]
    public void Refuses_to_share_it_with_its_own_network_or_one_that_is_not_registered()
    {
        Given(Agreed).When(d => ShareDefinition.Decide(d, new(Id, NetworkId), Begun, Day(2026))).ThenRejected("shared-with-itself", "/with");
        Given(Agreed).When(d => ShareDefinition.Decide(d, new(Id, Stranger), null, Day(2026))).ThenRejected("unknown-network", "/with");
    }

    [Fact]
    public void Another_network_adopts_the_present_edition_and_the_next_one_anew()
    {
        Given(Agreed, Shared).When(d => Adopt(d, Day(2023))).Then(Adopted);
        Given(Agreed, Shared, Adopted, Revised).When(d => Adopt(d, Day(2025)))
            .Then(new DefinitionAdopted(Id, OtherId, 2, Day(2025)));
        Given(Agreed, Shared).When(d => Adopt(d, Agreed.From)).Then(Adopted with { From = Agreed.From });
        Given(Agreed, Shared).When(d => AdoptDefinition.Decide(d, Other, Adopted with { Edition = 2 })).ThenRejected("invalid", "/edition");
    }

    [Fact]
    public void Is_shared_with_several_of_which_each_has_its_own_edition()
    {
        var third = new Guid("0198b000-0000-7000-8000-000000000003");
        var (adopted, anew) = (Adopted with { NetworkId = third }, Adopted with { Edition = 2, From = Day(2025) });
        var known = new object[] { Agreed, Shared, new DefinitionShared(Id, third), Adopted, adopted, Revised, anew }
            .Aggregate(default(Definition), Definition.After)!;
        known.SharedWith.ShouldBe([OtherId, third]);
        known.Adoptions.ShouldBe([adopted, anew]);
    }

    [Fact]
    public void Refuses_who_it_was_not_shared_with_and_a_day_before_the_edition() =>
        Given(Agreed).When(d => Adopt(d, Day(2021)))
            .ThenRejected("not-shared", "/network", "/from");

    [Fact]
    public void Withdraws_it() => Given(Agreed).When(d => WithdrawDefinition.Decide(d, Withdrawn)).Then(Withdrawn);

    [Fact]
    public void Refuses_to_withdraw_it_before_it_held() =>
        Given(Agreed).When(d => WithdrawDefinition.Decide(d, Withdrawn with { Until = Day(2021) })).ThenRejected("ends-before-start", "/until");

    [Fact]
    public void What_was_withdrawn_is_neither_shared_nor_adopted_nor_withdrawn_otherwise()
    {
        Given(Agreed, Withdrawn).When(d => ShareDefinition.Decide(d, Shared, Other, Day(2026))).ThenRejected("definition-withdrawn");
        Given(Agreed, Shared, Withdrawn).When(d => Adopt(d, Day(2025))).ThenRejected("definition-withdrawn");
        Given(Agreed, Withdrawn).When(d => WithdrawDefinition.Decide(d, Withdrawn with { Until = Day(2026) })).ThenRejected("definition-withdrawn");
        Given(Agreed, Withdrawn).When(d => WithdrawDefinition.Decide(d, Withdrawn with { Reason = "Te vaag." })).ThenRejected("definition-withdrawn");
    }

    [Fact]
    public void What_was_withdrawn_is_taken_up_again_by_a_revision_not_before_that()
    {
        var again = Revised with { From = Day(2026) };
        Given(Agreed, Withdrawn).When(d => ReviseDefinition.Decide(d, Begun, Revised)).ThenRejected("before-the-present-one", "/from");
        Given(Agreed, Withdrawn).When(d => ReviseDefinition.Decide(d, Begun, again)).Then(again);
        Given(Agreed, Withdrawn).When(d => ReviseDefinition.Decide(d, Begun, again with { From = Withdrawn.Until }))
            .Then(again with { From = Withdrawn.Until });
        Given(Agreed, Withdrawn, again).When(d => ShareDefinition.Decide(d, Shared, Other, Day(2026))).Then(Shared);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Given(Agreed, Revised).When(d => ReviseDefinition.Decide(d, Begun, Revised)).ThenNothing();
        Given(Agreed).When(d => CorrectDefinition.Decide(d, Begun, new(Id, Agreed.From, Agreed.Text, Agreed.Source))).ThenNothing();
        Given(Agreed, Shared).When(d => ShareDefinition.Decide(d, Shared, Other, Day(2026))).ThenNothing();
        Given(Agreed, Shared, Adopted).When(d => Adopt(d, Day(2024))).ThenNothing();
        Given(Agreed, Withdrawn).When(d => WithdrawDefinition.Decide(d, Withdrawn)).ThenNothing();
    }

    private static Decision Adopt(Definition definition, DateOnly from) =>
        AdoptDefinition.Decide(definition, Other, new(definition.Id, OtherId, definition.Editions.Count, from));
}
