using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>How a network is governed and how far it is; what is not recorded is unknown.</summary>
/// <param name="Form">Who governs it.</param>
/// <param name="Coordinators">In the order of their days; of one day the last that was recorded.</param>
/// <param name="Phases">In order.</param>
/// <param name="ManagerRoles">Who covers which manager role; null: never set.</param>
public sealed record GovernanceFacts(
    NetworkGoverned? Form, IReadOnlyList<CoordinatorAppointed> Coordinators, IReadOnlyList<PhasePeriod> Phases,
    IReadOnlyList<ManagerRole>? ManagerRoles = null)
{
    /// <summary>Of a network of which nothing of it is recorded.</summary>
    public static GovernanceFacts Unknown { get; } = new(null, [], []);

    /// <summary>The coordinator on a day; null before the first.</summary>
    public CoordinatorAppointed? CoordinatorOn(DateOnly on) => Coordinators.LastOrDefault(one => one.From <= on);

    /// <summary>The phase on a day; null before the first.</summary>
    public PhasePeriod? PhaseOn(DateOnly on) => Phases.LastOrDefault(phase => phase.From <= on);

    /// <summary>The state after one more contract; null for a contract of something else.</summary>
    public GovernanceFacts? After(object contract) => contract switch
    {
        NetworkGoverned f => this with { Form = f },
        CoordinatorAppointed f => this with { Coordinators = [.. Coordinators.Where(one => one.From != f.From), f] },
        PhaseAdvanced f => this with { Phases = [.. Phases, new(f.Phase, f.From)] },
        PhasesCorrected f => this with { Phases = f.Phases },
        ManagerRolesSet f => this with { ManagerRoles = f.Roles },
        _ => null,
    };
}
