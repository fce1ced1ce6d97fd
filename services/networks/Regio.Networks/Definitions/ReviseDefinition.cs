using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Networks.Networks;

namespace Regio.Networks.Definitions;

/// <summary>Agree on another meaning of a term from a day on: its next edition.</summary>
public static class ReviseDefinition
{
    /// <summary>What a term means from a day on (herziene begripsomschrijving).</summary>
    public sealed record Request : DefinitionBody;

    /// <summary>
    /// From a later day than the present edition, on which the network is in force; one that was withdrawn is taken up again, not before that. The same
    /// meaning again changes nothing.
    /// </summary>
    public static Decision Decide(Definition definition, Network network, DefinitionRevised revised)
    {
        var latest = definition.Latest;
        return latest == new Edition(revised.From, null, revised.Text, revised.Source)
            ? Decision.Nothing
            : Refusals.Unless(
                [
                    .. revised.From > latest.From && (latest.Until is not { } until || revised.From >= until) ? Array.Empty<Fault>() :
                        [new Fault("/from", "before-the-present-one", $"Its present edition holds from {latest.From:O}{(latest.Until is { } end ? $" until {end:O}" : "")}.")],
                    .. InForce.On(network, revised.From, "/from"),
                ],
                () => Decision.Accept(revised));
    }

    /// <summary><c>POST /networks/v1/definitions/{id}/revise</c>.</summary>
    public static void Map(RouteGroupBuilder definitions) => definitions
        .MapPost("{id:guid}/revise", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("reviseDefinition").WithSummary("Revise what a term means")
        .WithDescription("By who registered or leads the network that agreed it, or a steward. It makes the next edition; one that was withdrawn is in use again.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct)
    {
        var revised = new DefinitionRevised(id, request.From!.Value, request.Text!.Trim(), Values.Text(request.Source));
        return things.Change<Definition>(writing, id, request, (known, network) => Decide(known, network, revised), ct);
    }
}
