using System.Collections.Frozen;
using System.Text.Json;

namespace Regio.Rules;

/// <summary>The code lists that every service validates against; public under <c>/reference/v1</c>.</summary>
public static class CodeLists
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Roles in which someone acts on Regio.</summary>
    public static CodeList ActorRoles { get; } = Load("actor-roles");

    public static CodeList Domains => InForce["domains"];

    public static CodeList TargetGroups => InForce["target-groups"];

    public static CodeList OrganisationKinds { get; } = Load("organisation-kinds");

    public static CodeList SuccessionKinds => InForce["succession-kinds"];

    /// <summary>Roles of members, the highest first.</summary>
    public static CodeList Roles { get; } = Load("roles");

    public static CodeList LegalForms => InForce["legal-forms"];

    public static CodeList Obligations { get; } = Load("obligations");

    /// <summary>Who governs a network (Provan and Kenis 2008).</summary>
    public static CodeList GovernanceForms { get; } = Load("governance-forms");

    /// <summary>How a coordinator works, the lightest hand first.</summary>
    public static CodeList CoordinatorStyles { get; } = Load("coordinator-styles");

    /// <summary>How far a network has developed, in order.</summary>
    public static CodeList Phases { get; } = Load("phases");

    /// <summary>What a fact can rest on.</summary>
    public static CodeList SourceKinds => InForce["source-kinds"];

    /// <summary>What a pulse asks, in order.</summary>
    public static CodeList PulseQuestions { get; } = Load("pulse-questions");

    /// <summary>How a network decides.</summary>
    public static CodeList VotingRules { get; } = Load("voting-rules");

    /// <summary>Whether one party can do alone what a network is for.</summary>
    public static CodeList NeedAnswers { get; } = Load("need-answers");

    /// <summary>What members of a network agree on.</summary>
    public static CodeList AgreementKinds => InForce["agreement-kinds"];

    /// <summary>How a member stood to a joint decision.</summary>
    public static CodeList Consents { get; } = Load("consents");

    /// <summary>What a network offers for others to reuse.</summary>
    public static CodeList FacilityKinds => InForce["facility-kinds"];

    /// <summary>What a steering instrument works with.</summary>
    public static CodeList InstrumentKinds { get; } = Load("instrument-kinds");

    /// <summary>How a steering instrument worked.</summary>
    public static CodeList InstrumentVerdicts { get; } = Load("instrument-verdicts");

    /// <summary>What a coordinator spends time on.</summary>
    public static CodeList HourTypes { get; } = Load("hour-types");

    /// <summary>What a partner is needed for in a phase.</summary>
    public static CodeList Involvements { get; } = Load("involvements");

    /// <summary>What someone has to do for a network to work (Agranoff and McGuire 2001).</summary>
    public static CodeList ManagerRoles { get; } = Load("manager-roles");

    /// <summary>When councils are to be heard.</summary>
    public static CodeList CouncilMoments { get; } = Load("council-moments");

    /// <summary>What becomes possible when more is known of a network, the most important first.</summary>
    public static CodeList Completeness { get; } = Load("completeness");

    /// <summary>Why a network stopped.</summary>
    public static CodeList EndReasons { get; } = Load("end-reasons");

    /// <summary>Which part of a network's members answered a pulse.</summary>
    public static CodeList PulseResponses { get; } = Load("pulse-responses");

    /// <summary>What came of a question of a pulse.</summary>
    public static CodeList PulseLevels { get; } = Load("pulse-levels");

    /// <summary>How that changed since the pulse before.</summary>
    public static CodeList PulseChanges { get; } = Load("pulse-changes");

    /// <summary>Who may read a pulse, the smallest circle first.</summary>
    public static CodeList Visibilities { get; } = Load("visibilities");

    /// <summary>Every list as it comes with the product, by id: its first version, which a steward amends.</summary>
    public static IReadOnlyList<CodeList> First { get; } =
    [
        ActorRoles,
        Load("agreement-kinds"),
        Load("alignment-outcomes"),
        Load("alignment-states"),
        Load("appeal-outcomes"),
        Load("call-orders"),
        Load("clash-types"),
        Completeness,
        Consents,
        Load("consultation-answers"),
        CoordinatorStyles,
        CouncilMoments,
        Load("delivery-states"),
        Load("domains"),
        Load("earmarkings"),
        Load("edge-kinds"),
        EndReasons,
        Load("facility-kinds"),
        Load("funding-sources"),
        GovernanceForms,
        Load("hold-reasons"),
        HourTypes,
        Load("indicator-directions"),
        Load("indicator-kinds"),
        Load("indicator-periods"),
        Load("indicator-units"),
        InstrumentKinds,
        InstrumentVerdicts,
        Involvements,
        Load("legal-forms"),
        ManagerRoles,
        Load("mandate-funding-kinds"),
        Load("money-keys"),
        NeedAnswers,
        Load("notice-kinds"),
        Obligations,
        Load("observation-qualities"),
        OrganisationKinds,
        Load("owner-kinds"),
        Phases,
        PulseChanges,
        PulseLevels,
        PulseQuestions,
        PulseResponses,
        Load("repair-kinds"),
        Load("report-frequencies"),
        Roles,
        Load("signal-kinds"),
        Load("source-kinds"),
        Load("stackings"),
        Load("succession-kinds"),
        Load("target-groups"),
        Load("unspent-rules"),
        Visibilities,
        VotingRules,
    ];

    // One for the process: what it validates with, and what it finds alike, are the same lists.
    private static volatile FrozenDictionary<string, CodeList> inForce = First.ToFrozenDictionary(list => list.Id);

    /// <summary>Every list in force, by id.</summary>
    public static IReadOnlyList<CodeList> All => [.. First.Select(list => inForce[list.Id])];

    /// <summary>The lists in force, by id: another instance once one of them was amended.</summary>
    public static IReadOnlyDictionary<string, CodeList> InForce => inForce;

    /// <summary>The list of an id, as it comes with the product; null when there is none.</summary>
    public static CodeList? FirstOf(string id) => First.FirstOrDefault(list => list.Id == id);

    /// <summary>The list of an id, as it is in force; null when there is none.</summary>
    public static CodeList? Find(string id) => inForce.GetValueOrDefault(id);

    /// <summary>Takes amended lists into force; one that is not known here is left out.</summary>
    public static void Take(IEnumerable<CodeList> amended)
    {
        var lists = inForce.ToDictionary();
        foreach (var list in amended.Where(list => lists.ContainsKey(list.Id)))
        {
            lists[list.Id] = list;
        }

        inForce = lists.ToFrozenDictionary();
    }

    private static CodeList Load(string id)
    {
        using var resource = typeof(CodeLists).Assembly.GetManifestResourceStream(id + ".json")
            ?? throw new InvalidOperationException($"Code list {id} is not part of the assembly.");
        return JsonSerializer.Deserialize<CodeList>(resource, Format)
            ?? throw new InvalidOperationException($"Code list {id} is empty.");
    }
}
