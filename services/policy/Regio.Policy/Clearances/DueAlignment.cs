using Regio.Landscape;
using Regio.Policy.Cases;

namespace Regio.Policy.Clearances;

/// <summary>Another policy or scheme that stands between a draft and its publication, and how far that is.</summary>
/// <param name="OtherId">The other.</param>
/// <param name="OtherOwner">External id of its owner; null: unknown.</param>
/// <param name="CaseId">The case of the two; null: none was opened.</param>
/// <param name="IsAnswered">Whether the other was asked, and answered.</param>
/// <param name="IsExplained">Whether the owner of the draft said why it deviates.</param>
/// <param name="IsOver">Whether the case is closed, and covers all that clashes.</param>
internal sealed record DueAlignment(Guid OtherId, string? OtherOwner, Guid? CaseId, bool IsAnswered, bool IsExplained, bool IsOver)
{
    /// <summary>Whether nothing is left to be done about it.</summary>
    public bool IsSettled => IsAnswered || IsExplained || IsOver;

    /// <summary>Of every pair that would be owed, were it published today, and of every other case about it that is open.</summary>
    public static IReadOnlyList<DueAlignment> Of(Initiatives initiatives, Initiative draft)
    {
        var (register, today) = (initiatives.Standing.Register, initiatives.Standing.Day);
        var owed = OwedPairs.Of(initiatives, draft, today, initiatives.Known()).Where(pair => pair.State != AlignmentStates.BeforeDuty).ToList();
        var others = register.CasesOf[draft.Id].Select(id => register.Cases[id])
            .Where(one => !one.IsClosed(today) && !owed.Exists(pair => pair.Case?.Id == one.Id));
        return [.. owed.Select(pair => Of(pair, today)), .. others.Select(one => Of(initiatives, draft, one))];
    }

    private static DueAlignment Of(OwedPair pair, DateOnly today)
    {
        var isCovered = pair.Clashes.All(clash => pair.Case?.Covers(clash.Pair) is true);
        return new(
            pair.Earlier.Id, pair.Earlier.OwnerId, pair.Case?.Id,
            pair.Case is { } known && HasAnswered(known, pair.Later, pair.Earlier),
            isCovered && pair.Case is { } explained && HasExplained(explained, pair.Later),
            isCovered && pair.Case?.IsClosed(today) is true);
    }

    // Opened by hand, or owed by the other: whoever of the two asked, it was talked about.
    private static DueAlignment Of(Initiatives initiatives, Initiative draft, CaseFacts known)
    {
        var otherId = known.OneId == draft.Id ? known.OtherId : known.OneId;
        var other = initiatives.Find(otherId);
        return new(
            otherId, other?.OwnerId, known.Id,
            other is not null && (HasAnswered(known, draft, other) || HasAnswered(known, other, draft)), HasExplained(known, draft), IsOver: false);
    }

    // What was said before it was opened again was of what the rules said then.
    private static bool HasAnswered(CaseFacts known, Initiative asking, Initiative asked) => known.Consultations.Any(one =>
        one.Answered is { } answer && !(answer.On < known.ReopenedOn) && asking.Owners.Contains(one.Asked.By) && asked.Owners.Contains(one.Asked.Of));

    private static bool HasExplained(CaseFacts known, Initiative draft) =>
        known.Outcomes.Any(one => one.Outcome == CaseRules.Deviation && !(one.On < known.ReopenedOn) && draft.Owners.Contains(one.By));
}
