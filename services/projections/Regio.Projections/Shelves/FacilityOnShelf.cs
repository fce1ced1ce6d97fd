using System.Collections.Immutable;
using Regio.Contracts.Networks;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>A facility (voorziening) that is offered on the day, and what of it others reuse.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Network">The network that offers it.</param>
/// <param name="Kind">Code of the list <c>facility-kinds</c>.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Capacity">How much there is; null when unknown.</param>
/// <param name="InReuse">How much of it others reuse on the day, in its unit; null when that of one is unknown.</param>
/// <param name="ReusedBy">Networks that reuse it on the day, in the order of things.</param>
/// <param name="Municipalities">Where it is; empty is unknown.</param>
/// <param name="From">First day on which it is offered.</param>
/// <param name="Until">First day on which it is offered no longer; null while open.</param>
/// <param name="Meets">The target group of it and the one asked for by which they meet; null when none was asked for.</param>
/// <param name="Near">How near it is to the municipality asked for; null when none was.</param>
internal sealed record FacilityOnShelf(
    Thing Facility, Thing Network, string Kind, IReadOnlyList<string> TargetGroups, FacilityCapacity? Capacity,
    decimal? InReuse, IReadOnlyList<Thing> ReusedBy, IReadOnlyList<Thing> Municipalities, DateOnly From, DateOnly? Until,
    MeetingConcepts? Meets, NearBy? Near) : ViewRow
{
    /// <summary>Where it serves: its location and the territory of its network, resolved to the day by succession; sorted.</summary>
    public static ImmutableArray<Guid> Place(Picture picture, FacilityFacts facility) =>
    [
        .. new Succession(picture.Register, picture.Day).Of(facility.Details.MunicipalityIds)
            .Union(picture.Index.Networks[facility.NetworkId].Territory).Order(),
    ];

    /// <summary>Those offered on the day by a network in force.</summary>
    public static IReadOnlyList<FacilityFacts> Offered(Picture picture) =>
    [
        .. picture.Register.Facilities.Values.Where(
            facility => facility.IsOffered(picture.Day) && picture.Index.Networks.ContainsKey(facility.NetworkId)),
    ];

    public static FacilityOnShelf Of(Picture picture, FacilityFacts facility, MeetingConcepts? meets, NearBy? near)
    {
        var (register, day, d) = (picture.Register, picture.Day, facility.Details);
        var running = facility.Reuses.Where(reuse => reuse.RunsOn(day)).ToList();
        return new(
            new(facility.Id, facility.ExternalId, d.Name), register.NetworkThing(facility.NetworkId, day), d.Kind, d.TargetGroups,
            d.Capacity, running.TrueForAll(reuse => reuse.Capacity is not null) ? running.Sum(reuse => reuse.Capacity) : null,
            [.. running.Select(reuse => register.NetworkThing(reuse.NetworkId, day)).Order(Thing.Order)],
            [.. d.MunicipalityIds.Select(register.OrganisationThing).Order(Thing.Order)], d.From, d.Until, meets, near);
    }
}
