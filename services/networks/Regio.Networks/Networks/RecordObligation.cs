using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Surroundings;
using Regio.Rules;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>Record what obliges a network (verplichting), and by which article or scheme.</summary>
public static class RecordObligation
{
    /// <summary>What obliges a network (verplichting).</summary>
    public sealed record Request(
        [property: Required, CodesOf("obligations"), Description("Obligation (verplichting), of /reference/v1/obligations.")]
        string? Obligation = null,
        [property: Line(500), Description("The article or scheme that obliges (grondslag).")]
        string? Source = null,
        [property: Line(200), Description("Division that the law or scheme names (aangewezen indeling): an edition (`ggd-2016`) or a kind (`ggd`); none, or unknown, when absent.")]
        string? Division = null);

    /// <summary>It names a registered edition or kind; the same again changes nothing.</summary>
    public static Decision Decide(Network network, ObligationRecorded recorded, IReadOnlyList<Fault> faults) =>
        (recorded.Obligation, recorded.Source, recorded.Division)
            == (network.Details.Obligation, network.Details.ObligationSource, network.Details.ObligationDivision)
            ? Decision.Nothing
            : Refusals.Unless(faults, () => Decision.Accept(recorded));

    /// <summary><c>POST /networks/v1/networks/{id}/obligation</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/obligation", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("recordObligation").WithSummary("Record a network's obligation")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, Lookout lookout, CancellationToken ct)
    {
        var standing = (await lookout.Look(ct)).Standing;
        var recorded = new ObligationRecorded(
            StreamId.Parse(Network.StreamKind, id), request.Obligation!, Values.Text(request.Source), Values.Text(request.Division));
        var faults = NamedDivision.Faults(standing.Register, recorded.Division, "/division");
        return await changes.Change(recorded.NetworkId, writing, request, network => Decide(network, recorded, faults), ct);
    }
}
