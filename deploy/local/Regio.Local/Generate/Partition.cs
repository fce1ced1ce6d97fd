namespace Regio.Local;

/// <summary>Cuts a country's line of municipalities into the regions of a division.</summary>
internal sealed class Partition(Country country, long seed, int number)
{
    private const int MunicipalitiesIn2016 = 390;

    /// <summary>Borders that many divisions share, as real ones follow older borders.</summary>
    private static readonly double[] Common = [.. Enumerable.Range(1, 24).Select(i => i * Country.Municipalities / 25.0)];

    /// <summary>The regions, each with its municipalities of the division's year.</summary>
    public IReadOnlyList<IReadOnlyList<Place>> Regions(DivisionShape shape)
    {
        var dice = Dice.For(seed, number, "borders");
        var on = new DateOnly(shape.Year, 1, 1);
        var line = country.Places.Where(place => place.Kind == "municipality" && place.IsThere(on))
            .OrderBy(place => place.Position).ThenBy(place => place.Id, StringComparer.Ordinal).ToList();
        var sum = shape.Sizes.Sum();
        var whole = Math.Max(sum, sum < 300 ? MunicipalitiesIn2016 : sum);
        var gap = (whole - sum) / (double)shape.Sizes.Count;
        var regions = new List<IReadOnlyList<Place>>();
        var (at, before) = (0.0, 0);
        foreach (var size in Arranged(shape.Sizes))
        {
            at += gap;
            var start = gap > 0 ? Index(at) : before;
            at += size;
            var end = Math.Max(start + 1, Snap(Index(at), line, dice));
            before = Math.Min(end, line.Count);
            start = Math.Min(start, line.Count - 1);
            regions.Add(line.GetRange(start, Math.Max(1, before - start)));
        }

        return regions;

        int Index(double mark) => (int)Math.Round(mark / whole * line.Count);
    }

    /// <summary>
    /// The largest region lies at one place in every division, the second largest at another, and so on: so editions of
    /// one kind resemble each other, and divisions with like sizes do.
    /// </summary>
    private IEnumerable<int> Arranged(IReadOnlyList<int> sizes)
    {
        var dice = Dice.For(seed, number, "places of regions");
        var places = Enumerable.Range(0, sizes.Count).Select(_ => dice.Below(1_000_000)).ToList();
        return sizes.OrderDescending().Zip(places).OrderBy(pair => pair.Second).Select(pair => pair.First);
    }

    private static int Snap(int index, List<Place> line, Dice dice)
    {
        if (index >= line.Count)
        {
            return line.Count;
        }

        var position = line[index].Position;
        var near = Common.MinBy(border => Math.Abs(border - position));
        return Math.Abs(near - position) <= 3 && dice.Chance(0.8)
            ? line.FindIndex(place => place.Position >= near)
            : index;
    }
}
