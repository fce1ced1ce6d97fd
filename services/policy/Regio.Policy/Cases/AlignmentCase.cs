using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Cases;

/// <summary>Two policies or schemes of different owners meet, and their owners are to look at it together (afstemmingsdossier).</summary>
/// <param name="CaseId">Its stream: one for two policies or schemes.</param>
/// <param name="OneId">The first of the two, in the order of lists.</param>
/// <param name="OtherId">The other.</param>
/// <param name="Parties">TOOI URIs of the owners.</param>
/// <param name="On">Day of opening.</param>
/// <param name="By">TOOI URI of the owner that opened it; null: the system did.</param>
/// <param name="Clashes">What clashes, as it is known on that day.</param>
/// <param name="Reason">Why it was opened by hand; null: it was not.</param>
/// <param name="Visibility">Who may read this fact.</param>
public sealed record CaseOpened(
    Guid CaseId, Guid OneId, Guid OtherId, Values<string> Parties, DateOnly On, string? By, Values<RulePair> Clashes, string? Reason,
    string Visibility);

/// <summary>Another owner takes part in a case.</summary>
public sealed record PartyAdded(Guid CaseId, DateOnly On, string Party, string Visibility);

/// <summary>What came of a case (uitkomst), for the clashes that it covers.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">Day.</param>
/// <param name="By">TOOI URI of the party that recorded it.</param>
/// <param name="Outcome">Code of the list <c>alignment-outcomes</c>.</param>
/// <param name="Covers">The clashes that it settles, as their rules read.</param>
/// <param name="Text">What was agreed, or why it deviates.</param>
/// <param name="ReviewOn">Day on which it is looked at again; null: none is set.</param>
/// <param name="Visibility">Who may read this fact.</param>
public sealed record AlignmentReached(
    Guid CaseId, DateOnly On, string By, string Outcome, Values<RulePair> Covers, string Text, DateOnly? ReviewOn, string Visibility);

/// <summary>A party laid a case before someone higher up (opschaling).</summary>
public sealed record CaseEscalated(Guid CaseId, DateOnly On, string By, string To, string Reason, string Visibility);

/// <summary>Who a case was laid before decided (besluit), for the clashes that it covers; else as what was agreed.</summary>
public sealed record CaseDecided(
    Guid CaseId, DateOnly On, string By, string Outcome, Values<RulePair> Covers, string Text, DateOnly? ReviewOn, string Visibility);

/// <summary>The day on which a case is looked at again was set (evaluatiedatum).</summary>
public sealed record CaseReviewSet(Guid CaseId, DateOnly On, string By, DateOnly ReviewOn, string Visibility);

/// <summary>All that clashes is settled, and nothing is waited for (sluiting).</summary>
public sealed record CaseClosed(Guid CaseId, DateOnly On, string By, string Visibility);

/// <summary>Something clashes that a case does not cover (heropening), or its parties ask again.</summary>
public sealed record CaseReopened(Guid CaseId, DateOnly On, Values<RulePair> Clashes, string Visibility);

/// <summary>Other ministries know of both policies or schemes now, and may read of the case what is told from here on, and how it stands.</summary>
public sealed record CaseDisclosed(Guid CaseId, DateOnly On, string Visibility);

/// <summary>What a decision about a case needs to know.</summary>
/// <param name="Opening">What it is about.</param>
/// <param name="Parties">TOOI URIs of the owners that take part.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="Consultations">By number.</param>
/// <param name="Omissions">Who published without asking.</param>
/// <param name="Agreed">What the parties recorded that came of it.</param>
/// <param name="Decided">What was decided from above.</param>
/// <param name="Escalation">Before whom it lies; null: before nobody, or that was decided.</param>
/// <param name="ReviewOn">Day on which it is looked at again; null: none is set.</param>
/// <param name="Closing">How it was closed; null: it is open.</param>
/// <param name="Reopening">How it was opened again last; null: it never was.</param>
public sealed record AlignmentCase(
    CaseOpened Opening, Values<string> Parties, string Visibility, Values<Consultation> Consultations, Values<ConsultationOmitted> Omissions,
    Values<AlignmentReached> Agreed, Values<CaseDecided> Decided, CaseEscalated? Escalation, DateOnly? ReviewOn, CaseClosed? Closing,
    CaseReopened? Reopening) : IFold<AlignmentCase>
{
    /// <summary>Its stream.</summary>
    public Guid Id => Opening.CaseId;

    /// <summary>Numbers of the consultations that were answered since it was opened, or opened again last, in the order of the answers.</summary>
    public Values<int> Answered { get; init; } = [];

    /// <summary>How much of what was agreed was so before it was opened again last.</summary>
    public int AgreedBefore { get; init; }

    /// <summary>What it was opened for, and opened again, what was answered of it and what was settled: each as its rules read then.</summary>
    public Values<RulePair> Named { get; init; } = [];

    /// <summary>What was decided last; null: nothing.</summary>
    public CaseDecided? LastDecision => Decided is [.., var last] ? last : null;

    /// <summary>The owners that opened it, asked in it or explained in it why they deviate, and so let the other know what their drafts ask.</summary>
    public IReadOnlyCollection<string> LaidOpenBy() =>
    [
        .. Consultations.Select(one => one.Asked.By), .. Agreed.Where(one => one.Outcome == CaseRules.Deviation).Select(one => one.By),
        .. Opening.By is { } by ? [by] : Array.Empty<string>(),
    ];

    /// <summary>The stream of the case of two policies or schemes, whichever is named first.</summary>
    public static Guid IdOf(Guid one, Guid other) =>
        StreamId.Of("alignment-case", one.CompareTo(other) < 0 ? $"{one} {other}" : $"{other} {one}");

    /// <inheritdoc/>
    public static AlignmentCase? After(AlignmentCase? state, object fact) => (state, fact) switch
    {
        (null, CaseOpened f) => new AlignmentCase(f, f.Parties, f.Visibility, [], [], [], [], null, null, null, null).Naming(f.Clashes),
        ({ } known, PartyAdded f) => known with { Parties = [.. known.Parties, f.Party] },
        ({ } known, ConsultationAsked f) => known with { Consultations = [.. known.Consultations, new(f, null, null, null)] },
        ({ } known, ConsultationReminded f) => known.With(f.Number, one => one with { RemindedOn = f.On }),
        ({ } known, ConsultationAnswered f) => known.With(f.Number, one => one with { Answered = f }).Naming(f.Clashes ?? []) with { Answered = [.. known.Answered, f.Number] },
        ({ } known, ConsultationExpired f) => known.With(f.Number, one => one with { ExpiredOn = f.On }),
        ({ } known, ConsultationOmitted f) => known with { Omissions = [.. known.Omissions, f] },
        ({ } known, AlignmentReached f) => known.Naming(f.Covers) with { Agreed = [.. known.Agreed, f], ReviewOn = f.ReviewOn ?? known.ReviewOn },
        ({ } known, CaseEscalated f) => known with { Escalation = f },
        ({ } known, CaseDecided f) => known.Naming(f.Covers) with
        {
            Decided = [.. known.Decided, f],
            Escalation = null,
            ReviewOn = f.ReviewOn ?? known.ReviewOn,
        },
        ({ } known, CaseReviewSet f) => known with { ReviewOn = f.ReviewOn },
        ({ } known, CaseClosed f) => known with { Closing = f },
        ({ } known, CaseReopened f) => known.Naming(f.Clashes) with
        {
            Closing = null,
            Reopening = f,
            Answered = [],
            AgreedBefore = known.Agreed.Count,
        },
        ({ } known, CaseDisclosed f) => known with { Visibility = f.Visibility },
        _ => state,
    };

    /// <summary>The consultation of a number; null: none.</summary>
    public Consultation? Consultation(int number) => Consultations.FirstOrDefault(one => one.Number == number);

    /// <summary>The consultations whose answers are of the rules that it was opened for, or opened again last, in the order of the answers.</summary>
    public IEnumerable<Consultation> Standing() => Answered.Select(number => Consultation(number)!);

    /// <summary>Whether what came of it settles a clash as its rules read.</summary>
    public bool Covers(RulePair clash) => Agreed.Any(one => one.Covers.Contains(clash)) || Decided.Any(one => one.Covers.Contains(clash));

    /// <summary>Its parties see it, and who it lies before; once it is not private every ministry, and the stewards.</summary>
    public bool IsVisibleTo(Caller? caller) => caller is not null
        && ((Visibility == Contracts.Visibility.Ministries && caller.Role is (Roles.Ministry or Roles.Steward))
            || (caller.Organisation is { } organisation && (Parties.Contains(organisation) || Escalation?.To == organisation)));

    private AlignmentCase Naming(Values<RulePair> clashes) => this with { Named = [.. Named.Union(clashes)] };

    private AlignmentCase With(int number, Func<Consultation, Consultation> change) =>
        this with { Consultations = [.. Consultations.Select(one => one.Number == number ? change(one) : one)] };
}
