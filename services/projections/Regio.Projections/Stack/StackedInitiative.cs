using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>A day on which something of a policy or scheme happens (datum).</summary>
/// <param name="On">The day.</param>
/// <param name="What">What: <c>starts</c>, <c>ends</c>, <c>call-opens</c>, <c>call-closes</c>, <c>report-due</c>, <c>target-by</c> or <c>obliges</c>.</param>
/// <param name="Of">Which call, network or indicator; absent: the policy or scheme itself.</param>
internal sealed record StackDate(DateOnly On, string What, string? Of);

/// <summary>What a policy obliges others to (verplichting), in euros a year.</summary>
/// <param name="Networks">Networks there that it obliges: those that it names, else those that could carry it.</param>
/// <param name="AreNamed">Whether it names them.</param>
/// <param name="CostPerYear">What it costs, as its owner states; absent: not stated.</param>
/// <param name="Funding">The money that goes with it.</param>
/// <param name="Unfunded">What it costs above that; absent: no cost is stated.</param>
/// <param name="Article">The article that obliges; absent: unknown.</param>
internal sealed record StackedObligation(
    IReadOnlyList<Thing> Networks, bool AreNamed, decimal? CostPerYear, IReadOnlyList<MandateFunding> Funding, decimal? Unfunded, string? Article)
{
    /// <summary>That of a policy, for the networks that are asked about.</summary>
    public static StackedObligation Of(CooperationObliged mandate, IReadOnlyList<Thing> networks) => new(
        networks, mandate.Networks.Count > 0, mandate.CostPerYear, mandate.Funding,
        mandate.CostPerYear is { } cost ? Math.Max(0, cost - mandate.Funding.Sum(one => one.Amount)) : null, mandate.Article);
}

/// <summary>What of a policy or scheme clashes there with others, on the day (botsingen).</summary>
/// <param name="Found">How many.</param>
/// <param name="NotCovered">How many of them no alignment case settles.</param>
/// <param name="Path">Where they are read, each with the case that covers it and its repairs.</param>
internal sealed record StackedClashes(int Found, int NotCovered, string Path);

/// <summary>A policy or scheme that lands on a region and a target group in a period (in de stapel): its money, rules and dates.</summary>
/// <param name="Initiative">Which.</param>
/// <param name="Kind"><c>policy</c> or <c>scheme</c>.</param>
/// <param name="Owner">Its owner; absent: unknown.</param>
/// <param name="Ministry">The ministry that its owner belongs to; absent: unknown.</param>
/// <param name="From">First day of its period; absent: unknown.</param>
/// <param name="Until">First day after it; absent: unknown, or open.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Meets">Which target groups meet, of those asked for and its own; absent: none was asked for, or its own are unknown.</param>
/// <param name="Division">External id of its division; absent: unknown.</param>
/// <param name="Budgets">Of a scheme what is set for the years of the period, as decided by the day; a policy has no money of its own.</param>
/// <param name="Money">The money of a scheme that lands there, up to the day.</param>
/// <param name="Networks">Networks there that a scheme pays, by their awards on the day, or whose regional budget it put money in.</param>
/// <param name="Terms">Rules and targets of a scheme; absent: not told, or it is a policy.</param>
/// <param name="Rules">Rules of a policy; absent: not told, or it is a scheme.</param>
/// <param name="Obliges">What a policy obliges others to; absent: nothing, or it is a scheme.</param>
/// <param name="Dates">What happens in the period, in order.</param>
/// <param name="Clashes">What of it clashes there.</param>
internal sealed record StackedInitiative(
    Thing Initiative, string Kind, Thing? Owner, Thing? Ministry, DateOnly? From, DateOnly? Until, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups,
    MeetingConcepts? Meets, string? Division, IReadOnlyList<YearAmount> Budgets, MoneyFigures Money, IReadOnlyList<Thing> Networks,
    SchemeTerms? Terms, PolicyRules? Rules, StackedObligation? Obliges, IReadOnlyList<StackDate> Dates, StackedClashes Clashes) : ViewRow;
