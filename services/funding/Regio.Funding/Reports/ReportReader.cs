using Regio.Hosting.Access;

namespace Regio.Funding.Reports;

/// <summary>Who reads reports of a network (lezer).</summary>
/// <param name="Caller">Who asks; null: nobody signed in.</param>
/// <param name="TakesPart">Whether it takes part in the network.</param>
internal sealed record ReportReader(Caller? Caller, bool TakesPart)
{
    /// <summary>Whether it may read a report: a draft its own side alone, what was handed in also who pays for it, and a steward.</summary>
    /// <param name="report">The report.</param>
    /// <param name="owners">Owners of the schemes of the grants that it serves, or that ask for it.</param>
    public bool MayRead(Report report, IEnumerable<string?> owners) => TakesPart
        || (report.Narrative is not null && (Caller?.Role == Roles.Steward || owners.Any(owner => Caller?.ActsFor(owner) is true)));
}
