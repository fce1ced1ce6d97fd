namespace Regio.Funding.Simulations;

/// <summary>What would change if schemes were pooled (simulatie van samenvoeging); nothing is stored.</summary>
/// <param name="Year">The calendar year that is looked at.</param>
/// <param name="SchemeIds">The schemes.</param>
/// <param name="UnknownSchemes">Those that were named and that nobody knows of, or not this caller.</param>
/// <param name="Load">What is to be done in the year, before and after.</param>
/// <param name="Clashes">Rules that stand in the way.</param>
/// <param name="Untold">Rules of which it is not known whether they do.</param>
/// <param name="TargetGroups">Target groups by which they meet.</param>
/// <param name="Regions">What there would be together, region by region.</param>
public sealed record PoolingSimulation(
    int Year, IReadOnlyList<Guid> SchemeIds, IReadOnlyList<string> UnknownSchemes, Workload Load, IReadOnlyList<PoolingClash> Clashes,
    IReadOnlyList<UntoldRule> Untold, IReadOnlyList<MeetingGroups> TargetGroups, IReadOnlyList<PooledRegion> Regions);

/// <summary>What is to be done for money in a year (verantwoordingslast).</summary>
/// <param name="Reports">Reports due: in a pot one account serves all.</param>
/// <param name="DueDates">Days on which something is due.</param>
/// <param name="Indicators">Values that are asked: in a pot each indicator once.</param>
/// <param name="Calls">Calls to apply in: a pot has none.</param>
/// <param name="Untold">Schemes that do not tell what is to be reported; what they ask is in no count.</param>
public sealed record Workload(BeforeAfter Reports, BeforeAfter DueDates, BeforeAfter Indicators, BeforeAfter Calls, IReadOnlyList<Guid> Untold);

/// <summary>A count before and after (aantal voor en na).</summary>
/// <param name="Before">With each scheme by itself.</param>
/// <param name="Remains">In a pot.</param>
public sealed record BeforeAfter(int Before, int Remains)
{
    /// <summary>What would fall away.</summary>
    public int FallsAway => Before - Remains;
}

/// <summary>A kind of rule that can stand in the way (soort regel).</summary>
public enum PoolingRule
{
    /// <summary>Nobody may apply for both (aanvragers).</summary>
    Eligibility,

    /// <summary>One may not go together with the other (stapeling).</summary>
    Stacking,

    /// <summary>One demands money of a source that the other forbids (cofinanciering).</summary>
    CoFinancing,

    /// <summary>They address regions of different divisions (gebiedsindeling).</summary>
    Division,

    /// <summary>Money is earmarked, and they are for different target groups (oormerking).</summary>
    Earmarking,
}

/// <summary>A rule that stands in the way (botsende regel).</summary>
/// <param name="Rule">Its kind.</param>
/// <param name="OneId">A scheme.</param>
/// <param name="OtherId">The other one.</param>
/// <param name="Codes">What it is about: kinds, sources, divisions or target groups.</param>
public sealed record PoolingClash(PoolingRule Rule, Guid OneId, Guid OtherId, IReadOnlyList<string> Codes);

/// <summary>A rule that a scheme does not tell (onbekende regel).</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Rule">Its kind.</param>
public sealed record UntoldRule(Guid SchemeId, PoolingRule Rule);

/// <summary>Target groups by which two schemes meet (overlappende doelgroepen).</summary>
/// <param name="OneId">A scheme.</param>
/// <param name="OtherId">The other one.</param>
/// <param name="One">Its target group; unknown when absent.</param>
/// <param name="Other">That of the other; unknown when absent.</param>
public sealed record MeetingGroups(Guid OneId, Guid OtherId, string? One, string? Other);

/// <summary>What there would be together in a region (samengevoegd geld).</summary>
/// <param name="RegionId">The region.</param>
/// <param name="Name">Its name.</param>
/// <param name="Known">Euros of the schemes of which it is known what the region has.</param>
/// <param name="Earmarked">Euros of those that are earmarked.</param>
/// <param name="Free">Euros of those that are free.</param>
/// <param name="Schemes">Scheme by scheme.</param>
public sealed record PooledRegion(
    Guid RegionId, string Name, decimal Known, decimal Earmarked, decimal Free, IReadOnlyList<PooledMoney> Schemes)
{
    internal static PooledRegion Of(Guid regionId, string name, IReadOnlyList<PooledMoney> schemes) => new(
        regionId, name, schemes.Sum(one => one.Amount ?? 0), schemes.Where(one => one.Earmarking == "earmarked").Sum(one => one.Amount ?? 0),
        schemes.Where(one => one.Earmarking == "free").Sum(one => one.Amount ?? 0), schemes);
}

/// <summary>What a region has of a scheme (bedrag).</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Amount">Euros of the year by its key; unknown when absent.</param>
/// <param name="Earmarking">Code of the list <c>earmarkings</c>; unknown when absent.</param>
public sealed record PooledMoney(Guid SchemeId, decimal? Amount, string? Earmarking);
