using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Hosting.Histories;
using static Regio.Hosting.Histories.Say;

namespace Regio.Funding;

/// <summary>What the facts of budgets, applications and grants say, and since when they hold.</summary>
internal static class MoneyWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        BudgetSet f => new(
            $"Het plafond van {f.Year} werd vastgesteld op {Euros(f.Amount)}{Source(f.Source)}",
            $"The ceiling of {f.Year} was set at {Euros(f.Amount)}{Source(f.Source)}"),
        CallBudgetSet { Amounts.Count: 0 } => new($"Het tijdvak mag alles besteden wat er nog is", $"The call may spend all that is left"),
        CallBudgetSet f => new($"Het tijdvak mag besteden: {Years(f.Amounts)}", $"The call may spend: {Years(f.Amounts)}"),
        MoneyCommitted f => new($"Toegezegd: {Years(f.Amounts)}", $"Committed: {Years(f.Amounts)}"),
        MoneyReleased f => new($"Vrijgevallen: {Years(f.Amounts)}", $"Came free: {Years(f.Amounts)}"),
        ApplicationSubmitted f => new(
            $"{Name(f.LeadId)} vroeg {Euros(Total(f.Details))} aan{From(f.Details.From)}{Until(f.Details.Until)}",
            $"{Name(f.LeadId)} applied for {Euros(Total(f.Details))}{From(f.Details.From)}{Until(f.Details.Until)}"),
        GrantRecorded f => new($"Overgenomen uit een register: {Told(f.Record)}", $"Taken over from a register: {Told(f.Record)}"),
        GrantRecordCorrected f => new($"Het register zegt iets anders: {Told(f.Record)}", $"The register tells something else: {Told(f.Record)}"),
        ApplicationCompleted f => new(
            $"De aanvraag werd aangevuld: {Euros(Total(f.Details))}", $"The application was completed: {Euros(Total(f.Details))}"),
        ApplicationWithdrawn f => new($"De aanvraag werd ingetrokken{Because(f.Reason)}", $"The application was withdrawn{Because(f.Reason)}"),
        ApplicationAssessed f => new($"De aanvraag werd beoordeeld: {f.Findings}", $"The application was assessed: {f.Findings}"),
        ApplicationRejected { Replaces: { } replaced } f => new(
            $"Na bezwaar of beroep tegen besluit {replaced} werd de aanvraag opnieuw afgewezen, besluit {f.Decision}{Because(f.Reason)}",
            $"After an objection or appeal against decision {replaced} the application was rejected again, decision {f.Decision}{Because(f.Reason)}"),
        ApplicationRejected f => new(
            $"De aanvraag werd afgewezen, besluit {f.Decision}{Because(f.Reason)}", $"The application was rejected, decision {f.Decision}{Because(f.Reason)}"),
        AppealNoted f => new($"Bezwaar of beroep tegen besluit {f.Against}{Because(f.Grounds)}", $"An objection or appeal against decision {f.Against}{Because(f.Grounds)}"),
        AppealDecided f => new(
            $"Bezwaar of beroep tegen besluit {f.Against}: {Code("appeal-outcomes", f.Outcome)}{Source(f.Decision)}",
            $"The objection or appeal against decision {f.Against}: {Code("appeal-outcomes", f.Outcome)}{Source(f.Decision)}"),
        GrantAwarded { Replaces: { } rejection } f => new(
            $"Na bezwaar of beroep tegen besluit {rejection} alsnog verleend bij besluit {f.Decision}: {Years(f.Amounts)}",
            $"Awarded after all by decision {f.Decision}, upon an appeal against decision {rejection}: {Years(f.Amounts)}"),
        GrantAwarded f => new(
            $"Verleend bij besluit {f.Decision}: {Years(f.Amounts)}", $"Awarded by decision {f.Decision}: {Years(f.Amounts)}"),
        GrantAmended f => new(
            $"De verlening werd gewijzigd bij besluit {f.Decision}: {Years(f.Amounts)}{Because(f.Reason)}",
            $"The award was changed by decision {f.Decision}: {Years(f.Amounts)}{Because(f.Reason)}"),
        _ => Paying(fact),
    };

    /// <summary>From which day a fact holds; null when it does not say so.</summary>
    public static DateOnly? ValidFrom(object fact) => fact switch
    {
        BudgetSet f => f.DecidedOn,
        ApplicationSubmitted f => f.SubmittedOn,
        GrantRecorded f => f.Record.DecidedOn ?? f.Record.From,
        GrantRecordCorrected f => f.Record.DecidedOn ?? f.Record.From,
        ApplicationWithdrawn f => f.On,
        ApplicationAssessed f => f.On,
        ApplicationRejected f => f.On,
        AppealNoted f => f.On,
        AppealDecided f => f.On,
        GrantAwarded f => f.On,
        GrantAmended f => f.On,
        InstalmentPaid f => f.On,
        InstalmentHeldBack f => f.On,
        InstalmentReleased f => f.On,
        FinalAccountSubmitted f => f.On,
        GrantSettled f => f.On,
        RecoveryOrdered f => f.On,
        RecoveryReceived f => f.On,
        MoneyPassedOn f => f.On,
        _ => GrantCorrectionWording.ValidFrom(fact),
    };

    private static Sentence? Paying(object fact) => fact switch
    {
        InstalmentsPlanned f => new(
            $"De voorschotten werden gepland: {Each(f.Instalments.Select(Planned))}", $"The instalments were planned: {Each(f.Instalments.Select(Planned))}"),
        InstalmentPaid f => new($"Voorschot {f.Number} werd betaald: {Euros(f.Amount)}", $"Instalment {f.Number} was paid: {Euros(f.Amount)}"),
        InstalmentHeldBack f => new(
            $"Voorschot {f.Number} werd aangehouden{Because(f.Reason)}", $"Instalment {f.Number} was held back{Because(f.Reason)}"),
        InstalmentReleased f => new($"Voorschot {f.Number} mag worden betaald", $"Instalment {f.Number} may be paid"),
        FinalAccountSubmitted f => new(
            $"De eindverantwoording werd ingediend: {Euros(f.Costs)} besteed, waarvan {Euros(f.OthersPaid)} door anderen{Source(f.Source)}",
            $"The final account was handed in: {Euros(f.Costs)} spent, of which {Euros(f.OthersPaid)} by others{Source(f.Source)}"),
        GrantSettled { Replaces: { } replaced } f => new(
            $"In plaats van besluit {replaced} na bezwaar of beroep opnieuw vastgesteld bij besluit {f.Decision} op {Euros(f.Amount)}{Because(f.Reason)}",
            $"Instead of decision {replaced} settled anew by decision {f.Decision}, after an objection or appeal, at {Euros(f.Amount)}{Because(f.Reason)}"),
        GrantSettled f => new(
            $"Vastgesteld bij besluit {f.Decision} op {Euros(f.Amount)}{Because(f.Reason)}",
            $"Settled by decision {f.Decision} at {Euros(f.Amount)}{Because(f.Reason)}"),
        RecoveryOrdered f => new(
            $"{Euros(f.Amount)} werd teruggevorderd bij besluit {f.Decision}{Because(f.Reason)}",
            $"{Euros(f.Amount)} was claimed back by decision {f.Decision}{Because(f.Reason)}"),
        RecoveryReceived f => new($"{Euros(f.Amount)} kwam terug", $"{Euros(f.Amount)} came back"),
        MoneyPassedOn f => new($"{Euros(f.Amount)} werd doorbetaald aan {Name(f.PartnerId)}", $"{Euros(f.Amount)} was passed on to {Name(f.PartnerId)}"),
        _ => GrantCorrectionWording.Of(fact),
    };

    private static Sentence Told(GrantRecord told) => told.Amount is { } amount
        ? told.RecipientId is { } id ? new Sentence($"{Euros(amount)} aan {Name(id)}", $"{Euros(amount)} to {Name(id)}")
            : told.RecipientName is { } name ? new Sentence($"{Euros(amount)} aan {name}", $"{Euros(amount)} to {name}")
            : new Sentence($"{Euros(amount)}", $"{Euros(amount)}")
        : new Sentence($"een onbekend bedrag", $"an amount that is unknown");

    private static decimal Total(ApplicationDetails details) => details.Requested.Sum(one => one.Amount);

    /// <summary>Money per year, in words.</summary>
    internal static object Years(IEnumerable<YearAmount> amounts) =>
        Each(amounts.Select(one => new Sentence($"{Euros(one.Amount)} voor {one.Year}", $"{Euros(one.Amount)} for {one.Year}")));

    private static Sentence Planned(PlannedInstalment one) => new($"{Euros(one.Amount)} op {one.DueOn}", $"{Euros(one.Amount)} on {one.DueOn}");
}
