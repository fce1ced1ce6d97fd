using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;

namespace Regio.Funding.Purses;

/// <summary>What the key of a scheme gives a region (trekkingsrecht).</summary>
/// <param name="RegionId">The region.</param>
/// <param name="Size">The size that sets its class; null: not measured, or the key has no measure.</param>
/// <param name="EachYear">Euros a year by its class; null: not known, or the key has no classes.</param>
/// <param name="Fixed">Euros of a year beside that.</param>
public sealed record RegionShare(Guid RegionId, decimal? Size, decimal? EachYear, Values<YearAmount> Fixed)
{
    /// <summary>What it has by a key.</summary>
    /// <param name="regionId">The region.</param>
    /// <param name="key">The key.</param>
    /// <param name="size">What was measured of the region; null: nothing.</param>
    /// <param name="isIt">Whether a region that the key names is this one.</param>
    public static RegionShare By(Guid regionId, MoneyKey key, decimal? size, Func<string, bool> isIt) => new(
        regionId, size, size is null ? null : key.Classes.FirstOrDefault(one => one.Most is not { } most || size <= most)?.Amount,
        [.. key.Fixed.Where(one => isIt(one.Region)).Select(one => new YearAmount(one.Year, one.Amount)).OrderBy(one => one.Year)]);

    /// <summary>Euros of a year; null: not known, so nothing is held against it.</summary>
    public decimal? Of(int year) => (EachYear, Fixed.Where(one => one.Year == year).Select(one => one.Amount).ToList()) switch
    {
        ({ } amount, var beside) => amount + beside.Sum(),
        (null, [_, ..] beside) when Size is null => beside.Sum(),
        _ => null,
    };
}
