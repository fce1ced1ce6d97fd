using Regio.Hosting.Decisions;
using Regio.Networks.Coordination;
using Regio.Networks.Definitions;
using Regio.Networks.Divisions;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.ReferenceData;
using Regio.Networks.ReferenceDivisions;
using Regio.Networks.Regions;
using Regio.Networks.Successions;
using Contract = Regio.Contracts.Networks;

namespace Regio.Networks;

/// <summary>The only door out: which contract each fact travels as. A fact that is not for all says so in its contract.</summary>
public static class Published
{
    /// <summary>The contract of a fact; null for what is not a fact of this service.</summary>
    public static object? ContractOf(object fact) => fact switch
    {
        OrganisationRegistered(var id, var external, var d) => new Contract.OrganisationRegistered(
            id, external, d.Kind, d.Name, d.Abbreviation, d.Oin, d.ValidFrom, d.ValidUntil, d.ParentExternalId, d.Population),
        OrganisationCorrected(var id, var d) => new Contract.OrganisationCorrected(
            id, d.Kind, d.Name, d.Abbreviation, d.Oin, d.ValidFrom, d.ValidUntil, d.ParentExternalId, d.Population),
        OrganisationEnded f => new Contract.OrganisationEnded(f.OrganisationId, f.ValidUntil),
        SuccessionRecorded(var id, var external, var d) =>
            new Contract.SuccessionRecorded(id, external, d.EffectiveOn, d.Kind, Links(d)),
        SuccessionCorrected(var id, var d) => new Contract.SuccessionCorrected(id, d.EffectiveOn, d.Kind, Links(d)),
        SuccessionWithdrawn f => new Contract.SuccessionWithdrawn(f.SuccessionId),
        DivisionRegistered(var id, var external, var d) =>
            new Contract.DivisionRegistered(id, external, d.Kind, d.Name, d.Domain, d.ReferenceYear, d.Source),
        DivisionCorrected(var id, var d) =>
            new Contract.DivisionCorrected(id, d.Kind, d.Name, d.Domain, d.ReferenceYear, d.Source),
        RegionRegistered(var id, var external, var d) =>
            new Contract.RegionRegistered(id, external, d.DivisionId, d.Name, d.Code),
        RegionCorrected(var id, var d) => new Contract.RegionCorrected(id, d.DivisionId, d.Name, d.Code),
        CodeAdded f => new Contract.CodeAdded(f.List, Code(f.Code)),
        CodeRevised f => new Contract.CodeRevised(f.List, Code(f.Code)),
        CodeRetired f => new Contract.CodeRetired(f.List, f.Id, f.From),
        RegionDelineated f => new Contract.RegionDelineated(f.RegionId, [.. f.MunicipalityIds]),
        ReferenceDivisionSet f => new Contract.ReferenceDivisionSet(f.ReferenceDivisionId, f.Domain, f.Division, f.From),
        RegionalAgendaSet f => new Contract.RegionalAgendaSet(f.RegionId, Agenda(f.Agenda)),
        RegionalAgendaCorrected f => new Contract.RegionalAgendaCorrected(f.RegionId, f.Corrects, Agenda(f.Agenda)),
        _ => OfNetwork(fact),
    };

    private static object? OfNetwork(object fact) => fact switch
    {
        NetworkRegistered f => new Contract.NetworkRegistered(f.NetworkId, f.ExternalId, Details(f.Details), f.RegisteredBy),
        NetworkCorrected f => new Contract.NetworkCorrected(f.NetworkId, Details(f.Details)),
        NetworkVersionsLinked f => new Contract.NetworkVersionsLinked(f.NetworkId, f.PreviousId, f.NextId),
        TerritorySet f => new Contract.TerritorySet(f.NetworkId, [.. f.MunicipalityIds], f.Asked),
        ObligationRecorded f => new Contract.ObligationRecorded(f.NetworkId, f.Obligation, f.Source, f.Division),
        NetworkEnded f => new Contract.NetworkEnded(
            f.NetworkId, f.Until, f.Reason, f.ReasonCode, f.SuccessorIds is { } successors ? [.. successors] : null),
        ObjectiveRevised { Objective: var o } f => new Contract.ObjectiveRevised(
            f.NetworkId, f.From, new(o.Purpose, [.. o.Domains], [.. o.TargetGroups], TextOrNone(o.SuccessMeasure))),
        PredecessorConfirmed f => new Contract.PredecessorConfirmed(f.NetworkId, f.PredecessorId),
        PredecessorDenied f => new Contract.PredecessorDenied(f.NetworkId, f.PredecessorId, f.Reason),
        NetworkRenamed f => new Contract.NetworkRenamed(f.NetworkId, f.From, f.Name),
        ContactDeskSet f => new Contract.ContactDeskSet(f.NetworkId, f.ContactDesk),
        CouncilMomentPlanned f => new Contract.CouncilMomentPlanned(f.NetworkId, f.MomentId, f.Kind, f.On, f.Subject, f.Source),
        CouncilMomentCancelled f => new Contract.CouncilMomentCancelled(f.NetworkId, f.MomentId),
        UserVoiceRecorded f => new Contract.UserVoiceRecorded(f.NetworkId, TextOrNone(f.Voice)!),
        MemberAdmitted f => new Contract.MemberAdmitted(
            f.NetworkId, f.MembershipId, f.OrganisationId, f.Role, f.JoinedOn, [.. f.GoverningBodies], f.CostKeyShare,
            Terms(f.Terms)),
        MemberTermsChanged f => new Contract.MemberTermsChanged(
            f.NetworkId, f.MembershipId, f.From, f.CostKeyShare, Terms(f.Terms)),
        MemberRoleChanged f => new Contract.MemberRoleChanged(f.NetworkId, f.MembershipId, f.Role, f.From),
        MemberWithdrawn f => new Contract.MemberWithdrawn(f.NetworkId, f.MembershipId, f.LeftOn),
        MembershipCorrected f => new Contract.MembershipCorrected(
            f.NetworkId, f.MembershipId, f.Role, f.JoinedOn, f.LeftOn, [.. f.GoverningBodies], f.CostKeyShare,
            Terms(f.Terms)),
        _ => OfGovernance(fact),
    };

    private static object? OfGovernance(object fact) => fact switch
    {
        NetworkGoverned f => new Contract.NetworkGoverned(f.NetworkId, f.Form, f.OrganisationId, f.ByLaw),
        CoordinatorAppointed f => new Contract.CoordinatorAppointed(
            f.NetworkId, f.OrganisationId, f.Function, f.Independent, f.Style, f.From),
        PhaseAdvanced f => new Contract.PhaseAdvanced(f.NetworkId, f.Phase, f.From),
        PhasesCorrected f => new Contract.PhasesCorrected(
            f.NetworkId, [.. f.Phases.Select(phase => new Contract.PhasePeriod(phase.Phase, phase.From))]),
        ArenaSet f => new Contract.ArenaSet(
            f.NetworkId, f.Phase, [.. f.Partners.Select(p => new Contract.ArenaPartner(p.OrganisationId, p.Involvement))]),
        ManagerRolesSet f => new Contract.ManagerRolesSet(
            f.NetworkId, [.. f.Roles.Select(r => new Contract.ManagerRole(r.Role, r.OrganisationId, r.Function))]),
        NetworkSuspended f => new Contract.NetworkSuspended(f.NetworkId, f.From, f.Reason),
        NetworkResumed f => new Contract.NetworkResumed(f.NetworkId, f.From),
        _ => OfTerms(fact),
    };

    private static object? OfTerms(object fact) => fact switch
    {
        ExitTermsSet f => new Contract.ExitTermsSet(f.NetworkId, f.NoticeMonths, f.Costs, f.Article),
        VotingSet f => new Contract.VotingSet(
            f.NetworkId, f.Rule, [.. f.Weights.Select(w => new Contract.VotingWeight(w.OrganisationId, w.Weight))],
            f.RepresentativeFunction, f.Share, f.Quorum),
        ContinuityArranged f => new Contract.ContinuityArranged(
            f.NetworkId, f.PayerId, f.AmountPerYear, f.From, f.DecidedBy, f.Source),
        BudgetRecorded f => new Contract.BudgetRecorded(f.NetworkId, f.Year, f.Total, Contributions(f.Contributions), f.Source),
        AccountsRecorded f => new Contract.AccountsRecorded(f.NetworkId, f.Year, f.Total, Contributions(f.Contributions), f.Source),
        _ => OfGrounds(fact),
    };

    private static object? OfGrounds(object fact) => fact switch
    {
        NeedAssessed f => new Contract.NeedAssessed(f.NetworkId, f.Alone, f.Explanation, [.. f.Considered], f.WhyNotThose),
        RegisteredDespiteResemblance f => new Contract.RegisteredDespiteResemblance(
            f.NetworkId, Resembled(f.Candidates), f.Motive, f.Rules),
        RenamedDespiteResemblance f => new Contract.RenamedDespiteResemblance(
            f.NetworkId, Resembled(f.Candidates), f.Motive, f.Rules),
        DeviationExplained f => new Contract.DeviationExplained(f.NetworkId, f.DivisionId, f.Motive, f.ReviewOn),
        JoinRequested f => new Contract.JoinRequested(f.NetworkId, f.RequestId, [.. f.OrganisationIds], f.Role, f.Motive, f.AskedBy),
        JoinAccepted f => new Contract.JoinAccepted(f.NetworkId, f.RequestId),
        JoinWithdrawn f => new Contract.JoinWithdrawn(f.NetworkId, f.RequestId, f.Reason),
        JoinDeclined f => new Contract.JoinDeclined(f.NetworkId, f.RequestId, f.Reason),
        _ => PublishedBeside.ContractOf(fact),
    };

    private static Contract.ResembledNetwork[] Resembled(Values<ResembledNetwork> candidates) =>
        [.. candidates.Select(c => new Contract.ResembledNetwork(c.NetworkId, [.. c.Reasons]))];

    private static Contract.RegionalAgenda Agenda(RegionalAgenda a) => new(
        a.From, a.Until, [.. a.Priorities.Select(one => new Contract.AgendaPriority(one.Title, one.Domain, one.TargetGroup))],
        a.DecidedBy, a.Source);

    private static Contract.MemberContribution[] Contributions(IEnumerable<MemberContribution> contributions) =>
        [.. contributions.Select(c => new Contract.MemberContribution(c.OrganisationId, c.Amount))];

    private static Contract.MemberTerms? Terms(MemberTerms? t) => t is null ? null : new(
        t.HoursPerYear, t.MoneyPerYear, t.InKind, t.DecisionPower, t.DecisionWeight, t.Perspective);

    private static Contract.CodeDetails Code(CodeDetails c) => new(
        c.Id, c.Nl, c.En, c.Definition, [.. c.Broader], [.. c.Related], c.AgeFrom, c.AgeUntil, c.LifeSituation);

    private static Contract.SuccessionLink[] Links(SuccessionDetails details) =>
        [.. details.Links.Select(link => new Contract.SuccessionLink(link.FromId, link.ToId))];

    private static Contract.NetworkDetails Details(NetworkDetails d) => new(
        d.Name, d.LegalForm, d.Purpose, [.. d.PowersAcquiredBy], [.. d.PolicyAreas], [.. d.LegalGrounds], d.BodyId,
        d.BodyName, d.InForceFrom, d.InForceUntil, d.Obligation, d.ObligationSource, [.. d.Domains], [.. d.TargetGroups],
        d.ContactDesk, TextOrNone(d.SuccessMeasure));

    private static Contract.TextOrNone? TextOrNone(TextOrNone? known) => known is null ? null : new(known.Text);
}
