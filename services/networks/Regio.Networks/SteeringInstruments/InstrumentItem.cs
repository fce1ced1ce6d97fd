using Regio.Hosting.Decisions;
using Regio.Hosting.Reading;

namespace Regio.Networks.SteeringInstruments;

/// <summary>A steering instrument with its evaluations, as it is kept for readers.</summary>
public sealed record InstrumentItem(
    Guid Id, long Version, string? ExternalId, Guid OwnerId, InstrumentDetails Details, string? EndReason,
    Values<InstrumentEvaluated> Evaluations) : IView<InstrumentItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.InstrumentRegistered;

    /// <inheritdoc/>
    public InstrumentItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static InstrumentItem? After(InstrumentItem? view, object fact)
    {
        // The state holds what readers see, too; the view adds how the world knows it.
        var before = view is null
            ? null
            : new SteeringInstrument(view.Id, view.OwnerId, view.Details, view.EndReason, view.Evaluations);
        var after = SteeringInstrument.After(before, fact);
        return after is null || ReferenceEquals(after, before) ? view : new(
            after.Id, view?.Version ?? 0, view is null ? ((InstrumentRegistered)fact).ExternalId : view.ExternalId,
            after.OwnerId, after.Details, after.EndReason, after.Evaluations);
    }
}
