namespace Regio.Projections;

/// <summary>What a portfolio holds and what it cannot (dekking): what nobody recorded is unknown, and not nothing.</summary>
/// <param name="Included">For each kind of figure, in how many of the networks it is known.</param>
/// <param name="NotIncluded">What is missing, and who can supply it.</param>
internal sealed record Coverage(IReadOnlyDictionary<string, int> Included, IReadOnlyList<NotIncluded> NotIncluded)
{
    /// <summary>Code of what no register has: the networks that nobody registered.</summary>
    public const string UnregisteredNetworks = "unregistered-networks";

    public static Coverage Of(IReadOnlyList<PortfolioNetwork> networks)
    {
        (string What, int Known, string Ask)[] figures =
        [
            ("roles", networks.Count, "network"),
            ("governing-bodies", networks.Count(n => n.GoverningBodies.Count > 0), "network"),
            ("cost-key-shares", networks.Count(n => n.CostKeyShare is not null), "network"),
            ("contributions", networks.Count(n => n.Terms is { } t && (t.HoursPerYear ?? t.MoneyPerYear) is not null || n.Terms?.InKind is not null), "network"),
            ("decision-power", networks.Count(n => n.Terms?.DecisionPower is not null || n.Terms?.DecisionWeight is not null), "network"),
            ("relations", networks.Count(n => n.Relations is not null), "network"),
            ("results", networks.Count(n => n.Results.Any(one => one.Until is not null)), "network"),
            ("money", networks.Count(n => n.Money.Count > 0), "funder"),
            ("reports", networks.Count(n => n.IsLoadTold), "funder"),
        ];
        return new(
            figures.Prepend(("networks", networks.Count, "municipality")).ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal),
            [
                new(UnregisteredNetworks, null, "municipality"),
                .. figures.Where(f => f.Known < networks.Count)
                    .Select(f => new NotIncluded(f.What, networks.Count - f.Known, f.Ask)),
            ]);
    }
}

/// <summary>Something that a portfolio does not hold (ontbrekend gegeven).</summary>
/// <param name="What">What it is.</param>
/// <param name="Networks">In how many networks of the portfolio it is missing; null where that cannot be known.</param>
/// <param name="Ask">Who can supply it: the <c>municipality</c>, the <c>network</c> or the <c>funder</c>.</param>
internal sealed record NotIncluded(string What, int? Networks, string Ask);
