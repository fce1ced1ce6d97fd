using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>A region of a division as registered.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="DivisionId">The edition it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its code in that division, null when unknown.</param>
/// <param name="MunicipalityIds">Organisations that make it up, as registered; empty until it is delineated.</param>
/// <param name="Agendas">Its own agendas, by period.</param>
public sealed record RegionFacts(
    Guid Id, string? ExternalId, Guid DivisionId, string Name, string? Code,
    IReadOnlyList<Guid> MunicipalityIds, IReadOnlyList<RegionalAgenda> Agendas) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static RegionFacts? After(RegionFacts? state, object contract) => (state, contract) switch
    {
        (null, RegionRegistered f) => new(f.RegionId, f.ExternalId, f.DivisionId, f.Name, f.Code, [], []),
        ({ } known, RegionCorrected f) => known with { DivisionId = f.DivisionId, Name = f.Name, Code = f.Code },
        ({ } known, RegionDelineated f) => known with { MunicipalityIds = f.MunicipalityIds },
        ({ } known, RegionalAgendaSet f) => known.With(known.Agendas, f.Agenda),
        ({ } known, RegionalAgendaCorrected f) => known.With(known.Agendas.Where(a => a.From != f.Corrects), f.Agenda),
        _ => state,
    };

    /// <summary>Its agenda on a day: one without an end holds until the next begins; null when there is none.</summary>
    public RegionalAgenda? AgendaOn(DateOnly on) =>
        Agendas.LastOrDefault(agenda => agenda.From <= on) is { } last && (last.Until is not { } until || on < until)
            ? last
            : null;

    private RegionFacts With(IEnumerable<RegionalAgenda> others, RegionalAgenda agenda) =>
        this with { Agendas = [.. others.Append(agenda).OrderBy(one => one.From)] };
}
