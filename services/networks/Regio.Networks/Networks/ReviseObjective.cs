using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>Revise what a network aims at, from a day on.</summary>
public static class ReviseObjective
{
    /// <summary>What a network aims at (herziening van de doelstelling), whole.</summary>
    public sealed record Request
    {
        /// <summary>First day.</summary>
        [Required, Description("First day (ingangsdatum); before it holds what held.")]
        public DateOnly? From { get; init; }

        /// <summary>The objective in one statement.</summary>
        [Prose(4_000), Description("Objective (doelstelling) in one statement; unknown when absent.")]
        public string? Purpose { get; init; }

        /// <summary>Codes of the list <c>domains</c>.</summary>
        [MaxLength(50), CodesOf("domains"), Description("Policy domains (beleidsterreinen), of /reference/v1/domains; empty is unknown.")]
        public IReadOnlyList<string>? Domains { get; init; }

        /// <summary>Codes of the list <c>target-groups</c>.</summary>
        [MaxLength(50), CodesOf("target-groups"), Description("Target groups (doelgroepen), of /reference/v1/target-groups; empty is unknown.")]
        public IReadOnlyList<string>? TargetGroups { get; init; }

        /// <summary>What would show success.</summary>
        [Prose(2_000), Description("What would show success (succesmaat); unknown when absent.")]
        public string? SuccessMeasure { get; init; }

        /// <summary>Whether it is known to have no measure of success.</summary>
        [NotBeside(nameof(SuccessMeasure)), Description("Whether it is known to have no measure of success; then give none. False when absent.")]
        public bool NoSuccessMeasure { get; init; }
    }

    /// <summary>
    /// From a day on which the network is in force, not before the latest revision; of the same day it replaces that. The
    /// same again changes nothing.
    /// </summary>
    public static Decision Decide(Network network, DateOnly from, Objective objective) =>
        network.Course.Objectives.Contains(new(from, objective))
            ? Decision.Nothing
            : Refusals.Unless(
                [.. CourseRules.Faults(network, from, network.Course.Objectives is { Count: > 0 } before ? before[^1].From : null)],
                () => Decision.Accept(new ObjectiveRevised(network.Id, from, objective)));

    /// <summary><c>POST /networks/v1/networks/{id}/revise-objective</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/revise-objective", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("reviseObjective").WithSummary("Revise what a network aims at")
        .WithDescription("By who registered or leads the network, or a steward. The body replaces what held, whole, from that day on.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct)
    {
        var objective = new Objective(
            Values.Text(request.Purpose), Values.Texts(request.Domains), Values.Texts(request.TargetGroups),
            TextOrNone.Of(request.SuccessMeasure, request.NoSuccessMeasure));
        return changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request, network => Decide(network, request.From!.Value, objective), ct);
    }
}
