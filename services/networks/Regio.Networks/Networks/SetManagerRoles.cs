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

/// <summary>Set who covers which role of a network manager.</summary>
public static class SetManagerRoles
{
    /// <summary>Who covers which manager role (managementrollen), as sent, whole.</summary>
    public sealed record Request
    {
        /// <summary>Roles with who covers them.</summary>
        [Required, MaxLength(100), Description("Roles with who covers them (wie vervult welke rol); a role that is not named is not known to be covered.")]
        public IReadOnlyList<Cover>? Roles { get; init; }
    }

    /// <summary>Who covers a manager role (rolvervulling), as sent.</summary>
    public sealed record Cover
    {
        /// <summary>Code of the list <c>manager-roles</c>.</summary>
        [Required, CodesOf("manager-roles"), Description("Role (rol), of /reference/v1/manager-roles.")]
        public string? Role { get; init; }

        /// <summary>The organisation that covers it.</summary>
        [Line(300), Description("Organisation that covers it: id, TOOI URI or code; give it or `function`.")]
        public string? Organisation { get; init; }

        /// <summary>The function that covers it.</summary>
        [Function(200), Description("Function (functie) that covers it, never a named person; give it or `organisation`.")]
        public string? Function { get; init; }
    }

    /// <summary>Each by one of organisation and function, the organisation registered; the same again changes nothing.</summary>
    public static Decision Decide(Network network, ManagerRolesSet set, IReadOnlySet<Guid> registered) => Refusals.Unless(
        [.. set.Roles.Index().SelectMany(one => Faults(one.Index, one.Item, registered))],
        () => network.Governance.ManagerRoles == set || (network.Governance.ManagerRoles is null && set.Roles.Count == 0)
            ? Decision.Nothing
            : Decision.Accept(set));

    /// <summary><c>POST /networks/v1/networks/{id}/manager-roles</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/manager-roles", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("setManagerRoles").WithSummary("Set who covers which manager role")
        .WithDescription("By who registered or leads the network, or a steward. The body replaces what was set, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(int i, ManagerRole cover, IReadOnlySet<Guid> registered)
    {
        if (cover.OrganisationId is null == cover.Function is null)
        {
            yield return new(
                $"/roles/{i}/organisation", "organisation-or-function", "Give an organisation or a function, and one of them.");
        }
        else if (cover.OrganisationId is { } organisation && !registered.Contains(organisation))
        {
            yield return new($"/roles/{i}/organisation", "unknown-organisation", "No such organisation is registered.");
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct)
    {
        var (covers, registered) = (new List<ManagerRole>(), new HashSet<Guid>());
        foreach (var cover in request.Roles!)
        {
            var (organisation, isRegistered) = await changes.Named(Values.Text(cover.Organisation), ct);
            covers.Add(new(cover.Role!, organisation, Values.Text(cover.Function)));
            if (isRegistered)
            {
                registered.Add(organisation!.Value);
            }
        }

        var set = new ManagerRolesSet(StreamId.Parse(Network.StreamKind, id), [.. covers]);
        return await changes.Change(set.NetworkId, writing, request, network => Decide(network, set, registered), ct);
    }
}
