namespace Regio.Projections;

/// <summary>What collaborations ask of a municipality (belasting): three columns, never added up.</summary>
/// <param name="Networks">Number of networks.</param>
/// <param name="NetworksPer10000">The same per 10,000 inhabitants; null when their number is unknown.</param>
/// <param name="ReportsDuePerYear">
/// Reports due in the year of the day, each grant's by itself, of the grants of which it is told what they ask; null: no scheme that pays one of the
/// networks tells it.
/// </param>
/// <param name="ReportsDuePer10000">The same per 10,000 inhabitants.</param>
/// <param name="ValuesAskedPerYear">Values asked in those reports; null likewise.</param>
/// <param name="ValuesAskedPer10000">The same per 10,000 inhabitants.</param>
/// <param name="Grants">Number of grants that run, or of which a report is due, in the year; those that registers tell of are among them.</param>
/// <param name="GrantsUntold">Of how many of them it is not known what they ask: their reports and values come on top.</param>
internal sealed record Load(
    int Networks, double? NetworksPer10000, int? ReportsDuePerYear, double? ReportsDuePer10000, int? ValuesAskedPerYear, double? ValuesAskedPer10000,
    int Grants, int GrantsUntold)
{
    /// <summary>Of networks in force on a day.</summary>
    /// <param name="register">All facts.</param>
    /// <param name="networks">The grants of each.</param>
    /// <param name="inhabitants">The number of inhabitants; null: unknown.</param>
    public static Load Of(Register register, IReadOnlyCollection<NetworkGrants> networks, int? inhabitants)
    {
        var asked = AskedLoad.Of(register, [.. networks.SelectMany(network => network.Asked)]);
        return new(
            networks.Count, Per10000(networks.Count), asked?.Before.Reports, Per10000(asked?.Before.Reports), asked?.Before.Values,
            Per10000(asked?.Before.Values), networks.Sum(network => network.Count), networks.Sum(network => network.Untold));

        double? Per10000(int? number) => inhabitants is > 0 and var many ? number * 10_000.0 / many : null;
    }
}
