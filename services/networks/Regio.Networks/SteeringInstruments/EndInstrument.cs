using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Networks.SteeringInstruments;

/// <summary>Stop using a steering instrument.</summary>
public static class EndInstrument
{
    /// <summary>The end of a steering instrument (beëindiging van een regie-instrument).</summary>
    public sealed record Request(
        [property: Required, Description("First day on which it is used no longer (einddatum).")] DateOnly? Until = null,
        [property: Prose(500), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>
    /// Once, and not before it began; ending on its first day is an empty period. An end of which only the day is known may
    /// be told again with its reason.
    /// </summary>
    public static Decision Decide(SteeringInstrument instrument, DateOnly until, string? reason) => instrument.Details.Until switch
    {
        { } ended when ended == until && reason == instrument.EndReason => Decision.Nothing,
        { } ended when ended == until && instrument.EndReason is null => Decision.Accept(new InstrumentEnded(instrument.Id, until, reason)),
        { } ended => Decision.Reject("already-ended", $"It ended on {ended:O}."),
        null => Refusals.Unless(
            [.. Refusals.OfPeriod(instrument.Details.From, until, "/until")],
            () => Decision.Accept(new InstrumentEnded(instrument.Id, until, reason))),
    };

    /// <summary><c>POST /networks/v1/steering-instruments/{id}/end</c>.</summary>
    public static void Map(RouteGroupBuilder instruments) => instruments
        .MapPost("{id}/end", Handle)
        .RequireRole(InstrumentRights.Keeping)
        .WithName("endInstrument").WithSummary("End a steering instrument")
        .WithDescription("By its owner, as a ministry or a region, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct) =>
        streams.Change<SteeringInstrument>(
            writing, StreamId.Parse(SteeringInstrument.StreamKind, id), request,
            instrument => Decide(instrument, request.Until!.Value, Values.Text(request.Reason)), ct,
            instrument => InstrumentRights.AgainstActingFor(instrument.OwnerId, Caller.Of(writing.Http.User)));
}
