using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Networks.Facilities;

/// <summary>How much there is of a facility (capaciteit).</summary>
/// <param name="Amount">Number, above 0.</param>
/// <param name="Unit">What is counted: places, hours a week, coaches.</param>
public sealed record FacilityCapacity(decimal Amount, string Unit);

/// <summary>What a facility is: the fields that offering sets and a revision replaces, whole.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Code of the list <c>facility-kinds</c>.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Capacity">How much there is; unknown when absent.</param>
/// <param name="MunicipalityIds">Where it is; empty is unknown.</param>
/// <param name="From">First day on which it is offered.</param>
/// <param name="Until">First day on which it is offered no longer; absent while open.</param>
public sealed record FacilityDetails(
    string Name, [property: CodesOf("facility-kinds")] string Kind, [property: CodesOf("target-groups")] Values<string> TargetGroups, FacilityCapacity? Capacity, Values<Guid> MunicipalityIds,
    DateOnly From, DateOnly? Until);

/// <summary>A network offers a facility (voorziening) that others may reuse.</summary>
/// <param name="FacilityId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; absent when offered here.</param>
/// <param name="NetworkId">The network that offers it.</param>
/// <param name="Details">What it is.</param>
public sealed record FacilityOffered(Guid FacilityId, string? ExternalId, Guid NetworkId, FacilityDetails Details);

/// <summary>What is offered was revised; this is what holds instead, whole.</summary>
public sealed record FacilityRevised(Guid FacilityId, FacilityDetails Details);

/// <summary>It is offered no longer; <paramref name="Until"/> is the first day without it.</summary>
public sealed record FacilityWithdrawn(Guid FacilityId, DateOnly Until);

/// <summary>Another network asks to reuse a facility (verzoek tot hergebruik).</summary>
/// <param name="FacilityId">The facility; the fact is in its stream.</param>
/// <param name="ReuseId">This reuse; a network that asks again later has another.</param>
/// <param name="NetworkId">The network that asks.</param>
/// <param name="From">First day asked for.</param>
/// <param name="Capacity">How much is asked for, in the facility's unit; unknown when absent.</param>
/// <param name="Purpose">What for; unknown when absent.</param>
public sealed record ReuseRequested(
    Guid FacilityId, Guid ReuseId, Guid NetworkId, DateOnly From, decimal? Capacity, string? Purpose);

/// <summary>The network that offers the facility agreed to its reuse.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="ReuseId">The reuse.</param>
/// <param name="From">First day agreed.</param>
/// <param name="Capacity">How much is agreed, in the facility's unit; unknown when absent.</param>
/// <param name="Conditions">On what conditions; unknown when absent.</param>
public sealed record ReuseAgreed(Guid FacilityId, Guid ReuseId, DateOnly From, decimal? Capacity, string? Conditions);

/// <summary>The network that offers the facility refused its reuse.</summary>
public sealed record ReuseRefused(Guid FacilityId, Guid ReuseId, string Reason);

/// <summary>
/// A reuse ends, or a request for it is taken back; <paramref name="Until"/> is the first day without it.
/// </summary>
public sealed record ReuseEnded(Guid FacilityId, Guid ReuseId, DateOnly Until, string? Reason);
