using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Networks;

namespace Regio.Networks.SteeringInstruments;

/// <summary>Revise what a steering instrument is, whole; its owner and its evaluations stay.</summary>
public static class ReviseInstrument
{
    /// <summary>A steering instrument as it is now (herziening van een regie-instrument), whole.</summary>
    public sealed record Request : InstrumentBody;

    /// <summary>As for registering; the same again changes nothing.</summary>
    public static Decision Decide(SteeringInstrument instrument, InstrumentDetails details, Network? network) =>
        details == instrument.Details
            ? Decision.Nothing
            : Refusals.Unless(
                [.. InstrumentRules.Faults(details, network)],
                () => Decision.Accept(new InstrumentRevised(instrument.Id, details)));

    /// <summary><c>POST /networks/v1/steering-instruments/{id}/revise</c>.</summary>
    public static void Map(RouteGroupBuilder instruments) => instruments
        .MapPost("{id}/revise", Handle)
        .RequireRole(InstrumentRights.Keeping)
        .WithName("reviseInstrument").WithSummary("Revise a steering instrument")
        .WithDescription("By its owner, as a ministry or a region, or a steward. The body replaces what was recorded, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct)
    {
        var details = request.Details();
        var network = await streams.Served(details, ct);
        return await streams.Change<SteeringInstrument>(
            writing, StreamId.Parse(SteeringInstrument.StreamKind, id), request,
            instrument => Decide(instrument, details, network), ct,
            instrument => InstrumentRights.AgainstActingFor(instrument.OwnerId, Caller.Of(writing.Http.User)));
    }
}
