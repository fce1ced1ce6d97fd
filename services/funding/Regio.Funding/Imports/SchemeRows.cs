using Marten;
using Regio.Funding.Schemes;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Hosting.Reading;
using Regio.Surroundings;

namespace Regio.Funding.Imports;

/// <summary>schemes.csv: one row is one scheme that was published, here or elsewhere.</summary>
internal sealed class SchemeRows(CsvFile file, IDocumentStore store, Views views, Lookout lookout, DateOnly today)
{
    /// <summary>Records, corrects or leaves each.</summary>
    public IEnumerable<ImportStep> Steps() => Read(file).InSteps(async (session, some, ct) =>
    {
        var known = await store.StatesOf<Scheme>([.. some.Select(row => row.Id)], ct);
        var register = (await lookout.Look(ct)).Register;
        foreach (var row in some)
        {
            var scheme = known.GetValueOrDefault(row.Id);
            var (ownerId, fault) = row.Says.OwnerIn(register, row.Row, scheme?.State.OwnerId);
            if (fault is not null)
            {
                session.Refused(row.Row.File, fault);
            }
            else if (scheme is null && row.Says.IsUnpublished)
            {
                session.Refused(row.Row.File, row.Row.Fault("status", "scheme-not-published", "A draft is made by its owner, and not imported."));
            }
            else
            {
                var said = scheme is null ? null : await Said(scheme.State, ct);
                var record = row.Says.Record(ownerId, scheme is null ? null : SchemeRecord.Of(scheme.State, said!));
                session.Settle(row, scheme?.Version ?? 0, RecordScheme.Decide(new(row.Id, row.Row.ExternalId(), record), scheme?.State, said, today));
            }
        }
    });

    /// <summary>Reads the rows.</summary>
    internal static IReadOnlyList<Read<SchemeLine>> Read(CsvFile file) => IdentifiedRows.ReadAll(file, Scheme.StreamKind, SchemeLine.Of);

    // What it says today, as lists do, is another thing than what it says last where an amendment is still to come.
    private async Task<SchemeVersion> Said(Scheme scheme, CancellationToken ct) =>
        scheme.LastAmendment is null
            ? new(null, scheme.Publication?.Gazette, null, scheme.Details)
            : (await views.Read<SchemeItem>(scheme.Id, knownOn: null, ct))!.On(today).Said;
}
