using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Definitions;

/// <summary>Use a definition that another network shared, as it stands.</summary>
public static class AdoptDefinition
{
    /// <summary>The network that uses a definition (overnemen van een begripsomschrijving), as sent.</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("The network (netwerk) that uses it: id or external id.")] string? Network = null,
        [property: Required, Description("First day on which it does (ingangsdatum).")] DateOnly? From = null);

    /// <summary>
    /// While it is in use, by a network in force that it was shared with, in an edition that it has; one that the network
    /// uses already changes nothing, and the next one is adopted anew.
    /// </summary>
    public static Decision Decide(Definition definition, Network network, DefinitionAdopted adopted) =>
        definition.Adoptions.Any(known => known == adopted with { From = known.From })
            ? Decision.Nothing
            : DefinitionRules.InUse(
                definition, () => Refusals.Unless([.. Faults(definition, network, adopted)], () => Decision.Accept(adopted)));

    /// <summary><c>POST /networks/v1/definitions/{id}/adopt</c>.</summary>
    public static void Map(RouteGroupBuilder definitions) => definitions
        .MapPost("{id:guid}/adopt", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("adoptDefinition").WithSummary("Use a definition of another network")
        .WithDescription("By who registered or leads the network that adopts it, or a steward; in its present edition.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(Definition definition, Network network, DefinitionAdopted adopted)
    {
        if (!definition.SharedWith.Contains(network.Id))
        {
            yield return new("/network", "not-shared", "It was not shared with this network.");
        }

        if (adopted.Edition > definition.Editions.Count)
        {
            yield return new("/edition", "invalid", $"It has {definition.Editions.Count} editions.");
        }
        else if (adopted.From < definition.Editions[adopted.Edition - 1].From)
        {
            yield return new("/from", "before-the-present-one", $"That edition holds from {definition.Editions[adopted.Edition - 1].From:O}.");
        }

        foreach (var fault in InForce.On(network, adopted.From, "/from"))
        {
            yield return fault;
        }
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct) =>
        things.ChangeFor<Definition>(
            writing, id, request.Network!, request,
            (known, _, network) => Decide(known, network, new(known.Id, network.Id, known.Editions.Count, request.From!.Value)), ct);
}
