using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.JointDecisions;

/// <summary>Put right what was recorded of a joint decision, whole.</summary>
public static class CorrectDecision
{
    /// <summary>A decision of a network as it should have been recorded (correctie van een besluit), whole.</summary>
    public sealed record Request : DecisionBody;

    /// <summary>
    /// As for taking, and taken no later than it was repealed; the same again changes nothing, whatever became of the
    /// network since.
    /// </summary>
    public static Decision Decide(JointDecision decision, Network network, DecisionDetails details, DateOnly today) =>
        details.SaysAs(decision.Details)
            ? Decision.Nothing
            : Refusals.Unless(
                [.. Refusals.OfPeriod(details.TakenOn, decision.Repeal?.From, "/takenOn"), .. DecisionRules.Faults(network, details, today)],
                () => Decision.Accept(new DecisionCorrected(decision.Id, details)));

    /// <summary><c>POST /networks/v1/decisions/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("{id}/correct", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("correctDecision").WithSummary("Correct a decision")
        .WithDescription("By who registered or leads the network, or a steward. The body replaces what was recorded, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkThings things, OrganisationIds ids,
        TimeProvider clock, CancellationToken ct)
    {
        var details = await request.Details(ids, ct);
        return await things.Change<JointDecision>(
            writing, StreamId.Parse(JointDecision.StreamKind, id), request,
            (known, network) => Decide(known, network, details, clock.Today()), ct);
    }
}
