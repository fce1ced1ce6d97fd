using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Definitions;

/// <summary>Stop using a definition.</summary>
public static class WithdrawDefinition
{
    /// <summary>The withdrawal of a definition (intrekking van een begripsomschrijving), as sent.</summary>
    public sealed record Request(
        [property: Required, Description("First day without it (einddatum).")] DateOnly? Until = null,
        [property: Prose(500), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>Once, and not before its present edition; who adopted it keeps what it took over.</summary>
    public static Decision Decide(Definition definition, DefinitionWithdrawn withdrawn) =>
        definition.Latest.Until == withdrawn.Until && definition.Reason == withdrawn.Reason
            ? Decision.Nothing
            : DefinitionRules.InUse(definition, () => Refusals.Unless(
                [.. Refusals.OfPeriod(definition.Latest.From, withdrawn.Until, "/until")],
                () => Decision.Accept(withdrawn)));

    /// <summary><c>POST /networks/v1/definitions/{id}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder definitions) => definitions
        .MapPost("{id:guid}/withdraw", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("withdrawDefinition").WithSummary("Withdraw a definition")
        .WithDescription("By who registered or leads the network that agreed it, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct)
    {
        var withdrawn = new DefinitionWithdrawn(id, request.Until!.Value, Values.Text(request.Reason));
        return things.Change<Definition>(writing, id, request, (known, _) => Decide(known, withdrawn), ct);
    }
}
