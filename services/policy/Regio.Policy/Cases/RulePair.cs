using Contract = Regio.Contracts.Policy;

namespace Regio.Policy.Cases;

/// <summary>Two rules that clash, as each says it (botsende regels): another text is another pair.</summary>
/// <param name="Type">Code of the list <c>clash-types</c>.</param>
/// <param name="Subject">What it is about; null: the two as such.</param>
/// <param name="OneRule">What the one of the case says.</param>
/// <param name="OtherRule">What the other says; null: nothing.</param>
public sealed record RulePair(string Type, string? Subject, string OneRule, string? OtherRule)
{
    /// <summary>As it travels.</summary>
    internal Contract.RulePair Told => new(Type, Subject, OneRule, OtherRule);

    /// <summary>As it was told, or found.</summary>
    internal static RulePair Of(Contract.RulePair told) => new(told.Type, told.Subject, told.OneRule, told.OtherRule);
}
