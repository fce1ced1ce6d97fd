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
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding;

/// <summary>The whole wiring of the funding service.</summary>
internal static partial class FundingModule
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
        services.AddCodeLists(CodeListFacts.After);
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
            .Fact<CallBudgetSet>("funding.call-budget-set.v1")
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
            .Fact<SettlementCorrected>("funding.settlement-corrected.v1")
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
            .Fact<AdoptedTargetDropCorrected>("funding.adopted-target-drop-corrected.v1")
            .Fact<AdoptedTargetDropWithdrawn>("funding.adopted-target-drop-withdrawn.v1")
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
            .Fact<ReturnCorrected>("funding.return-corrected.v1")
            .Fact<ReturnWithdrawn>("funding.return-withdrawn.v1")
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
}
