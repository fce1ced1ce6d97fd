using Regio.Hosting.EventStore;

namespace Regio.Networks.Organisations;

/// <summary>What an organisation is: the fields that registering sets and a correction replaces, whole.</summary>
/// <param name="Kind">Code of the list <c>organisation-kinds</c>.</param>
/// <param name="Name">Official name.</param>
/// <param name="Abbreviation">Short name, unknown when absent.</param>
/// <param name="Oin">Twenty-digit identification number, unknown when absent.</param>
/// <param name="ValidFrom">First day it exists, unknown when absent.</param>
/// <param name="ValidUntil">First day it no longer exists; absent while it exists.</param>
/// <param name="ParentExternalId">External id of the organisation it is part of.</param>
/// <param name="Population">Inhabitants, unknown when absent.</param>
public sealed record OrganisationDetails(
    string Kind, string Name, string? Abbreviation, string? Oin, DateOnly? ValidFrom, DateOnly? ValidUntil,
    string? ParentExternalId, int? Population);

/// <summary>An organisation (organisatie) entered the register.</summary>
/// <param name="OrganisationId">Its stream, named for the external id.</param>
/// <param name="ExternalId">TOOI URI, else OIN, else a URI of its own.</param>
/// <param name="Details">What it is.</param>
public sealed record OrganisationRegistered(Guid OrganisationId, string ExternalId, OrganisationDetails Details);

/// <summary>What was recorded was wrong; this is what holds instead, whole.</summary>
public sealed record OrganisationCorrected(Guid OrganisationId, OrganisationDetails Details);

/// <summary>It stops existing; <paramref name="ValidUntil"/> is the first day without it.</summary>
public sealed record OrganisationEnded(Guid OrganisationId, DateOnly ValidUntil);

/// <summary>What a decision about an organisation, or about those that name it, needs to know.</summary>
public sealed record Organisation(Guid Id, OrganisationDetails Details) : IFold<Organisation>
{
    /// <summary>Kind of stream, for name-based ids.</summary>
    public const string StreamKind = "organisation";

    private const string Municipality = "municipality";

    /// <summary>Whether it may be part of a region or territory.</summary>
    public bool IsMunicipality => Details.Kind == Municipality;

    /// <summary>The stream of an external id.</summary>
    public static Guid IdOf(string externalId) => StreamId.Of(StreamKind, externalId);

    /// <inheritdoc/>
    public static Organisation? After(Organisation? state, object fact) => (state, fact) switch
    {
        (null, OrganisationRegistered f) => new(f.OrganisationId, f.Details),
        ({ } known, OrganisationCorrected f) => known with { Details = f.Details },
        ({ } known, OrganisationEnded f) => known with { Details = known.Details with { ValidUntil = f.ValidUntil } },
        _ => state,
    };
}
