using System.Collections.Immutable;
using Regio.Contracts.Policy;

namespace Regio.Landscape;

/// <summary>Two rules that cannot both be kept without a burden (botsing), and where.</summary>
/// <param name="Type">Code of the list <c>clash-types</c>.</param>
/// <param name="Left">The first of the two in the order of things.</param>
/// <param name="Right">The other; null: of an obligation without money there is no other.</param>
/// <param name="Subject">What it is about: a concept of indicators, a source of money; null: the pair as such.</param>
/// <param name="LeftRule">What the left says.</param>
/// <param name="RightRule">What the right says; null: nothing, or there is none.</param>
/// <param name="Networks">Networks that both touch and that feel it, sorted.</param>
/// <param name="Regions">Regions that both touch and that feel it, in the order of things.</param>
/// <param name="Repairs">Changes that each remove it, the smallest first.</param>
internal sealed record Clash(
    string Type, Initiative Left, Initiative? Right, string? Subject, string LeftRule, string? RightRule, ImmutableArray<Guid> Networks,
    IReadOnlyList<Thing> Regions, IReadOnlyList<Change> Repairs)
{
    /// <summary>As a case covers it: another text of either rule is another clash.</summary>
    public RulePair Pair => new(Type, Subject, LeftRule, RightRule);
}

/// <summary>A change of one side that removes a clash (herstel).</summary>
/// <param name="By">The policy or scheme that changes.</param>
/// <param name="Code">Code of the list <c>repair-kinds</c>.</param>
/// <param name="To">What it changes to.</param>
/// <param name="Made">The initiative after the change.</param>
internal sealed record Change(Thing By, string Code, string To, Initiative Made);
