using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>The one forbids money of the other for the same costs.</summary>
internal static class StackingClash
{
    private const string Forbidden = "forbidden";
    private const string ForbiddenWith = "forbidden-with";

    /// <summary>At most one.</summary>
    public static IEnumerable<Clash> Of(Encounter met) => !Holds(met) ? [] :
    [
        met.Clash(
            ClashTypes.Stacking, null, RuleTexts.Of(met.Left.Rules.Stacking), RuleTexts.Of(met.Right.Rules.Stacking),
            [.. Allows(met.Left, met.Right), .. Allows(met.Right, met.Left)]),
    ];

    /// <summary>Whether either forbids the other.</summary>
    public static bool Holds(Encounter met) => Forbids(met.Left, met.Right) || Forbids(met.Right, met.Left);

    // A policy pays nothing that could be forbidden.
    private static bool Forbids(Initiative one, Initiative other) => other.Kind == Initiative.Scheme && one.Rules.Stacking is { } rule
        && (rule.Rule == Forbidden || (rule.Rule == ForbiddenWith && rule.Schemes.Any(other.IsCalled)));

    // Where both forbid, it takes both to allow it: the change of one leaves the clash.
    private static IEnumerable<Change> Allows(Initiative by, Initiative other) => !Forbids(by, other) ? [] :
    [
        new(by.Thing, RepairKinds.AllowStacking, other.Thing.Key, by with { Rules = by.Rules with { Stacking = Without(by.Rules.Stacking!, other) } }),
    ];

    private static StackingRule Without(StackingRule rule, Initiative other) => rule.Rule == Forbidden
        ? new("allowed", [])
        : rule with { Schemes = [.. rule.Schemes.Where(called => !other.IsCalled(called))] };
}
