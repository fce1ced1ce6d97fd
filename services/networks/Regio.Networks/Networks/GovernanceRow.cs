using Regio.Hosting.Reading;
using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>What readers see of how a network is governed and how far it is (besturing); what is absent is unknown.</summary>
/// <param name="Form">Governance form (netwerktype).</param>
/// <param name="Organisation">Who leads or administers it.</param>
/// <param name="ByLaw">Whether the law sets the form.</param>
/// <param name="Coordinator">Coordinator (netwerkcoördinator), the latest, or that on the day asked for.</param>
/// <param name="Phase">Phase (ontwikkelfase), the latest, or that on the day asked for.</param>
/// <param name="Phases">Every phase with its first day.</param>
/// <param name="Suspensions">Every stretch in which the work stood still (opschorting).</param>
public sealed record GovernanceRow(
    string? Form, Reference? Organisation, bool? ByLaw, CoordinatorRow? Coordinator, string? Phase,
    IReadOnlyList<PhasePeriod> Phases, IReadOnlyList<Suspension> Suspensions)
{
    internal static IEnumerable<Guid> Named(Governance? governance) =>
        (governance?.Coordinators ?? []).Select(c => c.OrganisationId).Append(governance?.Form?.OrganisationId).OfType<Guid>();

    internal static GovernanceRow? Of(Governance? governance, ReferenceSet organisations, DateOnly? on) =>
        governance is null || governance == Governance.Unknown ? null : new(
            governance.Form?.Form, organisations.Of(governance.Form?.OrganisationId), governance.Form?.ByLaw,
            CoordinatorRow.Of(
                on is { } day ? governance.Coordinators.LastOrDefault(c => c.From <= day) : governance.Coordinator, organisations),
            (on is { } then ? governance.PhaseOn(then) : governance.Phase)?.Phase, governance.Phases, governance.Suspensions);
}

/// <summary>What readers see of a coordinator (netwerkcoördinator).</summary>
/// <param name="Organisation">The organisation that coordinates; absent for a function.</param>
/// <param name="Function">The function (functie) that coordinates; absent for an organisation.</param>
/// <param name="Independent">Whether it has no interest of its own (onafhankelijk); unknown when absent.</param>
/// <param name="Style">Style (stijl); unknown when absent.</param>
/// <param name="From">First day.</param>
public sealed record CoordinatorRow(Reference? Organisation, string? Function, bool? Independent, string? Style, DateOnly From)
{
    internal static CoordinatorRow? Of(CoordinatorAppointed? coordinator, ReferenceSet organisations) => coordinator is null
        ? null
        : new(
            organisations.Of(coordinator.OrganisationId), coordinator.Function, coordinator.Independent, coordinator.Style,
            coordinator.From);
}
