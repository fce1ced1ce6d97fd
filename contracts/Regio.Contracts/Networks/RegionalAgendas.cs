namespace Regio.Contracts.Networks;

/// <summary>A priority of a region (prioriteit): a domain, a target group or both.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Domain">Code of the list <c>domains</c>; absent when it is told by target group.</param>
/// <param name="TargetGroup">Code of the list <c>target-groups</c>; absent when it is told by domain.</param>
public sealed record AgendaPriority(string Title, string? Domain, string? TargetGroup);

/// <summary>What a region sets itself to do in a period: the demand side.</summary>
/// <param name="From">First day of the period.</param>
/// <param name="Until">First day after it; absent: until the next agenda begins.</param>
/// <param name="Priorities">The first ranks highest.</param>
/// <param name="DecidedBy">The body that decided.</param>
/// <param name="Source">Where it is written; unknown when absent.</param>
public sealed record RegionalAgenda(
    DateOnly From, DateOnly? Until, IReadOnlyList<AgendaPriority> Priorities, string DecidedBy, string? Source);

/// <summary>A region set its agenda (regionale agenda) for a period; those of other periods stand beside it.</summary>
[Contract("nl.regio.networks.regional-agenda-set.v1")]
public sealed record RegionalAgendaSet(Guid RegionId, RegionalAgenda Agenda);

/// <summary>What was recorded of the agenda of a region was wrong; this is what holds instead, whole.</summary>
/// <param name="RegionId">The region.</param>
/// <param name="Corrects">First day of the agenda as it was recorded.</param>
/// <param name="Agenda">What holds instead.</param>
[Contract("nl.regio.networks.regional-agenda-corrected.v1")]
public sealed record RegionalAgendaCorrected(Guid RegionId, DateOnly Corrects, RegionalAgenda Agenda);
