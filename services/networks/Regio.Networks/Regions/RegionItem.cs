using Regio.Hosting.Decisions;
using Regio.Hosting.Reading;
using Regio.Networks.Reading;
using Regio.Networks.Successions;

namespace Regio.Networks.Regions;

/// <summary>A region as it is kept for readers.</summary>
public sealed record RegionItem(
    Guid Id, long Version, string? ExternalId, Guid DivisionId, string Name, string? Code, Values<Guid> Municipalities,
    Agendas? Agendas)
    : IView<RegionItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.RegionRegistered;

    /// <inheritdoc/>
    public RegionItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static RegionItem? After(RegionItem? view, object fact) => (view, fact) switch
    {
        (null, RegionRegistered f) =>
            new(f.RegionId, 0, f.ExternalId, f.Details.DivisionId, f.Details.Name, f.Details.Code, [], Agendas.None),
        ({ } known, RegionCorrected f) =>
            known with { DivisionId = f.Details.DivisionId, Name = f.Details.Name, Code = f.Details.Code },
        ({ } known, RegionDelineated f) => known with { Municipalities = f.MunicipalityIds },
        ({ } known, RegionalAgendaSet or RegionalAgendaCorrected) =>
            known with { Agendas = (known.Agendas ?? Agendas.None).After(fact) },
        _ => view,
    };
}

/// <summary>What readers see of a region (gebied).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="ExternalId">Identifier in the source; absent when it has none.</param>
/// <param name="Division">The edition it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its code in that division, unknown when absent.</param>
/// <param name="Municipalities">Its municipalities (gemeenten): as registered, or who stands for them on the day asked for.</param>
/// <param name="Agenda">Its agenda (regionale agenda), on the day asked for, today when none was; absent: none holds.</param>
public sealed record RegionRow(
    Guid Id, long Version, string? ExternalId, Reference Division, string Name, string? Code,
    IReadOnlyList<MunicipalityRow> Municipalities, RegionalAgendaRow? Agenda);

/// <summary>A municipality of a region (gemeente in een gebied).</summary>
public sealed record RegionMunicipality(Reference Region, Reference Organisation);
