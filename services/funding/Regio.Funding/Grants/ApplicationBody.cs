using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Funding.Purses;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.Grants;

/// <summary>What is applied for (inhoud van een aanvraag), as a caller describes it.</summary>
public record ApplicationBody
{
    /// <summary>Plan.</summary>
    [Required, Prose(20_000), Description("What will be done (plan).")]
    public string? Plan { get; init; }

    /// <summary>First day.</summary>
    [Required, Description("First day of the activities.")]
    public DateOnly? From { get; init; }

    /// <summary>First day after.</summary>
    [Required, Description("First day after the activities.")]
    public DateOnly? Until { get; init; }

    /// <summary>Costs.</summary>
    [Required, MinLength(1), MaxLength(200), Description("What they cost, line by line (begroting); together what is asked and what others pay.")]
    public IReadOnlyList<CostBody>? Costs { get; init; }

    /// <summary>Requested.</summary>
    [Required, MinLength(1), MaxLength(50), Description("What is asked per year (gevraagd bedrag).")]
    public IReadOnlyList<YearAmountBody>? Requested { get; init; }

    /// <summary>Others.</summary>
    [MaxLength(50), Description("What others pay (overige financiering), the own contribution included as own-means.")]
    public IReadOnlyList<OtherMoneyBody>? Others { get; init; }

    /// <summary>Partners.</summary>
    [MaxLength(500), Lines, Description("Organisations that take part beside the lead (partners): id, TOOI URI or code.")]
    public IReadOnlyList<string>? Partners { get; init; }

    /// <summary>Region.</summary>
    [Line(200), Description("The region that it serves (gebied): identifier in the source, or id; the territory of the network when absent, which must lie in one region where the scheme has a key.")]
    public string? Region { get; init; }

    /// <summary>What is asked; who and where as they were found: what was not found is a fault of its own.</summary>
    internal ApplicationDetails Details(IReadOnlyList<Guid> partners, Guid? region) => new(
        Plan!.Trim(), From!.Value, Until!.Value, [.. Costs!.Select(cost => new CostLine(cost.Item!.Trim(), cost.Amount!.Value))],
        YearAmountBody.Amounts(Requested), [.. (Others ?? []).Select(other => new OtherMoney(other.Source!, other.Amount!.Value))],
        [.. partners], region);
}

/// <summary>A line of a budget (begrotingspost).</summary>
public sealed record CostBody
{
    /// <summary>Item.</summary>
    [Required, Line(300), Description("What it pays for (post).")]
    public string? Item { get; init; }

    /// <summary>Amount.</summary>
    [Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")]
    public decimal? Amount { get; init; }
}

/// <summary>What another pays (bijdrage van derden, eigen bijdrage).</summary>
public sealed record OtherMoneyBody
{
    /// <summary>Source.</summary>
    [Required, CodesOf("funding-sources"), Description("Who pays (financieringsbron).")]
    public string? Source { get; init; }

    /// <summary>Amount.</summary>
    [Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")]
    public decimal? Amount { get; init; }
}
