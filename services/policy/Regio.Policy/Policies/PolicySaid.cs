using Regio.Hosting.Decisions;
using Regio.Terms;

namespace Regio.Policy.Policies;

/// <summary>What a policy says (inhoud van een beleidsdossier).</summary>
/// <param name="Title">Its title.</param>
/// <param name="Goal">What it is to reach; null: unknown.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Instruments">Codes of the list <c>instrument-kinds</c>; empty is unknown.</param>
/// <param name="LegalGrounds">Laws and articles it rests on; empty is unknown.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; null while open.</param>
/// <param name="Division">External id of the division whose regions it addresses; null: unknown.</param>
/// <param name="Regions">External ids of those of its regions that it is about; empty: all of them.</param>
/// <param name="Rules">What it asks of who carries it out.</param>
public sealed record PolicyDetails(
    string Title, string? Goal, Values<string> Domains, Values<string> TargetGroups, Values<string> Instruments, Values<string> LegalGrounds,
    DateOnly From, DateOnly? Until, string? Division, Values<string> Regions, PolicyRules Rules);

/// <summary>What a policy asks of who carries it out (regels); what is null or empty is not told.</summary>
/// <param name="LeadKinds">Kinds of organisations that may lead (list <c>organisation-kinds</c>).</param>
/// <param name="MinimumPartners">Fewest organisations that take part, the lead included.</param>
/// <param name="Reporting">What is to be reported, how often and by when.</param>
/// <param name="Indicators">What is counted, and by which definition.</param>
/// <param name="CoFinancing">What others pay.</param>
/// <param name="Stacking">Which other money may go to the same costs.</param>
/// <param name="Earmarking">Code of the list <c>earmarkings</c>.</param>
public sealed record PolicyRules(
    Values<string> LeadKinds, int? MinimumPartners, Values<ReportingRule> Reporting, Values<IndicatorRule> Indicators, CoFinancingRule? CoFinancing,
    StackingRule? Stacking, string? Earmarking)
{
    /// <summary>Those that tell nothing.</summary>
    public static PolicyRules Untold { get; } = new([], null, [], [], null, null, null);
}

/// <summary>What is counted (indicatordefinitie).</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition; null: the latest.</param>
public sealed record IndicatorRule(string Indicator, int? Edition);

/// <summary>Up to where the facts of others were known when something was decided.</summary>
/// <param name="Networks">Position of the networks service.</param>
/// <param name="Funding">Position of the funding service.</param>
public sealed record Reliance(long Networks, long Funding);
