using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Networks;

/// <summary>Put right which phases a network went through, whole.</summary>
public static class CorrectPhases
{
    /// <summary>The phases of a network (ontwikkelfasen), as sent.</summary>
    public sealed record Request
    {
        /// <summary>Every phase, in order.</summary>
        [Required, MaxLength(5), Description("Every phase (fase) with its first day, in order; empty: none is known.")]
        public IReadOnlyList<PhaseBody>? Phases { get; init; }
    }

    /// <summary>Each later than the one before, in the list and in time; the same again changes nothing.</summary>
    public static Decision Decide(Network network, IReadOnlyList<PhasePeriod> phases) => Refusals.Unless(
        PhaseRules.Faults(network, phases, (i, field) => $"/phases/{i}/{field}"),
        () => network.Governance.Phases.SequenceEqual(phases)
            ? Decision.Nothing
            : Decision.Accept(new PhasesCorrected(network.Id, [.. phases])));

    /// <summary><c>POST /networks/v1/networks/{id}/correct-phases</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/correct-phases", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("correctPhases").WithSummary("Correct a network's phases")
        .WithDescription("By who registered or leads the network, or a steward. The list replaces the known one, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request,
            network => Decide(network, [.. request.Phases!.Select(phase => new PhasePeriod(phase.Phase!, phase.From!.Value))]), ct);
}
