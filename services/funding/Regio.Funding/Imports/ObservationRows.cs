using Marten;
using Regio.Funding.Indicators;
using Regio.Funding.Observations;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Landscape;
using Regio.Rules;
using Regio.Surroundings;

namespace Regio.Funding.Imports;

/// <summary>What a row of observations.csv says; what it is of as the file calls it.</summary>
internal sealed record ObservationLine(
    string Indicator, int? Edition, string? Network, string? Region, DateOnly From, DateOnly Until, ObservedValue Value, bool SaysSource,
    DateOnly? ReportedOn)
{
    /// <summary>Reads a row.</summary>
    public static ObservationLine Of(RowReader row)
    {
        var from = row.NeededDate("from");
        if (row.Row.Text("network") is null == row.Row.Text("region") is null)
        {
            row.Fault<string>("network", "network-or-region", "Give the network or the region that it is of.");
        }

        return new(
            row.Identifier("indicator"), row.Whole("edition", 1, 1_000), row.Text("network"), row.Text("region"), from,
            row.Date("until") ?? from.PlusDays(1),
            new(row.NeededNumber("value"), row.NeededCode("quality", CodeLists.InForce["observation-qualities"]), row.Text("source")),
            row.Row.Has("source"), row.Date("reported_on"));
    }

    /// <summary>What it is of; without an id where the network or region is not known.</summary>
    public ObservedOf In(Register register, Indicator? indicator) => new(
        Indicator, Edition ?? SubmitObservation.EditionOn(indicator, Until), Network is null ? ObservedOf.Region : ObservedOf.Network,
        (Network is null ? register.Region(Region!)?.Id : register.Network(Network)?.Id) ?? Guid.Empty, From, Until);
}

/// <summary>observations.csv: one row is one value; what it is of makes its stream.</summary>
internal sealed class ObservationRows(CsvFile file, IDocumentStore store, Lookout lookout, DateOnly today)
{
    /// <summary>Reports, corrects or leaves each.</summary>
    public IEnumerable<ImportStep> Steps()
    {
        var first = new Dictionary<Guid, CsvRow>();
        return Read(file).InSteps(async (session, some, ct) =>
        {
            var indicators = await store.StatesOf<Indicator>([.. some.Select(row => IndicatorId(row.Says)).Distinct()], ct);
            var register = (await lookout.Look(ct)).Register;
            var lines = some.Select(row => (Row: row, Of: row.Says.In(register, indicators.GetValueOrDefault(IndicatorId(row.Says))?.State))).ToList();
            var known = await store.StatesOf<Observation>([.. lines.Select(line => line.Of.StreamId)], ct);
            foreach (var (row, of) in lines)
            {
                var id = of.StreamId;
                if (of.SubjectId != Guid.Empty && !first.TryAdd(id, row.Row) && first[id] != row.Row)
                {
                    session.Refused(row.Row.File, row.Row.Fault("value", "already-exists", $"Line {first[id].Line} of {first[id].File} is of the same."));
                    continue;
                }

                var indicator = indicators.GetValueOrDefault(IndicatorId(row.Says))?.State;
                session.Settle(row with { Id = id }, known.GetValueOrDefault(id)?.Version ?? 0, Weigh(row, of, known.GetValueOrDefault(id)?.State, indicator, today));
            }
        });
    }

    /// <summary>Reads the rows.</summary>
    internal static IReadOnlyList<Read<ObservationLine>> Read(CsvFile file) =>
        [.. file.Rows.Select(row => new RowReader(row)).Select(row => row.Says(Guid.Empty, ObservationLine.Of(row)))];

    /// <summary>What a row comes to: a value that is new, one that corrects what an import gave last, or nothing. What was told here holds.</summary>
    internal static Decision Weigh(Read<ObservationLine> row, ObservedOf of, Observation? known, Indicator? indicator, DateOnly today)
    {
        var line = row.Says;
        if (known is null)
        {
            return SubmitObservation.Decide(
                new(of.StreamId, row.Row.ExternalId(), of, line.Value, line.ReportedOn ?? today, null), null, indicator, of.SubjectId != Guid.Empty, today);
        }

        var said = line.SaysSource ? line.Value : line.Value with { Source = known.Value.Source };
        return !known.IsImported && said != known.Value
            ? SubmitObservation.Exists(known)
            : CorrectObservation.Decide(known, new(known.Id, said, today, ObservationCorrected.ByImport, null), indicator!.Editions[of.Edition - 1].Details.Unit);
    }

    private static Guid IndicatorId(ObservationLine line) => StreamId.Of(Indicator.StreamKind, line.Indicator);
}
