namespace Regio.Local;

/// <summary>An application of a network for a grant, and what became of it.</summary>
internal sealed record InventedGrant(
    string Id, InventedScheme Scheme, Arrangement Network, string Lead, DateOnly SubmittedOn, DateOnly From, DateOnly Until,
    IReadOnlyList<YearEuros> Requested, int Own, DateOnly DecidedOn, InventedAward? Award)
{
    /// <summary>Whether it pays in a year.</summary>
    public bool Pays(int year) => Award is not null && From.Year <= year && year <= Until.AddDays(-1).Year;
}

/// <summary>What was awarded, paid, accounted for and settled; what is null did not come to that yet.</summary>
internal sealed record InventedAward(
    IReadOnlyList<YearEuros> Amounts, IReadOnlyList<(DateOnly DueOn, int Euros, bool IsPaid)> Instalments, DateOnly? AccountedOn, DateOnly? SettledOn,
    int Settled)
{
    public int Total => Amounts.Sum(year => year.Euros);
}

/// <summary>Applications and grants of one country: as many to a scheme as in a real register of schemes, for other networks each time.</summary>
internal sealed class InventedGrants(IReadOnlyList<InventedScheme> schemes, IReadOnlyList<Arrangement> networks, long seed, int number)
{
    private readonly Dice _dice = Dice.For(seed, number, "grants");

    public IEnumerable<InventedGrant> All()
    {
        var count = 0;
        foreach (var scheme in schemes)
        {
            foreach (var network in For(scheme).Take(Shapes.Real.DrawNumber("grants-per-scheme", _dice)))
            {
                yield return One($"subsidie-c{number + 1}-{count++:0000}", scheme, network);
            }
        }
    }

    // Those for the same domain or target group before others.
    private IEnumerable<Arrangement> For(InventedScheme scheme) => _dice
        .Shuffled(networks.Where(network => network.Members.Count > 0 && network.From <= scheme.From && !(network.Until <= scheme.From)))
        .OrderBy(network => network.Domain != scheme.Domain).ThenBy(network => network.TargetGroup != scheme.TargetGroup);

    private InventedGrant One(string id, InventedScheme scheme, Arrangement network)
    {
        var submitted = scheme.From.AddDays(_dice.Below(60));
        var decided = submitted.AddDays(40 + _dice.Below(60));
        var years = scheme.Budget.Select(year => new YearEuros(year.Year, 1_000 * (10 + _dice.Below(140)))).ToList();
        var isAwarded = _dice.Chance(0.85) && decided < Arrangements.Today;
        return new(
            id, scheme, network, network.Members[0].Organisation, submitted, scheme.From, scheme.Until, years, 1_000 * _dice.Below(40), decided,
            isAwarded ? Award(scheme, years, decided) : null);
    }

    private InventedAward Award(InventedScheme scheme, List<YearEuros> requested, DateOnly decided)
    {
        List<YearEuros> amounts = [.. requested.Select(year => year with { Euros = year.Euros * (60 + _dice.Below(41)) / 100 })];
        var instalments = amounts.Select(year => (DueOn: Latest(decided.AddDays(14), new(year.Year, 2, 1)), year.Euros))
            .Select(one => (one.DueOn, one.Euros, IsPaid: one.DueOn < Arrangements.Today)).ToList();
        DateOnly accounted = scheme.Until.AddDays(30 + _dice.Below(60)), settled = accounted.AddDays(30 + _dice.Below(120));
        var total = amounts.Sum(year => year.Euros);
        return new(
            amounts, instalments, accounted < Arrangements.Today ? accounted : null, settled < Arrangements.Today ? settled : null,
            _dice.Chance(0.8) ? total : total * 9 / 10);
    }

    private static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;
}
