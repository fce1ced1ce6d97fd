namespace Regio.Surroundings;

/// <summary>
/// Which positions of the store are still to be read: those after the last, and those before it that were not there yet
/// because their transaction had not ended. A position that stays empty was rolled back, and is given up after a while.
/// </summary>
internal sealed class Unseen(TimeProvider clock)
{
    // Far longer than a transaction may take.
    private static readonly TimeSpan GivenUp = TimeSpan.FromMinutes(1);

    private readonly Dictionary<long, DateTimeOffset> late = [];

    /// <summary>Everything up to here was read, or is late.</summary>
    public long After { get; private set; }

    /// <summary>Positions that were empty when they were read.</summary>
    public IReadOnlyCollection<long> Late => late.Keys;

    /// <summary>Everything up to here was read, and nothing of it is late.</summary>
    public long Settled => late.Count > 0 ? late.Keys.Min() - 1 : After;

    /// <summary>These were found, when everything up to <paramref name="until"/> and what was late was read.</summary>
    public void Saw(IEnumerable<long> positions, long until)
    {
        var (found, now) = (positions.ToHashSet(), clock.GetUtcNow());
        foreach (var position in late.Where(one => found.Contains(one.Key) || now - one.Value > GivenUp).Select(one => one.Key).ToList())
        {
            late.Remove(position);
        }

        for (var position = After + 1; position <= until; position++)
        {
            if (!found.Contains(position))
            {
                late[position] = now;
            }
        }

        After = Math.Max(After, until);
    }
}
