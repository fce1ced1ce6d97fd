using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Rules;

namespace Regio.Policy.Edges;

/// <summary>An edge as it is kept for readers.</summary>
public sealed record EdgeItem(Guid Id, long Version, Edge State) : IView<EdgeItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "policy.edge-declared.v1";

    /// <inheritdoc/>
    public static string? MayBeginWith => "policy.edge-suggested.v1";

    /// <inheritdoc/>
    public EdgeItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static EdgeItem? After(EdgeItem? view, object fact) => Edge.After(view?.State, fact) switch
    {
        null => view,
        var state when view is null => new(state.Id, 0, state),
        var state => view with { State = state },
    };
}

/// <summary>What readers see of what a policy or scheme is to another (verband).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="FromId">The policy or scheme that it is said of.</param>
/// <param name="FromTitle">Its title; absent while it is not known here.</param>
/// <param name="Kind">What it is to the other.</param>
/// <param name="ToId">The other policy or scheme.</param>
/// <param name="ToTitle">Its title; absent while it is not known here.</param>
/// <param name="Status"><c>suggested</c>, <c>declared</c>, <c>confirmed</c> or <c>rejected</c>.</param>
/// <param name="Reasons">Why the system suggested it; empty when it did not.</param>
/// <param name="Says">TOOI URIs of the owners that say that it is so.</param>
/// <param name="Explanation">Why, as who declared it says; unknown when absent.</param>
/// <param name="RejectedBy">TOOI URI of the owner that says that it is not so; absent: nobody does.</param>
/// <param name="RejectionReason">Why it is not so, when it was rejected.</param>
public sealed record EdgeRow(
    Guid Id, long Version, Guid FromId, string? FromTitle, [property: CodesOf("edge-kinds")] string Kind, Guid ToId, string? ToTitle, string Status,
    IReadOnlyList<string> Reasons, IReadOnlyList<string> Says, string? Explanation, string? RejectedBy, string? RejectionReason)
{
    /// <summary>The edge, with the titles of a day.</summary>
    internal static EdgeRow Of(EdgeItem item, Register register, DateOnly on)
    {
        var state = item.State;
        return new(
            item.Id, item.Version, state.Ends.FromId, EdgeEnds.Of(register, state.Ends.FromId, on)?.Name, state.Ends.Kind, state.Ends.ToId,
            EdgeEnds.Of(register, state.Ends.ToId, on)?.Name, state.Status, state.Reasons, state.Says, state.Declared?.Explanation,
            state.Rejection?.By, state.Rejection?.Reason);
    }
}
