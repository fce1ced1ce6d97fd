using Regio.Networks.Reading;

namespace Regio.Networks.Facilities;

/// <summary>What readers see of a facility (voorziening).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="ExternalId">Identifier in the source; absent when offered here.</param>
/// <param name="Network">The network (netwerk) that offers it.</param>
/// <param name="Name">Name (naam).</param>
/// <param name="Kind">Code of the list <c>facility-kinds</c>.</param>
/// <param name="TargetGroups">Target groups (doelgroepen); empty is unknown.</param>
/// <param name="Capacity">How much there is (capaciteit); unknown when absent.</param>
/// <param name="Municipalities">Where it is (waar); empty is unknown.</param>
/// <param name="From">First day on which it is offered.</param>
/// <param name="Until">First day on which it is offered no longer; absent while open.</param>
/// <param name="Reuses">Every reuse (hergebruik) that was asked for, or those that run on the day asked for.</param>
public sealed record FacilityRow(
    Guid Id, long Version, string? ExternalId, Reference Network, string Name, string Kind, IReadOnlyList<string> TargetGroups,
    FacilityCapacity? Capacity, IReadOnlyList<Reference> Municipalities, DateOnly From, DateOnly? Until,
    IReadOnlyList<ReuseRow> Reuses)
{
    internal static FacilityRow Of(FacilityItem item, ReferenceSet networks, ReferenceSet organisations, DateOnly? on) => new(
        item.Id, item.Version, item.ExternalId, networks[item.NetworkId], item.Details.Name, item.Details.Kind,
        item.Details.TargetGroups, item.Details.Capacity, [.. item.Details.MunicipalityIds.Select(id => organisations[id])],
        item.Details.From, item.Details.Until,
        [.. item.Reuses.Where(reuse => on is not { } day || reuse.RunsOn(day)).Select(reuse => ReuseRow.Of(reuse, networks))]);
}

/// <summary>What readers see of the reuse (hergebruik) of a facility.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Network">The network that asks.</param>
/// <param name="Status"><c>requested</c>, <c>agreed</c>, <c>refused</c>, <c>ended</c> or <c>taken-back</c>.</param>
/// <param name="RequestedFrom">First day asked for.</param>
/// <param name="RequestedCapacity">How much was asked for, in the facility's unit; unknown when absent.</param>
/// <param name="Purpose">What for (doel); unknown when absent.</param>
/// <param name="From">First day agreed; absent while it is not.</param>
/// <param name="Until">First day without it; absent while it runs.</param>
/// <param name="Capacity">How much is agreed, in the facility's unit; unknown when absent.</param>
/// <param name="Conditions">On what conditions (voorwaarden); unknown when absent.</param>
/// <param name="Reason">Why it was refused or ended (reden); unknown when absent.</param>
public sealed record ReuseRow(
    Guid Id, Reference Network, string Status, DateOnly RequestedFrom, decimal? RequestedCapacity, string? Purpose,
    DateOnly? From, DateOnly? Until, decimal? Capacity, string? Conditions, string? Reason)
{
    internal static ReuseRow Of(Reuse reuse, ReferenceSet networks) => new(
        reuse.Id, networks[reuse.NetworkId], StatusOf(reuse), reuse.Request.From, reuse.Request.Capacity, reuse.Request.Purpose,
        reuse.Agreed?.From, reuse.Ended?.Until, reuse.Agreed?.Capacity, reuse.Agreed?.Conditions,
        reuse.Refused?.Reason ?? reuse.Ended?.Reason);

    private static string StatusOf(Reuse reuse) => reuse switch
    {
        { Refused: not null } => "refused",
        { Ended: not null, Agreed: null } => "taken-back",
        { Ended: not null } => "ended",
        { Agreed: not null } => "agreed",
        _ => "requested",
    };
}
