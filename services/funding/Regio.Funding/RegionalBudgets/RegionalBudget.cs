using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;

namespace Regio.Funding.RegionalBudgets;

/// <summary>A priority of a regional budget.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Aim">What it is for.</param>
/// <param name="OrganisationId">The member that proposed it; null: it comes from the regional agenda.</param>
public sealed record Priority(int Number, Aim Aim, Guid? OrganisationId);

/// <summary>A vote on the priorities.</summary>
/// <param name="Opened">Who may vote, and until when.</param>
/// <param name="Cast">The vote of each, as it was last.</param>
/// <param name="Closed">The outcome; null: it is open.</param>
public sealed record Vote(VoteOpened Opened, Values<VoteCast> Cast, VoteClosed? Closed);

/// <summary>A contribution of a scheme.</summary>
/// <param name="Proposed">What was proposed.</param>
/// <param name="Consented">The owner's consent; null: none.</param>
/// <param name="Declined">The owner's refusal; null: none.</param>
/// <param name="Withdrawn">How the proposal was taken back; null: it was not.</param>
public sealed record Contribution(
    ContributionProposed Proposed, ContributionConsented? Consented, ContributionDeclined? Declined, ContributionWithdrawn? Withdrawn = null)
{
    /// <summary>Whether it can be answered.</summary>
    public bool IsOpen => this is { Consented: null, Declined: null, Withdrawn: null };

    /// <summary>Its number.</summary>
    public int Number => Proposed.Number;
}

/// <summary>An allocation, and what became of it.</summary>
/// <param name="Given">What was allocated.</param>
/// <param name="Payments">In the order in which they were recorded.</param>
/// <param name="Report">What it came to; null: not reported.</param>
public sealed record Allocation(MoneyAllocated Given, Values<MoneySpent> Payments, AllocationReported? Report)
{
    /// <summary>Euros spent.</summary>
    public decimal Spent => Payments.Sum(one => one.Amount);

    /// <summary>References of payments that were taken back.</summary>
    public Values<string> WithdrawnPayments { get; init; } = [];

    /// <summary>Whether a payment was taken back, and none has its reference since.</summary>
    public bool Withdrew(string reference) => WithdrawnPayments.Contains(reference) && Payments.All(paid => paid.Reference != reference);
}

/// <summary>What a decision about a regional budget needs to know.</summary>
/// <param name="Opening">What it is.</param>
/// <param name="Priorities">By number.</param>
/// <param name="Vote">The latest vote; null: none was opened.</param>
/// <param name="Ranking">What came of the latest vote that was closed; empty: none was.</param>
/// <param name="Contributions">By number.</param>
/// <param name="Allocations">By number.</param>
/// <param name="Years">Those that were closed, in order.</param>
/// <param name="Returns">What came back at the schemes.</param>
/// <param name="Closing">How it was closed; null: it was not.</param>
public sealed record RegionalBudget(
    RegionalBudgetOpened Opening, Values<Priority> Priorities, Vote? Vote, Values<RankedPriority> Ranking,
    Values<Contribution> Contributions, Values<Allocation> Allocations, Values<YearClosed> Years, Values<Booked<ReturnReceived>> Returns, RegionalBudgetClosed? Closing)
    : IFold<RegionalBudget>
{
    /// <summary>Kind of the stream in the name that its id is made of.</summary>
    public const string StreamKind = "regional-budget";

    /// <summary>Its stream.</summary>
    public Guid Id => Opening.BudgetId;

    /// <summary>Numbers of allocations that were taken back: none is given again.</summary>
    public Values<int> WithdrawnAllocations { get; init; } = [];

    /// <summary>Numbers of priorities that were taken back: none is given again.</summary>
    public Values<int> WithdrawnPriorities { get; init; } = [];

    /// <summary>Number of the next allocation.</summary>
    public int NextAllocation => 1 + Allocations.Count + WithdrawnAllocations.Count;

    /// <summary>Number of the next priority.</summary>
    public int NextPriority => 1 + Priorities.Count + WithdrawnPriorities.Count;

    /// <summary>The contribution of a number; null: none.</summary>
    public Contribution? Contribution(int number) => Contributions.FirstOrDefault(one => one.Number == number);

    /// <summary>The allocation of a number; null: none.</summary>
    public Allocation? Allocation(int number) => Allocations.FirstOrDefault(one => one.Given.Number == number);

    /// <summary>Whether a year was closed.</summary>
    public bool IsClosed(int year) => Years.Any(one => one.Year == year);

    /// <summary>Euros of a contribution that are to go back, and have not.</summary>
    public decimal Owed(int contribution) =>
        Years.SelectMany(one => one.Shares).Where(share => share.Number == contribution).Sum(share => share.ToReturn)
        - ReturnedOf(contribution).Sum(one => one.Amount);

    /// <summary>What came back of a contribution.</summary>
    public IEnumerable<ReturnReceived> ReturnedOf(int contribution) => Returns.Holding().Where(one => one.Number == contribution);

    /// <summary>As if an allocation had not been made.</summary>
    public RegionalBudget Without(int allocation) => this with { Allocations = [.. Allocations.Where(one => one.Given.Number != allocation)] };

    /// <inheritdoc/>
    public static RegionalBudget? After(RegionalBudget? state, object fact) => (state, fact) switch
    {
        (null, RegionalBudgetOpened f) => new(
            f, [.. f.Agenda.Select((aim, i) => new Priority(i + 1, aim, null))], null, [], [], [], [], [], null),
        ({ } known, ContributionProposed f) => known with { Contributions = [.. known.Contributions, new(f, null, null)] },
        ({ } known, ContributionConsented f) => known.Answered(f.Number, one => one with { Consented = f }),
        ({ } known, ContributionDeclined f) => known.Answered(f.Number, one => one with { Declined = f }),
        ({ } known, PriorityProposed f) => known with { Priorities = [.. known.Priorities, new(f.Number, f.Aim, f.OrganisationId)] },
        ({ } known, VoteOpened f) => known with { Vote = new(f, [], null) },
        ({ Vote: { } vote } known, VoteCast f) => known with
        {
            Vote = vote with { Cast = [.. vote.Cast.Where(one => one.OrganisationId != f.OrganisationId), f] },
        },
        ({ Vote: { } vote } known, VoteClosed f) => known with { Vote = vote with { Closed = f }, Ranking = f.Outcome },
        ({ } known, MoneyAllocated f) => known with { Allocations = [.. known.Allocations, new(f, [], null)] },
        ({ } known, MoneySpent f) => known.Used(f.Allocation, one => one with { Payments = [.. one.Payments, f] }),
        ({ } known, AllocationReported f) => known.Used(f.Allocation, one => one with { Report = f }),
        ({ } known, YearClosed f) => known with { Years = [.. known.Years, f] },
        ({ } known, ReturnReceived f) => known with { Returns = [.. known.Returns.With(f)] },
        ({ } known, RegionalBudgetClosed f) => known with { Closing = f },
        ({ } known, _) => known.Corrected(fact),
        _ => state,
    };

    private RegionalBudget Corrected(object fact) => fact switch
    {
        ContributionCorrected f => Answered(f.Number, one => one with { Proposed = f.Proposed }),
        ContributionWithdrawn f => Answered(f.Number, one => one with { Withdrawn = f }),
        PriorityCorrected f => this with { Priorities = [.. Priorities.Select(one => one.Number == f.Number ? one with { Aim = f.Aim } : one)] },
        PriorityWithdrawn f => this with
        {
            Priorities = [.. Priorities.Where(one => one.Number != f.Number)],
            WithdrawnPriorities = [.. WithdrawnPriorities, f.Number],
        },
        AllocationCorrected f => Used(f.Number, one => one with { Given = f.Allocated }),
        AllocationWithdrawn f => Without(f.Number) with { WithdrawnAllocations = [.. WithdrawnAllocations, f.Number] },
        SpendingCorrected f => Used(f.Allocation, one => one with
        {
            Payments = [.. one.Payments.Select(paid => paid.Reference == f.Reference ? f.Spent : paid)],
        }),
        SpendingWithdrawn f => Used(f.Allocation, one => one with
        {
            Payments = [.. one.Payments.Where(paid => paid.Reference != f.Reference)],
            WithdrawnPayments = [.. one.WithdrawnPayments, f.Reference],
        }),
        ReturnCorrected f => this with { Returns = [.. Returns.Instead(f.Number, f.Received)] },
        ReturnWithdrawn f => this with { Returns = [.. Returns.Instead(f.Number, null)] },
        _ => this,
    };

    private RegionalBudget Answered(int number, Func<Contribution, Contribution> answer) => this with
    {
        Contributions = [.. Contributions.Select(one => one.Number == number ? answer(one) : one)],
    };

    private RegionalBudget Used(int number, Func<Allocation, Allocation> use) => this with
    {
        Allocations = [.. Allocations.Select(one => one.Given.Number == number ? use(one) : one)],
    };
}
