namespace Regio.Contracts.Networks;

/// <summary>An edition of a division of the country (gebiedsindeling) was registered.</summary>
/// <param name="DivisionId">Its stream.</param>
/// <param name="ExternalId">Identifier of the edition, such as <c>ggd-2016</c>; absent when registered here.</param>
/// <param name="Kind">What it divides for, such as <c>ggd</c>; editions of one kind follow one another.</param>
/// <param name="Name">Dutch name.</param>
/// <param name="Domain">Policy domain it serves, unknown when absent.</param>
/// <param name="ReferenceYear">The edition is in force from 1 January of this year until the kind's next edition.</param>
/// <param name="Source">Where the edition was published.</param>
[Contract("nl.regio.networks.division-registered.v1")]
public sealed record DivisionRegistered(
    Guid DivisionId, string? ExternalId, string Kind, string Name, string? Domain, int ReferenceYear, string? Source);

/// <summary>What was recorded of a division was wrong; this is what holds instead, whole.</summary>
[Contract("nl.regio.networks.division-corrected.v1")]
public sealed record DivisionCorrected(
    Guid DivisionId, string Kind, string Name, string? Domain, int ReferenceYear, string? Source);

/// <summary>A region (gebied) of a division was registered.</summary>
/// <param name="RegionId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; absent when registered here.</param>
/// <param name="DivisionId">The edition it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its code in that division, unknown when absent.</param>
[Contract("nl.regio.networks.region-registered.v1")]
public sealed record RegionRegistered(Guid RegionId, string? ExternalId, Guid DivisionId, string Name, string? Code);

/// <summary>What was recorded of a region was wrong; this is what holds instead, whole.</summary>
[Contract("nl.regio.networks.region-corrected.v1")]
public sealed record RegionCorrected(Guid RegionId, Guid DivisionId, string Name, string? Code);

/// <summary>The municipalities of a region were set, all of them; a division need not partition the country.</summary>
/// <param name="RegionId">The region.</param>
/// <param name="MunicipalityIds">Organisations, each once.</param>
[Contract("nl.regio.networks.region-delineated.v1")]
public sealed record RegionDelineated(Guid RegionId, IReadOnlyList<Guid> MunicipalityIds);

/// <summary>
/// What the territories of networks in a domain are held against was set (referentie-indeling), from a day on; what was set
/// from a later day stays. Of networks in a domain without one the best outcome over every edition in force counts.
/// </summary>
/// <param name="ReferenceDivisionId">Its stream, one for each domain.</param>
/// <param name="Domain">Code of the list <c>domains</c>.</param>
/// <param name="Division">
/// An edition by its external id (<c>ggd-2016</c>), else its id; or a kind (<c>ggd</c>), which stands for its edition in
/// force on the day that is asked for. Absent: none from that day on.
/// </param>
/// <param name="From">First day.</param>
[Contract("nl.regio.networks.reference-division-set.v1")]
public sealed record ReferenceDivisionSet(Guid ReferenceDivisionId, string Domain, string? Division, DateOnly From);
