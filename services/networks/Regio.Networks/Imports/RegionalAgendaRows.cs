using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Reading;
using Regio.Networks.Regions;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>
/// regional-agendas.csv: the rows of one region and first day are one agenda, each a priority in its rank. An agenda
/// with a row that is wrong is left out whole: its ranks would not be those that were meant.
/// </summary>
internal sealed class RegionalAgendaRows(CsvFile file, States states)
{
    private readonly IReadOnlyList<IGrouping<Guid, Read<RegionalAgenda>>> regions = [.. file.Rows.Select(Read).GroupBy(row => row.Id)];

    /// <summary>Sets, corrects or leaves each agenda.</summary>
    public IEnumerable<ImportStep> Steps() => regions.Chunk(Outcome.StepSize).Select(some => (ImportStep)(async (session, ct) =>
    {
        var registered = await states.Of<Region>([.. some.Select(one => one.Key)], ct);
        foreach (var one in some)
        {
            Settle(session, one, registered.GetValueOrDefault(one.Key));
        }
    }));

    /// <summary>What the rows of an agenda come to: a new agenda, a corrected one, or nothing.</summary>
    internal static Decision Weigh(Region region, RegionalAgenda agenda) =>
        region.Agendas.ByPeriod.Any(known => known.From == agenda.From)
            ? CorrectAgenda.Decide(region, agenda.From, agenda)
            : SetAgenda.Decide(region, agenda);

    /// <summary>The agenda that rows say together; null when they differ in more than their priority.</summary>
    internal static RegionalAgenda? Together(IReadOnlyList<RegionalAgenda> rows)
    {
        var whole = rows[0] with { Priorities = [.. rows.SelectMany(row => row.Priorities)] };
        return rows.All(row => row with { Priorities = whole.Priorities } == whole) ? whole : null;
    }

    /// <summary>An agenda of the one priority that a row says.</summary>
    internal static RegionalAgenda Agenda(RowReader row) => new(
        row.NeededDate("from"), row.Date("until"),
        [
            new AgendaPriority(
                row.Needed("title"), row.Code("domain", CodeLists.Domains), row.Code("target_group", CodeLists.TargetGroups)),
        ],
        row.Needed("decided_by"), row.Text("source"));

    /// <summary>Reads a row.</summary>
    internal static Read<RegionalAgenda> Read(CsvRow row)
    {
        var reader = new RowReader(row);
        var id = StreamId.Parse(Region.StreamKind, reader.Identifier("region_id"));
        return reader.Says(id, Agenda(reader));
    }

    /// <summary>What the rows of a region come to.</summary>
    internal static void Settle(ImportSession session, IGrouping<Guid, Read<RegionalAgenda>> rows, Known<Region>? known)
    {
        var (region, facts) = (known?.State, new List<SourcedFact>());
        foreach (var agenda in rows.GroupBy(row => row.Says.From).Select(some => some.ToList()))
        {
            var together = Together([.. agenda.Select(row => row.Says)]);
            if (agenda.Any(row => row.Faults.Count > 0) || region is null || together is null)
            {
                Refuse(session, agenda, region is null);
                continue;
            }

            var decision = Weigh(region, together);
            if (decision is Decision.Accepted { Facts: { Count: > 0 } more })
            {
                region = more.Aggregate(region, (state, fact) => Region.After(state, fact)!);
                facts.AddRange(more.Select(fact => new SourcedFact(fact, agenda[0].Sources)));
            }

            foreach (var row in agenda)
            {
                session.Follow(row.Row, decision, "from");
            }
        }

        if (facts.Count > 0)
        {
            session.Append(rows.Key, known!.Version, facts);
        }
    }

    private static void Refuse(ImportSession session, IReadOnlyList<Read<RegionalAgenda>> rows, bool isOfNoRegion)
    {
        var differ = rows.All(row => row.Faults.Count == 0);
        foreach (var (row, _, _, faults) in rows)
        {
            session.Refused(row.File, faults.Count > 0 ? faults :
            [
                isOfNoRegion
                    ? row.Fault("region_id", "unknown-region", $"No region {row.Text("region_id")} is registered.")
                    : row.Fault("from", "invalid", differ
                        ? "Rows of this agenda differ in more than their priority."
                        : "Another row of this agenda is wrong."),
            ]);
        }
    }
}
