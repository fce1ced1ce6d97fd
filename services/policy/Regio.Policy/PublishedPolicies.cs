using Regio.Policy.Policies;
using Regio.Terms;
using Contract = Regio.Contracts.Policy;

namespace Regio.Policy;

/// <summary>How what policies say travels.</summary>
internal static class PublishedPolicies
{
    /// <summary>What a policy says.</summary>
    public static Contract.PolicyDetails Told(PolicyDetails d) => new(
        d.Title, d.Goal, d.Domains, d.TargetGroups, d.Instruments, d.LegalGrounds, d.From, d.Until, d.Division, d.Regions, Told(d.Rules));

    /// <summary>What it asks; null when nothing is told.</summary>
    public static Contract.PolicyRules? Told(PolicyRules? rules) => rules is null || rules == PolicyRules.Untold ? null : new(
        rules.LeadKinds, rules.MinimumPartners, rules.Reporting.Told(), [.. rules.Indicators.Select(one => new Contract.IndicatorRule(one.Indicator, one.Edition))],
        rules.CoFinancing?.Told(), rules.Stacking?.Told(), rules.Earmarking);

    /// <summary>What it obliges others to.</summary>
    public static Contract.CooperationObliged Told(CooperationObliged f) => new(
        f.PolicyId, f.From, f.Networks, f.CostPerYear, [.. f.Funding.Select(one => new Contract.MandateFunding(one.Kind, one.Scheme, one.Amount, one.Explanation))],
        f.Article);
}
