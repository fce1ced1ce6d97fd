using Regio.Funding.Schemes;
using Regio.Hosting.Reading;

namespace Regio.Funding.AdoptedTargets;

/// <summary>An adopted target as it is kept for readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="State">The target.</param>
public sealed record AdoptedTargetItem(Guid Id, long Version, AdoptedTarget State) : IView<AdoptedTargetItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "funding.target-adopted.v1";

    /// <inheritdoc/>
    public AdoptedTargetItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static AdoptedTargetItem? After(AdoptedTargetItem? view, object fact) =>
        AdoptedTarget.After(view?.State, fact) is { } state ? new(state.Id, view?.Version ?? 0, state) : null;
}

/// <summary>What readers see of a target that a network adopted (eigen doel), as it holds on the day asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition.</param>
/// <param name="From">First day on which it holds so.</param>
/// <param name="Until">First day on which it was dropped; absent when it was not.</param>
/// <param name="Baseline">Value at the start; unknown when absent.</param>
/// <param name="Value">Value to be reached.</param>
/// <param name="By">Day by which.</param>
/// <param name="Path">Values to be reached on the way.</param>
/// <param name="Linear">Whether it goes in a straight line between the points.</param>
/// <param name="DecidedBy">Which body of the network decided it.</param>
/// <param name="Source">Where that is written; unknown when absent.</param>
/// <param name="DropReason">Why it was dropped, when that is known.</param>
/// <param name="IsPursued">Whether it is pursued on the day asked for.</param>
public sealed record AdoptedTargetRow(
    Guid Id, long Version, Guid NetworkId, string Indicator, int Edition, DateOnly From, DateOnly? Until, decimal? Baseline, decimal Value, DateOnly By,
    IReadOnlyList<PathPoint> Path, bool Linear, string DecidedBy, string? Source, string? DropReason, bool IsPursued)
{
    /// <summary>The target on a day; before its first, as it will hold then.</summary>
    internal static AdoptedTargetRow Of(AdoptedTargetItem item, DateOnly on)
    {
        var state = item.State;
        var time = state.Times[Math.Max(1, state.Times.Count(one => one.From <= on)) - 1];
        var aim = time.Aim;
        return new(
            item.Id, item.Version, state.NetworkId, state.Indicator, state.Edition, time.From, time.Until, aim.Baseline, aim.Value, aim.By, aim.Path, aim.Linear,
            aim.DecidedBy, aim.Source, time == state.Latest ? state.Reason : null, time.From <= on && !(time.Until <= on));
    }
}
