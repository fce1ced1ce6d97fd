using Contract = Regio.Contracts.Funding;

namespace Regio.Terms;

/// <summary>How rules travel.</summary>
public static class PublishedRules
{
    /// <summary>What is to be reported.</summary>
    public static IReadOnlyList<Contract.ReportingRule> Told(this IEnumerable<ReportingRule> rules) =>
        [.. rules.Select(rule => new Contract.ReportingRule(rule.Frequency, rule.FirstMonth, rule.DueDays, rule.DueDay, rule.Indicators))];

    /// <summary>What others pay.</summary>
    public static Contract.CoFinancingRule Told(this CoFinancingRule rule) => new(rule.MinimumShare, rule.Demanded, rule.Forbidden);

    /// <summary>Which other money may go to the same costs.</summary>
    public static Contract.StackingRule Told(this StackingRule rule) => new(rule.Rule, rule.Schemes);
}
