using Regio.Hosting.Decisions;

namespace Regio.Policy.Policies;

/// <summary>Money that goes with an obligation (dekking).</summary>
/// <param name="Kind">Code of the list <c>mandate-funding-kinds</c>.</param>
/// <param name="Scheme">External id of the scheme, where it is one; null: it is none.</param>
/// <param name="Amount">Euros a year.</param>
/// <param name="Explanation">Where it stands; null: unknown.</param>
public sealed record MandateFunding(string Kind, string? Scheme, decimal Amount, string? Explanation)
{
    /// <summary>It comes from a scheme.</summary>
    public const string FromScheme = "scheme";
}

/// <summary>A policy obliges others to work together (verplichting tot samenwerking); stands in for what it obliged before.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="From">First day.</param>
/// <param name="Networks">The networks that it needs; empty: those that serve its territory.</param>
/// <param name="CostPerYear">Euros a year that it costs by its owner's own statement; null: not stated.</param>
/// <param name="Funding">The money that goes with it.</param>
/// <param name="Article">The article that obliges; null: unknown.</param>
/// <param name="ReliedOn">Up to where others' facts were known when it was decided.</param>
public sealed record CooperationObliged(
    Guid PolicyId, DateOnly From, Values<Guid> Networks, decimal? CostPerYear, Values<MandateFunding> Funding, string? Article, Reliance ReliedOn);

/// <summary>A policy no longer obliges others to work together; <paramref name="Until"/> is the first day without it.</summary>
public sealed record ObligationWithdrawn(Guid PolicyId, DateOnly Until, string? Reason);

/// <summary>What a policy obliged from a day on.</summary>
/// <param name="From">First day.</param>
/// <param name="Obliged">What; null: nothing any more.</param>
public sealed record ObligationVersion(DateOnly From, CooperationObliged? Obliged);
