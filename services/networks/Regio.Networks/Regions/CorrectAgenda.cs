using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Regions;

/// <summary>Put right what was recorded of the agenda of a region for a period, whole.</summary>
public static class CorrectAgenda
{
    /// <summary>An agenda as it should have been recorded (correctie van een regionale agenda), whole.</summary>
    public sealed record Request : AgendaBody
    {
        /// <summary>First day of the agenda as it was recorded.</summary>
        [Required, Description("First day of the agenda as it was recorded: which one this is about.")]
        public DateOnly? Corrects { get; init; }
    }

    /// <summary>One that was recorded; as for setting it. The same again changes nothing.</summary>
    public static Decision Decide(Region region, DateOnly corrects, RegionalAgenda agenda)
    {
        var recorded = region.Agendas.ByPeriod.FirstOrDefault(one => one.From == corrects);
        return recorded is null
            ? Decision.Reject("unknown-agenda", $"The region has no agenda from {corrects:O}.")
            : Refusals.Unless(
                [.. AgendaRules.Faults(agenda, region.Agendas.ByPeriod.Where(one => one.From != corrects))],
                () => agenda == recorded
                    ? Decision.Nothing
                    : Decision.Accept(new RegionalAgendaCorrected(region.Id, corrects, agenda)));
    }

    /// <summary><c>POST /networks/v1/regions/{id}/agenda/correct</c>.</summary>
    public static void Map(RouteGroupBuilder regions) => regions
        .MapPost("{id}/agenda/correct", Handle)
        .RequireRole(AgendaRights.Setting)
        .WithName("correctAgenda").WithSummary("Correct the agenda of a region")
        .WithDescription("By who may set it. The body replaces what was recorded of one period, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct) =>
        streams.Change<Region>(
            writing, StreamId.Parse(Region.StreamKind, id), request,
            region => Decide(region, request.Corrects!.Value, request.Agenda()), ct,
            region => AgendaRights.AgainstSetting(region, Caller.Of(writing.Http.User)));
}
