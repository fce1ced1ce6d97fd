using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.Regions;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>
/// networks.csv: one row is one network, with its territory where the file has that column. Links between versions
/// come in steps of their own, when every network of the file is registered.
/// </summary>
internal sealed class NetworkRows(CsvFile file, States states, VersionChains chains, KnownThings known, DateOnly today)
{
    private readonly IReadOnlyList<Read<NetworkLine>> rows =
        IdentifiedRows.ReadAll(file, Network.StreamKind, NetworkLine.Of);

    /// <summary>Registers, corrects or leaves each; then links their versions.</summary>
    public IEnumerable<ImportStep> Steps()
    {
        var sound = rows.Where(row => row.Faults.Count == 0).ToList();
        var here = sound.Select(row => row.Id).ToHashSet();
        return
        [
            .. rows.InSteps((session, some, ct) => Register(session, some, here, ct)),
            .. sound.Chunk(Outcome.StepSize).Select(some => (ImportStep)((session, ct) => Link(session, some, ct))),
        ];
    }

    private async Task Register(
        ImportSession session, IReadOnlyList<Read<NetworkLine>> some, HashSet<Guid> here, CancellationToken ct)
    {
        var networks = await states.WithoutMemberships([.. some.Select(row => row.Id)], ct);
        var organisations = await known.Organisations(some.SelectMany(row => row.Says.Territory ?? []), ct);
        var elsewhere = (await states.WithoutMemberships(
            [.. some.SelectMany(row => row.Says.Versions).Where(id => !here.Contains(id)).Distinct()], ct)).Keys;
        var linkable = elsewhere.Concat(here).ToHashSet();
        foreach (var read in some)
        {
            var (row, id, line, _) = read;
            var network = networks.GetValueOrDefault(id);
            var decision = Weigh(row, id, line, network?.State, organisations, today);
            if (decision is Decision.Accepted { Facts.Count: 0 } && line.IsLinkedOtherwise(network!.State, linkable))
            {
                // The row is counted once: its links follow in a later step.
                session.Taken(row.File);
            }
            else
            {
                session.Settle(read, network?.Version ?? 0, decision);
            }
        }
    }

    /// <summary>What a row comes to: a new network, a corrected one, or nothing.</summary>
    internal static Decision Weigh(
        CsvRow row, Guid id, NetworkLine line, Network? network, IReadOnlyDictionary<Guid, bool> organisations,
        DateOnly today)
    {
        var details = line.Details(network?.DetailsOn(today));
        if (network is null)
        {
            return RegisterNetwork.Decide(
                new(new(id, row.ExternalId(), details, line.RegisteredBy), line.Territory ?? [], [], Asked: false), organisations);
        }

        Decision[] decisions =
        [
            CorrectNetwork.Decide(network, details, today),
            line.Territory is { } territory && !Values.Set(territory).Equals(network.Territory) ? SetTerritory.Decide(network, territory, organisations, asked: false) : Decision.Nothing,
        ];
        return decisions.OfType<Decision.Rejected>().FirstOrDefault() is { } refused
            ? refused
            : Decision.Accept([.. decisions.Cast<Decision.Accepted>().SelectMany(accepted => accepted.Facts)]);
    }

    private async Task Link(ImportSession session, IReadOnlyList<Read<NetworkLine>> some, CancellationToken ct)
    {
        var networks = await states.WithoutMemberships([.. some.Select(row => row.Id).Concat(some.SelectMany(row => row.Says.Versions))], ct);
        var (registered, order) = (networks.Keys.ToHashSet(), await chains.All(ct));
        foreach (var read in some.Where(row => networks.ContainsKey(row.Id)))
        {
            var (row, id, line, _) = read;
            var (network, version) = networks[id];
            var (previous, next, faults) = line.LinksWithin(row, id, registered, order);
            foreach (var fault in faults)
            {
                session.Report(fault);
            }

            if (LinkVersions.Decide(network, previous, next, registered, order) is Decision.Accepted { Facts: { Count: > 0 } facts })
            {
                session.Append(id, version, facts, read.Sources);
                order = facts.OfType<NetworkVersionsLinked>().Aggregate(order, (said, link) => said.With(link));
            }
        }
    }
}
