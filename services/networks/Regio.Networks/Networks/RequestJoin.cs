using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Organisations;
using Regio.Networks.Surroundings;
using Regio.Rules;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>Ask to join a network; who keeps it decides.</summary>
public static class RequestJoin
{
    /// <summary>A request to join (verzoek tot toetreding), by an organisation for itself.</summary>
    public sealed record Request(
        [property: Required, CodesOf("roles"), Description("Role (rol), of /reference/v1/roles.")] string? Role = null,
        [property: Prose(2_000), Description("Why (motief); unknown when absent.")] string? Motive = null);

    /// <summary>
    /// By organisations that are no members yet, of a network that has not ended; an open request of the same ones changes
    /// nothing.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="asked">The request.</param>
    /// <param name="today">Today.</param>
    /// <param name="pointer">Where the network is named in the body; by the path when empty.</param>
    public static Decision Decide(Network network, JoinRequested asked, DateOnly today, string pointer = "") =>
        Open(network, asked) is not null ? Decision.Nothing
        : InForce.NotOver(network, today, pointer).ToList() is { Count: > 0 } over ? Refusals.Unless(over, () => Decision.Nothing)
        : asked.OrganisationIds.Count == 0 ? Decision.Reject(
            "already-a-member", "All of them are members already.", new Fault(pointer, "already-a-member", "All of them are members already."))
        : Decision.Accept(asked);

    /// <summary>The open request that asks the same; null when there is none.</summary>
    internal static JoinRequest? Open(Network network, JoinRequested asked) => network.Grounds.Joins.FirstOrDefault(join =>
        join.IsOpen && join.Asked.OrganisationIds.Equals(asked.OrganisationIds) && join.Asked.Role == asked.Role);

    /// <summary>Where a request is.</summary>
    internal static string Location(Guid networkId, Guid requestId) =>
        $"{NetworksModule.Base}/networks/{networkId}/join-requests/{requestId}";

    /// <summary>The request of those of some organisations that are no members on a day.</summary>
    internal static JoinRequested Asked(
        Network network, Guid requestId, IEnumerable<Guid> organisations, string role, string? motive, DateOnly on,
        string? askedBy = null) => new(
        network.Id, requestId, Values.Set(organisations.Where(id => !network.HasMember(id, on))), role, motive, askedBy);

    /// <summary><c>POST /networks/v1/networks/{id}/join-requests</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/join-requests", Handle)
        .RequireRole(Roles.Member, Roles.Region, Roles.Ministry)
        .WithName("requestJoin").Tells(StatusCodes.Status202Accepted, "Location").WithSummary("Ask to join a network")
        .WithDescription("By an organisation for itself. The answer's Location is the request; who keeps the network decides.")
        .Refuses(400, 401, 403, 404, 409);

    private static async Task<Results<Accepted, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, Lookout lookout, TimeProvider clock,
        CancellationToken ct)
    {
        var (networkId, requestId) = (StreamId.Parse(Network.StreamKind, id), Guid.CreateVersion7());
        var by = Caller.Of(writing.Http.User)!.Organisation!;
        var own = Organisation.IdOf(by);
        if (!(await streams.Begun([own], ct)).Contains(own))
        {
            return new Problem("unknown-organisation", "Your organisation is not registered.").AsResult();
        }

        return await streams.Ask<Network>(
            writing, networkId, request,
            async (network, stop) =>
            {
                var asked = Asked((await lookout.Look(stop)).Held(network), requestId, [own], request.Role!, Values.Text(request.Motive), clock.Today(), by);
                requestId = Open(network, asked)?.Asked.RequestId ?? requestId;
                return Decide(network, asked, clock.Today());
            },
            () => Location(networkId, requestId), ct);
    }
}
