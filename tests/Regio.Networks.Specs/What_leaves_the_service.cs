using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Regio.Contracts;
using Regio.Hosting.EventStore;
using Regio.Networks.Agreements;
using Regio.Networks.Coordination;
using Regio.Networks.Definitions;
using Regio.Networks.Divisions;
using Regio.Networks.Facilities;
using Regio.Networks.Interests;
using Regio.Networks.JointDecisions;
using Regio.Networks.JointStatements;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Pulses;
using Regio.Networks.ReferenceData;
using Regio.Networks.ReferenceDivisions;
using Regio.Networks.Regions;
using Regio.Networks.SteeringInstruments;
using Regio.Networks.Successions;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class What_leaves_the_service
{
    private static readonly OrganisationDetails Amstel = new("municipality", "Noord", "N", "1", First, null, null, 1);
    private static readonly SuccessionDetails Merger = SuccessionDetails.Of(First, "merger", [new(Noord, Oost)]);
    private static readonly DivisionDetails Ggd = new("ggd", "GGD", "sociaal", 2016, "atlas");
    private static readonly CodeDetails Sport =
        new("sport", "Sport en bewegen", "Sport and exercise", "Wat beweegt", ["leisure"], ["care"], 12, 18, "school");

    private static readonly NetworkDetails Work = Details with
    {
        Obligation = "voluntary",
        ObligationSource = "Wgr",
        Domains = ["work"],
        TargetGroups = ["youth"],
        ContactDesk = "Servicepunt",
        SuccessMeasure = new("minder schulden"),
    };

    private static readonly MemberTerms Terms = new(8m, 1_000m, "een loket", "veto", 2m, "housing");
    private static readonly RegionDetails Kust = new(NetworkId, "Kust", "1");

    private static readonly AgreementWording Wording = new(["tasks"], "Loket", "text", [Noord], null);
    private static readonly DecisionDetails Decided = new("Loket", null, First, "bestuur", [new(Noord, "consented")]);

    private static readonly RegionalAgenda Agenda = new(First, null, [new("Zorg", "care", null)], "raad", null);
    private static readonly FacilityDetails Desk = new("Loket", "desk", ["youth"], new(1m, "plekken"), [Water], First, null);
    private static readonly InstrumentDetails Bonus = new("Bonus", "financial", 1, "doel", null, new("t", "Doel"), First, null);

    /// <summary>One of each fact of the service.</summary>
    internal static readonly IReadOnlyList<object> Facts =
    [
        new CodeAdded("domains", Sport), new CodeRevised("domains", Sport), new CodeRetired("domains", "sport", First),
        new OrganisationRegistered(Noord, Gemeente, Amstel), new OrganisationCorrected(Noord, Amstel),
        new OrganisationEnded(Noord, First), new SuccessionRecorded(Noord, "s", Merger), new SuccessionCorrected(Noord, Merger),
        new SuccessionWithdrawn(Noord), new DivisionRegistered(Noord, "d", Ggd), new DivisionCorrected(Noord, Ggd),
        new RegionRegistered(Noord, "r", Kust), new RegionCorrected(Noord, Kust), new RegionDelineated(Noord, [Zuid]),
        new ReferenceDivisionSet(Noord, "care", "ggd", First),
        Registered, new NetworkCorrected(NetworkId, Work), new NetworkVersionsLinked(NetworkId, OtherId, null),
        new TerritorySet(NetworkId, [Noord]), new ObligationRecorded(NetworkId, "voluntary", null),
        new NetworkEnded(NetworkId, First, "reason", "merged", [OtherId]),
        new ObjectiveRevised(NetworkId, First, new("doel", ["care"], ["youth"], new("meer werk"))),
        new NetworkRenamed(NetworkId, First, "naam"), new ContactDeskSet(NetworkId, "loket"), new UserVoiceRecorded(NetworkId, new("panel")),
        new CouncilMomentPlanned(NetworkId, NoordIn, "budget", First, "onderwerp", null), new CouncilMomentCancelled(NetworkId, NoordIn),
        NoordAdmitted, new MemberRoleChanged(NetworkId, NoordIn, "lead", First),
        new MemberTermsChanged(NetworkId, NoordIn, First, 1m, Terms), new MemberWithdrawn(NetworkId, NoordIn, First),
        new MembershipCorrected(NetworkId, NoordIn, "lead", First, null, ["Raad"], 1m),
        new NetworkGoverned(NetworkId, "lead-organisation", Noord, ByLaw: false),
        new CoordinatorAppointed(NetworkId, null, "regisseur", true, "facilitating", First),
        new PhaseAdvanced(NetworkId, "forming", First), new PhasesCorrected(NetworkId, [new("forming", First)]),
        new NetworkSuspended(NetworkId, First, "reason"), new NetworkResumed(NetworkId, First),
        new ExitTermsSet(NetworkId, 12, "costs", "art. 1"), new VotingSet(NetworkId, "qualified-majority", [new(Noord, 2m)], "wethouder", 0.75m, 0.5m),
        new ContinuityArranged(NetworkId, Noord, 1m, First, "raad", null),
        new BudgetRecorded(NetworkId, 2024, 1m, [new(Noord, 1m)], null), new AccountsRecorded(NetworkId, 2024, 1m, [], null),
        new NeedAssessed(NetworkId, "no", "why", [OtherId], "not those"),
        new RegisteredDespiteResemblance(NetworkId, [new(OtherId, ["same-name"])], "motive", "1"),
        new RenamedDespiteResemblance(NetworkId, [new(OtherId, ["same-name"])], "motive", "1"),
        new DeviationExplained(NetworkId, OtherId, "motive", First), new JoinRequested(NetworkId, NoordIn, [Zuid], "participant", null, "https://regio.example/id/gemeente/gm9902"),
        new JoinAccepted(NetworkId, NoordIn), new JoinDeclined(NetworkId, NoordIn, "reason"),
        new PredecessorConfirmed(NetworkId, OtherId), new PredecessorDenied(NetworkId, OtherId, "reason"),
        new JoinWithdrawn(NetworkId, NoordIn, "reason"),
        new ArenaSet(NetworkId, "forming", [new(Noord, "decides")]), new ManagerRolesSet(NetworkId, [new("framing", null, "secretaris")]),
        new InterestsStated(OtherId, NetworkId, NoordIn, Noord, ["rooms"], ["people"], ["secret"]),
        new CoordinationHoursRecorded(OtherId, NetworkId, 2025, 2, [new("supporting", 8m)]),
        new AgreementMade(OtherId, "a", NetworkId, First, Wording, First), new AgreementRevised(OtherId, First, Wording, null),
        new AgreementCorrected(OtherId, First, Wording, null), new AgreementReviewed(OtherId, First, "goed", null),
        new AgreementEnded(OtherId, First, "reason"), new DefinitionAgreed(OtherId, NetworkId, "jongere", First, "text", null),
        new DefinitionRevised(OtherId, First, "text", null), new DefinitionCorrected(OtherId, First, "text", "wet"),
        new DefinitionShared(OtherId, NetworkId), new DefinitionAdopted(OtherId, NetworkId, 1, First),
        new DefinitionWithdrawn(OtherId, First, null), new DecisionTaken(OtherId, "d", NetworkId, Decided),
        new DecisionCorrected(OtherId, Decided), new DecisionRepealed(OtherId, First, null),
        new RegionalAgendaSet(Noord, Agenda), new RegionalAgendaCorrected(Noord, First, Agenda),
        new FacilityOffered(Noord, "f", NetworkId, Desk), new FacilityRevised(Noord, Desk), new FacilityWithdrawn(Noord, First),
        new ReuseRequested(Noord, Zuid, OtherId, First, 1m, "doel"), new ReuseAgreed(Noord, Zuid, First, 1m, "voorwaarden"),
        new ReuseRefused(Noord, Zuid, "vol"), new ReuseEnded(Noord, Zuid, First, null),
        new InstrumentRegistered(Noord, "i", Zuid, Bonus), new InstrumentRevised(Noord, Bonus),
        new InstrumentEvaluated(Noord, Zuid, First, [new("worked", "reden")], null), new InstrumentEnded(Noord, First, null),
        new PulseOpened(OtherId, NetworkId, First, First, "members"), new PulseVisibilitySet(OtherId, "public"),
        new PulseClosed(OtherId, First, "too-few", [new("trust", "mid", 3.1m, "rose", 0.4m)], "public"),
        new JointStatementRecorded(OtherId, NetworkId, "text", First, "members"),
        new JointStatementCorrected(OtherId, "other text", First, "members"), new JointStatementWithdrawn(OtherId, "mistaken", "members"),
    ];

    [Fact]
    public void Every_fact_travels_under_its_stored_name()
    {
        var stored = new Hosting.EventStore.Facts(new StoreOptions());
        FactNames.Declare(stored);
        stored.Names.Keys.ShouldBe(Facts.Select(fact => fact.GetType()), ignoreOrder: true);
        foreach (var fact in Facts)
        {
            var contract = Published.ContractOf(fact).ShouldNotBeNull().GetType();
            contract.Name.ShouldBe(fact.GetType().Name);
            contract.GetCustomAttribute<ContractAttribute>()!.Type.ShouldBe($"nl.regio.{stored.Names[fact.GetType()]}");
        }
    }

    [Fact]
    public void All_that_a_fact_says_leaves_but_what_is_kept_outside_the_cooperation_and_whose_interests_they_are() =>
        Facts.SelectMany(fact => Words(fact).Except(Words(Published.ContractOf(fact)!)).Select(word => (fact.GetType().Name, word)))
            .ShouldBe([(nameof(InterestsStated), Noord.ToString()), (nameof(InterestsStated), "secret")]);

    [Fact]
    public void Who_registered_a_network_leaves_as_the_organisation_that_its_history_names() =>
        Published.ContractOf(Registered).ShouldBeOfType<Contracts.Networks.NetworkRegistered>().RegisteredBy.ShouldBe(Gemeente + "gm0001");

    [Fact]
    public void What_a_member_keeps_outside_the_cooperation_stays_inside_and_the_rest_is_for_members()
    {
        var contract = Published.ContractOf(Facts.OfType<InterestsStated>().Single()).ShouldBeOfType<Contracts.Networks.InterestsStated>();
        System.Text.Json.JsonSerializer.Serialize(contract).ShouldNotContain("secret");
        contract.Visibility.ShouldBe(Visibility.Members);
        Published.ContractOf(Facts.OfType<CoordinationHoursRecorded>().Single())
            .ShouldBeOfType<Contracts.Networks.CoordinationHoursRecorded>().Visibility.ShouldBe(Visibility.Members);
    }

    [Fact]
    public void What_is_no_fact_does_not_travel() => Published.ContractOf("something").ShouldBeNull();

    private static IEnumerable<string> Words(object said) => Words(JsonSerializer.SerializeToNode(said, said.GetType()));

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Words(field.Value)),
        JsonArray list => list.SelectMany(Words),
        { } value => [value.ToString()],
        null => [],
    };
}
