using Marten;
using Regio.Funding.Accountability;
using Regio.Funding.AdoptedTargets;
using Regio.Funding.Grants;
using Regio.Funding.Imports;
using Regio.Funding.Indicators;
using Regio.Funding.Observations;
using Regio.Funding.Purses;
using Regio.Funding.RegionalBudgets;
using Regio.Funding.Reports;
using Regio.Funding.Schemes;
using Regio.Funding.Simulations;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Imports;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;
using Regio.Hosting.Reading;
using Regio.Hosting.ReferenceData;
using Regio.Hosting.Sources;
using Regio.Surroundings;

namespace Regio.Funding;

/// <summary>The whole wiring of the funding service.</summary>
internal static class FundingModule
{
    /// <summary>Base of its interface.</summary>
    public const string Base = "/funding/v1";

    /// <summary>
    /// Its store, what it publishes, and what it keeps of others: the country that it decides about, who owns schemes, what policy says of
    /// publications, and the code lists that it validates with.
    /// </summary>
    public static void AddFunding(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddValidation();
        services.AddEventStore(configuration, (options, facts) =>
        {
            Declare(options, facts);
            facts.ReceivedFacts();
        });
        services.AddInbox<StreamsAlone>(configuration, new("regio.funding", ["networks", "policy"])
        {
            Kept = CountryContracts.All.Concat(CountryContracts.Owners).Concat(Amendments.Contracts).Concat(Clearance.Contracts).ToHashSet(),
        });
        services.AddCodeLists(received => received);
        services.AddLookout(fact => Published.ContractOf(fact) ?? fact);
        services.AddProtection();
        services.AddSingleton<Confirmations>().AddSingleton<IndicatorQuestions>();
        services.AddSingleton<TermsReferences>().AddSingleton<SchemeChanges>();
        services.AddSingleton<DueMoves>().AddHostedService(provider => provider.GetRequiredService<DueMoves>());
        services.AddHostedService<WaitingPublications>();
        services.AddSingleton<Applicants>().AddSingleton<OtherGrants>().AddSingleton<RegionShares>().AddSingleton<GrantChanges>();
        services.AddSingleton<Observers>().AddSingleton<ReportedValues>().AddSingleton<NetworkDuties>().AddSingleton<ReportChanges>().AddSingleton<AdoptedTargetChanges>();
        services.AddSingleton<RegionalBudgetChanges>().AddSingleton<SisaStatements>();
        services.AddImports<FundingImporter>();
        services.AddSingleton<SchemeNames>();
        services.AddSingleton<PartSources>();
        services.AddSingleton(new PublishedFacts(Published.ContractOf) { PrivateTypes = InboxRegistration.ReceivedTypes });
        services.AddPublishing(configuration);
        services.AddSingleton<INames, Naming>().AddReading(FactWording.Telling);
    }

    /// <summary>What its store can hold of its own.</summary>
    public static void Declare(StoreOptions options, Facts facts) =>
        facts.Fact<SchemeDrafted>(SchemeItem.BeginsWith)
            .Fact<SchemeRecorded>("funding.scheme-recorded.v1")
            .Fact<SchemeRecordCorrected>("funding.scheme-record-corrected.v1")
            .Fact<SchemeRevised>("funding.scheme-revised.v1")
            .Fact<SchemeIntended>("funding.scheme-intended.v1")
            .Fact<PublicationRequested>("funding.publication-requested.v1")
            .Fact<PublicationWithdrawn>("funding.publication-withdrawn.v1")
            .Fact<PublicationHeldBack>("funding.publication-held-back.v1")
            .Fact<PublicationLapsed>("funding.publication-lapsed.v1")
            .Fact<SchemePublished>("funding.scheme-published.v1")
            .Fact<PublicationElsewhereRecorded>("funding.publication-elsewhere-recorded.v1")
            .Fact<SchemeAmended>("funding.scheme-amended.v1")
            .Fact<SchemeSuspended>("funding.scheme-suspended.v1")
            .Fact<SchemeResumed>("funding.scheme-resumed.v1")
            .Fact<SchemeExtended>("funding.scheme-extended.v1")
            .Fact<SchemeClosed>("funding.scheme-closed.v1")
            .Fact<SchemeMoved>("funding.scheme-moved.v1")
            .Fact<CallPlanned>("funding.call-planned.v1")
            .Fact<CallWithdrawn>("funding.call-withdrawn.v1")
            .State<Scheme>().View<SchemeItem>()
            .Fact<BudgetSet>("funding.budget-set.v1")
            .Fact<MoneyCommitted>("funding.money-committed.v1")
            .Fact<MoneyReleased>("funding.money-released.v1")
            .Fact<MoneyPooled>("funding.money-pooled.v1")
            .Fact<PooledMoneyReturned>("funding.pooled-money-returned.v1")
            .State<Purse>()
            .Fact<ApplicationSubmitted>(GrantItem.BeginsWith)
            .Fact<GrantRecorded>("funding.grant-recorded.v1")
            .Fact<GrantRecordCorrected>("funding.grant-record-corrected.v1")
            .Fact<ApplicationCompleted>("funding.application-completed.v1")
            .Fact<ApplicationWithdrawn>("funding.application-withdrawn.v1")
            .Fact<ApplicationAssessed>("funding.application-assessed.v1")
            .Fact<ApplicationRejected>("funding.application-rejected.v1")
            .Fact<AppealNoted>("funding.appeal-noted.v1")
            .Fact<AppealDecided>("funding.appeal-decided.v1")
            .Fact<GrantAwarded>("funding.grant-awarded.v1")
            .Fact<GrantAmended>("funding.grant-amended.v1")
            .Fact<InstalmentsPlanned>("funding.instalments-planned.v1")
            .Fact<InstalmentPaid>("funding.instalment-paid.v1")
            .Fact<InstalmentHeldBack>("funding.instalment-held-back.v1")
            .Fact<InstalmentReleased>("funding.instalment-released.v1")
            .Fact<FinalAccountSubmitted>("funding.final-account-submitted.v1")
            .Fact<GrantSettled>("funding.grant-settled.v1")
            .Fact<RecoveryOrdered>("funding.recovery-ordered.v1")
            .Fact<RecoveryReceived>("funding.recovery-received.v1")
            .Fact<MoneyPassedOn>("funding.money-passed-on.v1")
            .Fact<PaymentCorrected>("funding.payment-corrected.v1")
            .Fact<PaymentWithdrawn>("funding.payment-withdrawn.v1")
            .Fact<PassingOnCorrected>("funding.passing-on-corrected.v1")
            .Fact<PassingOnWithdrawn>("funding.passing-on-withdrawn.v1")
            .Fact<RecoveryCorrected>("funding.recovery-corrected.v1")
            .Fact<RecoveryWithdrawn>("funding.recovery-withdrawn.v1")
            .Fact<RepaymentCorrected>("funding.repayment-corrected.v1")
            .Fact<RepaymentWithdrawn>("funding.repayment-withdrawn.v1")
            .State<Grant>().View<GrantItem>()
            .Fact<ObservationSubmitted>(ObservationItem.BeginsWith)
            .Fact<ObservationCorrected>("funding.observation-corrected.v1")
            .State<Observation>().View<ObservationItem>()
            .Fact<TargetAdopted>(AdoptedTargetItem.BeginsWith)
            .Fact<AdoptedTargetRevised>("funding.adopted-target-revised.v1")
            .Fact<AdoptedTargetCorrected>("funding.adopted-target-corrected.v1")
            .Fact<AdoptedTargetDropped>("funding.adopted-target-dropped.v1")
            .State<AdoptedTarget>().View<AdoptedTargetItem>()
            .Fact<ReportDrafted>(ReportItem.BeginsWith)
            .Fact<ReportSubmitted>("funding.report-submitted.v1")
            .Fact<ReportReturned>("funding.report-returned.v1")
            .Fact<ReportAccepted>("funding.report-accepted.v1")
            .Fact<ReportCorrected>("funding.report-corrected.v1")
            .State<Report>().View<ReportItem>()
            .Fact<RegionalBudgetOpened>(RegionalBudgetItem.BeginsWith)
            .Fact<ContributionProposed>("funding.contribution-proposed.v1")
            .Fact<ContributionConsented>("funding.contribution-consented.v1")
            .Fact<ContributionDeclined>("funding.contribution-declined.v1")
            .Fact<ContributionCorrected>("funding.contribution-corrected.v1")
            .Fact<ContributionWithdrawn>("funding.contribution-withdrawn.v1")
            .Fact<YearClosed>("funding.year-closed.v1")
            .Fact<ReturnReceived>("funding.return-received.v1")
            .Fact<RegionalBudgetClosed>("funding.regional-budget-closed.v1")
            .Fact<PriorityProposed>("funding.priority-proposed.v1")
            .Fact<PriorityCorrected>("funding.priority-corrected.v1")
            .Fact<PriorityWithdrawn>("funding.priority-withdrawn.v1")
            .Fact<VoteOpened>("funding.vote-opened.v1")
            .Fact<VoteCast>("funding.vote-cast.v1")
            .Fact<VoteClosed>("funding.vote-closed.v1")
            .Fact<MoneyAllocated>("funding.money-allocated.v1")
            .Fact<MoneySpent>("funding.money-spent.v1")
            .Fact<AllocationReported>("funding.allocation-reported.v1")
            .Fact<AllocationCorrected>("funding.allocation-corrected.v1")
            .Fact<AllocationWithdrawn>("funding.allocation-withdrawn.v1")
            .Fact<SpendingCorrected>("funding.spending-corrected.v1")
            .Fact<SpendingWithdrawn>("funding.spending-withdrawn.v1")
            .State<RegionalBudget>().View<RegionalBudgetItem>()
            .Fact<IndicatorDefined>(IndicatorItem.BeginsWith)
            .Fact<IndicatorDefinedDespiteResemblance>("funding.indicator-defined-despite-resemblance.v1")
            .Fact<IndicatorRevised>("funding.indicator-revised.v1")
            .Fact<IndicatorCorrected>("funding.indicator-corrected.v1")
            .Fact<IndicatorWithdrawn>("funding.indicator-withdrawn.v1")
            .State<Indicator>().View<IndicatorItem>();

    /// <summary>Its acts, its views and its feed.</summary>
    public static void MapFunding(this WebApplication app)
    {
        var schemes = app.MapGroup($"{Base}/schemes").WithTags("Schemes");
        DraftScheme.Map(schemes);
        ReviseScheme.Map(schemes);
        AnnounceScheme.Map(schemes);
        PublishScheme.Map(schemes);
        WithdrawPublication.Map(schemes);
        RecordPublishedElsewhere.Map(schemes);
        AmendScheme.Map(schemes);
        SuspendScheme.Map(schemes);
        ResumeScheme.Map(schemes);
        ExtendScheme.Map(schemes);
        CloseScheme.Map(schemes);
        ReadSchemes.Map(schemes);
        PlanCall.Map(schemes);
        WithdrawCall.Map(schemes);
        SetSchemeBudget.Map(schemes);
        ReadSchemeBudget.Map(schemes);
        ReadRegionMoney.Map(schemes);
        var grants = app.MapGroup($"{Base}/grants").WithTags("Grants");
        SubmitApplication.Map(grants);
        CompleteApplication.Map(grants);
        WithdrawApplication.Map(grants);
        AssessApplication.Map(grants);
        AwardGrant.Map(grants);
        RejectApplication.Map(grants);
        NoteAppeal.Map(grants);
        DecideAppeal.Map(grants);
        AmendGrant.Map(grants);
        PlanInstalments.Map(grants);
        PayInstalment.Map(grants);
        HoldBackInstalment.Map(grants);
        ReleaseInstalment.Map(grants);
        SubmitFinalAccount.Map(grants);
        SettleGrant.Map(grants);
        OrderRecovery.Map(grants);
        RecordRecovery.Map(grants);
        PassOnMoney.Map(grants);
        GrantCorrections.Map(grants);
        ReadGrants.Map(grants);
        var observations = app.MapGroup($"{Base}/observations").WithTags("Observations");
        SubmitObservation.Map(observations);
        CorrectObservation.Map(observations);
        ReadObservations.Map(observations);
        var targets = app.MapGroup($"{Base}/adopted-targets").WithTags("Adopted targets");
        AdoptTarget.Map(targets);
        ReviseAdoptedTarget.Map(targets);
        CorrectAdoptedTarget.Map(targets);
        DropAdoptedTarget.Map(targets);
        ReadAdoptedTargets.Map(targets);
        var reports = app.MapGroup($"{Base}/reports").WithTags("Reports");
        DraftReport.Map(reports);
        SubmitReport.Map(reports);
        ReturnReport.Map(reports);
        AcceptReport.Map(reports);
        CorrectReport.Map(reports);
        ReadReports.Map(reports);
        ReadReportingCalendar.Map(app.MapGroup($"{Base}/networks").WithTags("Reports"));
        var budgets = app.MapGroup($"{Base}/regional-budgets").WithTags("Regional budgets");
        OpenRegionalBudget.Map(budgets);
        ProposeContribution.Map(budgets);
        CorrectContribution.Map(budgets);
        WithdrawContribution.Map(budgets);
        ConsentToContribution.Map(budgets);
        DeclineContribution.Map(budgets);
        ProposePriority.Map(budgets);
        CorrectPriority.Map(budgets);
        WithdrawPriority.Map(budgets);
        OpenVote.Map(budgets);
        CastVote.Map(budgets);
        CloseVote.Map(budgets);
        AllocateMoney.Map(budgets);
        CorrectAllocation.Map(budgets);
        WithdrawAllocation.Map(budgets);
        SpendMoney.Map(budgets);
        CorrectSpending.Map(budgets);
        WithdrawSpending.Map(budgets);
        ReportAllocation.Map(budgets);
        CloseYear.Map(budgets);
        ReceiveReturn.Map(budgets);
        CloseRegionalBudget.Map(budgets);
        ReadRegionalBudgets.Map(budgets);
        var indicators = app.MapGroup($"{Base}/indicators").WithTags("Indicators");
        DefineIndicator.Map(indicators);
        ReviseIndicator.Map(indicators);
        CorrectIndicator.Map(indicators);
        WithdrawIndicator.Map(indicators);
        ReadIndicators.Map(indicators);
        SimulatePooling.Map(app.MapGroup($"{Base}/simulations").WithTags("Simulations"));
        var municipalities = app.MapGroup($"{Base}/municipalities").WithTags("Municipalities");
        ReadSisaStatement.Map(municipalities);
        ReadSisaIndicators.Map(municipalities);
        ReadGivingPackage.Map(app.MapGroup($"{Base}/grants-360giving").WithTags("Grants"));
        app.MapImports(Base);
        app.MapErasure(Base);
        app.MapFeed(Base);
    }
}
