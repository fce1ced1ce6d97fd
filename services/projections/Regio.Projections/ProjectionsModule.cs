using Regio.Hosting;
using Regio.Hosting.EventStore;
using Regio.Hosting.Inbox;
using Regio.Hosting.ReferenceData;
using Regio.Hosting.Requests;

namespace Regio.Projections;

/// <summary>The whole wiring of the projections service: it owns nothing, takes in what others publish, and answers.</summary>
internal static class ProjectionsModule
{
    public static void AddProjections(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddEventStore(configuration, (_, facts) => facts.ReceivedFacts());
        services.AddInbox<InsightViews>(configuration, new("regio.insight", ServiceName.Sources));
        services.AddCodeLists(CodeListFacts.After);
        services.AddSingleton(new OwnTables(InsightTables.Schema)).AddSingleton(new OwnTables(Rebuilds.Schema));
        services.AddSingleton<InsightTables>().AddSingleton<Pictures>().AddSingleton<PastRegisters>().AddSingleton<PastEvents>().AddSingleton<Reader>().AddSingleton<Received>();
        services.AddSingleton(new OwnTables(CitationTable.Schema)).AddSingleton<CitationTable>().AddSingleton<OwnRoutes>().AddSingleton<Figures>();
        services.AddSingleton<Rebuilds>().AddSingleton<RebuildRun>().AddHostedService<RebuildWorker>();
        services.AddSingleton<TodaysPicture>().AddHostedService(provider => provider.GetRequiredService<TodaysPicture>());
        services.AddHealthChecks().AddCheck<ViewsHealth>("views");
        services.AddSingleton(new OwnTables(AuditTable.Schema)).AddSingleton<AuditTable>().AddSingleton<AuditRun>().AddHostedService<AuditWorker>();
        services.AddValidation();
    }

    public static void MapProjections(this WebApplication app)
    {
        var insight = app.MapGroup("/insight/v1");
        insight.AddEndpointFilter(WhileRebuilding.Tell);
        RebuildRoutes.Map(insight);
        GetStatus.Map(insight);
        GetAudit.Map(insight);
        GetSummary.Map(insight);
        GetOverlaps.Map(insight);
        GetOverlapPayers.Map(insight);
        GetMetaNetworks.Map(insight);
        GetCongruence.Map(insight);
        GetTerritoryChecks.Map(insight);
        GetMaturity.Map(insight);
        GetMyWork.Map(insight);
        GetCouncilSheet.Map(insight);
        GetObjectiveChecks.Map(insight);
        GetGovernanceFit.Map(insight);
        GetMunicipality.Map(insight);
        GetAgreements.Map(insight);
        GetFacilities.Map(insight);
        GetSteeringInstruments.Map(insight);
        GetRegionalAgendas.Map(insight);
        GetMoney.Map(insight);
        GetProgress.Map(insight);
        GetBalance.Map(insight);
        GetSignals.Map(insight);
        GetStack.Map(insight);
        GetClashes.Map(insight);
        GetAlignment.Map(insight);
        GetReportingLoad.Map(insight);
        GetPunctuality.Map(insight);
        CiteFigure.Map(insight);
        GetCitation.Map(insight);
        GetRegionPage.Map(insight);
        GetMunicipalityPage.Map(insight);
        GetNetworkPage.Map(insight);
        GetMinistryPage.Map(insight);
        GetSchemePage.Map(insight);
    }
}
