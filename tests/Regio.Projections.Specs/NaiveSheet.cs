using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>What a council wants to know of a network once more, from the contracts that tell it: who decides, what it costs, how we leave, what comes.</summary>
internal sealed class NaiveSheet(IReadOnlyList<object> told, Register register, DateOnly on)
{
    private readonly Naive naive = new(register, on);
    private readonly NaivePortfolio portfolio = new(register, on);

    /// <summary>The rule, our weight, all weights, in which function we are represented, and what we may decide; null: unknown.</summary>
    public (string? Rule, decimal? Ours, decimal? All, string? Function, string? Power)? Decides(NetworkFacts network, Guid us)
    {
        var (voting, mine) = (told.OfType<VotingSet>().LastOrDefault(f => f.NetworkId == network.Id), Terms(network, us));
        var votes = (voting?.Weights ?? []).ToDictionary(one => one.OrganisationId, one => one.Weight);
        var (ours, all) = (Ours(network, votes, us), All(network, votes));
        if (ours is null && all is null)
        {
            // No vote of ours is told, nor that of all: then the weights that members agreed on, each on its own.
            var agreed = Seats(network).ConvertAll(one => portfolio.Agreed(one).Terms?.DecisionWeight);
            (ours, all) = (mine?.DecisionWeight, agreed.Contains(null) ? null : agreed.Sum());
        }

        return voting is null && ours is null && all is null && mine?.DecisionPower is null ? null : (voting?.Rule, ours, all, voting?.RepresentativeFunction, mine?.DecisionPower);
    }

    /// <summary>
    /// Of the budget of the year, or the last before it: the year, our contribution and the total; our share; and the euros, hours and other
    /// things that we agreed on, of which the euros are our contribution where no budget tells one. Null: unknown.
    /// </summary>
    public (int? Year, decimal? Ours, decimal? Total, decimal? Share, decimal? Money, decimal? Hours, string? InKind)? Costs(NetworkFacts network, Guid us)
    {
        var budget = told.OfType<BudgetRecorded>().Where(f => f.NetworkId == network.Id && f.Year <= on.Year).GroupBy(f => f.Year).OrderBy(year => year.Key).LastOrDefault()?.Last();
        // Of all memberships that we stand for, alone.
        var mine = Seats(network).FindAll(one => naive.Resolve(one.OrganisationId).Contains(us));
        decimal? share = mine.Exists(one => naive.Resolve(one.OrganisationId).Count > 1 || portfolio.Agreed(one).Share is null) ? null : mine.Sum(one => portfolio.Agreed(one).Share);
        var paid = budget is null ? null : Ours(network, budget.Contributions.ToDictionary(one => one.OrganisationId, one => one.Amount), us);
        var terms = Terms(network, us);
        return budget is null && share is null && terms?.MoneyPerYear is null && terms?.HoursPerYear is null && terms?.InKind is null
            ? null
            : (budget?.Year, paid is null ? terms?.MoneyPerYear : paid, budget?.Total, share, terms?.MoneyPerYear, terms?.HoursPerYear, terms?.InKind);
    }

    /// <summary>Until when it is, and the notice, costs and article by which we leave; null: none of it is known.</summary>
    public (DateOnly? Until, int? Notice, string? Costs, string? Article)? Leaving(NetworkFacts network)
    {
        var (exit, until) = (told.OfType<ExitTermsSet>().LastOrDefault(f => f.NetworkId == network.Id), network.Details.InForceUntil);
        return until is null && exit?.NoticeMonths is null && exit?.Costs is null && exit?.Article is null ? null : (until, exit?.NoticeMonths, exit?.Costs, exit?.Article);
    }

    /// <summary>What comes in twelve months, as long as it lasts: what was planned, and of a joint arrangement with a board what the law sets and nobody planned.</summary>
    public List<string> Moments(NetworkFacts network)
    {
        var planned = new Dictionary<Guid, (string Kind, DateOnly On)>();
        foreach (var contract in told)
        {
            if (contract is CouncilMomentPlanned moment && moment.NetworkId == network.Id)
            {
                planned[moment.MomentId] = (moment.Kind, moment.On);
            }

            _ = contract is CouncilMomentCancelled cancelled && cancelled.NetworkId == network.Id && planned.Remove(cancelled.MomentId);
        }

        var moments = planned.Values.Select(one => (one.Kind, one.On, IsDerived: false)).ToList();
        for (var year = on.Year - 3; year <= on.Year + 3 && network.Details.LegalForm is "OL" or "BVO" or "GO"; year++)
        {
            List<(string Kind, DateOnly On)> set = [("principles", new(year, 4, 29)), ("budget", new(year, 9, 14))];
            var meetings = planned.Values.Where(one => one.Kind == "board-meeting" && one.On.Year == year && one.On < new DateOnly(year, 9, 15)).ToList();
            set.AddRange(meetings.Count == 0 ? [] : [("draft-budget", meetings.Max(one => one.On).AddDays(-12 * 7))]);
            moments.AddRange(set.Where(one => planned.Values.All(other => other.Kind != one.Kind || other.On.Year != year)).Select(one => (one.Kind, one.On, true)));
        }

        return [.. moments.Where(one => one.On >= on && one.On < on.AddYears(1) && !(network.Details.InForceUntil <= one.On))
            .OrderBy(one => one.On).ThenBy(one => one.Kind, StringComparer.Ordinal).Select(one => $"{one.On:O} {one.Kind} {one.IsDerived}")];
    }

    private List<MembershipFacts> Seats(NetworkFacts network) =>
        [.. network.Memberships.Where(one => (one.JoinedOn ?? network.Details.InForceFrom) <= on && !(one.LeftOn <= on))];

    private MemberTerms? Terms(NetworkFacts network, Guid us) => NaivePortfolio.Together(
        Seats(network).FindAll(one => naive.Resolve(one.OrganisationId).Contains(us)).ConvertAll(one => naive.Resolve(one.OrganisationId).Count > 1 ? null : portfolio.Agreed(one).Terms));

    // What we have under our own name, and what each seat brings that we alone stand for; null where a seat brings what is not told, or not ours alone.
    private decimal? Ours(NetworkFacts network, Dictionary<Guid, decimal> told, Guid us)
    {
        var seats = Seats(network).FindAll(one => naive.Resolve(one.OrganisationId).Contains(us)).ConvertAll(one => one.OrganisationId).Distinct().ToList();
        var brought = seats.Where(told.ContainsKey).ToList();
        if (brought.Exists(seat => naive.Resolve(seat).Count > 1) || (brought.Count < seats.Count && !told.ContainsKey(us)))
        {
            return null;
        }

        return brought.Union(told.ContainsKey(us) ? [us] : []).Sum(one => told[one]);
    }

    // Of all seats, by who took it or by everyone who stands for it now; what is told of others is not in it.
    private decimal? All(NetworkFacts network, Dictionary<Guid, decimal> told)
    {
        HashSet<Guid> counted = [];
        foreach (var seat in Seats(network).Select(one => one.OrganisationId))
        {
            var now = naive.Resolve(seat);
            if (!told.ContainsKey(seat) && !now.All(told.ContainsKey))
            {
                return null;
            }

            counted.UnionWith(now.Append(seat).Where(told.ContainsKey));
        }

        return counted.Sum(one => told[one]);
    }
}
