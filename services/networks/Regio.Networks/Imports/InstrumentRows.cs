using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.SteeringInstruments;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>What a row of steering-instruments.csv says.</summary>
internal sealed record InstrumentLine(Guid OwnerId, InstrumentDetails Details)
{
    /// <summary>Reads a row.</summary>
    public static InstrumentLine Of(RowReader row) => new(
        KnownThings.OrganisationId(row.Identifier("owner_id")),
        new(
            row.Needed("name"), row.NeededCode("kind", CodeLists.InstrumentKinds), row.Whole("enforcement_level", 1, 5),
            row.NeededProse("purpose"),
            row.Text("network_id") is { } network ? StreamId.Parse(Network.StreamKind, network) : null, Target(row),
            row.NeededDate("from"), row.Date("until")));

    private static TargetReference? Target(RowReader row) =>
        (row.Row.Text("target_id"), row.Row.Text("target_name")) is (null, null)
            ? null
            : new(row.Needed("target_id"), row.Needed("target_name"));
}

/// <summary>steering-instruments.csv: one row is one instrument; evaluations are no part of it.</summary>
internal sealed class InstrumentRows(CsvFile file, States states, KnownThings known)
{
    private readonly IReadOnlyList<Read<InstrumentLine>> rows =
        IdentifiedRows.ReadAll(file, SteeringInstrument.StreamKind, InstrumentLine.Of);

    /// <summary>Registers, revises or leaves each.</summary>
    public IEnumerable<ImportStep> Steps() => rows.InSteps(async (session, some, ct) =>
    {
        var instruments = await states.Of<SteeringInstrument>([.. some.Select(row => row.Id)], ct);
        var networks = await states.WithoutMemberships([.. some.Select(row => row.Says.Details.NetworkId).OfType<Guid>()], ct);
        var organisations = await known.Organisations(some.Select(row => row.Says.OwnerId), ct);
        foreach (var read in some)
        {
            var (row, id, line, _) = read;
            var instrument = instruments.GetValueOrDefault(id);
            if (instrument is not null && instrument.State.OwnerId != line.OwnerId)
            {
                session.Refused(row.File, row.Fault("owner_id", "already-exists", "It is another organisation's."));
            }
            else
            {
                session.Settle(
                    read, instrument?.Version ?? 0,
                    Weigh(row, id, line, instrument?.State, organisations.ContainsKey(line.OwnerId), Served(line)));
            }
        }

        Network? Served(InstrumentLine line) => line.Details.NetworkId is { } id ? networks.GetValueOrDefault(id)?.State : null;
    });

    /// <summary>What a row comes to: a new instrument, a revised one, or nothing.</summary>
    internal static Decision Weigh(
        CsvRow row, Guid id, InstrumentLine line, SteeringInstrument? instrument, bool isRegistered, Network? network) =>
        instrument is null
            ? RegisterInstrument.Decide(new(id, row.ExternalId(), line.OwnerId, line.Details), isRegistered, network)
            : ReviseInstrument.Decide(instrument, line.Details, network);
}
