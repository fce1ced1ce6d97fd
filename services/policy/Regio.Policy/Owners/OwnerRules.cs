using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Landscape;

namespace Regio.Policy.Owners;

/// <summary>What is known of what an owner is to be part of.</summary>
/// <param name="IsKnown">Whether it is registered, as an owner or as an organisation; true when there is none.</param>
/// <param name="IsWithin">Whether it is part of the owner itself, or is it.</param>
public sealed record ParentKnown(bool IsKnown, bool IsWithin);

/// <summary>What holds for every owner, and who may change it.</summary>
internal static class OwnerRules
{
    /// <summary>Who may register an owner and keep its name and place.</summary>
    public static readonly IReadOnlyList<string> Keeping = [Roles.Ministry, Roles.Steward];

    /// <summary>What is wrong with what it is to be part of.</summary>
    public static IEnumerable<Fault> OfParent(string? parent, ParentKnown known) =>
        !known.IsKnown ? [new("/parent", "unknown-organisation", $"{parent} is neither an owner nor an organisation.")]
        : known.IsWithin ? [new("/parent", "part-of-itself", $"{parent} is, or is part of, the owner itself.")]
        : [];

    /// <summary>What is known of it.</summary>
    public static ParentKnown Known(Register register, string organisation, string? parent, DateOnly on)
    {
        var line = parent is null ? [] : register.OwnerAndAbove(parent, on);
        return new(parent is null || line.Count > 0, parent == organisation || line.Any(one => one.Thing.ExternalId == organisation));
    }

    /// <summary>Decides about an owner that was not ended.</summary>
    public static Decision WhileStanding(Owner owner, Func<Decision> decide) => owner.Ending is { } ending
        ? Decision.Reject("owner-ended", $"It is no more from {ending.Until:O}.")
        : decide();

    /// <summary>A fault when a change would come before the present name and place.</summary>
    public static IEnumerable<Fault> OfOrder(Owner owner, DateOnly from) => from < owner.Latest.From
        ? [new("/from", "before-the-present-one", $"Its present name and place hold from {owner.Latest.From:O}.")]
        : [];

    /// <summary>Why a caller may not change its name and place; null when it may: itself, or a steward.</summary>
    public static Problem? AgainstChanging(Owner owner, Caller? caller) => caller?.Role == Roles.Steward || caller?.ActsFor(owner.Organisation) is true
        ? null
        : new("not-your-organisation", "An owner is kept by itself, or a steward.");
}
