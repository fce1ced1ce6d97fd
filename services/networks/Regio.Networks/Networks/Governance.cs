using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>A phase of development (ontwikkelfase), of the list <c>phases</c>, and its first day.</summary>
public sealed record PhasePeriod([property: CodesOf("phases")] string Phase, DateOnly From) : IHoldsInTurn
{
    DateOnly? IHoldsInTurn.From => From;
}

/// <summary>A stretch in which the work stood still (opschorting).</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it went on; null while it stands still.</param>
/// <param name="Reason">Why; unknown when null.</param>
public sealed record Suspension(DateOnly From, DateOnly? Until, string? Reason);

/// <summary>How a network is governed and how far it is; what is not recorded is unknown.</summary>
/// <param name="Form">Who governs it.</param>
/// <param name="Coordinators">In the order of their days; each stands in for those before from its day on, of one day the last that was recorded.</param>
/// <param name="Phases">In order.</param>
/// <param name="Suspensions">In order; the last may be open.</param>
/// <param name="Arena">Who is needed in a phase, one for a phase in the list's order; null: nothing of it is recorded.</param>
/// <param name="ManagerRoles">Who covers which manager role; null: nothing of it is recorded.</param>
public sealed record Governance(
    NetworkGoverned? Form, Values<CoordinatorAppointed> Coordinators, Values<PhasePeriod> Phases, Values<Suspension> Suspensions,
    Values<ArenaSet>? Arena = null, ManagerRolesSet? ManagerRoles = null)
{
    /// <summary>Of a network of which nothing of it is recorded.</summary>
    public static Governance Unknown { get; } = new(null, [], [], []);

    /// <summary>The latest coordinator, who may be yet to begin.</summary>
    public CoordinatorAppointed? Coordinator => Coordinators.Count > 0 ? Coordinators[^1] : null;

    /// <summary>The latest phase.</summary>
    public PhasePeriod? Phase => Phases.Count > 0 ? Phases[^1] : null;

    /// <summary>The suspension that has not ended.</summary>
    public Suspension? Standing => Suspensions.Count > 0 && Suspensions[^1].Until is null ? Suspensions[^1] : null;

    /// <summary>The coordinator on a day; null before the first.</summary>
    public CoordinatorAppointed? CoordinatorOn(DateOnly on) => Coordinators.LastOrDefault(one => one.From <= on);

    /// <summary>The phase on a day; null before the first.</summary>
    public PhasePeriod? PhaseOn(DateOnly on) => Phases.LastOrDefault(phase => phase.From <= on);

    /// <summary>Who is needed in a phase; none when nothing is recorded.</summary>
    public Values<ArenaPartner> ArenaOf(string phase) => Arena?.FirstOrDefault(arena => arena.Phase == phase)?.Partners ?? [];

    /// <summary>It after a fact; another kind of fact leaves it as it is.</summary>
    public Governance After(object fact) => fact switch
    {
        NetworkGoverned f => this with { Form = f },
        CoordinatorAppointed f => this with { Coordinators = [.. Coordinators.Where(one => one.From != f.From), f] },
        PhaseAdvanced f => this with { Phases = [.. Phases, new(f.Phase, f.From)] },
        PhasesCorrected f => this with { Phases = f.Phases },
        NetworkSuspended f => this with { Suspensions = [.. Suspensions, new(f.From, null, f.Reason)] },
        NetworkResumed f => this with
        {
            Suspensions = [.. Suspensions.Select(s => s.Until is null ? s with { Until = f.From } : s)],
        },
        ArenaSet f => this with
        {
            Arena = [.. (Arena ?? []).Where(arena => arena.Phase != f.Phase).Append(f).OrderBy(arena => CodeLists.Phases.Place(arena.Phase))],
        },
        ManagerRolesSet f => this with { ManagerRoles = f },
        _ => this,
    };
}
