using System.Text.Json.Serialization;
using Regio.Hosting.Reading;
using Regio.Networks.Reading;
using Regio.Networks.Successions;

namespace Regio.Networks.Networks;

/// <summary>What readers see of how a network is governed and how far it is (besturing); what is absent is unknown. Who is named stands as registered, with who holds that on the day.</summary>
/// <param name="Form">Governance form (netwerktype).</param>
/// <param name="Organisation">Who leads or administers it.</param>
/// <param name="ByLaw">Whether the law sets the form.</param>
/// <param name="Coordinator">Coordinator (netwerkcoördinator) on the day asked for, today when none was.</param>
/// <param name="Phase">Phase (ontwikkelfase) on that day.</param>
/// <param name="Phases">Every phase with its first day.</param>
/// <param name="Suspensions">Every stretch in which the work stood still (opschorting).</param>
/// <param name="Arena">Who is needed in which phase (arena); empty is unknown.</param>
/// <param name="ManagerRoles">Who covers which manager role (managementrollen); empty is unknown.</param>
public sealed record GovernanceRow(
    string? Form, Reference? Organisation, bool? ByLaw, CoordinatorRow? Coordinator, string? Phase,
    IReadOnlyList<PhasePeriod> Phases, IReadOnlyList<Suspension> Suspensions,
    IReadOnlyList<ArenaRow> Arena, IReadOnlyList<ManagerRoleRow> ManagerRoles)
{
    /// <summary>Who leads or administers it (houders) on the day: the one named, or who stands for it since a succession; absent when none is named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reference>? HeldBy { get; init; }

    /// <summary>With who holds what of it on a day.</summary>
    internal GovernanceRow With(HolderSet holders) => this with
    {
        HeldBy = holders.Of(Organisation?.Id),
        Coordinator = Coordinator is null ? null : Coordinator with { HeldBy = holders.Of(Coordinator.Organisation?.Id) },
        Arena =
        [
            .. Arena.Select(arena => arena with
            {
                Partners = [.. arena.Partners.Select(partner => partner with { HeldBy = holders.Of(partner.Organisation.Id) })],
            }),
        ],
        ManagerRoles = [.. ManagerRoles.Select(role => role with { HeldBy = holders.Of(role.Organisation?.Id) })],
    };

    internal static IEnumerable<Guid> Named(Governance? governance) =>
        (governance?.Coordinators ?? []).Select(c => c.OrganisationId).Append(governance?.Form?.OrganisationId)
            .Concat((governance?.ManagerRoles?.Roles ?? []).Select(role => role.OrganisationId)).OfType<Guid>()
            .Concat((governance?.Arena ?? []).SelectMany(arena => arena.Partners).Select(partner => partner.OrganisationId));

    internal static GovernanceRow? Of(Governance? governance, ReferenceSet organisations, DateOnly on) =>
        governance is null || governance == Governance.Unknown ? null : new(
            governance.Form?.Form, organisations.Of(governance.Form?.OrganisationId), governance.Form?.ByLaw,
            CoordinatorRow.Of(governance.CoordinatorOn(on), organisations), governance.PhaseOn(on)?.Phase, governance.Phases,
            governance.Suspensions,
            [.. (governance.Arena ?? []).Where(arena => arena.Partners.Count > 0).Select(arena => new ArenaRow(
                arena.Phase, [.. arena.Partners.Select(p => new ArenaPartnerRow(organisations[p.OrganisationId], p.Involvement))]))],
            [.. (governance.ManagerRoles?.Roles ?? []).Select(r => new ManagerRoleRow(r.Role, organisations.Of(r.OrganisationId), r.Function))]);
}

/// <summary>Who is needed in a phase (arena), code of the list <c>phases</c>.</summary>
public sealed record ArenaRow(string Phase, IReadOnlyList<ArenaPartnerRow> Partners);

/// <summary>An organisation that is needed in a phase (partner), and for what: code of the list <c>involvements</c>.</summary>
public sealed record ArenaPartnerRow(Reference Organisation, string Involvement)
{
    /// <summary>Who stands for it (houders) on the day; absent where it is listed as registered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reference>? HeldBy { get; init; }
}

/// <summary>Who covers a manager role (rolvervulling), of the list <c>manager-roles</c>: an organisation or a function.</summary>
public sealed record ManagerRoleRow(string Role, Reference? Organisation, string? Function)
{
    /// <summary>Who covers it (houders) on the day, for an organisation; absent where it is listed as registered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reference>? HeldBy { get; init; }
}

/// <summary>What readers see of a coordinator (netwerkcoördinator).</summary>
/// <param name="Organisation">The organisation that coordinates; absent for a function.</param>
/// <param name="Function">The function (functie) that coordinates; absent for an organisation.</param>
/// <param name="Independent">Whether it has no interest of its own (onafhankelijk); unknown when absent.</param>
/// <param name="Style">Style (stijl); unknown when absent.</param>
/// <param name="From">First day.</param>
public sealed record CoordinatorRow(Reference? Organisation, string? Function, bool? Independent, string? Style, DateOnly From)
{
    /// <summary>Who coordinates (houders) on the day, for an organisation; absent where it is listed as registered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reference>? HeldBy { get; init; }

    internal static CoordinatorRow? Of(CoordinatorAppointed? coordinator, ReferenceSet organisations) => coordinator is null
        ? null
        : new(
            organisations.Of(coordinator.OrganisationId), coordinator.Function, coordinator.Independent, coordinator.Style,
            coordinator.From);
}
