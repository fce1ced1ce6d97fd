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

/// <summary>Record who governs a network (netwerktype).</summary>
public static class GovernNetwork
{
    private const string Shared = "shared";
    private const string Lead = "lead-organisation";

    /// <summary>Who governs a network (netwerktype), as sent.</summary>
    public sealed record Request
    {
        /// <summary>Code of the list <c>governance-forms</c>.</summary>
        [Required, CodesOf("governance-forms"), Description("Governance form (netwerktype), of /reference/v1/governance-forms.")]
        public string? Form { get; init; }

        /// <summary>Who leads or administers it.</summary>
        [Line(300), Description("Organisation that leads or administers it: id, TOOI URI or code; unknown when absent.")]
        public string? Organisation { get; init; }

        /// <summary>Whether the law sets the form.</summary>
        [Description("Whether the law sets the form (wettelijk voorgeschreven); false when absent.")]
        public bool ByLaw { get; init; }
    }

    /// <summary>
    /// A lead organisation is a member; an administrative one need only be registered; what is shared has neither. The
    /// same again changes nothing.
    /// </summary>
    public static Decision Decide(Network network, NetworkGoverned governed, bool isRegistered) => Refusals.Unless(
        [.. Faults(network, governed, isRegistered)],
        () => network.Governance.Form == governed ? Decision.Nothing : Decision.Accept(governed));

    /// <summary><c>POST /networks/v1/networks/{id}/govern</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/govern", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("governNetwork").WithSummary("Record who governs a network")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(Network network, NetworkGoverned governed, bool isRegistered)
    {
        if (governed.OrganisationId is not { } organisation)
        {
            yield break;
        }

        if (governed.Form == Shared)
        {
            yield return new("/organisation", "shared-has-no-leader", "A network that its members govern together has none.");
        }
        else if (!isRegistered)
        {
            yield return new("/organisation", "unknown-organisation", "No such organisation is registered.");
        }
        else if (governed.Form == Lead && !network.HasMember(organisation, network.Details.InForceFrom))
        {
            yield return new("/organisation", "not-a-member", "The organisation that leads a network is a member of it.");
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct)
    {
        var networkId = StreamId.Parse(Network.StreamKind, id);
        var (organisation, registered) = await changes.Named(request.Organisation, ct);
        var governed = new NetworkGoverned(networkId, request.Form!, organisation, request.ByLaw);
        return await changes.Change(networkId, writing, request, network => Decide(network, governed, registered), ct);
    }
}
