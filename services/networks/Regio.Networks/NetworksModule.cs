using Marten;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Imports;
using Regio.Hosting.Publishing;
using Regio.Hosting.Reading;
using Regio.Hosting.ReferenceData;
using Regio.Networks.Agreements;
using Regio.Networks.Coordination;
using Regio.Networks.Definitions;
using Regio.Networks.Divisions;
using Regio.Networks.Facilities;
using Regio.Networks.Imports;
using Regio.Networks.Interests;
using Regio.Networks.JointDecisions;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Pulses;
using Regio.Networks.Reading;
using Regio.Networks.ReferenceData;
using Regio.Networks.ReferenceDivisions;
using Regio.Networks.Regions;
using Regio.Networks.SteeringInstruments;
using Regio.Networks.Successions;
using Regio.Networks.Surroundings;
using Regio.Networks.Wording;

namespace Regio.Networks;

/// <summary>The whole wiring of the networks service.</summary>
internal static class NetworksModule
{
    /// <summary>Base of its interface.</summary>
    public const string Base = "/networks/v1";

    /// <summary>Its store, what it publishes and what it validates.</summary>
    public static void AddNetworks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidation();
        services.AddEventStore(builder.Configuration, Declare);
        services.AddSingleton(new PublishedFacts(Published.ContractOf));
        services.AddPublishing(builder.Configuration);
        services.AddImports<RegisterImporter>();
        services.AddCodeLists(Published.ContractOf).AddSingleton<CodeListChanges>();
        services.AddProtection();
        services.AddSingleton<Lookout>().AddHostedService<FirstLook>();
        services.AddSingleton<Confirmations>().AddSingleton<Registrations>();
        services.AddReading(new(Validity.From, FactWording.Of, FieldNames.All));
        services.AddSingleton<States>().AddSingleton<References>().AddSingleton<INames, Naming>()
            .AddSingleton<SuccessionEffects>().AddSingleton<Holders>();
        services.AddPulses();
        services.AddSingleton<OrganisationIds>().AddSingleton<NetworkChanges>().AddSingleton<NetworkThings>().AddSingleton<MemberRights>().AddSingleton<NetworkAnswers>();
    }

    /// <summary>What its store can hold: facts, states, and a view of each kind of stream for the lists.</summary>
    public static void Declare(StoreOptions options, Facts facts)
    {
        FactNames.Declare(facts);
        options.Schema.For<OrganisationItem>().Duplicate(item => item.Code);
        options.Schema.For<NetworkItem>().GinIndexJsonData();
    }

    /// <summary>Its acts, its reads, its imports, its code lists and its feed.</summary>
    public static void MapNetworks(this WebApplication app)
    {
        MapOrganisations(app.MapGroup($"{Base}/organisations").WithTags("Organisations"));
        MapSuccessions(app.MapGroup($"{Base}/successions").WithTags("Successions"));
        MapDivisions(app.MapGroup($"{Base}/divisions").WithTags("Divisions and regions"));
        MapRegions(app.MapGroup($"{Base}/regions").WithTags("Divisions and regions"));
        ReadRegionMunicipalities.Map(app.MapGroup($"{Base}/region-municipalities").WithTags("Divisions and regions"));
        ReadAgendas.Map(app.MapGroup($"{Base}/regional-agendas").WithTags("Divisions and regions"));
        MapReferenceDivisions(app.MapGroup($"{ReadCodeLists.Base}/reference-divisions").WithTags("Divisions and regions"));
        MapNetworks(app.MapGroup($"{Base}/networks").WithTags("Networks"));
        ReadMemberships.Map(app.MapGroup($"{Base}/memberships").WithTags("Memberships"));
        MapAgreements(app.MapGroup($"{Base}/agreements").WithTags("Agreements"));
        MapDefinitions(app.MapGroup($"{Base}/definitions").WithTags("Definitions"));
        MapDecisions(app.MapGroup($"{Base}/decisions").WithTags("Decisions"));
        MapFacilities(app.MapGroup($"{Base}/facilities").WithTags("Facilities"));
        MapInstruments(app.MapGroup($"{Base}/steering-instruments").WithTags("Steering instruments"));
        app.MapPulses(Base);
        ReadCodeLists.Map(app);
        app.MapImports(Base);
        app.MapFeed(Base);
    }

    private static void MapOrganisations(RouteGroupBuilder organisations)
    {
        ReadOrganisations.Map(organisations);
        RegisterOrganisation.Map(organisations);
        CorrectOrganisation.Map(organisations);
        EndOrganisation.Map(organisations);
    }

    private static void MapSuccessions(RouteGroupBuilder successions)
    {
        ReadSuccessions.Map(successions);
        RecordSuccession.Map(successions);
        CorrectSuccession.Map(successions);
        WithdrawSuccession.Map(successions);
    }

    private static void MapDivisions(RouteGroupBuilder divisions)
    {
        ReadDivisions.Map(divisions);
        RegisterDivision.Map(divisions);
        CorrectDivision.Map(divisions);
    }

    private static void MapRegions(RouteGroupBuilder regions)
    {
        ReadRegions.Map(regions);
        RegisterRegion.Map(regions);
        CorrectRegion.Map(regions);
        DelineateRegion.Map(regions);
        ReadAgendas.MapOfRegion(regions);
        SetAgenda.Map(regions);
        CorrectAgenda.Map(regions);
    }

    private static void MapReferenceDivisions(RouteGroupBuilder references)
    {
        ReadReferenceDivisions.Map(references);
        SetReferenceDivision.Map(references);
    }

    private static void MapNetworks(RouteGroupBuilder networks)
    {
        ReadNetworks.Map(networks);
        RegisterNetwork.Map(networks);
        CorrectNetwork.Map(networks);
        EndNetwork.Map(networks);
        LinkVersions.Map(networks);
        SucceedNetwork.Map(networks);
        SetTerritory.Map(networks);
        ExplainDeviation.Map(networks);
        AssessNeed.Map(networks);
        RequestJoin.Map(networks);
        AcceptJoin.Map(networks);
        DeclineJoin.Map(networks);
        RecordObligation.Map(networks);
        ReviseObjective.Map(networks);
        RenameNetwork.Map(networks);
        SetContactDesk.Map(networks);
        RecordUserVoice.Map(networks);
        PlanCouncilMoment.Map(networks);
        CancelCouncilMoment.Map(networks);
        GovernNetwork.Map(networks);
        AppointCoordinator.Map(networks);
        AdvancePhase.Map(networks);
        CorrectPhases.Map(networks);
        SetArena.Map(networks);
        SetManagerRoles.Map(networks);
        SuspendNetwork.Map(networks);
        ResumeNetwork.Map(networks);
        SetExitTerms.Map(networks);
        SetVoting.Map(networks);
        ArrangeContinuity.Map(networks);
        RecordBudget.Map(networks);
        RecordAccounts.Map(networks);
        ReadMemberships.MapOfNetwork(networks);
        AdmitMember.Map(networks);
        ChangeRole.Map(networks);
        ChangeTerms.Map(networks);
        WithdrawMember.Map(networks);
        CorrectMembership.Map(networks);
        ReadInterests.Map(networks);
        StateInterests.Map(networks);
        ReadCoordination.Map(networks);
        RecordCoordinationHours.Map(networks);
    }

    private static void MapAgreements(RouteGroupBuilder agreements)
    {
        ReadAgreements.Map(agreements);
        MakeAgreement.Map(agreements);
        ReviseAgreement.Map(agreements);
        CorrectAgreement.Map(agreements);
        ReviewAgreement.Map(agreements);
        EndAgreement.Map(agreements);
    }

    private static void MapDefinitions(RouteGroupBuilder definitions)
    {
        ReadDefinitions.Map(definitions);
        AgreeDefinition.Map(definitions);
        ReviseDefinition.Map(definitions);
        CorrectDefinition.Map(definitions);
        ShareDefinition.Map(definitions);
        AdoptDefinition.Map(definitions);
        WithdrawDefinition.Map(definitions);
    }

    private static void MapDecisions(RouteGroupBuilder decisions)
    {
        ReadDecisions.Map(decisions);
        TakeDecision.Map(decisions);
        CorrectDecision.Map(decisions);
        RepealDecision.Map(decisions);
    }

    private static void MapFacilities(RouteGroupBuilder facilities)
    {
        ReadFacilities.Map(facilities);
        OfferFacility.Map(facilities);
        ReviseFacility.Map(facilities);
        WithdrawFacility.Map(facilities);
        RequestReuse.Map(facilities);
        AgreeReuse.Map(facilities);
        RefuseReuse.Map(facilities);
        EndReuse.Map(facilities);
    }

    private static void MapInstruments(RouteGroupBuilder instruments)
    {
        ReadInstruments.Map(instruments);
        RegisterInstrument.Map(instruments);
        ReviseInstrument.Map(instruments);
        EvaluateInstrument.Map(instruments);
        EndInstrument.Map(instruments);
    }
}
