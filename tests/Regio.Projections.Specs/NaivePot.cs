using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>The account of a regional budget once more, by its contracts and as plainly as it can be.</summary>
internal sealed class NaivePot(IReadOnlyList<object> told, RegionalBudgetOpened pot, DateOnly on)
{
    public IEnumerable<NaiveEuros> All()
    {
        foreach (var one in Consented())
        {
            NaiveEuros Of(string measure, int year, decimal euros) => new(measure, year, euros, one.SchemeId, Pot: pot, Earmark: one.Earmark);
            var consent = Mine<ContributionConsented>(c => c.BudgetId).Single(c => c.Number == one.Number).On;
            if (consent <= on)
            {
                yield return Of("awarded", consent.Year, one.Amount);
            }

            foreach (var back in Mine<ReturnReceived>(r => r.BudgetId).Where(r => r.Number == one.Number && r.On <= on))
            {
                yield return Of("awarded", back.On.Year, -back.Amount);
            }

            foreach (var year in Allocations().Select(a => a.Year).Distinct())
            {
                foreach (var network in Spent(year).Where(s => s.Contribution == one.Number).GroupBy(s => s.Network).Where(s => s.Sum(paid => paid.Euros) > 0))
                {
                    yield return Of("paid", year, network.Sum(paid => paid.Euros)) with { Network = network.Key };
                }
            }
        }
    }

    /// <summary>What is allocated, as corrected, with what was paid of it by the day.</summary>
    public List<MoneyAllocated> Allocations() =>
    [
        .. Mine<MoneyAllocated>(a => a.BudgetId).Where(a => Mine<AllocationWithdrawn>(w => w.BudgetId).All(w => w.Number != a.Number))
            .Select(a => Mine<AllocationCorrected>(c => c.BudgetId).LastOrDefault(c => c.Number == a.Number)?.Allocated ?? a),
    ];

    /// <summary>The schemes that an allocation can have come of by the day: of whose earmarked money it draws, and that put in the free money that it takes.</summary>
    public IEnumerable<Guid> PaidIn(MoneyAllocated given) => Consented()
        .Where(one => Mine<ContributionConsented>(c => c.BudgetId).Any(c => c.Number == one.Number && c.On <= on))
        .Where(one => one.Earmark is null ? given.Free > 0 && one.Year <= given.Year : given.Earmarked.Any(drawn => drawn.Contribution == one.Number))
        .Select(one => one.SchemeId).Distinct();

    private IEnumerable<T> Mine<T>(Func<T, Guid> pots) => told.OfType<T>().Where(one => pots(one) == pot.BudgetId);

    private List<ContributionProposed> Consented() =>
    [
        .. Mine<ContributionProposed>(p => p.BudgetId).Where(p => Mine<ContributionConsented>(c => c.BudgetId).Any(c => c.Number == p.Number))
            .Select(p => Mine<ContributionCorrected>(c => c.BudgetId).LastOrDefault(c => c.Number == p.Number)?.Proposed ?? p),
    ];

    /// <summary>What was paid of an allocation by the day.</summary>
    public decimal Paid(int allocation)
    {
        var paid = Mine<MoneySpent>(s => s.BudgetId).Where(s => s.Allocation == allocation)
            .Where(s => Mine<SpendingWithdrawn>(w => w.BudgetId).All(w => w.Allocation != allocation || w.Reference != s.Reference))
            .Select(s => Mine<SpendingCorrected>(c => c.BudgetId).LastOrDefault(c => c.Allocation == allocation && c.Reference == s.Reference)?.Spent ?? s);
        return paid.Where(s => s.On <= on).Sum(s => s.Amount);
    }

    // Of an allocation each that it came of in proportion, and of the free money each contributor by what it has in the year,
    // for each allocation as much of that as was spent there of the free money.
    private List<(int Contribution, Guid Network, decimal Euros)> Spent(int year)
    {
        var (spent, free) = (new List<(int Contribution, Guid Network, decimal Euros)>(), new List<(Guid Network, decimal Euros)>());
        foreach (var one in Allocations().Where(a => a.Year == year))
        {
            var (parts, network) = (Divided(Paid(one.Number), [.. one.Earmarked.Select(e => e.Amount), one.Free]), one.NetworkId ?? pot.NetworkId);
            for (var i = 0; i < one.Earmarked.Count; i++)
            {
                spent.Add((one.Earmarked[i].Contribution, network, parts[i]));
            }

            free.Add((network, parts[^1]));
        }

        var stakes = Consented().Where(c => c.Earmark is null).Select(c => (c.Number, Has: (c.Year == year ? c.Amount : 0) + Carried(c.Number, year))).ToList();
        var shares = Divided(free.Sum(f => f.Euros), [.. stakes.Select(s => s.Has)]);
        for (var i = 0; i < stakes.Count; i++)
        {
            spent.AddRange(free.Zip(Divided(shares[i], [.. free.Select(f => f.Euros)]), (f, part) => (stakes[i].Number, f.Network, part)));
        }

        return spent;
    }

    private decimal Carried(int contribution, int year) => Mine<YearClosed>(y => y.BudgetId).Where(y => y.Year == year - 1)
        .SelectMany(y => y.Shares).Where(s => s.Number == contribution).Sum(s => s.Carried);

    // To the cent: a cent that is left goes to who has lost most, the first of equals.
    private static List<decimal> Divided(decimal euros, List<decimal> weights)
    {
        var (cents, all) = ((long)(euros * 100), weights.Sum());
        if (all == 0)
        {
            return weights.ConvertAll(_ => 0m);
        }

        var whole = weights.ConvertAll(w => (long)decimal.Truncate(cents * w / all));
        while (whole.Sum() < cents)
        {
            var most = 0;
            for (var i = 1; i < weights.Count; i++)
            {
                most = (cents * weights[i]) - (whole[i] * all) > (cents * weights[most]) - (whole[most] * all) ? i : most;
            }

            whole[most]++;
        }

        return whole.ConvertAll(w => w / 100m);
    }
}
