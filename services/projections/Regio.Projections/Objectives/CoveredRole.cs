using Regio.Rules;

namespace Regio.Projections;

/// <summary>A role of a network manager (managementrol), and who covers it.</summary>
/// <param name="Role">Code of the list <c>manager-roles</c>.</param>
/// <param name="By">Who covers it, each once; empty is unknown.</param>
internal sealed record CoveredRole(string Role, IReadOnlyList<RoleHolder> By)
{
    /// <summary>Every role of the list, in its order.</summary>
    public static IReadOnlyList<CoveredRole> Of(Register register, NetworkFacts network)
    {
        var covers = (network.Governance?.ManagerRoles ?? []).ToLookup(
            role => role.Role, role => new RoleHolder(role.Function, role.OrganisationId is { } id ? register.OrganisationThing(id) : null));
        return [.. CodeLists.ManagerRoles.Concepts.Select(role => new CoveredRole(role.Id, [.. covers[role.Id].Distinct()]))];
    }
}

/// <summary>Who covers a role (vervuller): a function, or an organisation.</summary>
/// <param name="Function">The function, never a named person; null for an organisation.</param>
/// <param name="Organisation">The organisation; null for a function.</param>
internal sealed record RoleHolder(string? Function, Thing? Organisation);
