using Regio.Hosting.Reading;

namespace Regio.Funding.Indicators;

/// <summary>An indicator as it is kept for readers.</summary>
public sealed record IndicatorItem(Guid Id, long Version, Indicator Details) : IView<IndicatorItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "funding.indicator-defined.v1";

    /// <inheritdoc/>
    public IndicatorItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static IndicatorItem? After(IndicatorItem? view, object fact) => Indicator.After(view?.Details, fact) switch
    {
        null => view,
        var state when view is null => new(state.Id, 0, state),
        var state => view with { Details = state },
    };
}

/// <summary>What readers see of an indicator (indicator), in the edition of the day asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="OwnerId">TOOI URI of the ministry or directorate that keeps it; absent: a steward does.</param>
/// <param name="Edition">Number of the edition (uitgave), from 1.</param>
/// <param name="From">First day of this edition.</param>
/// <param name="Until">First day on which the indicator was withdrawn; absent when it was not.</param>
/// <param name="Name">Name.</param>
/// <param name="Concept">What it measures (begrip), whatever the definition.</param>
/// <param name="Kind">Code of the list <c>indicator-kinds</c>.</param>
/// <param name="Unit">Code of the list <c>indicator-units</c>.</param>
/// <param name="Direction">Code of the list <c>indicator-directions</c>.</param>
/// <param name="Period">Code of the list <c>indicator-periods</c>.</param>
/// <param name="Additive">Whether values of several regions or networks may be added up; unknown when absent.</param>
/// <param name="Definition">What counts, and what does not.</param>
/// <param name="Source">Where values come from; unknown when absent.</param>
/// <param name="WithdrawalReason">Why it was withdrawn, when that is known.</param>
public sealed record IndicatorRow(
    Guid Id, string Code, long Version, string? OwnerId, int Edition, DateOnly From, DateOnly? Until, string Name, string Concept,
    string Kind, string Unit, string Direction, string Period, bool? Additive, string Definition, string? Source,
    string? WithdrawalReason)
{
    /// <summary>Whether it is in use on the day asked for.</summary>
    public bool InUse { get; init; }

    /// <summary>The indicator on a day; before its first edition, that one, not in use yet.</summary>
    internal static IndicatorRow Of(IndicatorItem item, DateOnly on)
    {
        var state = item.Details;
        var number = Math.Max(1, state.Editions.Count(edition => edition.From <= on));
        var edition = state.Editions[number - 1];
        var details = edition.Details;
        return new(
            item.Id, state.Code, item.Version, state.OwnerId, number, edition.From, edition.Until, details.Name, details.Concept,
            details.Kind, details.Unit, details.Direction, details.Period, details.Additive, details.Definition, details.Source,
            edition.Until is null ? null : state.Reason)
        {
            InUse = edition.From <= on && (edition.Until is not { } until || on < until),
        };
    }
}
