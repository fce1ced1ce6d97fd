using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;
using Regio.Networks.Pulses;

namespace Regio.Networks.JointStatements;

/// <summary>Put right what was recorded of a joint statement, whole; who may read it stays.</summary>
public static class CorrectJointStatement
{
    /// <summary>A joint statement as it should have been recorded (correctie van een gezamenlijke verklaring), whole.</summary>
    public sealed record Request(
        [property: Required, Prose(4_000), Description("What they state (verklaring); it names no persons.")] string? Text = null,
        [property: Required, Description("Day on which they agreed on it (datum van instemming).")] DateOnly? AgreedOn = null);

    /// <summary>As for recording; one that was withdrawn stays so. The same again changes nothing.</summary>
    public static Decision Decide(
        JointStatement statement, Network network, JointStatementCorrected corrected, int members, DateOnly today) => statement switch
        {
            { IsWithdrawn: true } => Decision.Reject("statement-withdrawn", "It was withdrawn."),
            _ when (statement.Text, statement.AgreedOn) == (corrected.Text, corrected.AgreedOn) => Decision.Nothing,
            _ => Refusals.Unless(
                [.. RecordJointStatement.Faults(network, corrected.AgreedOn, members, today)], () => Decision.Accept(corrected)),
        };

    /// <summary><c>POST /networks/v1/joint-statements/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder statements) => statements
        .MapPost("{id:guid}/correct", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("correctJointStatement").WithSummary("Correct a joint statement")
        .WithDescription("By who registered or leads the network, or a steward. The body replaces what was recorded, whole; who may read it stays.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, NetworkThings things, Streams streams, PulseCircle circle,
        TimeProvider clock, CancellationToken ct)
    {
        var (known, _) = await streams.Read<JointStatement>(id, ct);
        var members = known is null ? 0 : (await circle.Of(known.NetworkId, request.AgreedOn!.Value, ct)).Count;
        return await things.Change<JointStatement>(
            writing, id, request,
            (statement, network) => Decide(
                statement, network, new(id, request.Text!.Trim(), request.AgreedOn!.Value, statement.Visibility), members, clock.Today()),
            ct);
    }
}
