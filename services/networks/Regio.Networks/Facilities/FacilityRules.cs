using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Networks.Networks;
using Regio.Networks.Regions;

namespace Regio.Networks.Facilities;

/// <summary>What holds for every facility and its reuse.</summary>
internal static class FacilityRules
{
    /// <summary>It begins while its network is in force, ends no earlier than it starts, and is in registered municipalities.</summary>
    public static IEnumerable<Fault> Faults(Network network, FacilityDetails details, IReadOnlyDictionary<Guid, bool> registered) =>
    [
        .. InForce.On(network, details.From, "/from"),
        .. Refusals.OfPeriod(details.From, details.Until, "/until"),
        .. TerritoryRules.Faults(details.MunicipalityIds, registered),
    ];

    /// <summary>A fault for each reuse that was agreed and would run while the facility is offered no longer.</summary>
    public static IEnumerable<Fault> OfReuseAfter(Facility facility, DateOnly? until) =>
        until is not { } end ? [] : facility.Reuses.Where(reuse => reuse.RunsFrom(end)).Select(reuse => new Fault(
            "/until", "still-reused", $"Another network reuses it from {reuse.Agreed!.From:O}{(reuse.Ended is { } ended ? $" until {ended.Until:O}" : " on")}; its reuses tell which."));

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

    /// <summary>A fault when the facility is not offered on the day on which a reuse begins, or one of the two is not in force.</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="offering">The network that offers it.</param>
    /// <param name="asking">The network that would reuse it.</param>
    /// <param name="on">The day.</param>
    public static IEnumerable<Fault> OfDay(Facility facility, Network offering, Network asking, DateOnly on)
    {
        if (!facility.IsOffered(on))
        {
            yield return new("/from", "not-offered", "The facility is not offered on that day.");
        }

        foreach (var fault in InForce.On(offering, on, "/from", "The network that offers it")
            .Concat(InForce.On(asking, on, "/from", "The network that would reuse it")))
        {
            yield return fault;
        }
    }

    /// <summary>Decides about a reuse of the facility, when there is one of this id.</summary>
    public static Decision Of(Facility facility, Guid reuseId, Func<Reuse, Decision> decide) =>
        facility.Reuse(reuseId) is { } reuse
            ? decide(reuse)
            : Decision.Reject("unknown-reuse", "The facility has no reuse of that id.");
}
