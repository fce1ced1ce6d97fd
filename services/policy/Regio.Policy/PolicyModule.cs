using Marten;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;
using Regio.Hosting.Reading;
using Regio.Hosting.ReferenceData;
using Regio.Hosting.Sources;
using Regio.Landscape;
using Regio.Policy.BlindMatches;
using Regio.Policy.Cases;
using Regio.Policy.Checks;
using Regio.Policy.Clearances;
using Regio.Policy.Edges;
using Regio.Policy.Owners;
using Regio.Policy.Policies;
using Regio.Surroundings;

namespace Regio.Policy;

/// <summary>The whole wiring of the policy service.</summary>
internal static class PolicyModule
{
    /// <summary>Base of its interface.</summary>
    public const string Base = "/policy/v1";

    /// <summary>
    /// Its store, what it publishes, and what it keeps of others: the country and the money that it decides about, and the
    /// code lists that it validates with.
    /// </summary>
    public static void AddPolicy(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddValidation();
        services.AddEventStore(configuration, (options, facts) =>
        {
            Declare(options, facts);
            facts.ReceivedFacts();
        });
        services.AddInbox<StreamsAlone>(configuration, new("regio.policy", ["networks", "funding"])
        {
            Kept = CountryContracts.All.Concat(CountryContracts.Money).Concat(Amendments.Contracts).ToHashSet(),
        });
        services.AddCodeLists(CodeListFacts.After);
        services.AddLookout(fact => Published.ContractOf(fact) ?? fact);
        services.AddSingleton<PolicyReferences>().AddSingleton<PolicyChanges>().AddSingleton<OwnerChanges>().AddSingleton<EdgeChanges>();
        services.AddSingleton<DueMoves>().AddHostedService(provider => provider.GetRequiredService<DueMoves>());
        services.AddSingleton<EdgeSuggestions>().AddHostedService(provider => provider.GetRequiredService<EdgeSuggestions>());
        services.AddSingleton<Following>().AddSingleton<CaseChanges>().AddHostedService<CaseFollower>();
        services.AddHostedService<ChecksAfterwards>();
        services.AddSingleton<BlindMatchChanges>().AddHostedService<BlindMatchFollower>();
        services.AddSingleton<PartSources>();
        services.AddHostedService<WaitingRequests>();
        services.AddSubscriptions(configuration);
        services.AddSingleton(new PublishedFacts(Published.ContractOf) { PrivateTypes = [.. InboxRegistration.ReceivedTypes, .. SubscriptionsModule.PrivateTypes] });
        services.AddPublishing(configuration);
        services.AddSingleton<INames, Naming>().AddReading(FactWording.Telling);
    }

    /// <summary>What its store can hold of its own.</summary>
    public static void Declare(StoreOptions options, Facts facts)
    {
        options.Schema.For<CheckReport>();
        Keep(facts);
    }

    private static void Keep(Facts facts) => facts
        .Fact<PolicyRegistered>(PolicyItem.BeginsWith)
        .Fact<PolicyRevised>("policy.policy-revised.v1")
        .Fact<PolicyCorrected>("policy.policy-corrected.v1")
        .Fact<PolicyEnded>("policy.policy-ended.v1")
        .Fact<PolicyMoved>("policy.policy-moved.v1")
        .Fact<CooperationObliged>("policy.cooperation-obliged.v1")
        .Fact<ObligationWithdrawn>("policy.obligation-withdrawn.v1")
        .State<PolicyDossier>().View<PolicyItem>()
        .Fact<OwnerRegistered>(OwnerItem.BeginsWith)
        .Fact<OwnerRenamed>("policy.owner-renamed.v1")
        .Fact<OwnerPlaced>("policy.owner-placed.v1")
        .Fact<OwnerCorrected>("policy.owner-corrected.v1")
        .Fact<OwnerEnded>("policy.owner-ended.v1")
        .State<Owner>().View<OwnerItem>()
        .Fact<EdgeSuggested>("policy.edge-suggested.v1")
        .Fact<EdgeDeclared>(EdgeItem.BeginsWith)
        .Fact<EdgeConfirmed>("policy.edge-confirmed.v1")
        .Fact<EdgeRejected>("policy.edge-rejected.v1")
        .State<Edge>().View<EdgeItem>()
        .Fact<CaseOpened>(CaseItem.BeginsWith)
        .Fact<PartyAdded>("policy.party-added.v1")
        .Fact<ConsultationAsked>("policy.consultation-asked.v1")
        .Fact<ConsultationReminded>("policy.consultation-reminded.v1")
        .Fact<ConsultationAnswered>("policy.consultation-answered.v1")
        .Fact<ConsultationExpired>("policy.consultation-expired.v1")
        .Fact<ConsultationOmitted>("policy.consultation-omitted.v1")
        .Fact<AlignmentReached>("policy.alignment-reached.v1")
        .Fact<CaseEscalated>("policy.case-escalated.v1")
        .Fact<CaseDecided>("policy.case-decided.v1")
        .Fact<CaseReviewSet>("policy.case-review-set.v1")
        .Fact<CaseClosed>("policy.case-closed.v1")
        .Fact<CaseReopened>("policy.case-reopened.v1")
        .Fact<CaseDisclosed>("policy.case-disclosed.v1")
        .State<AlignmentCase>().View<CaseItem>()
        .Fact<BlindMatchNoticed>(BlindMatchItem.BeginsWith)
        .Fact<BlindMatchAccepted>("policy.blind-match-accepted.v1")
        .Fact<BlindMatchDeclined>("policy.blind-match-declined.v1")
        .Fact<BlindMatchLapsed>("policy.blind-match-lapsed.v1")
        .State<BlindMatch>().View<BlindMatchItem>()
        .Fact<DraftChecked>(CheckItem.BeginsWith)
        .State<Check>().View<CheckItem>()
        .Fact<PublicationCleared>("policy.publication-cleared.v1")
        .Fact<PublicationHeld>("policy.publication-held.v1")
        .KeepSubscriptions();

    /// <summary>Its acts, its views and its feed.</summary>
    public static void MapPolicy(this WebApplication app)
    {
        var policies = app.MapGroup($"{Base}/policies").WithTags("Policies");
        RegisterPolicy.Map(policies);
        RevisePolicy.Map(policies);
        CorrectPolicy.Map(policies);
        EndPolicy.Map(policies);
        ObligeCooperation.Map(policies);
        WithdrawObligation.Map(policies);
        ReadPolicies.Map(policies);
        var owners = app.MapGroup($"{Base}/owners").WithTags("Owners");
        RegisterOwner.Map(owners);
        RenameOwner.Map(owners);
        PlaceOwner.Map(owners);
        CorrectOwner.Map(owners);
        EndOwner.Map(owners);
        ReadOwners.Map(owners);
        var edges = app.MapGroup($"{Base}/edges").WithTags("Edges");
        DeclareEdge.Map(edges);
        ConfirmEdge.Map(edges);
        RejectEdge.Map(edges);
        ReadEdges.Map(edges);
        var cases = app.MapGroup($"{Base}/cases").WithTags("Alignment cases");
        OpenCase.Map(cases);
        AddParty.Map(cases);
        AskConsultation.Map(cases);
        AnswerConsultation.Map(cases);
        RemindOfConsultation.Map(cases);
        RecordOutcome.Map(cases);
        EscalateCase.Map(cases);
        DecideCase.Map(cases);
        SetReview.Map(cases);
        CloseCase.Map(cases);
        ReadCases.Map(cases);
        var matches = app.MapGroup($"{Base}/blind-matches").WithTags("Blind matches");
        AcceptBlindMatch.Map(matches);
        DeclineBlindMatch.Map(matches);
        ReadBlindMatches.Map(matches);
        var checks = app.MapGroup($"{Base}/checks").WithTags("Checks");
        CheckDraft.Map(checks);
        ReadChecks.Map(checks);
        app.MapSubscriptions();
        app.MapErasure(Base);
        app.MapFeed(Base);
    }
}
