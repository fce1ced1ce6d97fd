using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>Plan when councils are to be heard on a network.</summary>
public static class PlanCouncilMoment
{
    /// <summary>A council moment of a network (raadsmoment), as sent.</summary>
    public sealed record Request
    {
        /// <summary>Code of the list <c>council-moments</c>.</summary>
        [Required, CodesOf("council-moments"), Description("Kind (soort), of /reference/v1/council-moments.")]
        public string? Kind { get; init; }

        /// <summary>The day.</summary>
        [Required, Description("The day (datum).")]
        public DateOnly? On { get; init; }

        /// <summary>What it is about.</summary>
        [Line(300), Description("What it is about (onderwerp); unknown when absent.")]
        public string? Subject { get; init; }

        /// <summary>Where it is written.</summary>
        [Line(500), Description("Where it is written (bron); unknown when absent.")]
        public string? Source { get; init; }
    }

    /// <summary>On a day on which the network is in force; the same again, unless it was cancelled, changes nothing.</summary>
    public static Decision Decide(Network network, CouncilMomentPlanned planned) =>
        Already(network, planned) is not null
            ? Decision.Nothing
            : Refusals.Unless([.. InForce.On(network, planned.On, "/on")], () => Decision.Accept(planned));

    /// <summary>The moment that says what this one would; null when there is none.</summary>
    internal static CouncilMoment? Already(Network network, CouncilMomentPlanned planned) => network.Course.Moments.FirstOrDefault(
        moment => !moment.IsCancelled && moment.Planned == planned with { MomentId = moment.Planned.MomentId });

    /// <summary><c>POST /networks/v1/networks/{id}/council-moments</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/council-moments", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("planCouncilMoment").Tells(StatusCodes.Status204NoContent, "Location").WithSummary("Plan a council moment of a network")
        .WithDescription("By who registered or leads the network, or a steward. It takes the place of what the law sets for its kind and year. The answer's Location is the moment.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct)
    {
        var planned = new CouncilMomentPlanned(
            StreamId.Parse(Network.StreamKind, id), Guid.CreateVersion7(), request.Kind!, request.On!.Value,
            Values.Text(request.Subject), Values.Text(request.Source));
        var momentId = planned.MomentId;
        return changes.Change(
            planned.NetworkId, writing, request,
            network =>
            {
                momentId = Already(network, planned)?.Planned.MomentId ?? planned.MomentId;
                return Decide(network, planned);
            },
            ct, () => $"{NetworksModule.Base}/networks/{planned.NetworkId}/council-moments/{momentId}");
    }
}
