namespace Regio.Contracts.Networks;

/// <summary>Whether a network is needed at all was weighed (nut-en-noodzaak); stands in for what was recorded before.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Alone">Whether one party can do it alone: code of the list <c>need-answers</c>.</param>
/// <param name="Explanation">Why; unknown when null.</param>
/// <param name="Considered">Existing networks that were considered for it.</param>
/// <param name="WhyNotThose">Why it is none of them; unknown when null.</param>
[Contract("nl.regio.networks.need-assessed.v1")]
public sealed record NeedAssessed(
    Guid NetworkId, string Alone, string? Explanation, IReadOnlyList<Guid> Considered, string? WhyNotThose);

/// <summary>A network in force that another resembles.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Reasons">Why: <c>same-name</c>, <c>same-purpose</c>, <c>same-members-and-aim</c>, <c>same-members-no-aim</c>, <c>possible-duplicate</c>.</param>
public sealed record ResembledNetwork(Guid NetworkId, IReadOnlyList<string> Reasons);

/// <summary>A network was registered although it resembles others in force, by who was shown them.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Candidates">Those that were shown, the likest first.</param>
/// <param name="Motive">Why it is another.</param>
/// <param name="Rules">Version of the rules of resemblance.</param>
[Contract("nl.regio.networks.registered-despite-resemblance.v1")]
public sealed record RegisteredDespiteResemblance(
    Guid NetworkId, IReadOnlyList<ResembledNetwork> Candidates, string Motive, string Rules);

/// <summary>A network took a name nearly that of others in force, by who was shown them.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Candidates">Those that were shown, the likest first.</param>
/// <param name="Motive">Why it is another.</param>
/// <param name="Rules">Version of the rules of resemblance.</param>
[Contract("nl.regio.networks.renamed-despite-resemblance.v1")]
public sealed record RenamedDespiteResemblance(
    Guid NetworkId, IReadOnlyList<ResembledNetwork> Candidates, string Motive, string Rules);

/// <summary>Why the registered territory deviates from the divisions of the country was explained; of another territory it says nothing.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="DivisionId">The edition that it deviates from.</param>
/// <param name="Motive">The weighty reason.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
[Contract("nl.regio.networks.deviation-explained.v1")]
public sealed record DeviationExplained(Guid NetworkId, Guid DivisionId, string Motive, DateOnly ReviewOn);

/// <summary>Organisations ask to join (verzoek tot toetreding); who keeps the network decides.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="RequestId">This request.</param>
/// <param name="OrganisationIds">Who would join.</param>
/// <param name="Role">Code of the list <c>roles</c>.</param>
/// <param name="Motive">Why; unknown when null.</param>
/// <param name="AskedBy">TOOI URI of the organisation that asked, for itself or for others; unknown when null.</param>
[Contract("nl.regio.networks.join-requested.v1")]
public sealed record JoinRequested(
    Guid NetworkId, Guid RequestId, IReadOnlyList<Guid> OrganisationIds, string Role, string? Motive, string? AskedBy = null);

/// <summary>A request to join was accepted; who joins is admitted by facts of its own.</summary>
[Contract("nl.regio.networks.join-accepted.v1")]
public sealed record JoinAccepted(Guid NetworkId, Guid RequestId);

/// <summary>A request to join was declined, and why.</summary>
[Contract("nl.regio.networks.join-declined.v1")]
public sealed record JoinDeclined(Guid NetworkId, Guid RequestId, string Reason);

/// <summary>A request to join was taken back before it was answered; why is unknown when null.</summary>
[Contract("nl.regio.networks.join-withdrawn.v1")]
public sealed record JoinWithdrawn(Guid NetworkId, Guid RequestId, string? Reason);
