using Regio.Hosting.Histories;
using Regio.Networks.Agreements;
using Regio.Networks.Definitions;
using Regio.Networks.JointDecisions;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What the facts of agreements, definitions and joint decisions say.</summary>
internal static class AgreedWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        AgreementMade f => new(
            $"{Name(f.NetworkId)} maakte een afspraak over {f.Wording.Subject}{From(f.ValidFrom)}{Until(f.Wording.ValidUntil)} ({Codes("agreement-kinds", f.Wording.Kinds)})",
            $"{Name(f.NetworkId)} made an agreement on {f.Wording.Subject}{From(f.ValidFrom)}{Until(f.Wording.ValidUntil)} ({Codes("agreement-kinds", f.Wording.Kinds)})"),
        AgreementRevised f => new(
            $"De afspraak werd herzien{From(f.From)}: {f.Wording.Subject}", $"The agreement was revised{From(f.From)}: {f.Wording.Subject}"),
        AgreementCorrected f => new(
            $"De afspraak werd gecorrigeerd: {f.Wording.Subject}{From(f.ValidFrom)}", $"The agreement was corrected: {f.Wording.Subject}{From(f.ValidFrom)}"),
        AgreementReviewed { NextReviewOn: { } next } f => new(
            $"De afspraak werd geëvalueerd op {f.On}: {f.Outcome}; opnieuw op {next}",
            $"The agreement was reviewed on {f.On}: {f.Outcome}; again on {next}"),
        AgreementReviewed f => new(
            $"De afspraak werd geëvalueerd op {f.On}: {f.Outcome}", $"The agreement was reviewed on {f.On}: {f.Outcome}"),
        AgreementEnded f => new(
            $"De afspraak eindigt per {f.Until}{Because(f.Reason)}", $"The agreement ends as of {f.Until}{Because(f.Reason)}"),
        _ => OfDefinition(fact) ?? OfDecision(fact),
    };

    private static Sentence? OfDefinition(object fact) => fact switch
    {
        DefinitionAgreed f => new(
            $"{Name(f.NetworkId)} sprak af wat {f.Term} betekent{From(f.From)}: {f.Text}{Source(f.Source)}",
            $"{Name(f.NetworkId)} agreed what {f.Term} means{From(f.From)}: {f.Text}{Source(f.Source)}"),
        DefinitionRevised f => new(
            $"De omschrijving werd herzien{From(f.From)}: {f.Text}{Source(f.Source)}",
            $"The definition was revised{From(f.From)}: {f.Text}{Source(f.Source)}"),
        DefinitionCorrected f => new(
            $"De omschrijving werd gecorrigeerd{From(f.From)}: {f.Text}{Source(f.Source)}",
            $"The definition was corrected{From(f.From)}: {f.Text}{Source(f.Source)}"),
        DefinitionShared f => new(
            $"De omschrijving werd gedeeld met {Name(f.WithNetworkId)}", $"The definition was shared with {Name(f.WithNetworkId)}"),
        DefinitionAdopted f => new(
            $"{Name(f.NetworkId)} nam uitgave {f.Edition} van de omschrijving over{From(f.From)}",
            $"{Name(f.NetworkId)} adopted edition {f.Edition} of the definition{From(f.From)}"),
        DefinitionWithdrawn f => new(
            $"De omschrijving is ingetrokken per {f.Until}{Because(f.Reason)}",
            $"The definition is withdrawn as of {f.Until}{Because(f.Reason)}"),
        _ => null,
    };

    private static Sentence? OfDecision(object fact) => fact switch
    {
        DecisionTaken { Details: var d } f => new(
            $"{Name(f.NetworkId)} nam op {d.TakenOn} een besluit: {d.Subject}{Consents(d)}",
            $"{Name(f.NetworkId)} took a decision on {d.TakenOn}: {d.Subject}{Consents(d)}"),
        DecisionCorrected { Details: var d } => new(
            $"Het besluit werd gecorrigeerd: {d.Subject}, op {d.TakenOn}{Consents(d)}",
            $"The decision was corrected: {d.Subject}, on {d.TakenOn}{Consents(d)}"),
        DecisionRepealed f => new(
            $"Het besluit is ingetrokken per {f.From}{Because(f.Reason)}", $"The decision is repealed as of {f.From}{Because(f.Reason)}"),
        _ => null,
    };

    private static Sentence? Consents(DecisionDetails details) => details.Consents.Count == 0 ? null : new(
        $" ({Each(details.Consents.Select(Consent))})", $" ({Each(details.Consents.Select(Consent))})");

    private static Sentence Consent(MemberConsent consent) => new(
        $"{Name(consent.OrganisationId)}: {Code("consents", consent.Consent)}", $"{Name(consent.OrganisationId)}: {Code("consents", consent.Consent)}");
}
