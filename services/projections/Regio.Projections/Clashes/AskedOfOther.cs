using Regio.Contracts.Policy;

namespace Regio.Projections;

/// <summary>What the owner of one side asked of that of the other (consultatie).</summary>
/// <param name="By">Who asked.</param>
/// <param name="Of">Who was asked.</param>
/// <param name="On">Day on which it was asked.</param>
/// <param name="AnsweredOn">Day of the answer; absent: none yet.</param>
internal sealed record AskedOfOther(Thing By, Thing Of, DateOnly On, DateOnly? AnsweredOn)
{
    /// <summary>Those about a clash by the day of a picture, in the order in which they were asked; who owned a side before counts as its owner.</summary>
    public static IReadOnlyList<AskedOfOther> About(Clash clash, Picture picture) => clash.Right is not { } right ? [] :
    [
        .. (ClashRow.CaseOf(picture, clash)?.Consultations ?? [])
            .Where(one => one.Asked.On <= picture.Day && (IsOf(one.Asked, clash.Left, right) || IsOf(one.Asked, right, clash.Left)))
            .Select(one => new AskedOfOther(
                picture.Register.OwnerThing(one.Asked.By, picture.Day)!, picture.Register.OwnerThing(one.Asked.Of, picture.Day)!,
                one.Asked.On, one.Answered?.On is { } on && on <= picture.Day ? on : null)),
    ];

    private static bool IsOf(ConsultationAsked asked, Initiative by, Initiative of) => by.Owners.Contains(asked.By) && of.Owners.Contains(asked.Of);
}
