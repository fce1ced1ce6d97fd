using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>Whether a network is needed at all was weighed (nut-en-noodzaak).</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Alone">Whether one party can do it alone: code of the list <c>need-answers</c>.</param>
/// <param name="Explanation">Why; unknown when absent.</param>
/// <param name="Considered">Existing networks that were considered for it.</param>
/// <param name="WhyNotThose">Why it is none of them; unknown when absent.</param>
public sealed record NeedAssessed(
    Guid NetworkId, [property: CodesOf("need-answers")] string Alone, string? Explanation, Values<Guid> Considered, string? WhyNotThose);

/// <summary>A network that another resembles, and why.</summary>
/// <param name="NetworkId">The network in force.</param>
/// <param name="Reasons">Of <c>same-name</c>, <c>same-purpose</c>, <c>same-members-and-aim</c>, <c>same-members-no-aim</c>, <c>possible-duplicate</c>.</param>
public sealed record ResembledNetwork(Guid NetworkId, Values<string> Reasons);

/// <summary>A network was registered although it resembles others, by who was shown them.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Candidates">Those that were shown, the likest first.</param>
/// <param name="Motive">Why it is another.</param>
/// <param name="Rules">Version of the rules.</param>
public sealed record RegisteredDespiteResemblance(
    Guid NetworkId, Values<ResembledNetwork> Candidates, string Motive, string Rules);

/// <summary>A network took a name nearly that of others, by who was shown them.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Candidates">Those that were shown, the likest first.</param>
/// <param name="Motive">Why it is another.</param>
/// <param name="Rules">Version of the rules.</param>
public sealed record RenamedDespiteResemblance(
    Guid NetworkId, Values<ResembledNetwork> Candidates, string Motive, string Rules);

/// <summary>Why the territory deviates from the divisions of the country was explained (motivering van afwijking).</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="DivisionId">The edition that it deviates from.</param>
/// <param name="Motive">The weighty reason.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
public sealed record DeviationExplained(Guid NetworkId, Guid DivisionId, string Motive, DateOnly ReviewOn);

/// <summary>Organisations ask to join (verzoek tot toetreding); who keeps the network decides.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="RequestId">This request.</param>
/// <param name="OrganisationIds">Who would join.</param>
/// <param name="Role">Code of the list <c>roles</c>.</param>
/// <param name="Motive">Why; unknown when absent.</param>
/// <param name="AskedBy">TOOI URI of the organisation that asked, and so may take it back; unknown when absent.</param>
public sealed record JoinRequested(
    Guid NetworkId, Guid RequestId, Values<Guid> OrganisationIds, [property: CodesOf("roles")] string Role, string? Motive, string? AskedBy = null);

/// <summary>A request to join was accepted; who joins is admitted beside it.</summary>
public sealed record JoinAccepted(Guid NetworkId, Guid RequestId);

/// <summary>A request to join was declined.</summary>
public sealed record JoinDeclined(Guid NetworkId, Guid RequestId, string Reason);

/// <summary>A request to join was taken back before it was answered; why is unknown when absent.</summary>
public sealed record JoinWithdrawn(Guid NetworkId, Guid RequestId, string? Reason);
