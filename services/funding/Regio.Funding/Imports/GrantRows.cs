using Marten;
using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Surroundings;

namespace Regio.Funding.Imports;

/// <summary>grants.csv: one row is one grant; what it moves in the money of its scheme is appended with it.</summary>
internal sealed class GrantRows(CsvFile file, IDocumentStore store, Lookout lookout, DateOnly today)
{
    // With the money of their schemes these are at most as many streams as a step may have.
    private const int RowsInStep = Outcome.StepSize / 2;

    /// <summary>Records, corrects or leaves each.</summary>
    public IEnumerable<ImportStep> Steps() => Read(file).InSteps(Record, RowsInStep);

    /// <summary>Reads the rows.</summary>
    internal static IReadOnlyList<Read<GrantLine>> Read(CsvFile file) => IdentifiedRows.ReadAll(file, Grant.StreamKind, GrantLine.Of);

    private async Task Record(ImportSession session, IReadOnlyList<Read<GrantLine>> some, CancellationToken ct)
    {
        var known = await store.StatesOf<Grant>([.. some.Select(row => row.Id)], ct);
        var schemes = await store.StatesOf<Scheme>([.. some.Select(row => row.Says.Said.SchemeId).Distinct()], ct);
        var purses = await store.StatesOf<Purse>([.. schemes.Keys.Select(Purse.IdOf)], ct);
        var (register, moved) = ((await lookout.Look(ct)).Register, new List<(Guid SchemeId, SourcedFact Fact)>());
        foreach (var row in some)
        {
            var (grant, named) = (known.GetValueOrDefault(row.Id), NamedInFile.In(register, row));
            if (Refused(row, grant is not null, schemes.ContainsKey(row.Says.Said.SchemeId), named) is { Count: > 0 } faults)
            {
                session.Refused(row.Row.File, faults);
                continue;
            }

            var record = row.Says.Record(named, grant is null ? null : GrantRecord.Of(grant.State));
            var decision = RecordGrant.Decide(new(row.Id, row.Row.ExternalId(), record), grant?.State, today);
            if (decision is Decision.Accepted { Facts: { Count: > 0 } facts })
            {
                session.Append(row.Id, grant?.Version ?? 0, [.. facts.Where(fact => !Purse.IsOfIt(fact))], row.Sources);
                moved.AddRange(facts.Where(Purse.IsOfIt).Select(fact => (record.SchemeId, new SourcedFact(fact, row.Sources))));
            }

            session.Follow(row.Row, decision);
            foreach (var left in decision is Decision.Accepted ? named.Left : [])
            {
                session.Report(left);
            }
        }

        foreach (var scheme in moved.GroupBy(one => one.SchemeId, one => one.Fact))
        {
            var purse = Purse.IdOf(scheme.Key);
            session.Append(purse, purses.GetValueOrDefault(purse)?.Version ?? 0, [.. scheme]);
        }
    }

    private static IReadOnlyList<ImportFault> Refused(Read<GrantLine> row, bool isKnown, bool hasScheme, NamedInFile named) =>
    [
        .. hasScheme ? Array.Empty<ImportFault>() : [row.Row.Fault("scheme", "unknown-scheme", $"No scheme {row.Row.Text("scheme")} is known here.")],
        .. !isKnown && row.Says.IsNotGranted
            ? [row.Row.Fault("status", "not-awarded", "An application is handed in, and not imported; what was granted is.")]
            : Array.Empty<ImportFault>(),
        .. named.Faults,
    ];
}
