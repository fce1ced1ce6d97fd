using Regio.Contracts;
using Regio.Policy.Checks;
using Regio.Policy.Clearances;
using Regio.Policy.Edges;
using Regio.Policy.Owners;
using Regio.Policy.Policies;
using Contract = Regio.Contracts.Policy;

namespace Regio.Policy;

/// <summary>The only door out: which contract each fact travels as. Subscriptions and what notices alone are made from stay; every other stream travels whole.</summary>
public static class Published
{
    /// <summary>The contract of a fact; null for what stays, and what is not a fact of this service.</summary>
    public static object? ContractOf(object fact) => fact switch
    {
        PolicyRegistered f => new Contract.PolicyRegistered(
            f.PolicyId, f.OwnerId, f.Title, f.Goal, f.Domains, f.TargetGroups, f.LegalGrounds, f.From, f.Until, f.Instruments, f.Division, f.Regions,
            PublishedPolicies.Told(f.Rules), f.PublishedOn, f.ExternalId),
        PolicyRevised f => new Contract.PolicyRevised(f.PolicyId, f.From, PublishedPolicies.Told(f.Details), f.Reason),
        PolicyCorrected f => new Contract.PolicyCorrected(f.PolicyId, PublishedPolicies.Told(f.Details), f.Reason),
        PolicyEnded f => new Contract.PolicyEnded(f.PolicyId, f.Until, f.Reason, f.On),
        PolicyMoved f => new Contract.PolicyMoved(f.PolicyId, f.From, f.OwnerId, f.CauseId),
        CooperationObliged f => PublishedPolicies.Told(f),
        ObligationWithdrawn f => new Contract.ObligationWithdrawn(f.PolicyId, f.Until, f.Reason),
        OwnerRegistered f => new Contract.OwnerRegistered(f.OwnerId, f.Organisation, f.Name, f.Kind, f.Parent, f.From, f.JoinedOn),
        OwnerRenamed f => new Contract.OwnerRenamed(f.OwnerId, f.From, f.Name),
        OwnerPlaced f => new Contract.OwnerPlaced(f.OwnerId, f.From, f.Parent),
        OwnerCorrected f => new Contract.OwnerCorrected(f.OwnerId, f.Name, f.Kind, f.Parent, f.From, f.JoinedOn, f.Reason),
        OwnerEnded f => new Contract.OwnerEnded(
            f.OwnerId, f.Until, [.. f.Heirs.Select(heir => new Contract.Heir(heir.Organisation, heir.Domains))], f.Reason),
        EdgeSuggested f => new Contract.EdgeSuggested(f.EdgeId, Told(f.Edge), f.Reasons, f.Rules),
        EdgeDeclared f => new Contract.EdgeDeclared(f.EdgeId, Told(f.Edge), f.By, f.Explanation, f.On),
        EdgeConfirmed f => new Contract.EdgeConfirmed(f.EdgeId, f.By, f.On),
        EdgeRejected f => new Contract.EdgeRejected(f.EdgeId, f.By, f.Reason, f.On),
        DraftChecked f => new Contract.DraftChecked(
            f.CheckId, f.OwnerId, f.DraftId, f.Title, f.Content, f.On, new(f.ReliedOn.Networks, f.ReliedOn.Funding, f.ReliedOn.Policy), f.Rules,
            [.. f.Pairs.Select(pair => new Contract.CheckedPair(pair.OtherId, pair.OtherOwner, pair.IsOwed, PublishedCases.Told(pair.Clashes)))], f.Visibility),
        PublicationCleared f => new Contract.PublicationCleared(
            f.ClearanceId, f.SchemeId, f.RequestId, f.On, f.CheckId, f.Asked, f.Explained, Visibility.Owner),
        PublicationHeld f => new Contract.PublicationHeld(
            f.ClearanceId, f.SchemeId, f.RequestId, f.On,
            [.. f.Reasons.Select(one => new Contract.HoldReason(one.Code, one.OtherId, one.CaseId))], Visibility.Owner),
        _ => PublishedCases.ContractOf(fact),
    };

    private static Contract.Edge Told(Ends ends) => new(ends.FromId, ends.Kind, ends.ToId);
}
