using Regio.Contracts.Funding;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>What becomes of a network's money in a year once more, day by day.</summary>
internal sealed class NaiveCliff(IReadOnlyList<object> told, Guid network, DateOnly on)
{
    private readonly DateOnly year = on.AddYears(1);
    private readonly DateOnly end = on.AddYears(2);
    private decimal next;
    private decimal after;
    private int undated;
    private bool isKnown;

    /// <summary>Committed for the next twelve months; committed or arranged for the twelve after; what is not known for when; the yearly budget.</summary>
    public (decimal? Next, decimal? After, int Undated, decimal? Budget) Of()
    {
        Grants();
        Recorded();
        foreach (var pot in told.OfType<RegionalBudgetOpened>())
        {
            foreach (var one in new NaivePot(told, pot, on).Allocations().Where(a => (a.NetworkId ?? pot.NetworkId) == network && a.On <= on))
            {
                Spread(one.Amount, new(one.Year, 1, 1), new(one.Year + 1, 1, 1));
            }
        }

        if (told.OfType<ContinuityArranged>().LastOrDefault(a => a.NetworkId == network) is { } arranged)
        {
            for (var day = year; day < end; day = day.AddDays(1))
            {
                after += day >= arranged.From ? arranged.AmountPerYear / (end.DayNumber - year.DayNumber) : 0;
            }
        }

        var budget = told.OfType<BudgetRecorded>().Where(b => b.NetworkId == network && b.Year <= on.Year).OrderBy(b => b.Year).LastOrDefault()?.Total;
        return (isKnown ? next : null, isKnown ? after : null, undated, budget > 0 ? budget : null);
    }

    private void Grants()
    {
        foreach (var asked in told.OfType<ApplicationSubmitted>().Where(a => a.NetworkId == network))
        {
            (DateOnly From, DateOnly Until, IReadOnlyList<YearAmount> Amounts)? held = null;
            foreach (var one in told)
            {
                held = one switch
                {
                    GrantAwarded a when a.GrantId == asked.GrantId && a.On <= on => (a.From, a.Until, a.Amounts),
                    GrantAmended a when a.GrantId == asked.GrantId && a.On <= on => (a.From, a.Until, a.Amounts),
                    _ => held,
                };
            }

            isKnown |= held is not null;
            if (held is { } award && !told.OfType<GrantSettled>().Any(s => s.GrantId == asked.GrantId && s.On <= on))
            {
                Years(award.Amounts, award.From, award.Until);
            }
        }
    }

    private void Recorded()
    {
        foreach (var id in told.OfType<GrantRecorded>().Select(g => g.GrantId))
        {
            var record = told.OfType<GrantRecordCorrected>().LastOrDefault(g => g.GrantId == id)?.Record ?? told.OfType<GrantRecorded>().Single(g => g.GrantId == id).Record;
            if (record.NetworkId != network || record.DecidedOn > on)
            {
                continue;
            }

            var from = record.From ?? (record.Years.Count > 0 ? new DateOnly(record.Years.Min(y => y.Year), 1, 1) : null);
            var until = record.Until ?? (record.Years.Count > 0 ? new DateOnly(record.Years.Max(y => y.Year) + 1, 1, 1) : null);
            var isSettled = record.Settled is not null && !(record.SettledOn > on);
            if (from is not { } first || until is not { } last || first >= last || (record.Years.Count == 0 && record.Amount is null))
            {
                undated += isSettled ? 0 : 1;
                continue;
            }

            isKnown = true;
            if (!isSettled && record.Years.Count > 0)
            {
                Years(record.Years, first, last);
            }
            else if (!isSettled)
            {
                Spread(record.Amount!.Value, first, last);
            }
        }
    }

    // What is for a year is for the activities in it; for all of them where it has none.
    private void Years(IReadOnlyList<YearAmount> amounts, DateOnly from, DateOnly until)
    {
        foreach (var one in amounts)
        {
            var first = DateOnly.FromDayNumber(Math.Max(from.DayNumber, new DateOnly(one.Year, 1, 1).DayNumber));
            var last = DateOnly.FromDayNumber(Math.Min(until.DayNumber, new DateOnly(one.Year + 1, 1, 1).DayNumber));
            Spread(one.Amount, first < last ? first : from, first < last ? last : until);
        }
    }

    private void Spread(decimal euros, DateOnly from, DateOnly until)
    {
        isKnown = true;
        for (var day = from; day < until; day = day.AddDays(1))
        {
            var part = euros / (until.DayNumber - from.DayNumber);
            next += on <= day && day < year ? part : 0;
            after += year <= day && day < end ? part : 0;
        }
    }
}
