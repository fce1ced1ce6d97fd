using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Networks.Organisations;

namespace Regio.Networks.Networks;

/// <summary>A year's money of a network (begroting of jaarrekening), as sent.</summary>
public record YearBody
{
    /// <summary>Calendar year.</summary>
    [Required, Range(1900, 2200), Description("Calendar year (jaar).")]
    public int? Year { get; init; }

    /// <summary>Euros.</summary>
    [Required, Range(0, 100_000_000_000), Description("Total (totaal), in euros.")]
    public decimal? Total { get; init; }

    /// <summary>What each member pays.</summary>
    [MaxLength(1_000), Description("What each member pays (bijdragen); empty is unknown.")]
    public IReadOnlyList<Contribution>? Contributions { get; init; }

    /// <summary>Where it is written.</summary>
    [Line(500), Description("Where it is written (bron); unknown when absent.")]
    public string? Source { get; init; }

    /// <summary>What a member pays (bijdrage), as sent.</summary>
    public sealed record Contribution
    {
        /// <summary>The member.</summary>
        [Required, Line(300), Description("The member (deelnemer): id, TOOI URI or code.")]
        public string? Organisation { get; init; }

        /// <summary>Euros.</summary>
        [Required, Range(0, 100_000_000_000), Description("Amount (bedrag), in euros.")]
        public decimal? Amount { get; init; }
    }

    internal async Task<Values<MemberContribution>> Resolved(OrganisationIds ids, CancellationToken ct)
    {
        var contributions = Contributions ?? [];
        var members = await ids.Of(contributions.Select(contribution => contribution.Organisation!), ct);
        return [.. members.Zip(contributions, (member, contribution) => new MemberContribution(member, contribution.Amount!.Value))];
    }
}
