using Regio.Contracts.Funding;

namespace Regio.Contracts.Policy;

/// <summary>What a policy says (inhoud van een beleidsdossier).</summary>
/// <param name="Title">Its title.</param>
/// <param name="Goal">What it is to reach, unknown when absent.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Instruments">Codes of the list <c>instrument-kinds</c>: what it works with; empty is unknown.</param>
/// <param name="LegalGrounds">Laws and articles it rests on; empty is unknown.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
/// <param name="Division">External id of the division whose regions it addresses, unknown when absent.</param>
/// <param name="Regions">External ids of those of its regions that it is about; empty: all of them.</param>
/// <param name="Rules">What it asks of who carries it out; absent: nothing is told.</param>
public sealed record PolicyDetails(
    string Title, string? Goal, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups, IReadOnlyList<string> Instruments,
    IReadOnlyList<string> LegalGrounds, DateOnly From, DateOnly? Until, string? Division, IReadOnlyList<string> Regions, PolicyRules? Rules);

/// <summary>
/// What a policy asks of who carries it out (regels): of the types that schemes have too, so that either can be held
/// against the other. What is absent or empty is not told.
/// </summary>
/// <param name="LeadKinds">Kinds of organisations that may lead (list <c>organisation-kinds</c>).</param>
/// <param name="MinimumPartners">Fewest organisations that take part, the lead included.</param>
/// <param name="Reporting">What is to be reported, how often and by when.</param>
/// <param name="Indicators">What is counted, and by which definition.</param>
/// <param name="CoFinancing">What others pay.</param>
/// <param name="Stacking">Which other money may go to the same costs.</param>
/// <param name="Earmarking">Code of the list <c>earmarkings</c>.</param>
public sealed record PolicyRules(
    IReadOnlyList<string> LeadKinds, int? MinimumPartners, IReadOnlyList<ReportingRule> Reporting, IReadOnlyList<IndicatorRule> Indicators,
    CoFinancingRule? CoFinancing, StackingRule? Stacking, string? Earmarking);

/// <summary>What is counted (indicatordefinitie).</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition; absent: the latest.</param>
public sealed record IndicatorRule(string Indicator, int? Edition);

/// <summary>A policy (beleidsdossier) was registered.</summary>
/// <param name="PolicyId">Its stream.</param>
/// <param name="OwnerId">External id of the ministry or directorate that owns it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Goal">What it is to reach, unknown when absent.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="LegalGrounds">Laws it rests on.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
/// <param name="Instruments">Codes of the list <c>instrument-kinds</c>; absent is unknown.</param>
/// <param name="Division">External id of the division whose regions it addresses, unknown when absent.</param>
/// <param name="Regions">External ids of those of its regions that it is about; absent: all of them.</param>
/// <param name="Rules">What it asks of who carries it out; absent: nothing is told.</param>
/// <param name="PublishedOn">Day on which it became public; absent: unknown.</param>
/// <param name="ExternalId">Identifier in the source; absent when registered here.</param>
[Contract("nl.regio.policy.policy-registered.v1")]
public sealed record PolicyRegistered(
    Guid PolicyId, string OwnerId, string Title, string? Goal, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, IReadOnlyList<string> LegalGrounds, DateOnly From, DateOnly? Until,
    IReadOnlyList<string>? Instruments = null, string? Division = null, IReadOnlyList<string>? Regions = null, PolicyRules? Rules = null,
    DateOnly? PublishedOn = null, string? ExternalId = null);

/// <summary>A policy says something else from a day on (wijziging), whole.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="From">First day on which it does.</param>
/// <param name="Details">What it says then.</param>
/// <param name="Reason">Why; unknown when absent.</param>
[Contract("nl.regio.policy.policy-revised.v1")]
public sealed record PolicyRevised(Guid PolicyId, DateOnly From, PolicyDetails Details, string? Reason);

/// <summary>What was recorded of what a policy says last was wrong; this holds instead, whole, from the same day.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="Details">What it says.</param>
/// <param name="Reason">What was wrong.</param>
[Contract("nl.regio.policy.policy-corrected.v1")]
public sealed record PolicyCorrected(Guid PolicyId, PolicyDetails Details, string Reason);

/// <summary>A policy is over (beëindiging).</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="Until">First day without it.</param>
/// <param name="Reason">Why; unknown when absent.</param>
/// <param name="On">Day on which that was said; absent: not recorded.</param>
[Contract("nl.regio.policy.policy-ended.v1")]
public sealed record PolicyEnded(Guid PolicyId, DateOnly Until, string? Reason, DateOnly? On = null);

/// <summary>A policy is of another owner from a day on (overgang): its owner went up in another.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="From">First day.</param>
/// <param name="OwnerId">External id of who owns it from then on.</param>
/// <param name="CauseId">The owner that ended.</param>
[Contract("nl.regio.policy.policy-moved.v1")]
public sealed record PolicyMoved(Guid PolicyId, DateOnly From, string OwnerId, Guid CauseId);

/// <summary>Money that goes with an obligation (dekking).</summary>
/// <param name="Kind">Code of the list <c>mandate-funding-kinds</c>.</param>
/// <param name="Scheme">External id of the scheme, where it is one; absent: it is none, or unknown.</param>
/// <param name="Amount">Euros a year.</param>
/// <param name="Explanation">Where it stands; unknown when absent.</param>
public sealed record MandateFunding(string Kind, string? Scheme, decimal Amount, string? Explanation);

/// <summary>A policy obliges others to work together (verplichting tot samenwerking); stands in for what it obliged before.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="From">First day.</param>
/// <param name="Networks">The networks that it needs; empty: those that serve its territory.</param>
/// <param name="CostPerYear">Euros a year that it costs by its owner's own statement; absent: not stated.</param>
/// <param name="Funding">The money that goes with it.</param>
/// <param name="Article">The article that obliges; unknown when absent.</param>
[Contract("nl.regio.policy.cooperation-obliged.v1")]
public sealed record CooperationObliged(
    Guid PolicyId, DateOnly From, IReadOnlyList<Guid> Networks, decimal? CostPerYear, IReadOnlyList<MandateFunding> Funding, string? Article);

/// <summary>A policy no longer obliges others to work together.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="Until">First day without the obligation.</param>
/// <param name="Reason">Why; unknown when absent.</param>
[Contract("nl.regio.policy.obligation-withdrawn.v1")]
public sealed record ObligationWithdrawn(Guid PolicyId, DateOnly Until, string? Reason);
