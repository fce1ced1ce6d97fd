using Regio.Contracts.Funding;

namespace Regio.Projections;

/// <summary>Grants of a network that run in a year, or of which a report is due in it (subsidies van het jaar), and what is known of what they ask.</summary>
/// <param name="Asked">Those that were awarded here.</param>
/// <param name="Recorded">Number of those that registers tell of: of none it is told what it asks.</param>
internal sealed record NetworkGrants(IReadOnlyList<AskedGrant> Asked, int Recorded)
{
    /// <summary>Number of all of them.</summary>
    public int Count => Asked.Count + Recorded;

    /// <summary>Of how many of them it is not known what they ask.</summary>
    public int Untold => Asked.Count(grant => !grant.IsTold) + Recorded;

    /// <summary>Those of a network in the year of the day.</summary>
    public static NetworkGrants Of(Standing standing, Guid network)
    {
        var (register, day) = (standing.Register, standing.Day);
        return new(
            AskedGrant.Of(register, day, day.Year, register.GrantsFor[network].Select(id => register.Grants[id])),
            register.RecordedFor[network].Count(id => CanRun(register.RecordedGrants[id].Record, day)));
    }

    // One of which no day is told may run in any year: unknown is not no.
    private static bool CanRun(GrantRecord grant, DateOnly day)
    {
        var (first, next) = (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year + 1, 1, 1));
        int? start = grant.Years.Count > 0 ? grant.Years.Min(one => one.Year) : null;
        int? end = grant.Years.Count > 0 ? grant.Years.Max(one => one.Year) : null;
        return !(grant.DecidedOn > day) && !(grant.SettledOn < first)
            && !(grant.From is { } from ? from >= next : start > day.Year) && !(grant.Until is { } until ? until <= first : end < day.Year);
    }
}
