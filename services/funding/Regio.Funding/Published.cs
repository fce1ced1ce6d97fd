using Regio.Contracts;
using Regio.Funding.Indicators;
using Regio.Funding.Schemes;
using Contract = Regio.Contracts.Funding;
using Held = Regio.Contracts.Policy.HoldReason;

namespace Regio.Funding;

/// <summary>The only door out: which contract each fact travels as. Every stream of this service travels whole.</summary>
public static class Published
{
    /// <summary>The contract of a fact; null for what is not a fact of this service.</summary>
    public static object? ContractOf(object fact) => fact switch
    {
        SchemeDrafted f => new Contract.SchemeDrafted(
            f.SchemeId, f.OwnerId, f.Title, f.Objective, f.Domains, f.TargetGroups, f.Division, f.From, f.Until,
            Visibility.Owner, f.LegalGrounds, f.LeadKinds, f.PartnerKinds, f.ContactDesk, f.ExternalId, PublishedSchemes.Told(f.Terms)),
        SchemeRecorded f => new Contract.SchemeRecorded(f.SchemeId, f.ExternalId, PublishedSchemes.Told(f.Record)),
        SchemeRecordCorrected f => new Contract.SchemeRecordCorrected(f.SchemeId, PublishedSchemes.Told(f.Record)),
        SchemeRevised f => new Contract.SchemeRevised(f.SchemeId, PublishedSchemes.Told(f.Details), Visibility.Owner, f.On),
        SchemeIntended f => new Contract.SchemeIntended(f.SchemeId, f.On, Visibility.Ministries),
        PublicationElsewhereRecorded f => new Contract.PublicationElsewhereRecorded(f.SchemeId, f.PublishedOn, f.Gazette),
        SchemeAmended f => new Contract.SchemeAmended(f.SchemeId, f.From, PublishedSchemes.Told(f.Details), f.Gazette, f.Reason),
        SchemeSuspended f => new Contract.SchemeSuspended(f.SchemeId, f.From, f.Reason),
        SchemeResumed f => new Contract.SchemeResumed(f.SchemeId, f.From),
        SchemeExtended f => new Contract.SchemeExtended(f.SchemeId, f.Until, f.Gazette, f.DecidedOn),
        SchemeClosed f => new Contract.SchemeClosed(f.SchemeId, f.On, f.Reason),
        SchemeMoved f => new Contract.SchemeMoved(f.SchemeId, f.From, f.OwnerId, f.CauseId),
        SchemePublished f => new Contract.SchemePublished(f.SchemeId, f.PublishedOn, f.Gazette, f.CheckId, f.Asked, f.Explained),
        PublicationRequested f => new Contract.PublicationRequested(f.SchemeId, f.RequestId, f.PublishedOn, f.Gazette, f.At, Visibility.Owner),
        PublicationWithdrawn f => new Contract.PublicationWithdrawn(f.SchemeId, f.RequestId, f.At, Visibility.Owner),
        PublicationHeldBack f => new Contract.PublicationHeldBack(
            f.SchemeId, f.RequestId, [.. f.Reasons.Select(one => new Held(one.Code, one.OtherId, one.CaseId))], f.At, Visibility.Owner),
        PublicationLapsed f => new Contract.PublicationLapsed(f.SchemeId, f.RequestId, f.At, Visibility.Owner),
        IndicatorDefined f => new Contract.IndicatorDefined(f.IndicatorId, f.Code, f.OwnerId, f.From, Told(f.Details)),
        IndicatorRevised f => new Contract.IndicatorRevised(f.IndicatorId, f.From, Told(f.Details)),
        IndicatorCorrected f => new Contract.IndicatorCorrected(f.IndicatorId, f.From, Told(f.Details)),
        IndicatorWithdrawn f => new Contract.IndicatorWithdrawn(f.IndicatorId, f.Until, f.Reason),
        IndicatorDefinedDespiteResemblance f => new Contract.IndicatorDefinedDespiteResemblance(
            f.IndicatorId, f.Edition, [.. f.Candidates.Select(one => new Contract.ResembledIndicator(one.IndicatorId, one.Reasons))], f.Motive, f.Rules),
        CallPlanned f => new Contract.CallPlanned(f.SchemeId, PublishedSchemes.Told(f.Call)),
        CallWithdrawn f => new Contract.CallWithdrawn(f.SchemeId, f.CallId, f.Reason),
        _ => PublishedMoney.ContractOf(fact),
    };

    /// <summary>What an indicator is.</summary>
    internal static Contract.IndicatorDetails Told(IndicatorDetails d) =>
        new(d.Name, d.Concept, d.Kind, d.Unit, d.Direction, d.Period, d.Additive, d.Definition, d.Source);
}
