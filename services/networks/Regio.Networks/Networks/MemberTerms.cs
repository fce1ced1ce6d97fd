using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>What a member brings, may decide and speaks for (inbreng en zeggenschap), as agreed; what is null is unknown.</summary>
/// <param name="HoursPerYear">Hours of work a year.</param>
/// <param name="MoneyPerYear">Euros a year.</param>
/// <param name="InKind">What else it brings.</param>
/// <param name="DecisionPower">What it may decide, as agreed.</param>
/// <param name="DecisionWeight">Weight of its voice; weights are compared, not added up to anything.</param>
/// <param name="Perspective">The policy domain it speaks for: code of the list <c>domains</c>.</param>
public sealed record MemberTerms(
    decimal? HoursPerYear, decimal? MoneyPerYear, string? InKind, string? DecisionPower, decimal? DecisionWeight,
    [property: CodesOf("domains")] string? Perspective)
{
    /// <summary>Of which nothing is known.</summary>
    public static MemberTerms Unknown { get; } = new(null, null, null, null, null, null);

    /// <summary>These terms; null when nothing of them is known, so that this too is one value.</summary>
    public MemberTerms? IfKnown() => this == Unknown ? null : this;
}

/// <summary>Terms (voorwaarden) and their first day; absent: from the start of the membership.</summary>
/// <param name="From">First day.</param>
/// <param name="CostKeyShare">Agreed share of the costs in percent, null when unknown.</param>
/// <param name="Terms">The other terms; null when nothing of them is known.</param>
public sealed record TermsPeriod(DateOnly? From, decimal? CostKeyShare, MemberTerms? Terms) : IHoldsInTurn;

/// <summary>On which terms an organisation takes part (inbreng en zeggenschap), as a caller describes them.</summary>
public record TermsBody
{
    /// <summary>Share of the costs, in percent.</summary>
    [Range(typeof(decimal), "0", "100", ParseLimitsInInvariantCulture = true), Description("Agreed share of the costs (verdeelsleutel) in percent; unknown when absent.")]
    public decimal? CostKeyShare { get; init; }

    /// <summary>Hours of work a year.</summary>
    [Range(0d, 100_000_000d), Description("Hours (uren) of work that it brings a year; unknown when absent.")]
    public decimal? HoursPerYear { get; init; }

    /// <summary>Euros a year.</summary>
    [Range(0d, 100_000_000_000d), Description("Money (geld) that it brings a year, in euros; unknown when absent.")]
    public decimal? MoneyPerYear { get; init; }

    /// <summary>What else it brings.</summary>
    [Line(500), Description("What else it brings (in natura): rooms, systems, knowledge; unknown when absent.")]
    public string? InKind { get; init; }

    /// <summary>What it may decide.</summary>
    [Line(500), Description("What it may decide (zeggenschap), as agreed; unknown when absent.")]
    public string? DecisionPower { get; init; }

    /// <summary>Weight of its voice.</summary>
    [Range(0d, 1_000_000d), Description("Weight (gewicht) of its voice, as agreed; unknown when absent.")]
    public decimal? DecisionWeight { get; init; }

    /// <summary>The policy domain it speaks for.</summary>
    [CodesOf("domains"), Description("Perspective (perspectief): the policy domain it speaks for, of /reference/v1/domains; unknown when absent.")]
    public string? Perspective { get; init; }

    internal MemberTerms? Terms() => new MemberTerms(
        HoursPerYear, MoneyPerYear, Values.Text(InKind), Values.Text(DecisionPower), DecisionWeight, Perspective).IfKnown();
}
