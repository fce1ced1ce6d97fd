using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Facilities;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.SteeringInstruments;
using Regio.Rules;

namespace Regio.Networks.Subjects;

/// <summary>Why a steering instrument was ended (einde van een regie-instrument).</summary>
public sealed record InstrumentEndRow(DateOnly Until, string? Reason);

/// <summary>Who reuses facilities, and how steering instruments worked and ended.</summary>
internal static class ReuseSubjects
{
    private const decimal Most = 1_000_000_000m;

    /// <summary>Reuses of facilities, from the request on.</summary>
    public static readonly Subject<Facility, Reuse, ReuseRow> Reuses = new(
        Owners.Facilities, "reuses", "listReuses", "List the reuses of facilities, from the request on", "$.reuses[*]")
    {
        Of = facility => facility.Reuses,
        From = (fact, part) => fact.Equals(part.Request) || fact.Equals(part.Agreed) || fact.Equals(part.Refused) || fact.Equals(part.Ended),
        Names = part => [part.NetworkId],
        Row = ReuseRow.Of,
        Columns =
        [
            ("id", row => row.Id.ToString()), ("network_id", row => row.Network.Called), ("status", row => row.Status),
            ("requested_from", row => Columns.Of(row.RequestedFrom)), ("requested_capacity", row => Columns.Of(row.RequestedCapacity)),
            ("purpose", row => row.Purpose), ("from", row => Columns.Of(row.From)), ("capacity", row => Columns.Of(row.Capacity)),
            ("conditions", row => row.Conditions), ("until", row => Columns.Of(row.Until)), ("reason", row => row.Reason),
        ],
        Read = Read,
        Decide = (facility, part, around) => Weigh(facility, part, around),
    };

    /// <summary>Evaluations of steering instruments.</summary>
    public static readonly Subject<SteeringInstrument, InstrumentEvaluated, EvaluationRow> Evaluations = new(
        Owners.Instruments, "instrument-evaluations", "listInstrumentEvaluations", "List how steering instruments worked", "$.evaluations[*]")
    {
        Of = instrument => instrument.Evaluations,
        Names = part => [part.OrganisationId],
        Row = (part, named) => new(named[part.OrganisationId], part.On, part.Verdicts, part.Source),
        Lines = row => row.Verdicts.Select(verdict => row with { Verdicts = [verdict] }),
        Columns =
        [
            ("by_id", row => row.By.Called), ("on", row => Columns.Of(row.On)), ("verdict", row => row.Verdicts[0].Verdict),
            ("reason", row => row.Verdicts[0].Reason), ("source", row => row.Source),
        ],
        Read = (row, instrument) => new(
            instrument, row.NeededOrganisation("by_id"), row.NeededDate("on"),
            [new(row.NeededCode("verdict", CodeLists.InstrumentVerdicts), row.Prose("reason"))], row.Text("source")),
        Key = part => (part.OrganisationId, part.On),
        Whole = (part, all) => part with { Verdicts = [.. all.SelectMany(one => one.Verdicts)] },
        Decide = (instrument, part, around) => EvaluateInstrument.Decide(instrument, part, around.Registered.Contains(part.OrganisationId), around.Today),
    };

    /// <summary>Why instruments that were ended were.</summary>
    public static readonly Subject<SteeringInstrument, InstrumentEnded, InstrumentEndRow> Ends = new(
        Owners.Instruments, "instrument-ends", "listInstrumentEnds", "List why steering instruments were ended", "$ ? (@.reason != null)")
    {
        Root = "jsonb_build_object('instrumentId', n.id, 'until', n.data->'details'->'until', 'reason', n.data->'endReason')",
        Of = instrument => instrument is { EndReason: { } reason, Details.Until: { } until } ? [new(instrument.Id, until, reason)] : [],
        Row = (part, _) => new(part.Until, part.Reason),
        Columns = [("until", row => Columns.Of(row.Until)), ("reason", row => row.Reason)],
        Read = (row, instrument) => new(instrument, row.NeededDate("until"), row.NeededProse("reason")),
        Decide = (instrument, part, _) => EndInstrument.Decide(instrument, part.Until, part.Reason),
    };

    private static Reuse Read(RowReader row, Guid facility)
    {
        var network = StreamId.Parse(Network.StreamKind, row.Identifier("network_id"));
        var id = StreamId.Parse("reuse", row.Identifier("id"));
        var refused = row.Text("status") == "refused";
        return new(
            new(facility, id, network, row.NeededDate("requested_from"), row.Number("requested_capacity", 0.01m, Most), row.Prose("purpose")),
            row.Date("from") is { } from ? new(facility, id, from, row.Number("capacity", 0.01m, Most), row.Prose("conditions")) : null,
            refused ? new(facility, id, row.NeededProse("reason")) : null,
            row.Date("until") is { } until ? new(facility, id, until, refused ? null : row.Prose("reason")) : null);
    }

    // What is known of it stays; what it came to since follows. No end that was met later refuses it.
    private static Decision Weigh(Facility facility, Reuse part, Around around)
    {
        var known = facility.Reuse(part.Id);
        if (known is not null && known.Request != part.Request)
        {
            return Decision.Reject("already-exists", "It is another reuse.", new Fault("/id", "already-exists", "A reuse of that id is known, and is another."));
        }

        if (!around.Named.TryGetValue(part.NetworkId, out var asking))
        {
            return Decision.Reject("unknown-network", "No such network is registered.", new Fault("/network", "unknown-network", "No such network is registered."));
        }

        return InTurn.Of(
            facility,
            now => known is null ? RequestReuse.Decide(now.BeforeItsEnd(), around.Network, asking.BeforeItsEnd(), part.Request) : Decision.Nothing,
            now => part.Agreed is { } agreed ? AgreeReuse.Decide(now.BeforeItsEnd(), around.Network, asking.BeforeItsEnd(), agreed) : Decision.Nothing,
            now => part.Refused is { } refused ? RefuseReuse.Decide(now, refused) : Decision.Nothing,
            now => part.Ended is { } ended ? EndReuse.Decide(now, ended) : Decision.Nothing);
    }
}
