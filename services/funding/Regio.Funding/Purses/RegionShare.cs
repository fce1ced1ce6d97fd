using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;

namespace Regio.Funding.Purses;

/// <summary>What the key of a scheme gives a region (trekkingsrecht): what the key names, and nothing else.</summary>
/// <param name="RegionId">The region; null: none is told, so nothing can be given by the key.</param>
/// <param name="Size">The size that sets its class; null: not measured, or the key has no measure.</param>
/// <param name="EachYear">Euros a year by its class; zero where the key has none for it; null: it was not measured.</param>
/// <param name="Fixed">Euros of a year beside that.</param>
/// <param name="Measure">Code of the indicator that sets the class; null: the key has no measure.</param>
/// <param name="MeasuredOn">Last day of the period that it is taken over; null: the key has no measure.</param>
public sealed record RegionShare(
    Guid? RegionId, decimal? Size, decimal? EachYear, Values<YearAmount> Fixed, string? Measure = null, DateOnly? MeasuredOn = null)
{
    /// <summary>Where no region is told.</summary>
    public static RegionShare Nowhere { get; } = new(null, null, null, []);

    /// <summary>What it has by a key.</summary>
    /// <param name="regionId">The region.</param>
    /// <param name="key">The key.</param>
    /// <param name="size">What was measured of the region; null: nothing.</param>
    /// <param name="isIt">Whether a region that the key names is this one.</param>
    public static RegionShare By(Guid regionId, MoneyKey key, decimal? size, Func<string, bool> isIt) => new(
        regionId, size, ByClass(key, size),
        [.. key.Fixed.Where(one => isIt(one.Region)).Select(one => new YearAmount(one.Year, one.Amount)).OrderBy(one => one.Year)],
        key.Measure, key.MeasuredOn);

    /// <summary>Euros of a year; null: not known until the region is measured.</summary>
    public decimal? Of(int year) => EachYear + Fixed.Where(one => one.Year == year).Sum(one => one.Amount);

    private static decimal? ByClass(MoneyKey key, decimal? size) =>
        key.Measure is null ? 0
        : size is null ? null
        : key.Classes.FirstOrDefault(one => one.Most is not { } most || size <= most)?.Amount ?? 0;
}
