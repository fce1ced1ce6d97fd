namespace Regio.Local;

/// <summary>A small random sequence (SplitMix64) that is the same on every machine and in every version of .NET.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A sequence of its own for a part, so that one part's draws do not move another's.</summary>
    public static Dice For(long seed, int country, string part)
    {
        var mixed = new Dice(unchecked((ulong)seed * 0x9E3779B97F4A7C15UL + (ulong)country));
        foreach (var letter in part)
        {
            mixed._state = unchecked((mixed.Next() ^ letter) * 0xBF58476D1CE4E5B9UL);
        }

        return new(mixed.Next());
    }

    /// <summary>From 0 up to but not including the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public bool Chance(double chance) => Next() >> 11 < chance * (1UL << 53);

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        for (var i = all.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return all;
    }

    private ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
