using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.SteeringInstruments;

/// <summary>What a decision about a steering instrument needs to know.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="OwnerId">The organisation that uses it.</param>
/// <param name="Details">What it is, its last day included.</param>
/// <param name="EndReason">Why it ended.</param>
/// <param name="Evaluations">By day, one for each organisation on a day.</param>
public sealed record SteeringInstrument(
    Guid Id, Guid OwnerId, InstrumentDetails Details, string? EndReason, Values<InstrumentEvaluated> Evaluations)
    : IFold<SteeringInstrument>
{
    /// <summary>Kind of stream, for name-based ids.</summary>
    public const string StreamKind = "steering-instrument";

    /// <inheritdoc/>
    public static SteeringInstrument? After(SteeringInstrument? state, object fact) => (state, fact) switch
    {
        (null, InstrumentRegistered f) => new(f.InstrumentId, f.OwnerId, f.Details, null, []),
        ({ } known, InstrumentRevised f) => known with
        {
            Details = f.Details,
            EndReason = f.Details.Until is null ? null : known.EndReason,
        },
        ({ } known, InstrumentEvaluated f) => known with
        {
            Evaluations =
            [
                .. known.Evaluations.Where(e => (e.OrganisationId, e.On) != (f.OrganisationId, f.On)).Append(f).OrderBy(e => e.On),
            ],
        },
        ({ } known, InstrumentEnded f) => known with
        {
            Details = known.Details with { Until = f.Until },
            EndReason = f.Reason,
        },
        _ => state,
    };
}
