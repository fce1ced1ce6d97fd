using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.JointDecisions;

/// <summary>Take back a joint decision.</summary>
public static class RepealDecision
{
    /// <summary>The repeal of a decision (intrekking van een besluit), as sent.</summary>
    public sealed record Request(
        [property: Required, Description("First day on which it no longer holds (ingangsdatum).")] DateOnly? From = null,
        [property: Prose(500), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>Once, and not before it was taken.</summary>
    public static Decision Decide(JointDecision decision, DecisionRepealed repealed) => decision.Repeal switch
    {
        { } known when known == repealed => Decision.Nothing,
        { } known => Decision.Reject("already-repealed", $"It was repealed from {known.From:O}."),
        null => Refusals.Unless(
            [.. Refusals.OfPeriod(decision.Details.TakenOn, repealed.From, "/from")], () => Decision.Accept(repealed)),
    };

    /// <summary><c>POST /networks/v1/decisions/{id}/repeal</c>.</summary>
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("{id}/repeal", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("repealDecision").WithSummary("Repeal a decision")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct)
    {
        var repealed = new DecisionRepealed(
            StreamId.Parse(JointDecision.StreamKind, id), request.From!.Value, Values.Text(request.Reason));
        return things.Change<JointDecision>(writing, repealed.DecisionId, request, (known, _) => Decide(known, repealed), ct);
    }
}
