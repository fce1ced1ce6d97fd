using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Landscape;

namespace Regio.Policy.Notices;

/// <summary>Which notice a fact gives, by how things stand: of what nobody may know of there is none.</summary>
internal static class NoticeOf
{
    /// <summary>The notice of a fact; null: nobody is told of it.</summary>
    /// <param name="fact">A fact of the store, its own or received.</param>
    /// <param name="of">How a notice is made.</param>
    public static Told? Of(object fact, NoticeMaking of) => (Published.ContractOf(fact) ?? fact) switch
    {
        IntentionDisclosed f => of.Initiative("scheme-intended", f.SchemeId),
        SchemePublished f => of.Initiative("scheme-published", f.SchemeId),
        PublicationElsewhereRecorded f => of.Initiative("scheme-published", f.SchemeId),
        SchemeAmended f => of.Initiative("scheme-amended", f.SchemeId),
        SchemeExtended f => of.Initiative("scheme-amended", f.SchemeId),
        SchemeClosed f => of.Initiative("scheme-closed", f.SchemeId),
        PolicyRegistered f => of.Initiative("policy-registered", f.PolicyId),
        PolicyRevised f => of.Initiative("policy-revised", f.PolicyId),
        PolicyCorrected f => of.Initiative("policy-revised", f.PolicyId),
        PolicyEnded f => of.Initiative("policy-ended", f.PolicyId),
        NetworkRegistered f => of.Network("network-registered", f.NetworkId),
        TerritorySet f => of.Network("network-territory-set", f.NetworkId),
        NetworkEnded f => of.Network("network-ended", f.NetworkId),
        ClashesDetected f => of.Clashes("clash-found", f.ClashesId, f.OneId, f.OtherId, f.Clashes),
        ClashesEnded f => of.Clashes("clash-gone", f.ClashesId, f.OneId, f.OtherId, f.Clashes),
        SignalDetected f => of.Signal($"signal-{f.Rule.Kind}", f.NetworkId, f.Rule),
        SignalEnded f => of.Signal("signal-gone", f.NetworkId, f.Rule),
        CaseOpened f => of.Case("case-opened", f.CaseId),
        CaseReopened f => of.Case("case-reopened", f.CaseId),
        CaseClosed f => of.Case("case-closed", f.CaseId),
        CaseEscalated f => of.Case("case-escalated", f.CaseId, f.To),
        ConsultationAsked f => of.Case("consultation-asked", f.CaseId),
        ConsultationAnswered f => of.Case("consultation-answered", f.CaseId),
        ConsultationExpired f => of.Case("consultation-expired", f.CaseId),
        ConsultationOmitted f => of.Case("not-asked", f.CaseId),
        _ => null,
    };
}
