using System.Globalization;
using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>Whose money a network has on a day once more, each grant and allocation a line of words.</summary>
internal sealed class NaiveFunders(IReadOnlyList<object> told, Register register, DateOnly on)
{
    private readonly NaiveOwners owners = new(register);

    /// <summary>What a known scheme grants to a network, or is allocated to it of a regional budget, for a period that the day lies in.</summary>
    public List<string> Of(Guid network)
    {
        var lines = Grants(network).Concat(Recorded(network)).ToList();
        foreach (var pot in told.OfType<RegionalBudgetOpened>())
        {
            var account = new NaivePot(told, pot, on);
            lines.AddRange(account.Allocations().Where(one => (one.NetworkId ?? pot.NetworkId) == network && one.On <= on && one.Year == on.Year)
                .Select(one => Line(account.PaidIn(one), pot.ExternalId!, one.Amount, account.Paid(one.Number), new(one.Year, 1, 1), new(one.Year + 1, 1, 1))));
        }

        return lines;
    }

    /// <summary>One line: of whom, by what, how much of which was paid, and for when.</summary>
    public static string Words(string? ministry, IEnumerable<string> ministries, IEnumerable<string> schemes, string source, decimal? awarded, decimal? paid, DateOnly from, DateOnly until) => string.Create(
        CultureInfo.InvariantCulture,
        $"{source} of {ministry} ({string.Join('+', ministries)}) by {string.Join('+', schemes)}: {paid:0.##} of {awarded:0.##} for {from:O} to {until:O}");

    private IEnumerable<string> Grants(Guid network)
    {
        foreach (var asked in told.OfType<ApplicationSubmitted>().Where(one => one.NetworkId == network && register.Schemes.ContainsKey(one.SchemeId)))
        {
            (DateOnly From, DateOnly Until, IReadOnlyList<YearAmount> Amounts)? held = null;
            foreach (var one in told)
            {
                held = one switch
                {
                    GrantAwarded f when f.GrantId == asked.GrantId && f.On <= on => (f.From, f.Until, f.Amounts),
                    GrantAmended f when f.GrantId == asked.GrantId && f.On <= on => (f.From, f.Until, f.Amounts),
                    _ => held,
                };
            }

            // What was revoked pays nothing.
            if (held is { Amounts.Count: > 0 } award && award.From <= on && on < award.Until)
            {
                var paid = told.OfType<InstalmentPaid>().Where(one => one.GrantId == asked.GrantId && one.On <= on).Sum(one => one.Amount);
                yield return Line([asked.SchemeId], asked.ExternalId!, award.Amounts.Sum(one => one.Amount), paid, award.From, award.Until);
            }
        }
    }

    private IEnumerable<string> Recorded(Guid network)
    {
        foreach (var recorded in told.OfType<GrantRecorded>())
        {
            var record = told.OfType<GrantRecordCorrected>().LastOrDefault(one => one.GrantId == recorded.GrantId)?.Record ?? recorded.Record;
            var from = record.From ?? (record.Years.Count > 0 ? new DateOnly(record.Years.Min(one => one.Year), 1, 1) : null);
            var until = record.Until ?? (record.Years.Count > 0 ? new DateOnly(record.Years.Max(one => one.Year) + 1, 1, 1) : null);
            if (record.NetworkId == network && register.Schemes.ContainsKey(record.SchemeId) && !(record.DecidedOn > on) && from <= on && on < until)
            {
                yield return Line([record.SchemeId], recorded.ExternalId!, record.Years.Count > 0 ? record.Years.Sum(one => one.Amount) : record.Amount, null, from.Value, until.Value);
            }
        }
    }

    private string Line(IEnumerable<Guid> payers, string source, decimal? awarded, decimal? paid, DateOnly from, DateOnly until)
    {
        var schemes = payers.Where(register.Schemes.ContainsKey).Select(id => NaiveInitiative.Of(register.Schemes[id], on)).ToList();
        var ministries = schemes.Select(one => one.Owner(on) is { } owner ? owners.Ministry(owner, on) : null).Distinct().ToList();
        return Words(
            ministries.Count == 1 ? ministries[0] : null, ministries.OfType<string>().Order(StringComparer.Ordinal), schemes.Select(one => one.Name).Order(StringComparer.Ordinal),
            source, awarded, paid, from, until);
    }
}
