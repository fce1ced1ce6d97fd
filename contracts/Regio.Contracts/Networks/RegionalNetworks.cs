namespace Regio.Contracts.Networks;

/// <summary>What a network is: the fields that registering sets and a correction replaces, whole.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LegalForm">Code of the list <c>legal-forms</c>, unknown when absent.</param>
/// <param name="Purpose">The objective (doelstelling) in one statement, unknown when absent.</param>
/// <param name="PowersAcquiredBy">How it got its powers, as the source words it.</param>
/// <param name="PolicyAreas">Policy areas as the source words them.</param>
/// <param name="LegalGrounds">Laws it rests on.</param>
/// <param name="BodyId">Reference to the body it instituted; a plain reference, not a registered organisation.</param>
/// <param name="BodyName">That body's name.</param>
/// <param name="InForceFrom">First day in force.</param>
/// <param name="InForceUntil">First day no longer in force; absent while open. Equal to the first day: an empty period.</param>
/// <param name="Obligation">Code of the list <c>obligations</c>; <c>unknown</c> when the source is silent.</param>
/// <param name="ObligationSource">The article or scheme that obliges.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="ContactDesk">A desk or function that answers for it, never a named person.</param>
/// <param name="SuccessMeasure">What would show success (succesmaat); unknown when absent.</param>
/// <param name="ObligationDivision">
/// The division that the law or scheme names (aangewezen indeling): an edition by its external id, or a kind; absent: it
/// names none, or that is unknown.
/// </param>
public sealed record NetworkDetails(
    string Name, string? LegalForm, string? Purpose, IReadOnlyList<string> PowersAcquiredBy,
    IReadOnlyList<string> PolicyAreas, IReadOnlyList<string> LegalGrounds, string? BodyId, string? BodyName,
    DateOnly InForceFrom, DateOnly? InForceUntil, string Obligation, string? ObligationSource,
    IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups, string? ContactDesk,
    TextOrNone? SuccessMeasure = null, string? ObligationDivision = null);

/// <summary>What is known of something: what it is; without a text, that there is none. Nothing at all is unknown.</summary>
/// <param name="Text">What it is; absent: it is known to have none.</param>
public sealed record TextOrNone(string? Text);

/// <summary>A network (samenwerkingsverband) was registered.</summary>
/// <param name="NetworkId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; absent when registered here.</param>
/// <param name="Details">What it is.</param>
/// <param name="RegisteredBy">TOOI URI of the organisation that registered it, and so may change it; absent for an import.</param>
[Contract("nl.regio.networks.network-registered.v1")]
public sealed record NetworkRegistered(Guid NetworkId, string? ExternalId, NetworkDetails Details, string? RegisteredBy = null);

/// <summary>What was recorded of a network was wrong; this is what holds instead, whole.</summary>
[Contract("nl.regio.networks.network-corrected.v1")]
public sealed record NetworkCorrected(Guid NetworkId, NetworkDetails Details);

/// <summary>The network's place in its chain of versions was set.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="PreviousId">The version before it, absent for the first.</param>
/// <param name="NextId">The version after it, absent for the last.</param>
[Contract("nl.regio.networks.network-versions-linked.v1")]
public sealed record NetworkVersionsLinked(Guid NetworkId, Guid? PreviousId, Guid? NextId);

/// <summary>The territory it serves was set.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="MunicipalityIds">Municipalities, each once; empty: none is registered.</param>
/// <param name="Asked">Whether a deviation from the divisions had to be explained: of imports nothing is asked.</param>
[Contract("nl.regio.networks.territory-set.v1")]
public sealed record TerritorySet(Guid NetworkId, IReadOnlyList<Guid> MunicipalityIds, bool Asked = false);

/// <summary>What obliges the network was recorded.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Obligation">Code of the list <c>obligations</c>.</param>
/// <param name="Source">The article or scheme that obliges.</param>
/// <param name="Division">The division that it names: an edition or a kind; absent: none, or unknown.</param>
[Contract("nl.regio.networks.obligation-recorded.v1")]
public sealed record ObligationRecorded(Guid NetworkId, string Obligation, string? Source, string? Division = null);

/// <summary>A network stops.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Until">First day no longer in force.</param>
/// <param name="Reason">Why, in words; unknown when absent.</param>
/// <param name="ReasonCode">Code of the list <c>end-reasons</c>, unknown when absent; <c>amended</c> is no end of the chain.</param>
/// <param name="SuccessorIds">Networks that go on with its work; absent: none is known.</param>
[Contract("nl.regio.networks.network-ended.v1")]
public sealed record NetworkEnded(
    Guid NetworkId, DateOnly Until, string? Reason, string? ReasonCode = null, IReadOnlyList<Guid>? SuccessorIds = null);

/// <summary>
/// A network confirmed that it goes on with the work of one that named it as its successor: from then on the two are one
/// chain, and not before.
/// </summary>
/// <param name="NetworkId">The successor.</param>
/// <param name="PredecessorId">The network that ended.</param>
[Contract("nl.regio.networks.predecessor-confirmed.v1")]
public sealed record PredecessorConfirmed(Guid NetworkId, Guid PredecessorId);

/// <summary>A network denied, perhaps after confirming it, that it goes on with the work of one that named it as its successor.</summary>
/// <param name="NetworkId">The network that was named.</param>
/// <param name="PredecessorId">The network that ended.</param>
/// <param name="Reason">Why.</param>
[Contract("nl.regio.networks.predecessor-denied.v1")]
public sealed record PredecessorDenied(Guid NetworkId, Guid PredecessorId, string Reason);

/// <summary>What a network aims at (doelstelling), and for whom.</summary>
/// <param name="Purpose">In one statement, unknown when absent.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="SuccessMeasure">What would show success; unknown when absent.</param>
public sealed record Objective(
    string? Purpose, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups, TextOrNone? SuccessMeasure);

/// <summary>A network aims at something else from a day on; what it aimed at before stays so for the days before.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="From">First day.</param>
/// <param name="Objective">What it aims at, whole.</param>
[Contract("nl.regio.networks.objective-revised.v1")]
public sealed record ObjectiveRevised(Guid NetworkId, DateOnly From, Objective Objective);

/// <summary>A network is called otherwise from a day on.</summary>
[Contract("nl.regio.networks.network-renamed.v1")]
public sealed record NetworkRenamed(Guid NetworkId, DateOnly From, string Name);

/// <summary>The desk or function that answers for a network was set, never a named person.</summary>
[Contract("nl.regio.networks.contact-desk-set.v1")]
public sealed record ContactDeskSet(Guid NetworkId, string ContactDesk);

/// <summary>How users take part in a network (gebruikersperspectief) was recorded.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Voice">The way in which they do; without a text: it is known that they do not.</param>
[Contract("nl.regio.networks.user-voice-recorded.v1")]
public sealed record UserVoiceRecorded(Guid NetworkId, TextOrNone Voice);

/// <summary>A council moment (raadsmoment) of a network was planned.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="MomentId">This moment.</param>
/// <param name="Kind">Code of the list <c>council-moments</c>.</param>
/// <param name="On">The day.</param>
/// <param name="Subject">What it is about; unknown when absent.</param>
/// <param name="Source">Where it is written; unknown when absent.</param>
[Contract("nl.regio.networks.council-moment-planned.v1")]
public sealed record CouncilMomentPlanned(Guid NetworkId, Guid MomentId, string Kind, DateOnly On, string? Subject, string? Source);

/// <summary>A council moment that was planned does not take place.</summary>
[Contract("nl.regio.networks.council-moment-cancelled.v1")]
public sealed record CouncilMomentCancelled(Guid NetworkId, Guid MomentId);
