using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.Pulses;

/// <summary>Record who may read a pulse by the network's decision: its members alone, funders too, or anyone.</summary>
public static class SetPulseVisibility
{
    /// <summary>Who may read a pulse (zichtbaarheid), as sent.</summary>
    public sealed record Request
    {
        /// <summary>Code of the list <c>visibilities</c>.</summary>
        [Required, CodesOf("visibilities"), Description("Visibility (zichtbaarheid), of /reference/v1/visibilities.")]
        public string? Visibility { get; init; }
    }

    /// <summary>Open or closed; the same again changes nothing.</summary>
    public static Decision Decide(Pulse pulse, string visibility) => pulse.Visibility == visibility
        ? Decision.Nothing
        : Decision.Accept(new PulseVisibilitySet(pulse.Id, visibility));

    /// <summary><c>POST /networks/v1/pulses/{id}/visibility</c>.</summary>
    public static void Map(RouteGroupBuilder pulses) => pulses
        .MapPost("{id:guid}/visibility", Handle)
        .RequireRole(Roles.Region)
        .WithName("setPulseVisibility").WithSummary("Set who may read a pulse")
        .WithDescription("By the region that registered or leads the network alone. It holds for the pulse's history too.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, Streams streams, States states, TimeProvider clock,
        CancellationToken ct)
    {
        if ((await streams.Read<Pulse>(id, ct)).State is not { } pulse)
        {
            return Views.NotFound();
        }

        var network = await states.Network(pulse.NetworkId, ct);
        var forbidden = PulseCircle.AgainstDeciding(network!, Caller.Of(writing.Http.User), clock.Today());
        return await streams.Change<Pulse>(writing, id, request, now => Decide(now, request.Visibility!), ct, _ => forbidden);
    }
}
