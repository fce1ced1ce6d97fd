namespace Regio.Contracts.Networks;

/// <summary>An organisation (organisatie) entered the register: anything that can be a member of a network.</summary>
/// <param name="OrganisationId">Its stream; name-based on the external id, so that registering twice is harmless.</param>
/// <param name="ExternalId">TOOI URI, else OIN, else a URI of its own.</param>
/// <param name="Kind">Code of the list <c>organisation-kinds</c>.</param>
/// <param name="Name">Official name.</param>
/// <param name="Abbreviation">Short name, unknown when absent.</param>
/// <param name="Oin">Twenty-digit organisation identification number, unknown when absent.</param>
/// <param name="ValidFrom">First day it exists, unknown when absent.</param>
/// <param name="ValidUntil">First day it no longer exists; absent while it exists.</param>
/// <param name="ParentExternalId">External id of the organisation it is part of.</param>
/// <param name="Population">Inhabitants, for a municipality; unknown when absent, never 0.</param>
[Contract("nl.regio.networks.organisation-registered.v1")]
public sealed record OrganisationRegistered(
    Guid OrganisationId, string ExternalId, string Kind, string Name, string? Abbreviation, string? Oin,
    DateOnly? ValidFrom, DateOnly? ValidUntil, string? ParentExternalId, int? Population);

/// <summary>What was recorded of an organisation was wrong; this is what holds instead, whole.</summary>
[Contract("nl.regio.networks.organisation-corrected.v1")]
public sealed record OrganisationCorrected(
    Guid OrganisationId, string Kind, string Name, string? Abbreviation, string? Oin,
    DateOnly? ValidFrom, DateOnly? ValidUntil, string? ParentExternalId, int? Population);

/// <summary>An organisation stops existing.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="ValidUntil">First day it no longer exists.</param>
[Contract("nl.regio.networks.organisation-ended.v1")]
public sealed record OrganisationEnded(Guid OrganisationId, DateOnly ValidUntil);
