using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;

namespace Regio.Networks.Facilities;

/// <summary>Offer a facility of a network, that other networks may reuse.</summary>
public static class OfferFacility
{
    /// <summary>A facility to be offered (aanbod van een voorziening).</summary>
    public sealed record Request : FacilityBody
    {
        /// <summary>The network that offers it.</summary>
        [Required, Line(200), Description("The network (netwerk) that offers it: id or external id.")]
        public string? Network { get; init; }

        /// <summary>Identifier in the source.</summary>
        [ExternalId(200), RegularExpression(@"^\S+$"), Description("Identifier in the source; absent when offered here.")]
        public string? ExternalId { get; init; }
    }

    /// <summary>It begins while the network is in force, ends no earlier than it starts, and is in registered municipalities.</summary>
    public static Decision Decide(Network network, FacilityOffered offered, IReadOnlyDictionary<Guid, bool> registered) => Refusals.Unless(
        [.. FacilityRules.Faults(network, offered.Details, registered)], () => Decision.Accept(offered));

    /// <summary><c>POST /networks/v1/facilities</c>.</summary>
    public static void Map(RouteGroupBuilder facilities) => facilities
        .MapPost("", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("offerFacility").WithSummary("Offer a facility")
        .WithDescription("By who registered or leads the network that offers it, or a steward.")
        .Refuses(400, 401, 403, 409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, NetworkThings things, OrganisationIds ids, States states,
        CancellationToken ct)
    {
        var id = request.ExternalId is { } external ? StreamId.Of(Facility.StreamKind, external) : Guid.CreateVersion7();
        var details = request.Details(await request.Where(ids, ct));
        var registered = await states.Municipalities(details.MunicipalityIds, ct);
        return await things.Begin(
            writing, request.Network!, id, $"{NetworksModule.Base}/facilities/{id}", request,
            network => Decide(network, new(id, request.ExternalId, network.Id, details), registered), ct);
    }
}
