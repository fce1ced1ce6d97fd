using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>The hours of a coordinator in a quarter.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Quarter">Quarter, 1 to 4.</param>
/// <param name="Hours">By type.</param>
public sealed record CoordinationQuarter(int Year, int Quarter, IReadOnlyList<HoursOfType> Hours)
{
    /// <summary>First day of the quarter.</summary>
    public DateOnly FirstDay => new(Year, (Quarter * 3) - 2, 1);
}

/// <summary>What the coordinator of a network spends its hours on; for members alone.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Quarters">One for each quarter that was told.</param>
public sealed record CoordinationFacts(Guid Id, Guid NetworkId, IReadOnlyList<CoordinationQuarter> Quarters) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static CoordinationFacts? After(CoordinationFacts? state, object contract) => contract is CoordinationHoursRecorded f
        ? new(f.CoordinationId, f.NetworkId, [.. (state?.Quarters ?? []).Where(one => (one.Year, one.Quarter) != (f.Year, f.Quarter)), new(f.Year, f.Quarter, f.Hours)])
        : state;
}
