namespace Regio.Projections;

/// <summary>What collaborations ask of a municipality (belasting): three columns, never added up.</summary>
/// <param name="Networks">Number of networks.</param>
/// <param name="NetworksPer10000">The same per 10,000 inhabitants; null when their number is unknown.</param>
/// <param name="ReportsDuePerYear">
/// Reports due in the year of the day, each grant's by itself; null: no scheme that pays one of the networks tells what it asks.
/// </param>
/// <param name="ReportsDuePer10000">The same per 10,000 inhabitants.</param>
/// <param name="ValuesAskedPerYear">Values asked in those reports; null likewise.</param>
/// <param name="ValuesAskedPer10000">The same per 10,000 inhabitants.</param>
internal sealed record Load(
    int Networks, double? NetworksPer10000, int? ReportsDuePerYear, double? ReportsDuePer10000, int? ValuesAskedPerYear, double? ValuesAskedPer10000)
{
    /// <summary>Of networks in force on a day.</summary>
    public static Load Of(Standing standing, IReadOnlyList<ActiveNetwork> networks, int? inhabitants)
    {
        var (register, year) = (standing.Register, standing.Day.Year);
        var grants = networks.SelectMany(network => register.GrantsFor[network.Id]).Select(id => register.Grants[id]);
        var asked = AskedLoad.Of(register, AskedGrant.Of(register, standing.Day, year, grants));
        return new(
            networks.Count, Per10000(networks.Count), asked?.Before.Reports, Per10000(asked?.Before.Reports), asked?.Before.Values,
            Per10000(asked?.Before.Values));

        double? Per10000(int? number) => inhabitants is > 0 and var many ? number * 10_000.0 / many : null;
    }
}
