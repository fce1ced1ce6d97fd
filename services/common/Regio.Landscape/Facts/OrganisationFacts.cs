using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>An organisation as registered; null is unknown.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">TOOI URI, else OIN, else a URI of its own.</param>
/// <param name="Kind">Code of the list <c>organisation-kinds</c>.</param>
/// <param name="Name">Official name.</param>
/// <param name="Abbreviation">Short name.</param>
/// <param name="Oin">Organisation identification number.</param>
/// <param name="ValidFrom">First day it exists.</param>
/// <param name="ValidUntil">First day it no longer exists; null while it exists.</param>
/// <param name="ParentExternalId">External id of the organisation it is part of.</param>
/// <param name="Population">Inhabitants, for a municipality.</param>
public sealed record OrganisationFacts(
    Guid Id, string ExternalId, string Kind, string Name, string? Abbreviation, string? Oin,
    DateOnly? ValidFrom, DateOnly? ValidUntil, string? ParentExternalId, int? Population) : IFacts
{
    /// <summary>Code of the kind that territories are made of.</summary>
    public const string Municipality = "municipality";

    /// <summary>Code of the kind that speaks for those whom a network is for.</summary>
    public const string UserGroup = "user-group";

    /// <summary>Code of the kind that ministries are made of.</summary>
    public const string Directorate = "directorate";

    /// <summary>The state after one more contract of this stream.</summary>
    public static OrganisationFacts? After(OrganisationFacts? state, object contract) => (state, contract) switch
    {
        (null, OrganisationRegistered f) => new(
            f.OrganisationId, f.ExternalId, f.Kind, f.Name, f.Abbreviation, f.Oin,
            f.ValidFrom, f.ValidUntil, f.ParentExternalId, f.Population),
        ({ } known, OrganisationCorrected f) => new(
            known.Id, known.ExternalId, f.Kind, f.Name, f.Abbreviation, f.Oin,
            f.ValidFrom, f.ValidUntil, f.ParentExternalId, f.Population),
        ({ } known, OrganisationEnded f) => known with { ValidUntil = f.ValidUntil },
        _ => state,
    };

    /// <summary>Whether it no longer exists on a day; an unknown end is no end.</summary>
    public bool HasEnded(DateOnly on) => ValidUntil <= on;
}
