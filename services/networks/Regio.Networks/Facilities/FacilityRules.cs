using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Networks.Regions;

namespace Regio.Networks.Facilities;

/// <summary>What holds for every facility and its reuse.</summary>
internal static class FacilityRules
{
    /// <summary>It ends no earlier than it starts, and is in registered municipalities.</summary>
    public static IEnumerable<Fault> Faults(FacilityDetails details, IReadOnlyDictionary<Guid, bool> registered) =>
    [
        .. Refusals.OfPeriod(details.From, details.Until, "/until"),
        .. TerritoryRules.Faults(details.MunicipalityIds, registered),
    ];

    /// <summary>A fault for each reuse that was agreed and would run while the facility is offered no longer.</summary>
    public static IEnumerable<Fault> OfReuseAfter(Facility facility, DateOnly? until) =>
        until is not { } end ? [] : facility.Reuses.Where(reuse => reuse.RunsFrom(end)).Select(reuse => new Fault(
            "/until", "still-reused", $"Network {reuse.NetworkId} reuses it{(reuse.Ended is { } ended ? $" until {ended.Until:O}" : "")}."));

    /// <summary>
    /// A fault when more would be agreed than is offered: on some day, over the reuses that run then, as far as it is
    /// known how much.
    /// </summary>
    public static IEnumerable<Fault> OfCapacity(FacilityDetails offered, IReadOnlyList<Reuse> reuses, string pointer)
    {
        var most = reuses.Select(reuse => reuse.Agreed?.From).OfType<DateOnly>()
            .Select(day => reuses.Where(reuse => reuse.RunsOn(day)).Sum(reuse => reuse.Agreed?.Capacity ?? 0))
            .DefaultIfEmpty().Max();
        if (most > offered.Capacity?.Amount)
        {
            yield return new(
                pointer, "more-than-offered",
                $"{offered.Capacity.Amount} {offered.Capacity.Unit} are offered, and {most} would be in reuse at once.");
        }
    }

    /// <summary>A fault when the facility is not offered on a day.</summary>
    public static IEnumerable<Fault> OfDay(Facility facility, DateOnly on)
    {
        if (!facility.IsOffered(on))
        {
            yield return new("/from", "not-offered", "The facility is not offered on that day.");
        }
    }

    /// <summary>Decides about a reuse of the facility, when there is one of this id.</summary>
    public static Decision Of(Facility facility, Guid reuseId, Func<Reuse, Decision> decide) =>
        facility.Reuse(reuseId) is { } reuse
            ? decide(reuse)
            : Decision.Reject("unknown-reuse", "The facility has no reuse of that id.");
}
