using Regio.Hosting.Decisions;
using Regio.Hosting.Imports;
using Regio.Hosting.Reading;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.Subjects;

/// <summary>Who governs a network (besturing).</summary>
/// <param name="Form">Governance form (netwerktype).</param>
/// <param name="Organisation">Who leads or administers it; unknown when absent.</param>
/// <param name="ByLaw">Whether the law sets the form.</param>
public sealed record GoverningRow(string Form, Reference? Organisation, bool ByLaw);

/// <summary>Who covers which manager role (managementrollen).</summary>
public sealed record ManagerRolesRow(IReadOnlyList<ManagerRoleRow> Roles);

/// <summary>How networks are governed and how far they are, a list for each subject.</summary>
internal static class GovernanceSubjects
{
    /// <summary>Who governs them.</summary>
    public static readonly Subject<Network, NetworkGoverned, GoverningRow> Form = new(
        Owners.Networks, "governance", "listGovernance", "List who governs each network", "$.governance.form")
    {
        Of = network => network.Governance.Form is { } form ? [form] : [],
        Names = part => part.OrganisationId is { } organisation ? [organisation] : [],
        Row = (part, named) => new(part.Form, named.Of(part.OrganisationId), part.ByLaw),
        Columns =
        [
            ("form", row => row.Form), ("organisation_id", row => row.Organisation?.Called),
            ("by_law", row => SubjectColumns.Of(row.ByLaw)),
        ],
        Read = (row, network) => new(
            network, row.NeededCode("form", CodeLists.GovernanceForms), row.Organisation(), row.Flag("by_law")),
        Decide = (network, part, around) =>
            GovernNetwork.Decide(network, part, part.OrganisationId is { } organisation && around.Registered.Contains(organisation)),
    };

    /// <summary>Who coordinated them, in order.</summary>
    public static readonly Subject<Network, CoordinatorAppointed, CoordinatorRow> Coordinators = new(
        Owners.Networks, "coordinators", "listCoordinators", "List who coordinates each network, and who did", "$.governance.coordinators[*]")
    {
        MayOutlast = true,
        Of = network => network.Governance.Coordinators,
        Begins = part => part.From,
        Names = part => part.OrganisationId is { } organisation ? [organisation] : [],
        Row = (part, named) => CoordinatorRow.Of(part, named)!,
        Columns =
        [
            ("organisation_id", row => row.Organisation?.Called), ("function", row => row.Function),
            ("independent", row => SubjectColumns.Of(row.Independent)), ("style", row => row.Style),
            ("from", row => Columns.Of(row.From)),
        ],
        Read = (row, network) => new(
            network, row.Organisation(), row.Text("function"), row.Known("independent"),
            row.Code("style", CodeLists.CoordinatorStyles), row.NeededDate("from")),
        Decide = (network, part, around) =>
            AppointCoordinator.Decide(network, part, part.OrganisationId is { } organisation && around.Registered.Contains(organisation)),
    };

    /// <summary>Which phases they went through.</summary>
    public static readonly Subject<Network, PhasePeriod, PhasePeriod> Phases = new(
        Owners.Networks, "phases", "listPhases", "List the phases that networks went through", "$.governance.phases[*]")
    {
        MayOutlast = true,
        Of = network => network.Governance.Phases,
        From = (fact, part) => fact is PhaseAdvanced f && new PhasePeriod(f.Phase, f.From) == part || fact is PhasesCorrected c && c.Phases.Contains(part),
        Begins = part => part.From,
        Row = (part, _) => part,
        Columns = [("phase", row => row.Phase), ("from", row => Columns.Of(row.From))],
        Read = (row, _) => new(row.NeededCode("phase", CodeLists.Phases), row.NeededDate("from")),
        Decide = (network, part, _) => AdvancePhase.Decide(network, part) is Decision.Accepted advanced
            ? advanced
            : CorrectPhases.Decide(network, [.. network.Governance.Phases.Where(known => known.Phase != part.Phase).Append(part).OrderBy(known => known.From)]),
    };

    /// <summary>When their work stood still.</summary>
    public static readonly Subject<Network, Suspension, Suspension> Suspensions = new(
        Owners.Networks, "suspensions", "listSuspensions", "List when the work of networks stood still", "$.governance.suspensions[*]")
    {
        MayOutlast = true,
        Of = network => network.Governance.Suspensions,
        From = (fact, part) => fact is NetworkSuspended f && f.From == part.From || fact is NetworkResumed r && r.From == part.Until,
        Begins = part => part.From,
        Row = (part, _) => part,
        Columns =
        [
            ("from", row => Columns.Of(row.From)), ("until", row => Columns.Of(row.Until)),
            ("reason", row => row.Reason),
        ],
        Read = (row, _) => new(row.NeededDate("from"), row.Date("until"), row.Prose("reason")),
        Decide = (network, part, _) => InTurn.Of(
            network, now => SuspendNetwork.Decide(now, part.From, part.Reason),
            now => part.Until is { } until ? ResumeNetwork.Decide(now, until) : Decision.Nothing),
    };

    /// <summary>Whom they need, by phase.</summary>
    public static readonly Subject<Network, ArenaSet, ArenaRow> Arenas = new(
        Owners.Networks, "arenas", "listArenas", "List which partners networks need, by phase", "$.governance.arena[*] ? (@.partners.size() > 0)")
    {
        Of = network => network.Governance.Arena ?? [],
        Names = part => part.Partners.Select(partner => partner.OrganisationId),
        Row = (part, named) => new(part.Phase, [.. part.Partners.Select(p => new ArenaPartnerRow(named[p.OrganisationId], p.Involvement))]),
        Lines = row => row.Partners.Select(partner => row with { Partners = [partner] }),
        Columns =
        [
            ("phase", row => row.Phase), ("organisation_id", row => row.Partners[0].Organisation.Called),
            ("involvement", row => row.Partners[0].Involvement),
        ],
        Read = (row, network) => new(
            network, row.NeededCode("phase", CodeLists.Phases),
            [new(row.NeededOrganisation(), row.NeededCode("involvement", CodeLists.Involvements))]),
        Key = part => (part.NetworkId, part.Phase),
        Whole = (part, all) => part with { Partners = [.. all.SelectMany(one => one.Partners)] },
        Decide = (network, part, around) => SetArena.Decide(network, part, around.Registered),
    };

    /// <summary>Who covers which manager role.</summary>
    public static readonly Subject<Network, ManagerRolesSet, ManagerRolesRow> ManagerRoles = new(
        Owners.Networks, "manager-roles", "listManagerRoles", "List who covers which manager role of networks", "$.governance.managerRoles ? (@.roles.size() > 0)")
    {
        Of = network => network.Governance.ManagerRoles is { } roles ? [roles] : [],
        Names = part => part.Roles.Select(role => role.OrganisationId).OfType<Guid>(),
        Row = (part, named) => new([.. part.Roles.Select(r => new ManagerRoleRow(r.Role, named.Of(r.OrganisationId), r.Function))]),
        Lines = row => row.Roles.Select(role => new ManagerRolesRow([role])),
        Columns =
        [
            ("role", row => row.Roles[0].Role), ("organisation_id", row => row.Roles[0].Organisation?.Called),
            ("function", row => row.Roles[0].Function),
        ],
        Read = (row, network) => new(
            network, [new(row.NeededCode("role", CodeLists.ManagerRoles), row.Organisation(), row.Text("function"))]),
        Key = part => part.NetworkId,
        Whole = (part, all) => part with { Roles = [.. all.SelectMany(one => one.Roles)] },
        Decide = (network, part, around) => SetManagerRoles.Decide(network, part, around.Registered),
    };
}
