using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>What a network is: the fields that registering sets and a correction replaces, whole.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LegalForm">Code of the list <c>legal-forms</c>, unknown when absent.</param>
/// <param name="Purpose">The objective (doelstelling) in one statement, unknown when absent.</param>
/// <param name="PowersAcquiredBy">How it got its powers, as the source words it.</param>
/// <param name="PolicyAreas">Policy areas as the source words them.</param>
/// <param name="LegalGrounds">Laws it rests on.</param>
/// <param name="BodyId">Reference to the body it instituted; not a registered organisation.</param>
/// <param name="BodyName">That body's name.</param>
/// <param name="InForceFrom">First day in force.</param>
/// <param name="InForceUntil">First day no longer in force; absent while open, equal to the first day for an empty period.</param>
/// <param name="Obligation">Code of the list <c>obligations</c>.</param>
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
    string Name, [property: CodesOf("legal-forms")] string? LegalForm, string? Purpose, Values<string> PowersAcquiredBy, Values<string> PolicyAreas,
    Values<string> LegalGrounds, string? BodyId, string? BodyName, DateOnly InForceFrom, DateOnly? InForceUntil,
    [property: CodesOf("obligations")] string Obligation, string? ObligationSource, [property: CodesOf("domains")] Values<string> Domains, [property: CodesOf("target-groups")] Values<string> TargetGroups, string? ContactDesk,
    TextOrNone? SuccessMeasure = null, string? ObligationDivision = null);

/// <summary>A network (samenwerkingsverband) was registered.</summary>
/// <param name="NetworkId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; absent when registered here.</param>
/// <param name="Details">What it is.</param>
/// <param name="RegisteredBy">TOOI URI of the organisation that registered it, and so may change it.</param>
public sealed record NetworkRegistered(Guid NetworkId, string? ExternalId, NetworkDetails Details, string? RegisteredBy);

/// <summary>What was recorded was wrong; this is what holds instead, whole.</summary>
public sealed record NetworkCorrected(Guid NetworkId, NetworkDetails Details);

/// <summary>Its place in its chain of versions was set; absent: the first, or the last.</summary>
public sealed record NetworkVersionsLinked(Guid NetworkId, Guid? PreviousId, Guid? NextId);

/// <summary>The territory it serves was set.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="MunicipalityIds">Municipalities, each once; empty: none is registered.</param>
/// <param name="Asked">Whether a deviation from the divisions had to be explained: of imports nothing is asked.</param>
public sealed record TerritorySet(Guid NetworkId, Values<Guid> MunicipalityIds, bool Asked = false);

/// <summary>What obliges it was recorded.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Obligation">Code of the list <c>obligations</c>.</param>
/// <param name="Source">The article or scheme that obliges.</param>
/// <param name="Division">The division that it names: an edition or a kind; absent: none, or unknown.</param>
public sealed record ObligationRecorded(Guid NetworkId, string Obligation, string? Source, string? Division = null);

/// <summary>It stops.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Until">First day without it.</param>
/// <param name="Reason">Why, in words; unknown when absent.</param>
/// <param name="ReasonCode">Code of the list <c>end-reasons</c>, unknown when absent.</param>
/// <param name="SuccessorIds">Networks that go on with its work; absent: none is known.</param>
public sealed record NetworkEnded(
    Guid NetworkId, DateOnly Until, string? Reason, string? ReasonCode = null, Values<Guid>? SuccessorIds = null);
