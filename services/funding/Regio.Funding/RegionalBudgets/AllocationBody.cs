using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.RegionalBudgets;

/// <summary>An allocation (toekenning), as sent.</summary>
public record AllocationBody
{
    /// <summary>Decision.</summary>
    [Required, Line(100), Description("Number of the decision (besluitnummer).")]
    public string? Decision { get; init; }

    /// <summary>Day.</summary>
    [Required, Description("Day of the decision (besluitdatum).")]
    public DateOnly? On { get; init; }

    /// <summary>Year.</summary>
    [Required, Range(1900, 2200), Description("Year in which it is to be spent (jaar).")]
    public int? Year { get; init; }

    /// <summary>Amount.</summary>
    [Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")]
    public decimal? Amount { get; init; }

    /// <summary>Purpose.</summary>
    [Required, Line(300), Description("What it is for (doel).")]
    public string? Purpose { get; init; }

    /// <summary>Priority.</summary>
    [Description("Number of the priority that it serves (prioriteit); none when absent.")]
    public int? Priority { get; init; }

    /// <summary>Network.</summary>
    [Line(200), Description("The network that it is for (samenwerkingsverband): id, or identifier in the source; none in particular when absent.")]
    public string? Network { get; init; }

    /// <summary>Domain.</summary>
    [CodesOf("domains"), Description("Policy domain (beleidsterrein); that of the priority when absent.")]
    public string? Domain { get; init; }

    /// <summary>Target group.</summary>
    [CodesOf("target-groups"), Description("Target group (doelgroep); that of the priority when absent.")]
    public string? TargetGroup { get; init; }

    /// <summary>Motive.</summary>
    [Prose(1_000), Description("Why it goes against the ranking (motivering); needed when it does.")]
    public string? Motive { get; init; }

    /// <summary>What is allocated by it; where it comes from is not told here.</summary>
    /// <param name="budget">The regional budget.</param>
    /// <param name="number">Number of the allocation.</param>
    /// <param name="network">The network that it is for; null: none in particular.</param>
    internal MoneyAllocated Asked(RegionalBudget budget, int number, Guid? network)
    {
        var aim = budget.Priorities.FirstOrDefault(one => one.Number == Priority)?.Aim;
        return new(
            budget.Id, number, Decision!.Trim(), Year!.Value, Amount!.Value, Purpose!.Trim(), Priority, network, Domain ?? aim?.Domain,
            TargetGroup ?? aim?.TargetGroup, Values.Text(Motive), On!.Value, [], 0);
    }
}
