using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.Coordination;

/// <summary>Record the hours of a network's coordinator in a quarter, by type.</summary>
public static class RecordCoordinationHours
{
    /// <summary>Roles that may record them for some network: who may change it, or coordinates it.</summary>
    public static readonly IReadOnlyList<string> Recording = [.. NetworkRights.Changing, Roles.Member];

    /// <summary>The hours of a coordinator in a quarter (uren van de coördinator), as sent.</summary>
    public sealed record Request
    {
        /// <summary>Calendar year.</summary>
        [Required, Range(1900, 2200), Description("Calendar year (jaar).")]
        public int? Year { get; init; }

        /// <summary>Quarter.</summary>
        [Required, Range(1, 4), Description("Quarter (kwartaal), 1 to 4.")]
        public int? Quarter { get; init; }

        /// <summary>Hours by type.</summary>
        [Required, MaxLength(20), Description("Hours by type (uren per soort); of a type that is not named it is unknown.")]
        public IReadOnlyList<TypeBody>? Hours { get; init; }
    }

    /// <summary>Hours of one type (uren van een soort), as sent.</summary>
    public sealed record TypeBody
    {
        /// <summary>Code of the list <c>hour-types</c>.</summary>
        [Required, CodesOf("hour-types"), Description("Type (soort), of /reference/v1/hour-types.")]
        public string? Type { get; init; }

        /// <summary>Hours.</summary>
        [Required, Range(0d, 100_000d), Description("Hours (uren).")]
        public decimal? Hours { get; init; }
    }

    /// <summary>
    /// In a quarter in which the network is in force and that has begun, each type once; the same again changes nothing,
    /// others for the quarter replace it.
    /// </summary>
    public static Decision Decide(
        Network network, CoordinatorHours known, CoordinationHoursRecorded recorded, DateOnly today) => Refusals.Unless(
        [
            .. InForce.During(network, recorded.FirstDay(), recorded.FirstDay().AddMonths(3), "/quarter"),
            .. Refusals.OfFuture(recorded.FirstDay(), today, "/quarter"),
            .. recorded.Hours.Index().Where(one => recorded.Hours.Take(one.Index).Any(before => before.Type == one.Item.Type))
                .Select(one => new Fault($"/hours/{one.Index}/type", "type-twice", "A type is named once.")),
        ],
        () => known.Quarters.Contains(recorded) ? Decision.Nothing : Decision.Accept(recorded));

    /// <summary><c>POST /networks/v1/networks/{id}/coordination</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/coordination", Handle)
        .RequireRole(Recording)
        .WithName("recordCoordinationHours").WithSummary("Record the coordinator's hours in a quarter")
        .WithDescription("By the organisation that coordinates, by who registered or leads the network, or a steward. It replaces what is recorded of that quarter; before anything is, the version is 0.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, MemberRights rights,
        TimeProvider clock, CancellationToken ct)
    {
        var (network, _) = await streams.Read<Network>(StreamId.Parse(Network.StreamKind, id), ct);
        if (network is null)
        {
            return Views.NotFound();
        }

        var recorded = new CoordinationHoursRecorded(
            CoordinatorHours.IdOf(network.Id), network.Id, request.Year!.Value, request.Quarter!.Value,
            [.. request.Hours!.Select(one => new HoursOfType(one.Type!, one.Hours!.Value))]);
        var mayNot = await rights.AgainstCoordinating(network, Caller.Of(writing.Http.User), ct);
        return await streams.Change<CoordinatorHours>(
            writing, recorded.CoordinationId, request, known => Decide(network, known, recorded, clock.Today()), ct,
            _ => mayNot, unbegun: new(recorded.CoordinationId, []));
    }
}
