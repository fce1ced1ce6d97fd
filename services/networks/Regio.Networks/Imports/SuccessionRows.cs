using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Reading;
using Regio.Networks.Successions;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>successions.csv: rows of one event_id are one succession, each row a link of it.</summary>
internal sealed class SuccessionRows(CsvFile file, States states, KnownThings known)
{
    /// <summary>What a row says.</summary>
    internal sealed record Line(DateOnly EffectiveOn, string Kind, SuccessionLink Link);

    private readonly IReadOnlyList<IGrouping<Guid, Read<Line>>> events =
        [.. file.Rows.Select(Read).GroupBy(row => row.Id)];

    /// <summary>Records, corrects or leaves each succession; a row that is wrong is left out of it.</summary>
    public IEnumerable<ImportStep> Steps() => events.Chunk(Outcome.StepSize).Select(some => (ImportStep)(async (session, ct) =>
    {
        var successions = await states.Of<Succession>([.. some.Select(one => one.Key)], ct);
        var registered = await known.Organisations(
            some.SelectMany(one => one).SelectMany(row => new[] { row.Says.Link.FromId, row.Says.Link.ToId }), ct);
        foreach (var one in some)
        {
            Settle(session, one, successions.GetValueOrDefault(one.Key), registered.Keys.ToHashSet());
        }
    }));

    /// <summary>Reads a row.</summary>
    internal static Read<Line> Read(CsvRow row)
    {
        var reader = new RowReader(row);
        var id = StreamId.Parse(Succession.StreamKind, reader.Identifier("event_id"));
        var line = new Line(
            reader.NeededDate("effective_on"), reader.NeededCode("kind", CodeLists.SuccessionKinds),
            new(KnownThings.OrganisationId(reader.Identifier("from_id")), KnownThings.OrganisationId(reader.Identifier("to_id"))));
        return reader.Says(id, line);
    }

    /// <summary>What the rows of a succession come to.</summary>
    internal static void Settle(
        ImportSession session, IGrouping<Guid, Read<Line>> rows, Known<Succession>? succession, IReadOnlySet<Guid> registered)
    {
        var sound = new List<Read<Line>>();
        foreach (var row in rows)
        {
            var faults = row.Faults.Count > 0 ? row.Faults : [.. Faults(row, sound, registered)];
            if (faults.Count > 0)
            {
                session.Refused(row.Row.File, faults);
            }
            else
            {
                sound.Add(row);
            }
        }

        if (sound.Count > 0)
        {
            Settle(session, rows.Key, sound, succession, registered);
        }
    }

    private static void Settle(
        ImportSession session, Guid id, List<Read<Line>> sound, Known<Succession>? succession, IReadOnlySet<Guid> registered)
    {
        var details = SuccessionDetails.Of(
            sound[0].Says.EffectiveOn, sound[0].Says.Kind, sound.Select(row => row.Says.Link));
        var decision = succession is null
            ? RecordSuccession.Decide(id, sound[0].Row.ExternalId("event_id"), details, registered)
            : CorrectSuccession.Decide(succession.State, details, registered);
        session.Settle(sound[0], succession?.Version ?? 0, decision, "event_id");
        foreach (var row in sound.Skip(1))
        {
            session.Follow(row.Row, decision, "event_id");
        }
    }

    private static IEnumerable<ImportFault> Faults(Read<Line> read, List<Read<Line>> sound, IReadOnlySet<Guid> registered)
    {
        var (row, line) = (read.Row, read.Says);
        if (!registered.Contains(line.Link.FromId))
        {
            yield return row.Fault("from_id", "unknown-organisation", $"No organisation {row.Text("from_id")} is registered.");
        }

        if (!registered.Contains(line.Link.ToId))
        {
            yield return row.Fault("to_id", "unknown-organisation", $"No organisation {row.Text("to_id")} is registered.");
        }

        if (line.Link.FromId == line.Link.ToId)
        {
            yield return row.Fault("to_id", "succession-to-itself", "An organisation cannot succeed itself.");
        }

        if (sound.Count > 0 && (sound[0].Says.EffectiveOn, sound[0].Says.Kind) != (line.EffectiveOn, line.Kind))
        {
            yield return row.Fault("event_id", "invalid", $"Line {sound[0].Row.Line} gives this event another date or kind.");
        }

        if (sound.Any(other => other.Says.Link == line.Link))
        {
            yield return row.Fault("event_id", "already-exists", "The same link is there before.");
        }
    }
}
