using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>Who governs a network (netwerktype) was recorded (Provan and Kenis 2008).</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Form">Code of the list <c>governance-forms</c>.</param>
/// <param name="OrganisationId">The organisation that leads or administers it; absent when it is shared, or unknown.</param>
/// <param name="ByLaw">Whether the law sets the form; then it is shown, and not judged.</param>
public sealed record NetworkGoverned(Guid NetworkId, [property: CodesOf("governance-forms")] string Form, Guid? OrganisationId, bool ByLaw);

/// <summary>A coordinator (netwerkcoördinator) was appointed, and stands in for the one before.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="OrganisationId">The organisation that coordinates; absent for a function.</param>
/// <param name="Function">The function that coordinates, never a named person; absent for an organisation.</param>
/// <param name="Independent">Whether it has no interest of its own in the network; unknown when absent.</param>
/// <param name="Style">Code of the list <c>coordinator-styles</c>; unknown when absent.</param>
/// <param name="From">First day.</param>
public sealed record CoordinatorAppointed(
    Guid NetworkId, Guid? OrganisationId, string? Function, bool? Independent, [property: CodesOf("coordinator-styles")] string? Style, DateOnly From) : IHoldsInTurn
{
    DateOnly? IHoldsInTurn.From => From;
}

/// <summary>A network came into its next phase (ontwikkelfase).</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Phase">Code of the list <c>phases</c>.</param>
/// <param name="From">First day of the phase.</param>
public sealed record PhaseAdvanced(Guid NetworkId, string Phase, DateOnly From);

/// <summary>The phases that were recorded were wrong; these hold instead, whole.</summary>
public sealed record PhasesCorrected(Guid NetworkId, Values<PhasePeriod> Phases);

/// <summary>An organisation that is needed in a phase, and for what: a code of the list <c>involvements</c>.</summary>
public sealed record ArenaPartner(Guid OrganisationId, [property: CodesOf("involvements")] string Involvement);

/// <summary>Which partners a network needs in a phase (arena-analyse) was set, whole for that phase.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Phase">Code of the list <c>phases</c>.</param>
/// <param name="Partners">Who is needed, members or not; empty: nobody is named any more.</param>
public sealed record ArenaSet(Guid NetworkId, [property: CodesOf("phases")] string Phase, Values<ArenaPartner> Partners);

/// <summary>Who covers a role of a network manager, of the list <c>manager-roles</c>: an organisation or a function.</summary>
public sealed record ManagerRole([property: CodesOf("manager-roles")] string Role, Guid? OrganisationId, string? Function);

/// <summary>Who covers which manager role was set, whole.</summary>
public sealed record ManagerRolesSet(Guid NetworkId, Values<ManagerRole> Roles);

/// <summary>The work of a network stands still (opgeschort); it stays in force.</summary>
public sealed record NetworkSuspended(Guid NetworkId, DateOnly From, string? Reason);

/// <summary>The work of a network goes on; <paramref name="From"/> is the first day on which it does.</summary>
public sealed record NetworkResumed(Guid NetworkId, DateOnly From);
