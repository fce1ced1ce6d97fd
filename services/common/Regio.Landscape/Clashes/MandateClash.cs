namespace Regio.Landscape;

/// <summary>A policy obliges others to work together, and puts less money with it than it says that it costs, or does not say what it costs.</summary>
internal static class MandateClash
{
    /// <summary>What it is about where no cost is stated.</summary>
    public const string CostNotStated = "cost-not-stated";

    /// <summary>That of an initiative; null: none.</summary>
    public static Clash? Of(Initiatives initiatives, Initiative policy)
    {
        if (policy.Mandate is not { } mandate)
        {
            return null;
        }

        var funded = mandate.Funding.Sum(one => one.Amount);
        return mandate.CostPerYear is not { } cost
            ? Found(initiatives, policy, CostNotStated, $"cost ?, funded {RuleTexts.Of(funded)}", new(policy.Thing, RepairKinds.StateCost, "", policy))
            : cost > funded
                ? Found(
                    initiatives, policy, null, $"cost {RuleTexts.Of(cost)}, funded {RuleTexts.Of(funded)}",
                    new(policy.Thing, RepairKinds.FundMandate, RuleTexts.Of(cost - funded), policy with { Mandate = mandate with { CostPerYear = funded } }))
                : null;
    }

    private static Clash Found(Initiatives initiatives, Initiative policy, string? subject, string said, Change repair) => new(
        ClashTypes.UnfundedMandate, policy, null, subject, said, null, initiatives.Obliged(policy),
        [.. (policy.Land?.Regions ?? []).Select(region => region.Region)], [repair]);
}
