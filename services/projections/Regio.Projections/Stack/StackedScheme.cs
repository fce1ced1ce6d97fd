using Regio.Contracts.Funding;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>A day on which something of a scheme happens (datum).</summary>
/// <param name="On">The day.</param>
/// <param name="What">What: <c>starts</c>, <c>ends</c>, <c>call-opens</c>, <c>call-closes</c>, <c>report-due</c> or <c>target-by</c>.</param>
/// <param name="Of">Which call, network or indicator; absent: the scheme.</param>
internal sealed record StackDate(DateOnly On, string What, string? Of);

/// <summary>A scheme that lands on a region and a target group in a period (regeling in de stapel): its money, rules and dates.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Ministry">The ministry that it is of; absent: unknown.</param>
/// <param name="From">First day of its period; absent: unknown.</param>
/// <param name="Until">First day after it; absent: unknown, or open.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Meets">Which target groups meet, of those asked for and of the scheme; absent: none was asked for, or its own are unknown.</param>
/// <param name="Division">External id of its division; absent: unknown.</param>
/// <param name="Budgets">What is set for the years of the period, as decided by the day.</param>
/// <param name="Money">The money of it that lands there, up to the day.</param>
/// <param name="Networks">Networks there that it pays, by their awards on the day, or whose regional budget it put money in.</param>
/// <param name="Terms">Its rules and targets; absent: not told.</param>
/// <param name="Dates">What happens in the period, in order.</param>
internal sealed record StackedScheme(
    Thing Scheme, Thing? Ministry, DateOnly? From, DateOnly? Until, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups,
    MeetingConcepts? Meets, string? Division, IReadOnlyList<YearAmount> Budgets, MoneyFigures Money, IReadOnlyList<Thing> Networks,
    SchemeTerms? Terms, IReadOnlyList<StackDate> Dates);
