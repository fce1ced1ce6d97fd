using Regio.Hosting.Access;
using Regio.Hosting.Imports;
using Regio.Hosting.Publishing;
using Regio.Networks.Agreements;
using Regio.Networks.Coordination;
using Regio.Networks.Definitions;
using Regio.Networks.Divisions;
using Regio.Networks.Facilities;
using Regio.Networks.Interests;
using Regio.Networks.JointDecisions;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Pulses;
using Regio.Networks.ReferenceData;
using Regio.Networks.ReferenceDivisions;
using Regio.Networks.Regions;
using Regio.Networks.SteeringInstruments;
using Regio.Networks.Subjects;
using Regio.Networks.Successions;

namespace Regio.Networks;

/// <summary>Every route of the networks service, under what it is about.</summary>
internal static class NetworksRoutes
{
    /// <summary>Its acts, its reads, its imports, its code lists and its feed.</summary>
    public static void MapNetworks(this WebApplication app)
    {
        MapOrganisations(app.MapGroup($"{NetworksModule.Base}/organisations").WithTags("Organisations"));
        MapSuccessions(app.MapGroup($"{NetworksModule.Base}/successions").WithTags("Successions"));
        MapDivisions(app.MapGroup($"{NetworksModule.Base}/divisions").WithTags("Divisions and regions"));
        MapRegions(app.MapGroup($"{NetworksModule.Base}/regions").WithTags("Divisions and regions"));
        ReadRegionMunicipalities.Map(app.MapGroup($"{NetworksModule.Base}/region-municipalities").WithTags("Divisions and regions"));
        ReadAgendas.Map(app.MapGroup($"{NetworksModule.Base}/regional-agendas").WithTags("Divisions and regions"));
        MapReferenceDivisions(app.MapGroup($"{ReadCodeLists.Base}/reference-divisions").WithTags("Divisions and regions"));
        MapNetworks(app.MapGroup($"{NetworksModule.Base}/networks").WithTags("Networks"));
        ReadMemberships.Map(app.MapGroup($"{NetworksModule.Base}/memberships").WithTags("Memberships"));
        foreach (var subject in AllSubjects.All)
        {
            subject.Map(app);
        }

        MapAgreements(app.MapGroup($"{NetworksModule.Base}/agreements").WithTags("Agreements"));
        MapDefinitions(app.MapGroup($"{NetworksModule.Base}/definitions").WithTags("Definitions"));
        MapDecisions(app.MapGroup($"{NetworksModule.Base}/decisions").WithTags("Decisions"));
        MapFacilities(app.MapGroup($"{NetworksModule.Base}/facilities").WithTags("Facilities"));
        MapInstruments(app.MapGroup($"{NetworksModule.Base}/steering-instruments").WithTags("Steering instruments"));
        app.MapPulses(NetworksModule.Base);
        ReadCodeLists.Map(app);
        app.MapErasure(NetworksModule.Base);
        app.MapImports(NetworksModule.Base);
        app.MapFeed(NetworksModule.Base);
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
        ConfirmPredecessor.Map(networks);
        DenyPredecessor.Map(networks);
        LinkVersions.Map(networks);
        SucceedNetwork.Map(networks);
        SetTerritory.Map(networks);
        ExplainDeviation.Map(networks);
        AssessNeed.Map(networks);
        RequestJoin.Map(networks);
        AcceptJoin.Map(networks);
        DeclineJoin.Map(networks);
        WithdrawJoin.Map(networks);
        ReadJoinRequests.Map(networks);
        RecordObligation.Map(networks);
        ReviseObjective.Map(networks);
        RenameNetwork.Map(networks);
        SetContactDesk.Map(networks);
        RecordUserVoice.Map(networks);
        PlanCouncilMoment.Map(networks);
        CancelCouncilMoment.Map(networks);
        ReadCouncilMoments.Map(networks);
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
