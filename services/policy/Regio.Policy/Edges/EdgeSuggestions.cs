using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy.Edges;

/// <summary>
/// Suggests to owners what may hang together, each pair once. Every replica does: who comes second finds the edge there.
/// </summary>
internal sealed class EdgeSuggestions(
    Lookout lookout, Appends appends, Actors actors, StoreReady ready, TimeProvider clock, ILogger<EdgeSuggestions> log)
    : Heartbeat(TimeSpan.FromSeconds(10), ready, clock, log)
{
    private (object, object, object, DateOnly)? looked;

    /// <summary>Suggests what is new since the last time; nothing is looked at again while no policy or scheme changed, nor what was said of them, nor the day.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        var standing = (await lookout.Look(ct)).Standing;
        var now = SuggestedFrom(standing);
        if (looked == now)
        {
            return;
        }

        foreach (var suggestion in Suggestions.Among(new(standing)))
        {
            var ends = new Ends(suggestion.Edge.FromId, suggestion.Edge.Kind, suggestion.Edge.ToId);
            var suggested = new EdgeSuggested(Edge.IdOf(ends), ends, [.. suggestion.Reasons], Suggestions.Rules);
            await appends.Commit(new(suggested.EdgeId, 0, [suggested], await Acting.For(null, actors, ct)), ct);
        }

        looked = now;
    }

    /// <summary>All that suggestions come from: the same while none of it is another.</summary>
    internal static (object Schemes, object Policies, object Edges, DateOnly Day) SuggestedFrom(Standing standing) =>
        (standing.Register.Schemes, standing.Register.Policies, standing.Register.Edges, standing.Day);
}
