using Regio.Hosting;
using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>
/// What a caller may know of reports, as the funding service has it: of a draft who takes part in the network, and that one was sent
/// back who pays for it and a steward too. By now, whatever day or moment is asked for.
/// </summary>
/// <param name="now">Today, by all facts as received by now.</param>
/// <param name="caller">Who asks; null: nobody signed in.</param>
internal sealed class ReportReader(Picture now, Caller? caller)
{
    private readonly Participant participant = new(now, caller);

    /// <summary>That of who asks, as of now.</summary>
    public static async Task<ReportReader> Of(HttpContext http, CancellationToken ct) =>
        new(await http.RequestServices.GetRequiredService<Received>().Today(ct), Caller.Of(http.User));

    /// <summary>A report as the caller may know of it.</summary>
    public NetworkReport Told(NetworkReport report) => MayRead(report) ? report : report with
    {
        ReportId = report.HandedInOn is null ? null : report.ReportId,
        State = report.State == ReportStates.Returned ? ReportStates.HandedIn : report.State,
    };

    /// <summary>Whether the caller may know that a report was sent back.</summary>
    public bool MayRead(ReportFacts report) => participant.TakesPart(report.NetworkId)
        || (IsHandedIn(report.Id) && (caller?.Role == Roles.Steward || Pays(report.NetworkId, (report.From, report.Until), null)));

    private bool MayRead(NetworkReport report) => participant.TakesPart(report.NetworkId)
        || (report.ReportId is { } id && IsHandedIn(id) && (caller?.Role == Roles.Steward || Pays(report.NetworkId, (report.Owed.From, report.Owed.Until), report)));

    private bool IsHandedIn(Guid report) => now.Register.Reports.GetValueOrDefault(report)?.Steps.Count > 0;

    // As the owner of any scheme that asks for it over the period.
    private bool Pays(Guid network, (DateOnly, DateOnly) period, NetworkReport? asked) => caller?.Role == Roles.Ministry
        && NetworkReport.Of(now.Register, network, now.Day).Concat(asked is null ? [] : [asked])
            .Any(one => (one.Owed.From, one.Owed.Until) == period && caller.ActsFor(now.Register.Schemes.GetValueOrDefault(one.Scheme.Id)?.OwnerId));
}
