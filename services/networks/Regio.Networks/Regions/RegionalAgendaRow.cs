using Regio.Networks.Reading;

namespace Regio.Networks.Regions;

/// <summary>What readers see of the agenda of a region (regionale agenda).</summary>
/// <param name="Region">The region.</param>
/// <param name="From">First day of the period.</param>
/// <param name="Until">First day after it; absent: until the next agenda begins.</param>
/// <param name="Priorities">Priorities (prioriteiten); the first ranks highest.</param>
/// <param name="DecidedBy">The body that decided (besluitvormend orgaan).</param>
/// <param name="Source">Where it is written (bron); unknown when absent.</param>
public sealed record RegionalAgendaRow(
    Reference Region, DateOnly From, DateOnly? Until, IReadOnlyList<AgendaPriority> Priorities, string DecidedBy, string? Source)
{
    internal static RegionalAgendaRow Of(RegionalAgenda agenda, Reference region) =>
        new(region, agenda.From, agenda.Until, agenda.Priorities, agenda.DecidedBy, agenda.Source);
}
