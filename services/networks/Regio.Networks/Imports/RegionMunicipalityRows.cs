using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Reading;
using Regio.Networks.Regions;

namespace Regio.Networks.Imports;

/// <summary>region-municipalities.csv: the rows of a region are its municipalities, all of them.</summary>
internal sealed class RegionMunicipalityRows(CsvFile file, States states, KnownThings known)
{
    private readonly IReadOnlyList<IGrouping<Guid, Read<Guid>>> regions =
        [.. file.Rows.Select(Read).GroupBy(row => row.Id)];

    /// <summary>Delineates or leaves each region; a row that is wrong is left out of it.</summary>
    public IEnumerable<ImportStep> Steps() => regions.Chunk(Outcome.StepSize).Select(some => (ImportStep)(async (session, ct) =>
    {
        var registered = await states.Of<Region>([.. some.Select(one => one.Key)], ct);
        var organisations = await known.Organisations(some.SelectMany(one => one).Select(row => row.Says), ct);
        foreach (var one in some)
        {
            Settle(session, one, registered.GetValueOrDefault(one.Key), organisations);
        }
    }));

    /// <summary>Reads a row.</summary>
    internal static Read<Guid> Read(CsvRow row)
    {
        var reader = new RowReader(row);
        var id = StreamId.Parse(Region.StreamKind, reader.Identifier("region_id"));
        return reader.Says(id, KnownThings.OrganisationId(reader.Identifier("organisation_id")));
    }

    /// <summary>What the rows of a region come to.</summary>
    internal static void Settle(
        ImportSession session, IGrouping<Guid, Read<Guid>> rows, Known<Region>? region, IReadOnlyDictionary<Guid, bool> organisations)
    {
        var (sound, set) = (0, new HashSet<Guid>());
        foreach (var row in rows)
        {
            var faults = row.Faults.Count > 0 ? row.Faults : [.. Faults(row, region, organisations, set)];
            if (faults.Count > 0)
            {
                session.Refused(row.Row.File, faults);
            }
            else
            {
                sound++;
                set.Add(row.Says);
            }
        }

        if (sound == 0 || region is null)
        {
            return;
        }

        if (DelineateRegion.Decide(region.State, [.. set], organisations) is Decision.Accepted { Facts: { Count: > 0 } facts })
        {
            session.Append(rows.Key, region.Version, facts, rows.First().Sources);
            session.Taken(Shapes.RegionMunicipalities.Name, sound);
        }
        else
        {
            session.Unchanged(Shapes.RegionMunicipalities.Name, sound);
        }
    }

    private static IEnumerable<ImportFault> Faults(
        Read<Guid> read, Known<Region>? region, IReadOnlyDictionary<Guid, bool> organisations, HashSet<Guid> before)
    {
        var row = read.Row;
        if (region is null)
        {
            yield return row.Fault("region_id", "unknown-region", $"No region {row.Text("region_id")} is registered.");
        }

        if (!organisations.TryGetValue(read.Says, out var isMunicipality))
        {
            yield return row.Fault("organisation_id", "unknown-organisation", $"No organisation {row.Text("organisation_id")} is registered.");
        }
        else if (!isMunicipality)
        {
            yield return row.Fault("organisation_id", "not-a-municipality", $"{row.Text("organisation_id")} is not a municipality.");
        }

        if (before.Contains(read.Says))
        {
            yield return row.Fault("organisation_id", "already-exists", "This municipality is there before.");
        }
    }
}
