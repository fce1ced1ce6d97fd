using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Networks.Regions;

/// <summary>A priority of a region (prioriteit): a domain, a target group or both.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Domain">Code of the list <c>domains</c>; absent when it is told by target group.</param>
/// <param name="TargetGroup">Code of the list <c>target-groups</c>; absent when it is told by domain.</param>
public sealed record AgendaPriority(string Title, [property: CodesOf("domains")] string? Domain, [property: CodesOf("target-groups")] string? TargetGroup);

/// <summary>What a region sets itself to do in a period: the demand side.</summary>
/// <param name="From">First day of the period.</param>
/// <param name="Until">First day after it; absent: until the next agenda begins.</param>
/// <param name="Priorities">The first ranks highest.</param>
/// <param name="DecidedBy">The body that decided.</param>
/// <param name="Source">Where it is written; unknown when absent.</param>
public sealed record RegionalAgenda(
    DateOnly From, DateOnly? Until, Values<AgendaPriority> Priorities, string DecidedBy, string? Source);

/// <summary>A region set its agenda (regionale agenda) for a period; those of other periods stand beside it.</summary>
public sealed record RegionalAgendaSet(Guid RegionId, RegionalAgenda Agenda);

/// <summary>What was recorded of an agenda was wrong; this is what holds instead, whole.</summary>
/// <param name="RegionId">The region.</param>
/// <param name="Corrects">First day of the agenda as it was recorded.</param>
/// <param name="Agenda">What holds instead.</param>
public sealed record RegionalAgendaCorrected(Guid RegionId, DateOnly Corrects, RegionalAgenda Agenda);

/// <summary>The agendas of a region.</summary>
/// <param name="ByPeriod">Each begins later than the one before.</param>
public sealed record Agendas(Values<RegionalAgenda> ByPeriod)
{
    /// <summary>Of a region that set none.</summary>
    public static Agendas None { get; } = new(Values.Of<RegionalAgenda>([]));

    /// <summary>They after a fact; another kind of fact leaves them as they are.</summary>
    public Agendas After(object fact) => fact switch
    {
        RegionalAgendaSet f => With(ByPeriod, f.Agenda),
        RegionalAgendaCorrected f => With(ByPeriod.Where(agenda => agenda.From != f.Corrects), f.Agenda),
        _ => this,
    };

    /// <summary>That which holds on a day.</summary>
    public RegionalAgenda? On(DateOnly day) =>
        ByPeriod.LastOrDefault(agenda => agenda.From <= day) is { } last && (last.Until is not { } until || day < until)
            ? last
            : null;

    private static Agendas With(IEnumerable<RegionalAgenda> others, RegionalAgenda agenda) =>
        new([.. others.Append(agenda).OrderBy(one => one.From)]);
}
