using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Facilities;

/// <summary>Ask to reuse the facility of another network.</summary>
public static class RequestReuse
{
    /// <summary>A request to reuse a facility (verzoek tot hergebruik), as sent.</summary>
    public sealed record Request
    {
        /// <summary>The network that asks.</summary>
        [Required, Line(200), Description("The network (netwerk) that asks: id or external id.")]
        public string? Network { get; init; }

        /// <summary>First day.</summary>
        [Required, Description("First day asked for (ingangsdatum).")]
        public DateOnly? From { get; init; }

        /// <summary>How much.</summary>
        [Range(0.01, 1_000_000_000), Description("How much is asked for (capaciteit), in the facility's unit; unknown when absent.")]
        public decimal? Capacity { get; init; }

        /// <summary>What for.</summary>
        [Prose(1_000), Description("What for (doel); unknown when absent.")]
        public string? Purpose { get; init; }
    }

    /// <summary>
    /// On a day on which it is offered and both are in force, by another network than that which offers it, no more than is
    /// offered. A network has one request that is open or one reuse that runs. The same request again changes nothing.
    /// </summary>
    /// <param name="facility">The facility.</param>
    /// <param name="offering">The network that offers it.</param>
    /// <param name="asking">The network that asks.</param>
    /// <param name="requested">The request.</param>
    public static Decision Decide(Facility facility, Network offering, Network asking, ReuseRequested requested) =>
        Already(facility, requested) is not null
            ? Decision.Nothing
            : Refusals.Unless([.. Faults(facility, offering, asking, requested)], () => Decision.Accept(requested));

    /// <summary>The open request that says what this one would; null when there is none.</summary>
    internal static Reuse? Already(Facility facility, ReuseRequested requested) =>
        facility.Reuses.FirstOrDefault(reuse => reuse.IsOpen && reuse.Request == requested with { ReuseId = reuse.Id });

    /// <summary><c>POST /networks/v1/facilities/{id}/reuses</c>.</summary>
    public static void Map(RouteGroupBuilder facilities) => facilities
        .MapPost("{id}/reuses", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("requestReuse").Tells(StatusCodes.Status204NoContent, "Location").WithSummary("Ask to reuse a facility")
        .WithDescription("By who may change the network that asks. The answer's Location is the reuse.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(
        Facility facility, Network offering, Network asking, ReuseRequested requested)
    {
        if (requested.NetworkId == facility.NetworkId)
        {
            yield return new("/network", "reuse-of-own", "The network offers this facility itself.");
        }

        if (facility.Reuses.Any(reuse => reuse.NetworkId == requested.NetworkId && (reuse.IsOpen || reuse.RunsFrom(requested.From))))
        {
            yield return new("/network", "already-reused", "The network has asked for it, or reuses it then.");
        }

        foreach (var fault in FacilityRules.OfDay(facility, offering, asking, requested.From))
        {
            yield return fault;
        }

        if (requested.Capacity > facility.Details.Capacity?.Amount)
        {
            yield return new(
                "/capacity", "more-than-offered", $"{facility.Details.Capacity.Amount} {facility.Details.Capacity.Unit} are offered.");
        }
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct)
    {
        var (facilityId, reuseId) = (StreamId.Parse(Facility.StreamKind, id), Guid.CreateVersion7());
        return things.ChangeFor<Facility>(
            writing, facilityId, request.Network!, request,
            (facility, offering, asking) =>
            {
                var requested = new ReuseRequested(
                    facilityId, reuseId, asking.Id, request.From!.Value, request.Capacity, Values.Text(request.Purpose));
                reuseId = Already(facility, requested)?.Id ?? reuseId;
                return Decide(facility, offering, asking, requested);
            },
            ct, () => $"{NetworksModule.Base}/facilities/{facilityId}/reuses/{reuseId}");
    }
}
