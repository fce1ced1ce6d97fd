using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.JointDecisions;

/// <summary>Record a decision that a network took together, with who consented.</summary>
public static class TakeDecision
{
    /// <summary>A decision of a network to be recorded (besluit).</summary>
    public sealed record Request : DecisionBody
    {
        /// <summary>The network.</summary>
        [Required, Line(200), Description("The network (netwerk) that took it: id or external id.")]
        public string? Network { get; init; }

        /// <summary>Identifier in the source.</summary>
        [ExternalId(200), RegularExpression(@"^\S+$"), Description("Identifier in the source; absent when recorded here.")]
        public string? ExternalId { get; init; }
    }

    /// <summary>While the network is in force, by members of that day, each named once; the day has come.</summary>
    public static Decision Decide(Network network, DecisionTaken taken, DateOnly today) =>
        Refusals.Unless(DecisionRules.Faults(network, taken.Details, today), () => Decision.Accept(taken));

    /// <summary><c>POST /networks/v1/decisions</c>.</summary>
    public static void Map(RouteGroupBuilder decisions) => decisions
        .MapPost("", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("takeDecision").WithSummary("Record a decision that a network took")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, NetworkThings things, OrganisationIds ids,
        TimeProvider clock, CancellationToken ct)
    {
        var id = request.ExternalId is { } external ? StreamId.Of(JointDecision.StreamKind, external) : Guid.CreateVersion7();
        var details = await request.Details(ids, ct);
        return await things.Begin(
            writing, request.Network!, id, $"{NetworksModule.Base}/decisions/{id}", request,
            network => Decide(network, new(id, request.ExternalId, network.Id, details), clock.Today()), ct);
    }
}
