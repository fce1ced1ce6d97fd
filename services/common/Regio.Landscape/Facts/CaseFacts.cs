using Regio.Contracts.Policy;

namespace Regio.Landscape;

/// <summary>What one owner asked of another.</summary>
/// <param name="Asked">The question.</param>
/// <param name="RemindedOn">Day of the last reminder; null: none.</param>
/// <param name="Answered">The answer; null: none yet.</param>
/// <param name="ExpiredOn">First day without an answer in time; null: it did not come to that.</param>
public sealed record Consultation(ConsultationAsked Asked, DateOnly? RemindedOn, ConsultationAnswered? Answered, DateOnly? ExpiredOn);

/// <summary>What came of a case, by agreement or by decision.</summary>
/// <param name="On">Day.</param>
/// <param name="By">TOOI URI of who recorded it or decided.</param>
/// <param name="Outcome">Code of the list <c>alignment-outcomes</c>.</param>
/// <param name="Covers">The clashes that it settles.</param>
/// <param name="ReviewOn">Day on which it is looked at again; null: none is set.</param>
/// <param name="IsDecision">Whether it was decided from above; else a party recorded it.</param>
public sealed record CaseOutcome(DateOnly On, string By, string Outcome, IReadOnlyList<RulePair> Covers, DateOnly? ReviewOn, bool IsDecision);

/// <summary>A time for which a case was closed.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it was open again.</param>
public sealed record TimeClosed(DateOnly From, DateOnly Until);

/// <summary>What two owners do about policies or schemes of theirs that meet.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="OneId">The first of the two.</param>
/// <param name="OtherId">The other.</param>
/// <param name="Parties">TOOI URIs of the owners.</param>
/// <param name="OpenedOn">Day of opening.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="Consultations">In the order of their numbers.</param>
/// <param name="Omissions">Who published without asking.</param>
/// <param name="Outcomes">In the order in which they were recorded.</param>
/// <param name="Escalated">Before whom it lies; null: before nobody, or that was decided.</param>
/// <param name="ClosedOn">Day of closing; null: it is open, or open again.</param>
/// <param name="ReopenedOn">Day of the last reopening; null: it never was.</param>
public sealed record CaseFacts(
    Guid Id, Guid OneId, Guid OtherId, IReadOnlyList<string> Parties, DateOnly OpenedOn, string Visibility, IReadOnlyList<Consultation> Consultations,
    IReadOnlyList<ConsultationOmitted> Omissions, IReadOnlyList<CaseOutcome> Outcomes, CaseEscalated? Escalated, DateOnly? ClosedOn, DateOnly? ReopenedOn) : IFacts
{
    /// <summary>Code of an outcome of <c>alignment-outcomes</c> by which an owner says why it deviates.</summary>
    internal const string Deviation = "deviation-explained";

    /// <summary>What it was opened for, and opened again, and what was answered of it: each as its rules read then.</summary>
    public IReadOnlyList<RulePair> Named { get; init; } = [];

    /// <summary>TOOI URI of the owner that opened it; null: the system did.</summary>
    public string? OpenedBy { get; init; }

    /// <summary>Day on which it is looked at again; null: none is set.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>Times for which it was closed before it was opened again.</summary>
    public IReadOnlyList<TimeClosed> ClosedBefore { get; init; } = [];

    /// <summary>The state after one more contract of this stream.</summary>
    public static CaseFacts? After(CaseFacts? state, object contract) => (state, contract) switch
    {
        (null, CaseOpened f) => new(f.CaseId, f.OneId, f.OtherId, f.Parties, f.On, f.Visibility, [], [], [], null, null, null)
        {
            Named = f.Clashes,
            OpenedBy = f.By,
        },
        ({ } known, PartyAdded f) => known with { Parties = [.. known.Parties, f.Party] },
        ({ } known, ConsultationAsked f) => known with { Consultations = [.. known.Consultations, new(f, null, null, null)] },
        ({ } known, ConsultationReminded f) => known.With(f.Number, one => one with { RemindedOn = f.On }),
        ({ } known, ConsultationAnswered f) => known.With(f.Number, one => one with { Answered = f }) with { Named = [.. known.Named.Union(f.Clashes ?? [])] },
        ({ } known, ConsultationExpired f) => known.With(f.Number, one => one with { ExpiredOn = f.On }),
        ({ } known, ConsultationOmitted f) => known with { Omissions = [.. known.Omissions, f] },
        ({ } known, AlignmentReached f) => known.With(new CaseOutcome(f.On, f.By, f.Outcome, f.Covers, f.ReviewOn, IsDecision: false)),
        ({ } known, CaseEscalated f) => known with { Escalated = f },
        ({ } known, CaseDecided f) => known.With(new CaseOutcome(f.On, f.By, f.Outcome, f.Covers, f.ReviewOn, IsDecision: true)) with { Escalated = null },
        ({ } known, CaseReviewSet f) => known with { ReviewOn = f.ReviewOn },
        ({ } known, CaseClosed f) => known with { ClosedOn = f.On },
        ({ } known, CaseReopened f) => known with
        {
            ClosedBefore = known.ClosedOn is { } closed ? [.. known.ClosedBefore, new(closed, f.On)] : known.ClosedBefore,
            ClosedOn = null,
            ReopenedOn = f.On,
            Named = [.. known.Named.Union(f.Clashes)],
        },
        ({ } known, CaseDisclosed f) => known with { Visibility = f.Visibility },
        _ => state,
    };

    /// <summary>TOOI URIs of the owners that opened it, asked in it or explained in it why they deviate, and so let the other know what their drafts ask.</summary>
    public IReadOnlyCollection<string> LaidOpenBy() =>
    [
        .. Consultations.Select(one => one.Asked.By), .. Outcomes.Where(one => one is { Outcome: Deviation, IsDecision: false }).Select(one => one.By),
        .. OpenedBy is { } by ? [by] : Array.Empty<string>(),
    ];

    /// <summary>Whether what came of it by a day settles a clash as its rules read.</summary>
    public bool Covers(RulePair clash, DateOnly on) => Outcomes.Any(outcome => outcome.On <= on && outcome.Covers.Contains(clash));

    /// <summary>Whether it is over on a day.</summary>
    public bool IsClosed(DateOnly on) => ClosedOn <= on || ClosedBefore.Any(closed => closed.From <= on && on < closed.Until);

    private CaseFacts With(CaseOutcome outcome) => this with { Outcomes = [.. Outcomes, outcome], ReviewOn = outcome.ReviewOn ?? ReviewOn };

    private CaseFacts With(int number, Func<Consultation, Consultation> change) =>
        this with { Consultations = [.. Consultations.Select(one => one.Asked.Number == number ? change(one) : one)] };
}
