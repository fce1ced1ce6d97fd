using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>Appoint a coordinator of a network: an organisation or a function, never a named person.</summary>
public static class AppointCoordinator
{
    /// <summary>The coordinator of a network (netwerkcoördinator), as sent.</summary>
    public sealed record Request
    {
        /// <summary>The organisation that coordinates.</summary>
        [Line(300), Description("Organisation that coordinates: id, TOOI URI or code; give it or `function`.")]
        public string? Organisation { get; init; }

        /// <summary>The function that coordinates.</summary>
        [Function(200), Description("Function (functie) that coordinates, never a named person; give it or `organisation`.")]
        public string? Function { get; init; }

        /// <summary>Whether it has no interest of its own.</summary>
        [Description("Whether it has no interest of its own in the network (onafhankelijk); unknown when absent.")]
        public bool? Independent { get; init; }

        /// <summary>Code of the list <c>coordinator-styles</c>.</summary>
        [CodesOf("coordinator-styles"), Description("Style (stijl), of /reference/v1/coordinator-styles; unknown when absent.")]
        public string? Style { get; init; }

        /// <summary>First day.</summary>
        [Required, Description("First day (ingangsdatum).")]
        public DateOnly? From { get; init; }
    }

    /// <summary>
    /// One of organisation and function, from a day on which the network is in force; a member has an interest of its own;
    /// the next comes not before the one before, and of the same day takes its place. The same again changes nothing.
    /// </summary>
    public static Decision Decide(Network network, CoordinatorAppointed appointed, bool isRegistered) => Refusals.Unless(
        [.. InForce.On(network, appointed.From, "/from"), .. Faults(network, appointed, isRegistered)],
        () => network.Governance.Coordinator == appointed ? Decision.Nothing : Decision.Accept(appointed));

    /// <summary><c>POST /networks/v1/networks/{id}/appoint-coordinator</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/appoint-coordinator", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("appointCoordinator").WithSummary("Appoint a network's coordinator")
        .WithDescription("By who registered or leads the network, or a steward. It stands in for the one before.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(Network network, CoordinatorAppointed appointed, bool isRegistered)
    {
        if (appointed.OrganisationId is null == appointed.Function is null)
        {
            yield return new("/organisation", "organisation-or-function", "Give an organisation or a function, and one of them.");
        }

        if (appointed.OrganisationId is { } organisation)
        {
            if (!isRegistered)
            {
                yield return new("/organisation", "unknown-organisation", "No such organisation is registered.");
            }
            else if (appointed.Independent is true && network.HasMember(organisation, appointed.From))
            {
                yield return new("/independent", "member-not-independent", "A member has an interest of its own in the network.");
            }
        }

        if (network.Governance.Coordinator is { } present && appointed.From < present.From)
        {
            yield return new("/from", "before-the-present-one", $"The present coordinator began on {present.From:O}.");
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct)
    {
        var networkId = StreamId.Parse(Network.StreamKind, id);
        var (organisation, registered) = await changes.Named(request.Organisation, ct);
        var appointed = new CoordinatorAppointed(
            networkId, organisation, Values.Text(request.Function), request.Independent, request.Style, request.From!.Value);
        return await changes.Change(networkId, writing, request, network => Decide(network, appointed, registered), ct);
    }
}
