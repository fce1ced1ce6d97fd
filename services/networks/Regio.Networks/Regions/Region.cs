using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Regions;

/// <summary>What a region is.</summary>
/// <param name="DivisionId">The edition it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its code in that division, unknown when absent.</param>
public sealed record RegionDetails(Guid DivisionId, string Name, string? Code);

/// <summary>A region (gebied) of a division was registered.</summary>
/// <param name="RegionId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; absent when registered here.</param>
/// <param name="Details">What it is.</param>
public sealed record RegionRegistered(Guid RegionId, string? ExternalId, RegionDetails Details);

/// <summary>What was recorded was wrong; this is what holds instead, whole.</summary>
public sealed record RegionCorrected(Guid RegionId, RegionDetails Details);

/// <summary>The municipalities of a region were set, all of them, each once.</summary>
public sealed record RegionDelineated(Guid RegionId, Values<Guid> MunicipalityIds);

/// <summary>What a decision about a region needs to know.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Details">What it is.</param>
/// <param name="Municipalities">Its municipalities.</param>
/// <param name="Agendas">Its own agendas, by period.</param>
public sealed record Region(Guid Id, RegionDetails Details, Values<Guid> Municipalities, Agendas Agendas) : IFold<Region>
{
    /// <summary>Kind of stream, for name-based ids.</summary>
    public const string StreamKind = "region";

    /// <inheritdoc/>
    public static Region? After(Region? state, object fact) => (state, fact) switch
    {
        (null, RegionRegistered f) => new(f.RegionId, f.Details, [], Agendas.None),
        ({ } known, RegionCorrected f) => known with { Details = f.Details },
        ({ } known, RegionDelineated f) => known with { Municipalities = f.MunicipalityIds },
        ({ } known, RegionalAgendaSet or RegionalAgendaCorrected) => known with { Agendas = known.Agendas.After(fact) },
        _ => state,
    };
}
