using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Networks.Networks;

namespace Regio.Networks.Definitions;

/// <summary>Put right what was recorded of the latest edition of a definition, whole.</summary>
public static class CorrectDefinition
{
    /// <summary>The latest edition as it should have been recorded (correctie van een begripsomschrijving), whole.</summary>
    public sealed record Request : DefinitionBody;

    /// <summary>While the network is in force, after the edition before it, and not after its withdrawal; the same again changes nothing.</summary>
    public static Decision Decide(Definition definition, Network network, DefinitionCorrected corrected)
    {
        var (latest, before) = (definition.Latest, definition.Editions.Count > 1 ? definition.Editions[^2] : null);
        return latest == latest with { From = corrected.From, Text = corrected.Text, Source = corrected.Source }
            ? Decision.Nothing
            : Refusals.Unless(
                [
                    .. corrected.From <= before?.From || corrected.From < before?.Until
                        ? [new Fault("/from", "before-the-present-one", $"The edition before it holds from {before.From:O}{(before.Until is { } end ? $" until {end:O}" : "")}.")]
                        : Array.Empty<Fault>(),
                    .. Refusals.OfPeriod(corrected.From, latest.Until, "/from"), .. InForce.On(network, corrected.From, "/from"),
                ],
                () => Decision.Accept(corrected));
    }

    /// <summary><c>POST /networks/v1/definitions/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder definitions) => definitions
        .MapPost("{id:guid}/correct", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("correctDefinition").WithSummary("Correct the latest edition of a definition")
        .WithDescription("By who registered or leads the network that agreed it, or a steward. The edition keeps its number.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct)
    {
        var corrected = new DefinitionCorrected(id, request.From!.Value, request.Text!.Trim(), Values.Text(request.Source));
        return things.Change<Definition>(writing, id, request, (known, network) => Decide(known, network, corrected), ct);
    }
}
