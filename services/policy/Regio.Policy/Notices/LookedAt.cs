using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy.Notices;

/// <summary>What was looked at last.</summary>
/// <param name="Landings">What policies and schemes were to each other.</param>
/// <param name="IsDone">Whether all of it is recorded, and was held against all that had been.</param>
internal sealed record LookedAt(Landings Landings, bool IsDone)
{
    /// <summary>After a look: while something may still come in between, what was told after that is not known, and it is looked at again.</summary>
    public static LookedAt With(Landings now, bool isRecorded, Surrounding around) => new(now, isRecorded && around.Settled >= around.Position);

    /// <summary>Whether nothing is left to look at.</summary>
    public bool IsAllOf(Landings now) => IsDone && ReferenceEquals(now, Landings);
}
