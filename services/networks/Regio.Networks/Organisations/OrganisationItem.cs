using System.Text.Json.Serialization;
using Regio.Hosting.Reading;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.Organisations;

/// <summary>What readers see of an organisation (organisatie).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="ExternalId">TOOI URI, else OIN, else a URI of its own.</param>
/// <param name="Code">Last segment of its URI in lower case, such as <c>gm0363</c>.</param>
/// <param name="Kind">Code of the list <c>organisation-kinds</c>.</param>
/// <param name="Name">Official name.</param>
/// <param name="Abbreviation">Short name, unknown when absent.</param>
/// <param name="Oin">Identification number, unknown when absent.</param>
/// <param name="ValidFrom">First day it exists, unknown when absent.</param>
/// <param name="ValidUntil">First day it no longer exists; absent while it exists.</param>
/// <param name="Parent">External id of the organisation it is part of.</param>
/// <param name="Population">Inhabitants, unknown when absent.</param>
public sealed record OrganisationItem(
    Guid Id, long Version, string ExternalId, string Code, [property: CodesOf("organisation-kinds")] string Kind, string Name, string? Abbreviation, string? Oin,
    DateOnly? ValidFrom, DateOnly? ValidUntil, string? Parent, int? Population) : IView<OrganisationItem>
{
    /// <summary>Whether it exists on the day asked for, today when none was; when one organisation is read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Exists { get; init; }

    /// <inheritdoc/>
    public static string BeginsWith => FactNames.OrganisationRegistered;

    /// <inheritdoc/>
    public OrganisationItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static OrganisationItem? After(OrganisationItem? view, object fact) => (view, fact) switch
    {
        (null, OrganisationRegistered f) => Of(f.OrganisationId, f.ExternalId, f.Details),
        ({ } known, OrganisationCorrected f) => Of(known.Id, known.ExternalId, f.Details),
        ({ } known, OrganisationEnded f) => known with { ValidUntil = f.ValidUntil },
        _ => view,
    };

    private static OrganisationItem Of(Guid id, string externalId, OrganisationDetails d) => new(
        id, 0, externalId, externalId[(externalId.LastIndexOf('/') + 1)..].ToLowerInvariant(), d.Kind, d.Name,
        d.Abbreviation, d.Oin, d.ValidFrom, d.ValidUntil, d.ParentExternalId, d.Population);
}
