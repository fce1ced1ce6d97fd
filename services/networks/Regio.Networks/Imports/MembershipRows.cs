using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;

namespace Regio.Networks.Imports;

/// <summary>memberships.csv: one row is one membership; those of a network are appended together.</summary>
internal sealed class MembershipRows(CsvFile file, States states, KnownThings known, DateOnly today)
{
    private const int RowsInStep = 1_500;

    private readonly IReadOnlyList<IGrouping<Guid, Read<MembershipLine>>> networks =
        [.. file.Rows.Select(MembershipLine.Of).GroupBy(row => row.Id)];

    /// <summary>Admits, corrects or leaves each.</summary>
    public IEnumerable<ImportStep> Steps() => Together().Select(some => (ImportStep)(async (session, ct) =>
    {
        var registered = await states.AsRecorded([.. some.Select(rows => rows.Key)], ct);
        var organisations = await known.Organisations(some.SelectMany(rows => rows).Select(row => row.Says.OrganisationId), ct);
        foreach (var rows in some)
        {
            if (registered.GetValueOrDefault(rows.Key) is { } network)
            {
                Settle(session, rows, network, organisations, today);
            }
            else
            {
                RefuseAll(session, rows);
            }
        }
    }));

    // A step holds the rows of at most 500 networks, and begins no further network past its size in rows.
    internal IEnumerable<IReadOnlyList<IGrouping<Guid, Read<MembershipLine>>>> Together()
    {
        var (together, size) = (new List<IGrouping<Guid, Read<MembershipLine>>>(), 0);
        foreach (var rows in networks)
        {
            together.Add(rows);
            size += rows.Count();
            if (size >= RowsInStep || together.Count == Outcome.StepSize)
            {
                yield return together;
                (together, size) = ([], 0);
            }
        }

        if (together.Count > 0)
        {
            yield return together;
        }
    }

    /// <summary>What the rows of a network come to.</summary>
    internal static void Settle(
        ImportSession session, IEnumerable<Read<MembershipLine>> rows, Known<Network> known,
        IReadOnlyDictionary<Guid, bool> organisations, DateOnly today)
    {
        var (network, facts, matched) = (known.State, new List<SourcedFact>(), new HashSet<Guid>());
        foreach (var read in rows)
        {
            var told = MembershipChange.Of(network, read, matched, organisations, today);
            if (told.Faults.Count > 0)
            {
                session.Refused(read.Row.File, told.Faults);
                continue;
            }

            matched.Add(told.MembershipId);
            network = told.Facts.Aggregate(network, (state, fact) => Network.After(state, fact)!);
            facts.AddRange(told.Facts.Select(fact => new SourcedFact(fact, read.Sources)));
            if (told.Facts.Count > 0)
            {
                session.Taken(read.Row.File);
            }
            else
            {
                session.Unchanged(read.Row.File);
            }
        }

        if (facts.Count > 0)
        {
            session.Append(network.Id, known.Version, facts);
        }
    }

    /// <summary>Refuses the rows of a network that is not registered.</summary>
    internal static void RefuseAll(ImportSession session, IEnumerable<Read<MembershipLine>> rows)
    {
        foreach (var (row, _, _, faults) in rows)
        {
            session.Refused(row.File, faults.Count > 0 ? faults :
                [row.Fault("network_id", "unknown-network", $"No network {row.Text("network_id")} is registered.")]);
        }
    }
}
