using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>Call a network otherwise, from a day on.</summary>
public static class RenameNetwork
{
    /// <summary>A network's new name (naamswijziging).</summary>
    public sealed record Request(
        [property: Required, Line(300), Description("Its name (naam).")] string? Name = null,
        [property: Required, Description("First day (ingangsdatum); before it, it has the name that it had.")] DateOnly? From = null);

    /// <summary>
    /// From a day on which the network is in force, not before it got its present name. The name that it has changes
    /// nothing.
    /// </summary>
    public static Decision Decide(Network network, string name, DateOnly from) =>
        name == network.Details.Name
            ? Decision.Nothing
            : Refusals.Unless(
                [.. CourseRules.Faults(network, from, network.Course.Names is { Count: > 0 } before ? before[^1].From : null)],
                () => Decision.Accept(new NetworkRenamed(network.Id, from, name)));

    /// <summary><c>POST /networks/v1/networks/{id}/rename</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/rename", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("renameNetwork").WithSummary("Rename a network")
        .WithDescription("By who registered or leads the network, or a steward. A name that was wrong is corrected instead.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request,
            network => Decide(network, request.Name!.Trim(), request.From!.Value), ct);
}
