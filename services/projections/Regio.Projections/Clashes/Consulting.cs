using Regio.Contracts.Policy;

namespace Regio.Projections;

/// <summary>Whether the owners of two rules that clash asked each other: as much of their case as the matrix tells anyone.</summary>
internal static class Consulting
{
    /// <summary>
    /// Code of the list <c>alignment-states</c>: what either asked of the other by the day of a picture; null: there is no other. Who owned a
    /// side before counts as its owner.
    /// </summary>
    public static string? Of(Clash clash, Picture picture)
    {
        if (clash.Right is not { } right)
        {
            return null;
        }

        var asked = (ClashRow.CaseOf(picture, clash)?.Consultations ?? [])
            .Where(one => one.Asked.On <= picture.Day && (IsOf(one.Asked, clash.Left, right) || IsOf(one.Asked, right, clash.Left))).ToList();
        return asked.Count == 0 ? AlignmentStates.NeverAsked
            : asked.Exists(one => one.Answered?.On <= picture.Day) ? AlignmentStates.Answered
            : AlignmentStates.AskedUnanswered;
    }

    private static bool IsOf(ConsultationAsked asked, Initiative by, Initiative of) => by.Owners.Contains(asked.By) && of.Owners.Contains(asked.Of);
}
