using Regio.Hosting.EventStore;
using Regio.Networks.Agreements;
using Regio.Networks.Definitions;
using Regio.Networks.Facilities;
using Regio.Networks.SteeringInstruments;
using Regio.Networks.Subjects;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What became of an agreement, a definition, a facility or an instrument is the same after an export and an import.</summary>
public sealed class Exporting_what_became_of_things
{
    private static readonly AgreementWording Desk = new(["tasks"], "One desk", null, [Noord, Zuid], Day(2026));
    private static readonly AgreementMade Made = new(NetworkId, null, OtherId, Day(2022), Desk, Day(2023));
    private static readonly AgreementReviewed Reviewed = new(NetworkId, Day(2024), "It\nworks", Day(2025));
    private static readonly DefinitionAgreed Agreed = new(NetworkId, OtherId, "client", Day(2022), "Who asks", null);
    private static readonly DefinitionRevised Widened = new(NetworkId, Day(2024), "Who asks, or needs", "Note");

    private static readonly FacilityOffered Offered =
        new(NetworkId, null, OtherId, new("Desk", "desk", [], new(10m, "places"), [], Day(2022), null));

    private static readonly InstrumentRegistered Covenant =
        new(NetworkId, null, Noord, new("Covenant", "legal", 2, "Together", OtherId, null, Day(2022), null));

    [Fact]
    public void Carries_the_wordings_of_an_agreement() => Carries(
        AgreementSubjects.Worded,
        [Made, new AgreementRevised(NetworkId, Day(2023), Desk with { Subject = "Two desks", PartyIds = [] }, null), Reviewed],
        new AgreementMade(NetworkId, null, OtherId, Day(2022), Desk with { Subject = "Two desks", PartyIds = [] }, Day(2025)));

    [Fact]
    public void Tells_of_each_wording_when_it_was_to_be_reviewed() =>
        Wordings.Of(Fold<Agreement>(Made, new AgreementRevised(NetworkId, Day(2024, 6), Desk, Day(2025)))).Plans
            .ShouldBe([new(Day(2022), Day(2023)), new(Day(2024, 6), Day(2025))]);

    [Fact]
    public void Tells_of_a_wording_of_which_no_plan_is_known_that_none_is() =>
        Wordings.PlanOf(new(Day(2022), Desk), [new(Day(2023), Day(2025))]).ShouldBe(new(Day(2022), null));

    [Fact]
    public void Keeps_all_wordings_of_what_ended_as_it_was_before_that()
    {
        var revised = new AgreementRevised(NetworkId, Day(2023), Desk with { Subject = "Two desks" }, null);
        Fold<Agreement>(Made, revised, new AgreementEnded(NetworkId, Day(2025), "Done")).BeforeItsEnd().Wordings
            .ShouldBe([new(Day(2022), Desk), new(Day(2023), revised.Wording with { ValidUntil = null })]);
    }

    [Fact]
    public void Carries_the_reviews_of_an_agreement() => Carries(AgreementSubjects.Reviews, [Made, Reviewed], Made with { ReviewOn = Day(2025) });

    [Fact]
    public void Tells_when_an_agreement_is_to_be_reviewed_whichever_file_comes_first()
    {
        var revised = new AgreementRevised(NetworkId, Day(2023), Desk, Day(2023, 6));
        Fold<Agreement>(Made, Reviewed, revised).ReviewOn.ShouldBe(Day(2025));
        Fold<Agreement>(Made, revised, Reviewed).ReviewOn.ShouldBe(Day(2025));
    }

    [Fact]
    public void Carries_why_an_agreement_was_ended() => Carries(
        AgreementSubjects.Ends, [Made, new AgreementEnded(NetworkId, Day(2025), "The desk closes")], Made with { Wording = Desk with { ValidUntil = Day(2025) } });

    [Fact]
    public void Carries_a_review_planned_beyond_the_end_that_came_later()
    {
        object[] ended = [new AgreementEnded(NetworkId, Day(2024, 10), "The desk closes")];
        var elsewhere = Made with { Wording = Desk with { ValidUntil = Day(2024, 10) }, ReviewOn = Day(2025) };
        Carries(AgreementSubjects.Reviews, [Made, Reviewed, .. ended], elsewhere);
        Carries(AgreementSubjects.Reviews, [Made, Reviewed, .. ended], [elsewhere, .. ended]);
    }

    [Fact]
    public void Carries_wordings_of_which_the_last_was_to_be_reviewed_beyond_the_end_that_came_later()
    {
        var revised = new AgreementRevised(NetworkId, Day(2023), Desk with { Subject = "Two desks", PartyIds = [] }, Day(2025));
        var ended = new AgreementEnded(NetworkId, Day(2024, 10), "The desk closes");
        Carries(
            AgreementSubjects.Worded, [Made, revised, ended],
            Made with { Wording = revised.Wording with { ValidUntil = Day(2024, 10) }, ReviewOn = Day(2025) });
    }

    [Fact]
    public void Carries_a_request_for_a_day_after_the_facility_was_withdrawn() => Carries(
        ReuseSubjects.Reuses, [Offered with { NetworkId = NoordIn }, Asked(1, Day(2024)), new FacilityWithdrawn(NetworkId, Day(2023))],
        Offered with { NetworkId = NoordIn, Details = Offered.Details with { Until = Day(2023) } });

    [Fact]
    public void Carries_the_editions_of_a_definition() => Carries(
        DefinitionSubjects.Revised,
        [Agreed, new DefinitionWithdrawn(NetworkId, Day(2023), "Unclear"), Widened, new DefinitionWithdrawn(NetworkId, Day(2025), null)],
        Agreed with { From = Widened.From, Text = Widened.Text, Source = Widened.Source });

    [Fact]
    public void Carries_with_whom_a_definition_was_shared() => Carries(
        DefinitionSubjects.Shared, [Agreed with { NetworkId = NoordIn }, new DefinitionShared(NetworkId, OtherId)], Agreed with { NetworkId = NoordIn });

    [Fact]
    public void Carries_who_uses_a_definition()
    {
        object[] shared = [Agreed with { NetworkId = NoordIn }, new DefinitionShared(NetworkId, OtherId), Widened];
        Carries(DefinitionSubjects.Adopted, [.. shared, new DefinitionAdopted(NetworkId, OtherId, 1, Day(2023))], shared);
    }

    [Fact]
    public void Carries_why_a_definition_was_withdrawn() => Carries(
        DefinitionSubjects.Withdrawn, [Agreed, new DefinitionWithdrawn(NetworkId, Day(2025), "Unclear")], Agreed);

    [Fact]
    public void Carries_the_reuses_of_a_facility() => Carries(
        ReuseSubjects.Reuses,
        [
            Offered with { NetworkId = NoordIn }, Asked(1, Day(2023)), new ReuseRefused(NetworkId, Reuse(1), "Full"), Asked(2, Day(2023)),
            new ReuseAgreed(NetworkId, Reuse(2), Day(2023, 2), 4m, "Own\ncoaches"), new ReuseEnded(NetworkId, Reuse(2), Day(2024), "Done"),
            Asked(3, Day(2024)), new ReuseEnded(NetworkId, Reuse(3), Day(2024), null), Asked(4, Day(2025)),
        ],
        Offered with { NetworkId = NoordIn });

    [Fact]
    public void Carries_what_a_known_reuse_came_to_since()
    {
        object[] known = [Offered with { NetworkId = NoordIn }, Asked(1, Day(2023))];
        Carries(ReuseSubjects.Reuses, [.. known, new ReuseAgreed(NetworkId, Reuse(1), Day(2023, 2), null, null)], known);
    }

    [Fact]
    public void Carries_the_evaluations_of_an_instrument() => Carries(
        ReuseSubjects.Evaluations,
        [
            Covenant, new InstrumentEvaluated(NetworkId, Zuid, Day(2023), [new("harmed-relations", "Too\nstrict"), new("worked", null)], "Report"),
            new InstrumentEvaluated(NetworkId, Noord, Day(2023), [new("worked", null)], null),
        ],
        Covenant);

    [Fact]
    public void Carries_why_an_instrument_ended() => Carries(
        ReuseSubjects.Ends, [Covenant, new InstrumentEnded(NetworkId, Day(2026), "Not needed")], [Covenant, new InstrumentEnded(NetworkId, Day(2026), null)]);

    private static void Carries<TState, TPart, TRow>(
        Subject<TState, TPart, TRow> subject, IReadOnlyList<object> here, params IReadOnlyList<object> elsewhere)
        where TState : class, IFold<TState>
        where TPart : notnull => SubjectTrips.Carries(subject, Fold<TState>([.. here]), Fold<TState>([.. elsewhere]));

    private static TState Fold<TState>(params IReadOnlyList<object> facts)
        where TState : class, IFold<TState> => facts.Aggregate(default(TState), TState.After)!;

    private static Guid Reuse(int number) => new($"0198b000-0000-7000-8000-0000000001{number:00}");

    private static ReuseRequested Asked(int number, DateOnly from) => new(NetworkId, Reuse(number), OtherId, from, 5m, "For\nus");
}
