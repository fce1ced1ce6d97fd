using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.Regions;

/// <summary>The agenda of a region (regionale agenda) as a caller describes it.</summary>
public record AgendaBody
{
    /// <summary>First day of the period.</summary>
    [Required, Description("First day of the period (ingangsdatum).")]
    public DateOnly? From { get; init; }

    /// <summary>First day after the period.</summary>
    [Description("First day after the period (einddatum); absent: until the next agenda begins.")]
    public DateOnly? Until { get; init; }

    /// <summary>The priorities.</summary>
    [Required, MinLength(1), MaxLength(100), Description("Priorities (prioriteiten); the first ranks highest.")]
    public IReadOnlyList<PriorityBody>? Priorities { get; init; }

    /// <summary>The body that decided.</summary>
    [Required, Line(200), Description("Body that decided (besluitvormend orgaan).")]
    public string? DecidedBy { get; init; }

    /// <summary>Where it is written.</summary>
    [Line(500), Description("Where it is written (bron); unknown when absent.")]
    public string? Source { get; init; }

    internal RegionalAgenda Agenda() => new(
        From!.Value, Until,
        [.. Priorities!.Select(given => new AgendaPriority(given.Title!.Trim(), given.Domain, given.TargetGroup))],
        DecidedBy!.Trim(), Values.Text(Source));
}

/// <summary>A priority of a region (prioriteit), as sent.</summary>
public sealed record PriorityBody
{
    /// <summary>What it is about.</summary>
    [Required, Line(300), Description("What it is about (titel).")]
    public string? Title { get; init; }

    /// <summary>Code of the list <c>domains</c>.</summary>
    [CodesOf("domains"), Description("Policy domain (beleidsterrein), of /reference/v1/domains; give it or `targetGroup`, or both.")]
    public string? Domain { get; init; }

    /// <summary>Code of the list <c>target-groups</c>.</summary>
    [CodesOf("target-groups"), Description("Target group (doelgroep), of /reference/v1/target-groups; give it or `domain`, or both.")]
    public string? TargetGroup { get; init; }
}

/// <summary>What holds for every agenda of a region.</summary>
internal static class AgendaRules
{
    /// <summary>
    /// It ends no earlier than it starts, shares no day with another period of the region, and each priority has a
    /// domain or a target group, and one rank.
    /// </summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="others">The other agendas of the region.</param>
    public static IEnumerable<Fault> Faults(RegionalAgenda agenda, IEnumerable<RegionalAgenda> others) =>
    [
        .. Refusals.OfPeriod(agenda.From, agenda.Until, "/until"),
        .. others.Where(other => Meet(agenda, other)).Take(1).Select(other => new Fault(
            "/from", "agenda-meets-another", $"The agenda from {other.From:O} holds then; correct that one.")),
        .. agenda.Priorities.Index().Where(one => one.Item is { Domain: null, TargetGroup: null }).Select(one => new Fault(
            $"/priorities/{one.Index}", "domain-or-target-group", "Give a domain or a target group.")),
        .. agenda.Priorities.Index().GroupBy(one => one.Item with { Title = one.Item.Title.ToUpperInvariant() })
            .SelectMany(same => same.Skip(1)).Select(one => new Fault(
                $"/priorities/{one.Index}", "priority-twice", "It stands higher in the same agenda.")),
    ];

    // Without an end, the earlier one gives way on the day on which the later begins.
    private static bool Meet(RegionalAgenda one, RegionalAgenda other)
    {
        var (earlier, later) = one.From <= other.From ? (one, other) : (other, one);
        return earlier.From == later.From || earlier.Until > later.From;
    }
}
