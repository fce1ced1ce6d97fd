using System.Text.Json.Serialization;

namespace Regio.Projections;

/// <summary>Money under a network, region, ministry, domain, target group or year (geldstroom), by what was asked.</summary>
/// <param name="Network">The network; absent: not asked by, or <c>unallocated</c>.</param>
/// <param name="Region">The region that is served; absent likewise.</param>
/// <param name="Ministry">The ministry that pays; absent likewise.</param>
/// <param name="Domain">Code of the list <c>domains</c>; absent likewise.</param>
/// <param name="TargetGroup">Code of the list <c>target-groups</c>; absent likewise.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Unallocated">What of what was asked by it is not known of.</param>
/// <param name="Grants">Number of grants and applications in it.</param>
/// <param name="Money">The money.</param>
/// <param name="Inhabitants">Of the region, or of the territory of the network; absent: unknown, or neither was asked by.</param>
/// <param name="PerInhabitant">The money for each of them.</param>
/// <param name="Cliff">What becomes of a network's money in a year; absent where not asked by network alone.</param>
internal sealed record MoneyRow(
    Thing? Network, Thing? Region, Thing? Ministry, string? Domain, string? TargetGroup, int? Year, IReadOnlyList<string> Unallocated, int Grants,
    MoneyFigures Money, long? Inhabitants, MoneyFigures? PerInhabitant, Cliff? Cliff) : ViewRow
{
    /// <summary>What its amounts were counted under.</summary>
    internal MoneyKey MadeOf => new(Network, Region, Ministry, Domain, TargetGroup, Year);
}

/// <summary>Money of all rows together (totalen van geldstromen).</summary>
/// <param name="Totals">All of it, each euro once whatever it is counted under.</param>
/// <param name="Count">How what has several values was counted: <c>full</c> or <c>split</c>.</param>
/// <param name="Additive">Whether the rows add up to the totals.</param>
internal sealed record MoneyTotals(MoneyFigures Totals, string Count, bool Additive) : ViewRow;

/// <summary>A page of money with its totals (geldoverzicht).</summary>
/// <param name="Items">The rows of the page.</param>
/// <param name="Totals">All of it, each euro once whatever it is counted under.</param>
/// <param name="Count">How what has several values was counted: <c>full</c> or <c>split</c>.</param>
/// <param name="Additive">Whether the rows add up to the totals.</param>
/// <param name="Evidence">Address of the events that the totals rest on, as of the moment of the answer.</param>
/// <param name="AsOf">As of when they hold.</param>
/// <param name="Basis">How many of the grants could be counted under all that was asked by.</param>
/// <param name="Rules">Version of the rules.</param>
internal sealed record MoneyPage(
    IReadOnlyList<MoneyRow> Items, MoneyFigures Totals, string Count, bool Additive, string Evidence, AsOf AsOf, Basis Basis, string Rules)
{
    /// <summary>How the totals were computed; absent: it was not asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Calculation? Calculation { get; init; }

    /// <summary>A page of rows, with the totals of all of them.</summary>
    public static MoneyPage Of(IReadOnlyList<MoneyRow> page, MoneyTotals all, AsOf asOf, Basis basis) =>
        new(page, all.Totals, all.Count, all.Additive, all.Evidence!, asOf, basis, RulesVersion.Now) { Calculation = all.Calculation };
}
