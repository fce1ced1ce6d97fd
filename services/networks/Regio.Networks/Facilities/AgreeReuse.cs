using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Facilities;

/// <summary>Agree to the reuse of a facility.</summary>
public static class AgreeReuse
{
    /// <summary>The agreement to a reuse (instemming met hergebruik), as sent.</summary>
    public sealed record Request
    {
        /// <summary>First day.</summary>
        [Required, Description("First day agreed (ingangsdatum); need not be the day that was asked for.")]
        public DateOnly? From { get; init; }

        /// <summary>How much.</summary>
        [Range(0.01, 1_000_000_000), Description("How much is agreed (capaciteit), in the facility's unit; unknown when absent.")]
        public decimal? Capacity { get; init; }

        /// <summary>On what conditions.</summary>
        [Prose(4_000), Description("On what conditions (voorwaarden); unknown when absent.")]
        public string? Conditions { get; init; }
    }

    /// <summary>
    /// An open request, from a day on which the facility is offered, both are in force and the network reuses it in no other
    /// way; all that is agreed for one day is no more than is offered. The same again changes nothing.
    /// </summary>
    /// <param name="facility">The facility.</param>
    /// <param name="offering">The network that offers it.</param>
    /// <param name="asking">The network that asked; null when nobody did.</param>
    /// <param name="agreed">What is agreed.</param>
    public static Decision Decide(Facility facility, Network offering, Network? asking, ReuseAgreed agreed) =>
        FacilityRules.Of(facility, agreed.ReuseId, reuse =>
            reuse.Agreed == agreed ? Decision.Nothing
            : !reuse.IsOpen ? Decision.Reject("reuse-settled", "The request was answered, or taken back.")
            : Refusals.Unless([.. Faults(facility, reuse, offering, asking!, agreed)], () => Decision.Accept(agreed)));

    /// <summary><c>POST /networks/v1/facilities/{id}/reuses/{reuseId}/agree</c>.</summary>
    public static void Map(RouteGroupBuilder facilities) => facilities
        .MapPost("{id}/reuses/{reuseId:guid}/agree", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("agreeReuse").WithSummary("Agree to the reuse of a facility")
        .WithDescription("By who may change the network that offers it.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(
        Facility facility, Reuse reuse, Network offering, Network asking, ReuseAgreed agreed)
    {
        // This one is open yet, and as such counts for nothing.
        if (facility.Reuses.Any(other => other.NetworkId == reuse.NetworkId && other.RunsFrom(agreed.From)))
        {
            yield return new("/from", "already-reused", "The network reuses it then.");
        }

        foreach (var fault in FacilityRules.OfDay(facility, offering, asking, agreed.From)
            .Concat(FacilityRules.OfCapacity(facility.Details, [.. facility.Reuses, reuse with { Agreed = agreed }], "/capacity")))
        {
            yield return fault;
        }
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid reuseId, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct)
    {
        var agreed = new ReuseAgreed(
            StreamId.Parse(Facility.StreamKind, id), reuseId, request.From!.Value, request.Capacity, Values.Text(request.Conditions));
        return things.ChangeWith<Facility>(
            writing, agreed.FacilityId, request, facility => facility.Reuse(reuseId)?.NetworkId,
            (facility, offering, asking) => Decide(facility, offering, asking, agreed), ct);
    }
}
