using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Networks;

/// <summary>Put right what was recorded of a network, whole; members, territory and versions are other acts.</summary>
public static class CorrectNetwork
{
    /// <summary>A network as it should have been recorded (correctie van een samenwerkingsverband), whole.</summary>
    public sealed record Request : NetworkBody;

    /// <summary>
    /// It ends no earlier than it starts; the same again changes nothing. A name or an aim that is that of today, as it is
    /// read, leaves alone what is to come.
    /// </summary>
    public static Decision Decide(Network network, NetworkDetails details, DateOnly today)
    {
        var corrected = network.Course.LeftAsItGoes(details, today, network.Details);
        return Refusals.Unless(
            [.. Refusals.OfPeriod(details.InForceFrom, details.InForceUntil, "/inForceUntil")],
            () => corrected == network.Details ? Decision.Nothing : Decision.Accept(new NetworkCorrected(network.Id, corrected)));
    }

    /// <summary><c>POST /networks/v1/networks/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/correct", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("correctNetwork").WithSummary("Correct a network")
        .WithDescription("The body replaces what was recorded, whole: what it leaves out is unsaid, a contact desk, a measure of success, and aims of later days too. The history names what changed. Members, territory and versions stay, and a name or an aim that is to come where that of today is sent.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, TimeProvider clock,
        CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request,
            network => Decide(
                network,
                request.Details(network.Details.InForceFrom) with { ObligationDivision = network.Details.ObligationDivision },
                clock.Today()),
            ct);
}
