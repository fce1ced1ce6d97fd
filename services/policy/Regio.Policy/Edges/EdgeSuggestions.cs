using Npgsql;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy.Edges;

/// <summary>
/// Suggests to owners what may hang together, each pair once. Every replica does: who comes second finds the edge there.
/// </summary>
internal sealed class EdgeSuggestions(
    Lookout lookout, Appends appends, Actors actors, StoreReady ready, TimeProvider clock, ILogger<EdgeSuggestions> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private Standing? looked;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        while (true)
        {
            try
            {
                await Suggest(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                log.LogWarning(e, "What may hang together is suggested later");
            }

            await Task.Delay(Beat, clock, stoppingToken);
        }
    }

    /// <summary>Suggests what is new since the last time; nothing is looked at again while nothing changed.</summary>
    internal async Task Suggest(CancellationToken ct)
    {
        var standing = (await lookout.Look(ct)).Standing;
        if (ReferenceEquals(standing, looked))
        {
            return;
        }

        foreach (var suggestion in Suggestions.Among(new(standing)))
        {
            var ends = new Ends(suggestion.Edge.FromId, suggestion.Edge.Kind, suggestion.Edge.ToId);
            var suggested = new EdgeSuggested(Edge.IdOf(ends), ends, [.. suggestion.Reasons], Suggestions.Rules);
            await appends.Commit(new(suggested.EdgeId, 0, [suggested], await Acting.For(null, actors, ct)), ct);
        }

        looked = standing;
    }
}
