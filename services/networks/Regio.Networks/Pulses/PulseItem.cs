using Regio.Hosting.Decisions;
using Regio.Hosting.Reading;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.Pulses;

/// <summary>A pulse as it is kept for readers.</summary>
public sealed record PulseItem(
    Guid Id, long Version, Guid NetworkId, DateOnly OpenedOn, DateOnly ClosesOn, DateOnly? ClosedOn, [property: CodesOf("visibilities")] string Visibility,
    [property: CodesOf("pulse-responses")] string? Response, Values<QuestionResult> Results) : IView<PulseItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.PulseOpened;

    /// <inheritdoc/>
    public PulseItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static PulseItem? After(PulseItem? view, object fact) => (view, fact) switch
    {
        (null, PulseOpened f) => new(f.PulseId, 0, f.NetworkId, f.OpenedOn, f.ClosesOn, null, f.Visibility, null, []),
        ({ } known, PulseVisibilitySet f) => known with { Visibility = f.Visibility },
        ({ } known, PulseClosed f) => known with { ClosedOn = f.ClosedOn, Response = f.Response, Results = f.Results },
        _ => view,
    };
}

/// <summary>What readers see of a pulse (relatiepeiling).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="Network">The network.</param>
/// <param name="OpenedOn">First day of answering.</param>
/// <param name="ClosesOn">Day on which it closes by itself.</param>
/// <param name="ClosedOn">Day on which it was closed; absent while it is open.</param>
/// <param name="Visibility">Who may read it: code of the list <c>visibilities</c>.</param>
/// <param name="Response">
/// Which part of the member organisations answered: <c>under-half</c>, <c>half-or-more</c>, <c>nearly-all</c>, or
/// <c>too-few</c>; absent while it is open.
/// </param>
/// <param name="Results">What came of each question; empty while it is open.</param>
public sealed record PulseRow(
    Guid Id, long Version, Reference Network, DateOnly OpenedOn, DateOnly ClosesOn, DateOnly? ClosedOn, string Visibility,
    string? Response, IReadOnlyList<QuestionResult> Results)
{
    internal static PulseRow Of(PulseItem item, ReferenceSet networks) => new(
        item.Id, item.Version, networks[item.NetworkId], item.OpenedOn, item.ClosesOn, item.ClosedOn, item.Visibility,
        item.Response, item.Results);
}
