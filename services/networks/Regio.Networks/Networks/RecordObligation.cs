using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>Record what obliges a network (verplichting), and by which article or scheme.</summary>
public static class RecordObligation
{
    /// <summary>What obliges a network (verplichting).</summary>
    public sealed record Request(
        [property: Required, CodesOf("obligations"), Description("Obligation (verplichting), of /reference/v1/obligations.")]
        string? Obligation = null,
        [property: Line(500), Description("The article or scheme that obliges (grondslag).")]
        string? Source = null);

    /// <summary>The same again changes nothing.</summary>
    public static Decision Decide(Network network, string obligation, string? source) =>
        (obligation, source) == (network.Details.Obligation, network.Details.ObligationSource)
            ? Decision.Nothing
            : Decision.Accept(new ObligationRecorded(network.Id, obligation, source));

    /// <summary><c>POST /networks/v1/networks/{id}/obligation</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/obligation", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("recordObligation").WithSummary("Record a network's obligation")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request,
            network => Decide(network, request.Obligation!, Values.Text(request.Source)), ct);
}
