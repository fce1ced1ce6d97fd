using Regio.Funding.Purses;
using Regio.Funding.RegionalBudgets;
using Regio.Hosting.Histories;
using static Regio.Hosting.Histories.Say;

namespace Regio.Funding;

/// <summary>What the facts of regional budgets say, and since when they hold.</summary>
internal static class RegionalBudgetWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        RegionalBudgetOpened f => new(
            $"{Name(f.KeeperId)} opende het regionaal budget {f.Title} voor {Name(f.RegionId)}, {f.FirstYear} tot en met {f.LastYear} ({Code("unspent-rules", f.Unspent)})",
            $"{Name(f.KeeperId)} opened the regional budget {f.Title} for {Name(f.RegionId)}, {f.FirstYear} up to {f.LastYear} ({Code("unspent-rules", f.Unspent)})"),
        ContributionProposed f => new(
            $"Bijdrage {f.Number} werd voorgesteld: {Euros(f.Amount)} voor {f.Year}{For(f.Earmark)}",
            $"Contribution {f.Number} was proposed: {Euros(f.Amount)} for {f.Year}{For(f.Earmark)}"),
        ContributionConsented f => new(
            $"Met bijdrage {f.Number} werd ingestemd, besluit {f.Decision}", $"Contribution {f.Number} was consented to, decision {f.Decision}"),
        ContributionDeclined f => new(
            $"Bijdrage {f.Number} werd afgewezen{Because(f.Reason)}", $"Contribution {f.Number} was declined{Because(f.Reason)}"),
        PriorityProposed f => new(
            $"{Name(f.OrganisationId)} stelde een prioriteit voor: {f.Aim.Title}", $"{Name(f.OrganisationId)} proposed a priority: {f.Aim.Title}"),
        VoteOpened f => new(
            $"De stemming over de prioriteiten werd geopend{Until(f.Until)}{By(f.Rule)}", $"The vote on the priorities was opened{Until(f.Until)}{By(f.Rule)}"),
        VoteCast f => new($"{Name(f.OrganisationId)} stemde", $"{Name(f.OrganisationId)} voted"),
        VoteClosed f => new(
            $"De stemming werd gesloten: {Each(f.Outcome.Select(Place))}", $"The vote was closed: {Each(f.Outcome.Select(Place))}"),
        MoneyPooled f => new(
            $"Toegezegd aan een regionaal budget: {MoneyWording.Years(f.Amounts)}", $"Committed to a regional budget: {MoneyWording.Years(f.Amounts)}"),
        PooledMoneyReturned f => new(
            $"Terug uit een regionaal budget: {MoneyWording.Years(f.Amounts)}", $"Back from a regional budget: {MoneyWording.Years(f.Amounts)}"),
        _ => Using(fact),
    };

    /// <summary>From which day a fact holds; null when it does not say so.</summary>
    public static DateOnly? ValidFrom(object fact) => fact switch
    {
        RegionalBudgetOpened f => f.On,
        ContributionProposed f => f.On,
        ContributionConsented f => f.On,
        ContributionDeclined f => f.On,
        PriorityProposed f => f.On,
        VoteOpened f => f.On,
        VoteCast f => f.On,
        VoteClosed f => f.On,
        MoneyAllocated f => f.On,
        MoneySpent f => f.On,
        AllocationReported f => f.On,
        YearClosed f => f.On,
        ReturnReceived f => f.On,
        RegionalBudgetClosed f => f.On,
        ContributionCorrected f => f.On,
        ContributionWithdrawn f => f.On,
        PriorityCorrected f => f.On,
        PriorityWithdrawn f => f.On,
        AllocationCorrected f => f.On,
        AllocationWithdrawn f => f.On,
        SpendingCorrected f => f.On,
        SpendingWithdrawn f => f.On,
        ReturnCorrected f => f.On,
        ReturnWithdrawn f => f.On,
        _ => null,
    };

    private static Sentence? Using(object fact) => fact switch
    {
        MoneyAllocated f => new(
            $"Toegekend bij besluit {f.Decision}: {Euros(f.Amount)} voor {f.Purpose} in {f.Year}{Because(f.Motive)}",
            $"Allocated by decision {f.Decision}: {Euros(f.Amount)} for {f.Purpose} in {f.Year}{Because(f.Motive)}"),
        MoneySpent f => new(
            $"Van toekenning {f.Allocation} werd {Euros(f.Amount)} besteed, kenmerk {f.Reference}",
            $"{Euros(f.Amount)} of allocation {f.Allocation} was spent, reference {f.Reference}"),
        AllocationReported f => new(
            $"Toekenning {f.Allocation} werd verantwoord: {f.Narrative}", $"Allocation {f.Allocation} was reported on: {f.Narrative}"),
        YearClosed f => new(
            $"{f.Year} werd afgesloten: {Euros(f.Shares.Sum(one => one.Spent))} besteed, {Euros(f.Shares.Sum(one => one.ToReturn))} terug, {Euros(f.Shares.Sum(one => one.Carried))} naar het volgende jaar",
            $"{f.Year} was closed: {Euros(f.Shares.Sum(one => one.Spent))} spent, {Euros(f.Shares.Sum(one => one.ToReturn))} to go back, {Euros(f.Shares.Sum(one => one.Carried))} on to the next year"),
        ReturnReceived f => new(
            $"Van bijdrage {f.Number} kwam {Euros(f.Amount)} terug", $"{Euros(f.Amount)} of contribution {f.Number} came back"),
        RegionalBudgetClosed => new($"Het regionaal budget werd gesloten", $"The regional budget was closed"),
        _ => Corrected(fact),
    };

    private static Sentence? Corrected(object fact) => fact switch
    {
        ContributionCorrected { Proposed: var p } f => new(
            $"Bijdrage {f.Number} werd gecorrigeerd: {Euros(p.Amount)} voor {p.Year}{For(p.Earmark)}{Because(f.Reason)}",
            $"Contribution {f.Number} was corrected: {Euros(p.Amount)} for {p.Year}{For(p.Earmark)}{Because(f.Reason)}"),
        ContributionWithdrawn f => new(
            $"Het voorstel van bijdrage {f.Number} werd ingetrokken{Because(f.Reason)}", $"The proposal of contribution {f.Number} was withdrawn{Because(f.Reason)}"),
        PriorityCorrected f => new(
            $"Prioriteit {f.Number} werd gecorrigeerd: {f.Aim.Title}{Because(f.Reason)}", $"Priority {f.Number} was corrected: {f.Aim.Title}{Because(f.Reason)}"),
        PriorityWithdrawn f => new(
            $"Prioriteit {f.Number} werd ingetrokken{Because(f.Reason)}", $"Priority {f.Number} was withdrawn{Because(f.Reason)}"),
        AllocationCorrected { Allocated: var a } f => new(
            $"Toekenning {f.Number} werd gecorrigeerd: besluit {a.Decision}, {Euros(a.Amount)} voor {a.Purpose} in {a.Year}{Because(f.Reason)}",
            $"Allocation {f.Number} was corrected: decision {a.Decision}, {Euros(a.Amount)} for {a.Purpose} in {a.Year}{Because(f.Reason)}"),
        AllocationWithdrawn f => new(
            $"Toekenning {f.Number} werd ingetrokken{Because(f.Reason)}", $"Allocation {f.Number} was withdrawn{Because(f.Reason)}"),
        SpendingCorrected f => new(
            $"De besteding {f.Reference} van toekenning {f.Allocation} werd gecorrigeerd: {Euros(f.Spent.Amount)}{Because(f.Reason)}",
            $"The payment {f.Reference} of allocation {f.Allocation} was corrected: {Euros(f.Spent.Amount)}{Because(f.Reason)}"),
        SpendingWithdrawn f => new(
            $"De besteding {f.Reference} van toekenning {f.Allocation} werd ingetrokken{Because(f.Reason)}",
            $"The payment {f.Reference} of allocation {f.Allocation} was withdrawn{Because(f.Reason)}"),
        ReturnCorrected { Received: var r } f => new(
            $"Terugontvangst {f.Number} werd gecorrigeerd: {Euros(r.Amount)} van bijdrage {r.Number} op {r.On}{Because(f.Reason)}",
            $"Return {f.Number} was corrected: {Euros(r.Amount)} of contribution {r.Number} on {r.On}{Because(f.Reason)}"),
        ReturnWithdrawn f => new($"Terugontvangst {f.Number} werd ingetrokken{Because(f.Reason)}", $"Return {f.Number} was withdrawn{Because(f.Reason)}"),
        _ => null,
    };

    private static Sentence? For(Aim? earmark) => earmark is null ? null : new($", alleen voor {earmark.Title}", $", for {earmark.Title} alone");

    private static Sentence By(AgreedRule? rule) => rule is null
        ? new($"; een stemregel is niet bekend", $"; no voting rule is known")
        : new($" ({Code("voting-rules", rule.Code)})", $" ({Code("voting-rules", rule.Code)})");

    private static Sentence Place(RankedPriority one) => new(
        $"prioriteit {one.Number} op plaats {one.Rank}{Carried(one.IsCarried)}", $"priority {one.Number} in place {one.Rank}{Carried(one.IsCarried)}");

    private static Sentence? Carried(bool? isCarried) => isCarried switch
    {
        true => new($" (aangenomen)", $" (carried)"),
        false => new($" (niet aangenomen)", $" (not carried)"),
        null => null,
    };
}
