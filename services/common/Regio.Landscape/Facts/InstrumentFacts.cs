using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>A steering instrument with its evaluations.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="OwnerId">The organisation that uses it.</param>
/// <param name="Details">What it is, its last day included.</param>
/// <param name="Evaluations">By day, one for each organisation on a day.</param>
public sealed record InstrumentFacts(
    Guid Id, string? ExternalId, Guid OwnerId, InstrumentDetails Details, IReadOnlyList<InstrumentEvaluated> Evaluations) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static InstrumentFacts? After(InstrumentFacts? state, object contract) => (state, contract) switch
    {
        (null, InstrumentRegistered f) => new(f.InstrumentId, f.ExternalId, f.OwnerId, f.Details, []),
        ({ } known, InstrumentRevised f) => known with { Details = f.Details },
        ({ } known, InstrumentEvaluated f) => known with
        {
            Evaluations =
            [
                .. known.Evaluations.Where(e => (e.OrganisationId, e.On) != (f.OrganisationId, f.On)).Append(f).OrderBy(e => e.On),
            ],
        },
        ({ } known, InstrumentEnded f) => known with { Details = known.Details with { Until = f.Until } },
        _ => state,
    };
}
