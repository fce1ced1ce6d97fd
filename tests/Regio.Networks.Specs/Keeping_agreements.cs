using Regio.Networks.Agreements;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Keeping_agreements : Spec<Agreement>
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000041");
    private static readonly Network Members = new object[] { Registered, NoordAdmitted, ZuidAdmitted }.Aggregate(default(Network), Network.After)!;
    private static readonly AgreementWording Desk = new(["tasks"], "Eén loket", "Noord houdt het loket.", [Noord, Zuid], Day(2026));
    private static readonly AgreementWording Dearer = Desk with { Subject = "Eén loket, gedeelde kosten", Kinds = ["costs-and-benefits", "tasks"] };
    private static readonly AgreementMade Made = new(Id, "afspraak-1", NetworkId, Day(2022), Desk, Day(2024));
    private static readonly AgreementRevised Revised = new(Id, Day(2023), Dearer, Day(2025));
    private static readonly AgreementReviewed Reviewed = new(Id, Day(2024), "Werkt.", Day(2025));
    private static readonly AgreementEnded Ended = new(Id, Day(2024, 7), "Het loket sluit.");

    [Fact]
    public void Makes_one_between_members() => Given().When(() => MakeAgreement.Decide(Members, Made)).Then(Made);

    [Fact]
    public void Refuses_an_end_before_the_start_and_who_is_no_member_or_named_twice() =>
        Given().When(() => MakeAgreement.Decide(
                Members, Made with { Wording = Desk with { ValidUntil = Day(2021), PartyIds = [Noord, Oost, Noord] }, ReviewOn = null }))
            .ThenRejected("ends-before-start", "/validUntil", "/parties/1", "/parties/2");

    [Fact]
    public void Refuses_a_party_that_left_before_it_began() =>
        Given().When(() => MakeAgreement.Decide(Network.After(Members, new MemberWithdrawn(NetworkId, ZuidIn, Day(2022)))!, Made))
            .ThenRejected("not-a-member", "/parties/1");

    [Theory]
    [InlineData("2021-12-31", false)]
    [InlineData("2022-01-01", true)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-01-02", false)]
    public void Is_reviewed_while_it_holds(string day, bool accepted)
    {
        var verdict = Given().When(() => MakeAgreement.Decide(Members, Made with { ReviewOn = DateOnly.Parse(day) }));
        if (accepted)
        {
            verdict.Then(Made with { ReviewOn = DateOnly.Parse(day) });
        }
        else
        {
            verdict.ThenRejected("review-outside-validity", "/reviewOn");
        }
    }

    [Fact]
    public void Tells_when_it_holds_that_a_review_must_be_within()
    {
        AgreementRules.OfReview(Day(2022), Day(2026), Day(2027), "").Single().Detail.ShouldBe("It holds from 2022-01-01 until 2026-01-01.");
        AgreementRules.OfReview(Day(2022), null, Day(2021), "").Single().Detail.ShouldBe("It holds from 2022-01-01.");
    }

    [Fact]
    public void Revises_from_a_day_on() =>
        Given(Made).When(a => ReviseAgreement.Decide(a, Members, Revised)).Then(Revised);

    [Fact]
    public void Refuses_a_revision_that_does_not_come_after_the_present_wording_nor_holds_to_the_rules() =>
        Given(Made, Revised)
            .When(a => ReviseAgreement.Decide(a, Members, Revised with { Wording = Desk with { PartyIds = [Oost, Noord] }, ReviewOn = Day(2027) }))
            .ThenRejected("before-the-present-one", "/from", "/reviewOn", "/parties/0");

    [Fact]
    public void The_wording_of_a_day_is_what_was_agreed_by_then()
    {
        var item = new object[] { Made, Revised, Reviewed }.Aggregate(default(AgreementItem), AgreementItem.After)!;
        On(Day(2022, 12, 31)).ShouldSatisfyAllConditions(
            row => row.Subject.ShouldBe("Eén loket"), row => row.ReviewOn.ShouldBe(Day(2024)), row => row.Reviews.ShouldBeEmpty());
        On(Day(2023)).ShouldSatisfyAllConditions(
            row => row.Subject.ShouldBe("Eén loket, gedeelde kosten"), row => row.ReviewOn.ShouldBe(Day(2025)), row => row.InForce.ShouldBe(true));
        On(Day(2024)).Reviews.ShouldBe([new(Day(2024), "Werkt.")]);
        On(Day(2026)).InForce.ShouldBe(false);
        On(Day(2021)).ShouldSatisfyAllConditions(
            row => row.Subject.ShouldBe("Eén loket"), row => row.ReviewOn.ShouldBe(Day(2024)), row => row.InForce.ShouldBe(false));

        AgreementRow On(DateOnly day) =>
            AgreementRow.Of(item, new(new Dictionary<Guid, Reference>()), new(new Dictionary<Guid, Reference>()), day);
    }

    [Fact]
    public void Corrects_whole_from_the_start() =>
        Given(Made, Revised).When(a => CorrectAgreement.Decide(a, Members, new(Id, Day(2022, 2), Desk, null)))
            .Then(new AgreementCorrected(Id, Day(2022, 2), Desk, null));

    [Fact]
    public void Refuses_a_correction_against_the_rules() =>
        Given(Made).When(a => CorrectAgreement.Decide(a, Members, new(Id, Day(2027), Desk, null))).ThenRejected("ends-before-start", "/validUntil");

    [Fact]
    public void Records_a_review_and_when_the_next_is_due() =>
        Given(Made).When(a => ReviewAgreement.Decide(a, Members, Reviewed, Day(2026))).Then(Reviewed);

    [Fact]
    public void Refuses_a_review_before_it_held_and_a_next_one_that_is_not_later() =>
        Given(Made).When(a => ReviewAgreement.Decide(a, Members, Reviewed with { On = Day(2021), NextReviewOn = Day(2021) }, Day(2026)))
            .ThenRejected("review-outside-validity", "/on", "/nextReviewOn");

    [Fact]
    public void Refuses_a_review_before_the_latest_and_a_next_one_when_it_has_lapsed() =>
        Given(Made, Reviewed).When(a => ReviewAgreement.Decide(a, Members, Reviewed with { On = Day(2023), NextReviewOn = Day(2027) }, Day(2026)))
            .ThenRejected("before-the-present-one", "/on", "/nextReviewOn");

    [Fact]
    public void Takes_a_review_on_its_first_day_again_that_day_and_later_and_a_next_one_on_the_day_it_lapses()
    {
        var (first, next) = (Reviewed with { On = Day(2022) }, Reviewed with { On = Day(2025), NextReviewOn = Day(2026) });
        Given(Made).When(a => ReviewAgreement.Decide(a, Members, first, Day(2026))).Then(first);
        Given(Made, Reviewed).When(a => ReviewAgreement.Decide(a, Members, Reviewed with { Outcome = "Toch niet." }, Day(2026)))
            .Then(Reviewed with { Outcome = "Toch niet." });
        Given(Made, first, Reviewed).When(a => ReviewAgreement.Decide(a, Members, next, Day(2026))).Then(next);
        Given(Made, first, Reviewed).When(a => ReviewAgreement.Decide(a, Members, first, Day(2026))).ThenNothing();
    }

    [Fact]
    public void Ends_with_a_reason() => Given(Made).When(a => EndAgreement.Decide(a, Ended)).Then(Ended);

    [Fact]
    public void Refuses_an_end_before_it_began_and_one_after_it_lapses()
    {
        Given(Made).When(a => EndAgreement.Decide(a, Ended with { Until = Day(2021) })).ThenRejected("ends-before-start", "/until");
        Given(Made).When(a => EndAgreement.Decide(a, Ended with { Until = Day(2027) })).ThenRejected("already-ended", "/until");
    }

    [Fact]
    public void What_was_ended_is_ended_revised_or_reviewed_no_more()
    {
        Given(Made, Ended).When(a => EndAgreement.Decide(a, Ended with { Until = Day(2023) })).ThenRejected("already-ended");
        Given(Made, Ended).When(a => EndAgreement.Decide(a, Ended with { Reason = "Te duur." })).ThenRejected("already-ended");
        Given(Made, Ended).When(a => ReviseAgreement.Decide(a, Members, Revised)).ThenRejected("already-ended");
        Given(Made, Ended).When(a => ReviewAgreement.Decide(a, Members, Reviewed, Day(2026))).ThenRejected("already-ended");
    }

    [Fact]
    public void A_wording_that_was_to_begin_after_the_end_never_holds() =>
        Given(Made, new AgreementRevised(Id, Day(2025), Dearer, null), Ended)
            .When(a => CorrectAgreement.Decide(a, Members, new(Id, Day(2022), Desk with { ValidUntil = Day(2024, 7) }, null))).ThenNothing();

    [Fact]
    public void The_wordings_before_the_end_stay_and_the_one_that_would_begin_on_it_goes()
    {
        var (second, third) = (Revised with { From = Day(2024) }, Revised with { From = Ended.Until });
        new object[] { Made, Revised, second, third, Ended }.Aggregate(default(Agreement), Agreement.After)!.Wordings.ShouldBe(
        [
            new(Day(2022), Desk), new(Day(2023), Dearer), new(Day(2024), Dearer with { ValidUntil = Ended.Until }),
        ]);
    }

    [Fact]
    public void A_correction_that_leaves_the_end_leaves_its_reason() =>
        Given(Made, Ended, new AgreementCorrected(Id, Day(2022), Desk with { ValidUntil = Ended.Until }, null))
            .When(a => ReviewAgreement.Decide(a, Members, Reviewed, Day(2026))).ThenRejected("already-ended");

    [Fact]
    public void A_correction_without_an_end_opens_it_again() =>
        Given(Made, Ended, new AgreementCorrected(Id, Day(2022), Desk with { ValidUntil = null }, null))
            .When(a => ReviewAgreement.Decide(a, Members, Reviewed, Day(2026))).Then(Reviewed);

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Given(Made, Revised).When(a => ReviseAgreement.Decide(a, Members, Revised)).ThenNothing();
        Given(Made, Revised).When(a => ReviseAgreement.Decide(a, Members, Revised with { ReviewOn = null })).ThenRejected("before-the-present-one", "/from");
        Given(Made).When(a => CorrectAgreement.Decide(a, Members, new(Id, Day(2022), Desk, Day(2024)))).ThenNothing();
        Given(Made, Reviewed).When(a => ReviewAgreement.Decide(a, Members, Reviewed, Day(2026))).ThenNothing();
        Given(Made, Ended).When(a => EndAgreement.Decide(a, Ended)).ThenNothing();
    }
}
