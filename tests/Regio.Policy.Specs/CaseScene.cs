using Regio.Contracts;
using Regio.Policy.Cases;

namespace Regio.Policy.Specs;

/// <summary>A case of a scheme of szw and one of ocw that clash in one rule.</summary>
internal static class CaseScene
{
    public const string Szw = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1073";
    public const string Ocw = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1109";
    public const string Vws = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1025";
    public static readonly Guid One = new("0198c000-0000-7000-8000-000000000001");
    public static readonly Guid Other = new("0198c000-0000-7000-8000-000000000002");
    public static readonly Guid CaseId = AlignmentCase.IdOf(One, Other);
    public static readonly DateOnly Today = new(2026, 3, 1);

    public static readonly RulePair Stacking = new("stacking", null, "forbidden", "allowed");
    public static readonly RulePair Calendar = new("reporting-calendar", "employed", "yearly", "quarterly");

    public static readonly CaseOpened Opened = new(CaseId, One, Other, [Szw, Ocw], Today.AddDays(-20), null, [Stacking], null, Visibility.Ministries);
    public static readonly ConsultationAsked Asked = new(CaseId, 1, Today.AddDays(-2), Ocw, Szw, "Can they be one?", Today.AddDays(12), Visibility.Ministries);
    public static readonly ConsultationAnswered Agreed = new(CaseId, 1, Today.AddDays(-1), "agreed", null, Visibility.Ministries);
    public static readonly ConsultationAnswered Objected = new(CaseId, 1, Today.AddDays(-1), "objected", "They differ.", Visibility.Ministries);
    public static readonly AlignmentReached Divided = new(CaseId, Today, Ocw, "divided", [Stacking], "Each its own region.", null, Visibility.Ministries);
    public static readonly CaseEscalated Escalated = new(CaseId, Today, Ocw, Vws, "We do not agree.", Visibility.Ministries);
    public static readonly CaseDecided Decided = new(CaseId, Today, Vws, "joined", [Stacking], "One scheme.", null, Visibility.Ministries);
    public static readonly CaseClosed Closed = new(CaseId, Today, Ocw, Visibility.Ministries);

    /// <summary>One of every fact.</summary>
    public static IReadOnlyList<object> Facts =>
    [
        Opened, new PartyAdded(CaseId, Today, Vws, Visibility.Ministries), Asked, new ConsultationReminded(CaseId, 1, Today, Visibility.Ministries), Objected,
        new ConsultationExpired(CaseId, 1, Today, Visibility.Ministries), new ConsultationOmitted(CaseId, Today, Ocw, Szw), Divided, Escalated, Decided,
        new CaseReviewSet(CaseId, Today, Ocw, Today.AddYears(1), Visibility.Ministries), Closed,
        new CaseReopened(CaseId, Today, [Calendar], Visibility.Ministries), new CaseDisclosed(CaseId, Today, Visibility.Ministries),
    ];

    /// <summary>The two as they stand to each other: the other was published later, and owed it to look.</summary>
    public static CasePair Pair(params RulePair[] clashes) =>
        new(One, Other, [Szw], [Ocw], [.. clashes], [new(ByOne: false, Today.AddDays(-30))], IsKnown: true);

    /// <summary>The two, of which these owners confided a draft to the parties.</summary>
    public static CasePair Confided(params string[] owners) => Pair() with { IsKnown = false, Confiding = [.. owners] };

    public static CaseOutcome Outcome(string outcome = "divided", string by = Ocw, string text = "Each its own region.", DateOnly? review = null, params NamedClash[] covers) =>
        new(by, Today, outcome, covers.Length == 0 ? null : covers, text, review);
}
