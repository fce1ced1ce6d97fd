using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>Who owed it to whom to look before publishing, owner by owner: directed, the row is who published later.</summary>
internal static class AlignmentMatrix
{
    /// <summary>That of a picture, of what a caller may know.</summary>
    public static IReadOnlyList<AlignmentCell> Of(Picture picture, Caller? caller, bool byMinistry) =>
        picture.Once(
            (nameof(AlignmentMatrix), CaseReaders.Include(caller), byMinistry),
            [picture.Landings, picture.Register.Owners, picture.Register.Organisations, picture.Register.Budgets], () => Of(picture, Told(picture, caller), byMinistry));

    /// <summary>Every cell with a pair in it, of those that may be told, in the order of things.</summary>
    public static IReadOnlyList<AlignmentCell> Of(Picture picture, IEnumerable<OwedPair> owed, bool byMinistry, int fewestOwed = AlignmentCell.FewestOwed) =>
    [
        .. owed.GroupBy(pair => (Row: Owner(picture, pair.Later, byMinistry), Column: Owner(picture, pair.Earlier, byMinistry)))
            .Select(cell => AlignmentCell.Of(picture, cell.Key.Row, cell.Key.Column, [.. cell], fewestOwed))
            .OrderBy(cell => cell.Row, Thing.Order).ThenBy(cell => cell.Column, Thing.Order),
    ];

    /// <summary>The pairs that a caller may know of: of what is only announced ministries and stewards alone know.</summary>
    public static IEnumerable<OwedPair> Told(Picture picture, Caller? caller) => CaseReaders.Include(caller)
        ? picture.Landings.Owed
        : picture.Landings.Owed.Where(pair => pair.Earlier.IsPublic(picture.Day));

    /// <summary>Under whom a policy or scheme counts: its owner, or the ministry that this belongs to on the day.</summary>
    public static Thing Owner(Picture picture, Initiative of, bool byMinistry) =>
        (byMinistry ? picture.Register.MinistryOf(of.OwnerId, picture.Day) : picture.Register.OwnerThing(of.OwnerId, picture.Day))!;
}
