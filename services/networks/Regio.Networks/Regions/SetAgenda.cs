using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Regions;

/// <summary>Set the agenda of a region for a period.</summary>
public static class SetAgenda
{
    /// <summary>An agenda to be set (vaststelling van een regionale agenda).</summary>
    public sealed record Request : AgendaBody;

    /// <summary>For a period that no other agenda of the region holds in; the same again changes nothing.</summary>
    public static Decision Decide(Region region, RegionalAgenda agenda) =>
        region.Agendas.ByPeriod.Contains(agenda)
            ? Decision.Nothing
            : Refusals.Unless(
                [.. AgendaRules.Faults(agenda, region.Agendas.ByPeriod)],
                () => Decision.Accept(new RegionalAgendaSet(region.Id, agenda)));

    /// <summary><c>POST /networks/v1/regions/{id}/agenda</c>.</summary>
    public static void Map(RouteGroupBuilder regions) => regions
        .MapPost("{id}/agenda", Handle)
        .RequireRole(AgendaRights.Setting)
        .WithName("setAgenda").WithSummary("Set the agenda of a region")
        .WithDescription("By a municipality of the region, in the role region, or a steward. Agendas of other periods stand beside it.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct) =>
        streams.Change<Region>(
            writing, StreamId.Parse(Region.StreamKind, id), request, region => Decide(region, request.Agenda()), ct,
            region => AgendaRights.AgainstSetting(region, Caller.Of(writing.Http.User)));
}
