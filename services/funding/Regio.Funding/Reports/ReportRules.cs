using Regio.Hosting.Problems;

namespace Regio.Funding.Reports;

/// <summary>What holds for every report.</summary>
internal static class ReportRules
{
    /// <summary>A fault for each value that is asked, and neither reported nor explained.</summary>
    public static IEnumerable<Fault> OfMissing(IEnumerable<ReportedValue> values) => values
        .Where(value => value is { ObservationId: null, Missing: null })
        .Select(value => new Fault("/missing", "value-missing", $"{value.Indicator}, edition {value.Edition}, is asked over this period: report it, or say why it is missing."));
}
