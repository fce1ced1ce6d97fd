using Regio.Contracts.Networks;

namespace Regio.Projections;

/// <summary>
/// On which terms an organisation takes part in a network on a day (voorwaarden van deelname). Of several memberships that it stands for the
/// sums, where each is known, the texts beside each other, and the domain it speaks for where that is one.
/// </summary>
internal static class OwnTerms
{
    /// <summary>Those of an organisation; null: nothing of them is known.</summary>
    public static MemberTerms? Of(Standing standing, NetworkFacts network, Guid organisation)
    {
        var succession = new Succession(standing.Register, standing.Day);
        List<MemberTerms?> terms =
        [
            .. from membership in network.Memberships
               let counted = succession.Of(membership.OrganisationId)
               where membership.Holds(standing.Day, network.Details.InForceFrom) && counted.Contains(organisation)
               select counted.Length == 1 ? membership.TermsOn(standing.Day).Terms : null,
        ];
        return terms is [var only] ? only : terms.TrueForAll(t => t is null) ? null : Together(terms);
    }

    /// <summary>The weight of the voices of all members together; null: that of one is not known.</summary>
    public static decimal? WeightOfAll(Standing standing, NetworkFacts network)
    {
        List<decimal?> weights =
        [
            .. network.Memberships.Where(membership => membership.Holds(standing.Day, network.Details.InForceFrom))
                .Select(membership => membership.TermsOn(standing.Day).Terms?.DecisionWeight),
        ];
        return weights.TrueForAll(weight => weight is not null) ? weights.Sum() : null;
    }

    private static MemberTerms Together(List<MemberTerms?> terms)
    {
        return new(
            Sum(t => t.HoursPerYear), Sum(t => t.MoneyPerYear), Text(t => t.InKind), Text(t => t.DecisionPower),
            Sum(t => t.DecisionWeight), Known(t => t.Perspective) is [var one] ? one : null);

        decimal? Sum(Func<MemberTerms, decimal?> amount) =>
            terms.TrueForAll(t => t is not null && amount(t) is not null) ? terms.Sum(t => amount(t!)) : null;

        string? Text(Func<MemberTerms, string?> text) => Known(text) is { Count: > 0 } known ? string.Join("; ", known) : null;

        List<string> Known(Func<MemberTerms, string?> text) => [.. terms.OfType<MemberTerms>().Select(text).OfType<string>().Distinct()];
    }
}
