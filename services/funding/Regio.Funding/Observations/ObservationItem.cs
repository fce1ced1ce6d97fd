using Regio.Hosting.Reading;
using Regio.Rules;

namespace Regio.Funding.Observations;

/// <summary>An observation as it is kept for readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="State">The observation.</param>
public sealed record ObservationItem(Guid Id, long Version, Observation State) : IView<ObservationItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "funding.observation-submitted.v1";

    /// <inheritdoc/>
    public ObservationItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static ObservationItem? After(ObservationItem? view, object fact) =>
        Observation.After(view?.State, fact) is { } state ? new(state.Id, view?.Version ?? 0, state) : null;
}

/// <summary>What readers see of a value of an indicator (waarneming).</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExternalId">Identifier in the source; absent when reported here.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition.</param>
/// <param name="NetworkId">The network that it is of; absent: of a region.</param>
/// <param name="RegionId">The region that it is of; absent: of a network.</param>
/// <param name="From">First day of the period.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Value">The value; absent where it is released as fewer than ten persons.</param>
/// <param name="Released">What is released instead: <c>&lt;10</c>.</param>
/// <param name="Quality">How certain it is.</param>
/// <param name="Source">Where it comes from; unknown when absent.</param>
/// <param name="ReportedOn">Day of the report, or of the last correction.</param>
/// <param name="Corrections">How often it was corrected; its history keeps each.</param>
public sealed record ObservationRow(
    Guid Id, string? ExternalId, long Version, string Indicator, int Edition, Guid? NetworkId, Guid? RegionId, DateOnly From, DateOnly Until,
    decimal? Value, string? Released, [property: CodesOf("observation-qualities")] string Quality, string? Source, DateOnly ReportedOn, int Corrections)
{
    /// <summary>What a caller sees of it.</summary>
    /// <param name="item">The observation.</param>
    /// <param name="hidden">Whether fewer than ten persons are hidden from the caller.</param>
    internal static ObservationRow Of(ObservationItem item, bool hidden)
    {
        var (state, of) = (item.State, item.State.Of);
        return new(
            item.Id, state.ExternalId, item.Version, of.Indicator, of.Edition, of.SubjectKind == ObservedOf.Network ? of.SubjectId : null,
            of.SubjectKind == ObservedOf.Region ? of.SubjectId : null, of.From, of.Until, hidden ? null : state.Value.Value,
            hidden ? SmallCounts.Released : null, state.Value.Quality, state.Value.Source, state.On, state.Before.Count);
    }
}
