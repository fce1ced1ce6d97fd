using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>Arrange who pays for a network when the present money ends (borging); it can be done at any time.</summary>
public static class ArrangeContinuity
{
    /// <summary>The continuity of a network (borging), as sent.</summary>
    public sealed record Request
    {
        /// <summary>The organisation that pays.</summary>
        [Required, Line(300), Description("Organisation that pays (betaler): id, TOOI URI or code.")]
        public string? Payer { get; init; }

        /// <summary>Euros a year.</summary>
        [Required, Range(0, 10_000_000_000), Description("Amount a year (bedrag per jaar), in euros.")]
        public decimal? AmountPerYear { get; init; }

        /// <summary>First day.</summary>
        [Required, Description("First day (ingangsdatum).")]
        public DateOnly? From { get; init; }

        /// <summary>The body that decided.</summary>
        [Required, Line(200), Description("Body that decided (besluitvormend orgaan).")]
        public string? DecidedBy { get; init; }

        /// <summary>Where that is written.</summary>
        [Line(500), Description("Where that is written (bron); unknown when absent.")]
        public string? Source { get; init; }
    }

    /// <summary>Whoever is registered may pay, from a day on which the network is in force; the same again changes nothing.</summary>
    public static Decision Decide(Network network, ContinuityArranged continuity, bool isRegistered) => Refusals.Unless(
        [
            .. isRegistered ? Array.Empty<Fault>() : [new Fault("/payer", "unknown-organisation", "No such organisation is registered.")],
            .. InForce.On(network, continuity.From, "/from"),
        ],
        () => network.Terms.Continuity == continuity ? Decision.Nothing : Decision.Accept(continuity));

    /// <summary><c>POST /networks/v1/networks/{id}/continuity</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/continuity", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("arrangeContinuity").WithSummary("Arrange a network's continuity")
        .WithDescription("By who registered or leads the network, or a steward. The body replaces what was arranged, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct)
    {
        var (payer, registered) = await changes.Named(request.Payer!, ct);
        var continuity = new ContinuityArranged(
            StreamId.Parse(Network.StreamKind, id), payer!.Value, request.AmountPerYear!.Value, request.From!.Value,
            request.DecidedBy!.Trim(), Values.Text(request.Source));
        return await changes.Change(continuity.NetworkId, writing, request, network => Decide(network, continuity, registered), ct);
    }
}
