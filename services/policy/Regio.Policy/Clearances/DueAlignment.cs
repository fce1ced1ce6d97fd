using Regio.Landscape;
using Regio.Policy.Cases;
using CaseOutcome = Regio.Landscape.CaseOutcome;
using RulePair = Regio.Contracts.Policy.RulePair;

namespace Regio.Policy.Clearances;

/// <summary>Another policy or scheme that stands between a draft and its publication, and how far that is.</summary>
/// <param name="OtherId">The other.</param>
/// <param name="OtherOwner">External id of its owner; null: unknown.</param>
/// <param name="CaseId">The case of the two; null: none was opened.</param>
/// <param name="IsAnswered">Whether the other was asked by the day of publication, and answered of all that clashes now.</param>
/// <param name="IsExplained">Whether the owner of the draft said why it deviates, of all that clashes and is not settled otherwise.</param>
/// <param name="IsOver">Whether the case is closed, and what the two or who is above them made of it covers all that clashes.</param>
internal sealed record DueAlignment(Guid OtherId, string? OtherOwner, Guid? CaseId, bool IsAnswered, bool IsExplained, bool IsOver)
{
    /// <summary>Whether nothing is left to be done about it.</summary>
    public bool IsSettled => IsAnswered || IsExplained || IsOver;

    /// <summary>Of every pair that would be owed, were it published today, and of every other case about it that is open.</summary>
    /// <param name="initiatives">The day.</param>
    /// <param name="draft">What is to be published.</param>
    /// <param name="publishedOn">Day of publication that its owner asks for: who asked later had not asked.</param>
    public static IReadOnlyList<DueAlignment> Of(Initiatives initiatives, Initiative draft, DateOnly publishedOn)
    {
        var (register, today) = (initiatives.Standing.Register, initiatives.Standing.Day);
        var owed = OwedPairs.Of(initiatives, draft, today, initiatives.Known()).Where(pair => pair.State != AlignmentStates.BeforeDuty).ToList();
        var others = register.CasesOf[draft.Id].Select(id => register.Cases[id])
            .Where(one => !one.IsClosed(today) && !owed.Exists(pair => pair.Case?.Id == one.Id));
        return [.. owed.Select(pair => Of(initiatives, pair, publishedOn)), .. others.Select(one => Of(initiatives, draft, one, publishedOn))];
    }

    private static DueAlignment Of(Initiatives initiatives, OwedPair pair, DateOnly publishedOn)
    {
        var (draft, other, today) = (pair.Later, pair.Earlier, initiatives.Standing.Day);
        if (pair.Case is not { } known)
        {
            return new(other.Id, other.OwnerId, null, IsAnswered: false, IsExplained: false, IsOver: false);
        }

        var clashes = Between(initiatives, known, [.. known.LaidOpenBy(), .. draft.Owners]);
        return new(
            other.Id, other.OwnerId, known.Id, HasAnswered(known, draft, other, Between(initiatives, known, known.LaidOpenBy()), publishedOn),
            ExplainsAll(known, draft, other, clashes, publishedOn),
            known.IsClosed(today) && SettlesAll(known, draft, other, clashes, publishedOn));
    }

    // Opened by hand, or owed by the other: whoever of the two asked, it was talked about.
    private static DueAlignment Of(Initiatives initiatives, Initiative draft, CaseFacts known, DateOnly publishedOn)
    {
        var otherId = known.OneId == draft.Id ? known.OtherId : known.OneId;
        if (initiatives.Find(otherId) is not { } other)
        {
            return new(otherId, null, known.Id, IsAnswered: false, HasExplained(known, draft), IsOver: false);
        }

        var answering = Between(initiatives, known, known.LaidOpenBy());
        return new(
            otherId, other.OwnerId, known.Id,
            HasAnswered(known, draft, other, answering, publishedOn) || HasAnswered(known, other, draft, answering, publishedOn),
            ExplainsAll(known, draft, other, Between(initiatives, known, [.. known.LaidOpenBy(), .. draft.Owners]), publishedOn), IsOver: false);
    }

    // What clashes, as far as is known of what is not public: an answer is of what was laid open, the owner of the draft knows its own.
    private static IReadOnlyList<RulePair> Between(Initiatives initiatives, CaseFacts known, IReadOnlyCollection<string> laidOpenBy) =>
        [.. CasePair.Of(initiatives, known.OneId, known.OtherId, [], LaidOpen.In(known) with { By = laidOpenBy }, []).Clashes.Select(clash => clash.Told)];

    private static bool SettlesAll(CaseFacts known, Initiative draft, Initiative other, IReadOnlyList<RulePair> clashes, DateOnly publishedOn)
    {
        var isTalkedOf = AreTalking(known, draft, other, publishedOn);
        var settling = Settling(known, isTalkedOf, [.. draft.Owners, .. other.Owners]);
        return (isTalkedOf || settling.Count > 0) && CoverAll(settling, clashes);
    }

    // What the other explains is the other's.
    private static bool ExplainsAll(CaseFacts known, Initiative draft, Initiative other, IReadOnlyList<RulePair> clashes, DateOnly publishedOn) =>
        HasExplained(known, draft) && CoverAll(Settling(known, AreTalking(known, draft, other, publishedOn), draft.Owners), clashes);

    // What others agreed among themselves, or explain, is not of the two.
    private static IReadOnlyList<CaseOutcome> Settling(CaseFacts known, bool isTalkedOf, IReadOnlyList<string> explaining) =>
        [.. known.Outcomes.Where(one => one.IsDecision || (one.Outcome == CaseRules.Deviation ? explaining.Contains(one.By) : isTalkedOf))];

    private static bool CoverAll(IReadOnlyList<CaseOutcome> settling, IReadOnlyList<RulePair> clashes) =>
        clashes.All(clash => settling.Any(one => one.Covers.Contains(clash)));

    private static bool AreTalking(CaseFacts known, Initiative draft, Initiative other, DateOnly publishedOn) =>
        Answered(known, draft, other, publishedOn).Concat(Answered(known, other, draft, publishedOn)).Any();

    // What was said before it was opened again was of what the rules said then, as is an answer of other rules than these.
    private static bool HasAnswered(CaseFacts known, Initiative asking, Initiative asked, IReadOnlyList<RulePair> clashes, DateOnly publishedOn) =>
        Answered(known, asking, asked, publishedOn).Any(one => !(one.Answered!.On < known.ReopenedOn)
            && (one.Answered.Clashes is not { } read || clashes.All(read.Contains)));

    private static IEnumerable<Landscape.Consultation> Answered(CaseFacts known, Initiative asking, Initiative asked, DateOnly publishedOn) =>
        known.Consultations.Where(one => one.Answered is not null && one.Asked.On <= publishedOn
            && asking.Owners.Contains(one.Asked.By) && asked.Owners.Contains(one.Asked.Of));

    private static bool HasExplained(CaseFacts known, Initiative draft) =>
        known.Outcomes.Any(one => one.Outcome == CaseRules.Deviation && !(one.On < known.ReopenedOn) && draft.Owners.Contains(one.By));
}
