using Regio.Hosting.Imports;
using Regio.Networks.Divisions;
using Regio.Networks.Reading;

namespace Regio.Networks.Imports;

/// <summary>divisions.csv: one row is one edition of a division.</summary>
internal sealed class DivisionRows(CsvFile file, States states)
{
    private readonly IReadOnlyList<Read<DivisionDetails>> rows = IdentifiedRows.ReadAll(file, Division.StreamKind, Details);

    /// <summary>Registers, corrects or leaves each.</summary>
    public IEnumerable<ImportStep> Steps() => rows.InSteps(async (session, some, ct) =>
    {
        var known = await states.Of<Division>([.. some.Select(row => row.Id)], ct);
        foreach (var read in some)
        {
            var (row, id, details, _) = read;
            session.Settle(read, known.GetValueOrDefault(id)?.Version ?? 0, known.TryGetValue(id, out var division)
                ? CorrectDivision.Decide(division.State, details)
                : RegisterDivision.Decide(id, row.ExternalId(), details));
        }
    });

    /// <summary>What a row says.</summary>
    internal static DivisionDetails Details(RowReader row) => new(
        row.Identifier("kind"), row.Needed("name_nl"), row.Text("domain"),
        row.Needed("reference_year").Length > 0 ? row.Whole("reference_year", 1800, 2200) ?? 0 : 0, row.Text("source"));
}
