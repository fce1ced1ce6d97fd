using Marten;
using Regio.Hosting;
using Regio.Hosting.Imports;
using Regio.Hosting.Reading;
using Regio.Surroundings;

namespace Regio.Funding.Imports;

/// <summary>Imports what registers tell of schemes, grants and values, in the order in which the files refer to each other.</summary>
internal sealed class FundingImporter(IDocumentStore store, Views views, Lookout lookout, TimeProvider clock) : IImporter
{
    /// <inheritdoc/>
    public IReadOnlyList<CsvShape> Files => Shapes.All;

    /// <inheritdoc/>
    public IEnumerable<ImportStep> Steps(IReadOnlyDictionary<string, CsvFile> files)
    {
        var today = clock.Today();
        IEnumerable<IEnumerable<ImportStep>> inOrder =
        [
            For(Shapes.Indicators, file => new IndicatorRows(file, store).Steps()),
            For(Shapes.Schemes, file => new SchemeRows(file, store, views, lookout, today).Steps()),
            For(Shapes.Grants, file => new GrantRows(file, store, lookout, today).Steps()),
            For(Shapes.Observations, file => new ObservationRows(file, store, lookout, today).Steps()),
        ];
        return inOrder.SelectMany(steps => steps);

        IEnumerable<ImportStep> For(CsvShape shape, Func<CsvFile, IEnumerable<ImportStep>> steps) =>
            files.TryGetValue(shape.Name, out var file) ? steps(file) : [];
    }
}
