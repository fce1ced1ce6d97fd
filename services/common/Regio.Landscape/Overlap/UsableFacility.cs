using Regio.Rules;

namespace Regio.Landscape;

/// <summary>A facility of one network that the target group of another could use (te hergebruiken voorziening).</summary>
/// <param name="Facility">The facility.</param>
/// <param name="OfferedBy">The network that offers it.</param>
/// <param name="Meets">The target group of the facility and that of the other network by which they meet.</param>
internal sealed record UsableFacility(Thing Facility, Thing OfferedBy, MeetingConcepts Meets)
{
    /// <summary>
    /// The facility by which two networks meet most, the first in the order of things where several do; null when none
    /// does. A facility whose target groups are unknown is not known to be of use.
    /// </summary>
    public static UsableFacility? Between(ActiveNetwork one, ActiveNetwork other, Concepts concepts) =>
        Of(one, other, concepts).Concat(Of(other, one, concepts))
            .OrderByDescending(usable => usable.Meets.Similarity).ThenBy(usable => usable.Facility, Thing.Order).FirstOrDefault();

    private static IEnumerable<UsableFacility> Of(ActiveNetwork offering, ActiveNetwork other, Concepts concepts) =>
        from facility in offering.Facilities
        let meets = concepts.TargetGroups.Meets(facility.TargetGroups, other.TargetGroups)
        where meets is not null
        select new UsableFacility(facility.Thing, offering.Thing, meets);
}
