using Marten;
using Regio.Funding.Indicators;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Rules;

namespace Regio.Funding.Imports;

/// <summary>What a row of indicators.csv says: an indicator in one edition, and whether it was withdrawn.</summary>
internal sealed record IndicatorLine(string? OwnerId, DateOnly From, DateOnly? Until, IndicatorDetails Details)
{
    /// <summary>Reads a row by what defining an indicator asks.</summary>
    public static IndicatorLine Of(RowReader row)
    {
        var body = new DefineIndicator.Request
        {
            Code = row.Identifier("id"),
            From = row.NeededDate("from"),
            Name = row.Needed("name"),
            Concept = row.Needed("concept"),
            Kind = row.NeededCode("kind", CodeLists.InForce["indicator-kinds"]),
            Unit = row.NeededCode("unit", CodeLists.InForce["indicator-units"]),
            Direction = row.NeededCode("direction", CodeLists.InForce["indicator-directions"]),
            Period = row.NeededCode("period", CodeLists.InForce["indicator-periods"]),
            Additive = row.Row.Text("additive") is null ? null : row.Flag("additive"),
            Definition = row.NeededProse("definition"),
            Source = row.Text("source"),
        };
        row.Check(body, property => property == nameof(body.Code) ? "id" : Outcome.Column(property));
        return new(row.Text("owner_id"), body.From!.Value, row.Date("until"), body.Details());
    }
}

/// <summary>indicators.csv: one row is one indicator, in the edition of a day.</summary>
internal sealed class IndicatorRows(CsvFile file, IDocumentStore store)
{
    /// <summary>Defines, revises, corrects or leaves each.</summary>
    public IEnumerable<ImportStep> Steps() => Read(file).InSteps(async (session, some, ct) =>
    {
        var known = await store.StatesOf<Indicator>([.. some.Select(row => row.Id)], ct);
        foreach (var row in some)
        {
            session.Settle(row, known.GetValueOrDefault(row.Id)?.Version ?? 0, Weigh(row, known.GetValueOrDefault(row.Id)?.State));
        }
    });

    /// <summary>Reads the rows.</summary>
    internal static IReadOnlyList<Read<IndicatorLine>> Read(CsvFile file) => IdentifiedRows.ReadAll(file, Indicator.StreamKind, IndicatorLine.Of);

    /// <summary>What a row comes to: an edition that is known is left, one from a later day is the next, and who keeps it stays.</summary>
    internal static Decision Weigh(Read<IndicatorLine> row, Indicator? known)
    {
        var line = row.Says;
        var said = known is null
                ? DefineIndicator.Decide(new(row.Id, row.Row.Text("id")!, line.OwnerId, line.From, line.Details))
            : known.Editions.Any(edition => (edition.From, edition.Details) == (line.From, line.Details)) ? Decision.Nothing
            : line.From > known.Latest.From ? ReviseIndicator.Decide(known, new(row.Id, line.From, line.Details))
            : CorrectIndicator.Decide(known, new(row.Id, line.From, line.Details));
        if (said is Decision.Rejected || line.Until is not { } until)
        {
            return said;
        }

        var facts = said is Decision.Accepted { Facts: var some } ? some : [];
        var after = facts.Aggregate(known, Indicator.After)!;
        return after.Latest.Until == until || after.Latest.From > line.From ? said
            : WithdrawIndicator.Decide(after, new(row.Id, until, null)) is Decision.Accepted { Facts: var more }
                ? Decision.Accept([.. facts, .. more])
                : WithdrawIndicator.Decide(after, new(row.Id, until, null));
    }
}
