using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Divisions;
using Regio.Networks.Reading;
using Regio.Networks.Regions;

namespace Regio.Networks.Imports;

/// <summary>regions.csv: one row is one region.</summary>
internal sealed class RegionRows(CsvFile file, States states, KnownThings known)
{
    private readonly IReadOnlyList<Read<RegionDetails>> rows = IdentifiedRows.ReadAll(file, Region.StreamKind, row =>
        new RegionDetails(
            StreamId.Parse(Division.StreamKind, row.Identifier("division_id")), row.Needed("name"), row.Text("code")));

    /// <summary>Registers, corrects or leaves each.</summary>
    public IEnumerable<ImportStep> Steps() => rows.InSteps(async (session, some, ct) =>
    {
        var regions = await states.Of<Region>([.. some.Select(row => row.Id)], ct);
        var divisions = await known.Divisions(some.Select(row => row.Says.DivisionId), ct);
        foreach (var read in some)
        {
            var (row, id, details, _) = read;
            session.Settle(read, regions.GetValueOrDefault(id)?.Version ?? 0, regions.TryGetValue(id, out var region)
                ? CorrectRegion.Decide(region.State, details, divisions)
                : RegisterRegion.Decide(id, row.ExternalId(), details, divisions));
        }
    });
}
