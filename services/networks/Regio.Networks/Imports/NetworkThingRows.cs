using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;

namespace Regio.Networks.Imports;

/// <summary>
/// Files of which each row is one thing that belongs to a network and has a stream of its own. An end that the network met
/// later refuses nothing of what was recorded before it was known.
/// </summary>
internal static class NetworkThingRows
{
    /// <summary>Steps over rows: each is decided about with the network it names; a thing stays with its network.</summary>
    /// <param name="rows">The rows, each naming its network in <c>network_id</c>.</param>
    /// <param name="states">What is known.</param>
    /// <param name="weigh">What a row comes to, given the thing, if it is known, and the network.</param>
    public static IEnumerable<ImportStep> InSteps<TLine, T>(
        this IReadOnlyList<Read<TLine>> rows, States states, Func<Read<TLine>, T?, Network, Decision> weigh)
        where TLine : IOfNetwork
        where T : class, IFold<T>, IOfNetwork => rows.InSteps<TLine, T>(states, (_, _) => Task.FromResult(weigh));

    /// <summary>The same, of things that refer to more than their network.</summary>
    /// <param name="rows">The rows, each naming its network in <c>network_id</c>.</param>
    /// <param name="states">What is known.</param>
    /// <param name="prepare">Reads what the rows of a step refer to, and tells what each comes to with that.</param>
    public static IEnumerable<ImportStep> InSteps<TLine, T>(
        this IReadOnlyList<Read<TLine>> rows, States states,
        Func<IReadOnlyList<Read<TLine>>, CancellationToken, Task<Func<Read<TLine>, T?, Network, Decision>>> prepare)
        where TLine : IOfNetwork
        where T : class, IFold<T>, IOfNetwork => rows.InSteps(async (session, some, ct) =>
    {
        var weigh = await prepare(some, ct);
        var things = await states.Of<T>([.. some.Select(row => row.Id)], ct);
        var networks = await states.Of<Network>([.. some.Select(row => row.Says.NetworkId)], ct);
        foreach (var read in some)
        {
            var (row, thing) = (read.Row, things.GetValueOrDefault(read.Id));
            if (!networks.TryGetValue(read.Says.NetworkId, out var network))
            {
                session.Refused(
                    row.File, row.Fault("network_id", "unknown-network", $"No network {row.Text("network_id")} is registered."));
            }
            else if (thing is not null && thing.State.NetworkId != read.Says.NetworkId)
            {
                session.Refused(row.File, row.Fault("network_id", "invalid", "It belongs to another network."));
            }
            else
            {
                session.Settle(read, thing?.Version ?? 0, weigh(read, thing?.State, network.State.BeforeItsEnd()));
            }
        }
    });
}
