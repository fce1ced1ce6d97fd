using Regio.Contracts.Funding;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>What a scheme was asked to put in, or put in.</summary>
/// <param name="Proposed">What was proposed.</param>
/// <param name="ConsentedOn">Day on which the owner of the scheme consented; null: it did not.</param>
/// <param name="DeclinedOn">Day on which it declined; null: it did not.</param>
public sealed record ContributionFacts(ContributionProposed Proposed, DateOnly? ConsentedOn, DateOnly? DeclinedOn = null);

/// <summary>An allocation, and what was paid of it.</summary>
/// <param name="Given">What was allocated.</param>
/// <param name="Payments">In the order in which they were recorded.</param>
/// <param name="ReportedOn">Day on which it was reported what it came to; null: it was not.</param>
public sealed record AllocationFacts(MoneyAllocated Given, IReadOnlyList<MoneySpent> Payments, DateOnly? ReportedOn = null);

/// <summary>The last vote on the priorities, and who voted; not how.</summary>
/// <param name="Opened">Who may vote, and until when.</param>
/// <param name="Cast">Each time that somebody voted.</param>
/// <param name="ClosedOn">Day on which it was closed; null: it was not.</param>
public sealed record VoteFacts(VoteOpened Opened, IReadOnlyList<VoteCast> Cast, DateOnly? ClosedOn);

/// <summary>A regional budget with the day of each step, so that the money can be told as of any day.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Opening">What it is.</param>
/// <param name="Contributions">What was proposed, in order.</param>
/// <param name="Allocations">What was allocated, in order.</param>
/// <param name="Years">Those that were closed, in order.</param>
/// <param name="Returns">What came back at the schemes.</param>
/// <param name="Vote">The last vote; null: there was none.</param>
/// <param name="ClosedOn">Day on which it was closed; null: it was not.</param>
public sealed record RegionalBudgetFacts(
    Guid Id, RegionalBudgetOpened Opening, IReadOnlyList<ContributionFacts> Contributions, IReadOnlyList<AllocationFacts> Allocations,
    IReadOnlyList<YearClosed> Years, IReadOnlyList<Booked<ReturnReceived>> Returns, VoteFacts? Vote = null, DateOnly? ClosedOn = null) : IFacts
{
    /// <summary>The state after one more contract of this stream; what is voted on, and how, is left out.</summary>
    public static RegionalBudgetFacts? After(RegionalBudgetFacts? state, object contract) => (state, contract) switch
    {
        (null, RegionalBudgetOpened f) => new(f.BudgetId, f, [], [], [], []),
        ({ } known, ContributionProposed f) => known with { Contributions = [.. known.Contributions, new(f, null)] },
        ({ } known, ContributionConsented f) => known with
        {
            Contributions = [.. known.Contributions.Select(one => one.Proposed.Number == f.Number ? one with { ConsentedOn = f.On } : one)],
        },
        ({ } known, ContributionDeclined f) => known with
        {
            Contributions = [.. known.Contributions.Select(one => one.Proposed.Number == f.Number ? one with { DeclinedOn = f.On } : one)],
        },
        ({ } known, VoteOpened f) => known with { Vote = new(f, [], null) },
        ({ Vote: { } vote } known, VoteCast f) => known with { Vote = vote with { Cast = [.. vote.Cast, f] } },
        ({ Vote: { } vote } known, VoteClosed f) => known with { Vote = vote with { ClosedOn = f.On } },
        ({ } known, AllocationReported f) => known.Used(f.Allocation, one => one with { ReportedOn = f.On }),
        ({ } known, RegionalBudgetClosed f) => known with { ClosedOn = f.On },
        ({ } known, MoneyAllocated f) => known with { Allocations = [.. known.Allocations, new(f, [])] },
        ({ } known, MoneySpent f) => known.Used(f.Allocation, one => one with { Payments = [.. one.Payments, f] }),
        ({ } known, ContributionCorrected f) => known with
        {
            Contributions = [.. known.Contributions.Select(one => one.Proposed.Number == f.Number ? one with { Proposed = f.Proposed } : one)],
        },
        ({ } known, ContributionWithdrawn f) => known with { Contributions = [.. known.Contributions.Where(one => one.Proposed.Number != f.Number)] },
        ({ } known, AllocationCorrected f) => known.Used(f.Number, one => one with { Given = f.Allocated }),
        ({ } known, AllocationWithdrawn f) => known with { Allocations = [.. known.Allocations.Where(one => one.Given.Number != f.Number)] },
        ({ } known, SpendingCorrected f) => known.Used(f.Allocation, one => one with
        {
            Payments = [.. one.Payments.Select(paid => paid.Reference == f.Reference ? f.Spent : paid)],
        }),
        ({ } known, SpendingWithdrawn f) => known.Used(f.Allocation, one => one with
        {
            Payments = [.. one.Payments.Where(paid => paid.Reference != f.Reference)],
        }),
        ({ } known, YearClosed f) => known with { Years = [.. known.Years, f] },
        ({ } known, ReturnReceived f) => known with { Returns = [.. known.Returns.With(f)] },
        ({ } known, ReturnCorrected f) => known with { Returns = [.. known.Returns.Instead(f.Number, f.Received)] },
        ({ } known, ReturnWithdrawn f) => known with { Returns = [.. known.Returns.Instead(f.Number, null)] },
        _ => state,
    };

    /// <summary>Schemes that can have paid for an allocation by a day: those whose earmarked money it draws on, and, where it takes free money, those that had put it in.</summary>
    public IReadOnlyList<Guid> SchemesOf(MoneyAllocated given, DateOnly on) =>
    [
        .. Contributions.Where(one => one.ConsentedOn <= on && (one.Proposed.Earmark is null
                ? given.Free > 0 && one.Proposed.Year <= given.Year
                : given.Earmarked.Any(drawn => drawn.Contribution == one.Proposed.Number)))
            .Select(one => one.Proposed.SchemeId).Distinct(),
    ];

    /// <summary>Euros of a contribution that are still to come back on a day, by the years that were closed.</summary>
    public decimal OwedOn(int contribution, DateOnly day) =>
        Years.Where(year => year.On <= day).SelectMany(year => year.Shares).Where(share => share.Number == contribution).Sum(share => share.ToReturn)
        - Returns.Holding().Where(back => back.Number == contribution && back.On <= day).Sum(back => back.Amount);

    /// <summary>The network that an allocation is for: that which decides on the regional budget where none is named.</summary>
    public Guid NetworkOf(MoneyAllocated given) => given.NetworkId ?? Opening.NetworkId;

    /// <summary>
    /// What each contribution paid by a day of what was spent in a year, as the account of the regional budget has it, and for
    /// which network: by all that is in the year, whenever that came.
    /// </summary>
    public IEnumerable<(Guid NetworkId, PooledEuros Paid)> SpentOf(int year, DateOnly by)
    {
        var allocations = Allocations.Where(one => one.Given.Year == year).ToList();
        return allocations.Zip(PooledSpending.Each(
            [
                .. Contributions.Where(one => one is { ConsentedOn: not null, Proposed.Earmark: null })
                    .Select(one => new PooledEuros(one.Proposed.Number, In(one.Proposed, year))).Where(stake => stake.Amount > 0),
            ],
            [
                .. allocations.Select(one => new PooledAllocation(
                    [.. one.Given.Earmarked.Select(drawn => new PooledEuros(drawn.Contribution, drawn.Amount))], one.Given.Free,
                    one.Payments.Where(paid => paid.On <= by).Sum(paid => paid.Amount))),
            ])).SelectMany(one => one.Second.Select(paid => (NetworkOf(one.First.Given), paid)));
    }

    private RegionalBudgetFacts Used(int number, Func<AllocationFacts, AllocationFacts> use) => this with
    {
        Allocations = [.. Allocations.Select(one => one.Given.Number == number ? use(one) : one)],
    };

    private decimal In(ContributionProposed one, int year) =>
        (one.Year == year ? one.Amount : 0)
        + (Years.FirstOrDefault(closed => closed.Year == year - 1)?.Shares.Where(share => share.Number == one.Number).Sum(share => share.Carried) ?? 0);
}
