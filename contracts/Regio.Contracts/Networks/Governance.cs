namespace Regio.Contracts.Networks;

/// <summary>Who governs a network (netwerktype) was recorded (Provan and Kenis 2008).</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Form">Code of the list <c>governance-forms</c>.</param>
/// <param name="OrganisationId">The organisation that leads or administers it; absent when shared, or unknown.</param>
/// <param name="ByLaw">Whether the law sets the form.</param>
[Contract("nl.regio.networks.network-governed.v1")]
public sealed record NetworkGoverned(Guid NetworkId, string Form, Guid? OrganisationId, bool ByLaw);

/// <summary>A coordinator (netwerkcoördinator) was appointed, and stands in for the one before.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="OrganisationId">The organisation that coordinates; absent for a function.</param>
/// <param name="Function">The function that coordinates, never a named person; absent for an organisation.</param>
/// <param name="Independent">Whether it has no interest of its own in the network; unknown when absent.</param>
/// <param name="Style">Code of the list <c>coordinator-styles</c>; unknown when absent.</param>
/// <param name="From">First day.</param>
[Contract("nl.regio.networks.coordinator-appointed.v1")]
public sealed record CoordinatorAppointed(
    Guid NetworkId, Guid? OrganisationId, string? Function, bool? Independent, string? Style, DateOnly From);

/// <summary>A phase (code of the list <c>phases</c>) and its first day.</summary>
public sealed record PhasePeriod(string Phase, DateOnly From);

/// <summary>A network came into its next phase (ontwikkelfase); <paramref name="From"/> is its first day.</summary>
[Contract("nl.regio.networks.phase-advanced.v1")]
public sealed record PhaseAdvanced(Guid NetworkId, string Phase, DateOnly From);

/// <summary>The phases that were recorded of a network were wrong; these hold instead, whole.</summary>
[Contract("nl.regio.networks.phases-corrected.v1")]
public sealed record PhasesCorrected(Guid NetworkId, IReadOnlyList<PhasePeriod> Phases);

/// <summary>An organisation that is needed in a phase.</summary>
/// <param name="OrganisationId">The organisation, a member or not.</param>
/// <param name="Involvement">Code of the list <c>involvements</c>.</param>
public sealed record ArenaPartner(Guid OrganisationId, string Involvement);

/// <summary>Which partners a network needs in a phase (arena-analyse) was set, whole for that phase.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Phase">Code of the list <c>phases</c>.</param>
/// <param name="Partners">Who is needed; empty: nobody is named any more.</param>
[Contract("nl.regio.networks.arena-set.v1")]
public sealed record ArenaSet(Guid NetworkId, string Phase, IReadOnlyList<ArenaPartner> Partners);

/// <summary>Who covers a role of a network manager.</summary>
/// <param name="Role">Code of the list <c>manager-roles</c>.</param>
/// <param name="OrganisationId">The organisation that covers it; absent for a function.</param>
/// <param name="Function">The function that covers it, never a named person; absent for an organisation.</param>
public sealed record ManagerRole(string Role, Guid? OrganisationId, string? Function);

/// <summary>Who covers which manager role (managementrollen) was set, whole.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Roles">Roles with who covers them; one that is not named is not known to be covered.</param>
[Contract("nl.regio.networks.manager-roles-set.v1")]
public sealed record ManagerRolesSet(Guid NetworkId, IReadOnlyList<ManagerRole> Roles);

/// <summary>The work of a network stands still from a day on (opgeschort); it stays in force.</summary>
[Contract("nl.regio.networks.network-suspended.v1")]
public sealed record NetworkSuspended(Guid NetworkId, DateOnly From, string? Reason);

/// <summary>The work of a network goes on; <paramref name="From"/> is the first day on which it does.</summary>
[Contract("nl.regio.networks.network-resumed.v1")]
public sealed record NetworkResumed(Guid NetworkId, DateOnly From);
