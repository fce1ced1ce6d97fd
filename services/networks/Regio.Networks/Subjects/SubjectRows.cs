using System.Globalization;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Hosting.Problems;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;

namespace Regio.Networks.Subjects;

/// <summary>What lines that are one part come to; no decision: a line is wrong, or they are not one.</summary>
internal sealed record SubjectOutcome<TPart>(IReadOnlyList<Read<TPart>> Lines, Decision? Decision);

/// <summary>
/// The file of a subject: the facts that follow for a thing are appended together, each with its sources. A part of
/// several lines of which one is wrong is left out whole.
/// </summary>
internal sealed class SubjectRows<TState, TPart, TRow>(Subject<TState, TPart, TRow> subject, CsvFile file, States states, KnownThings known, DateOnly today)
    where TState : class, IFold<TState>
    where TPart : notnull
{
    private readonly IReadOnlyList<IGrouping<Guid, Read<TPart>>> things =
        [.. file.Rows.Select(row => Line(subject, row)).GroupBy(row => row.Id)];

    /// <summary>Records or leaves each part.</summary>
    public IEnumerable<ImportStep> Steps() => things.Chunk(Outcome.StepSize).Select(some => (ImportStep)(async (session, ct) =>
    {
        var begun = await states.Of<TState>([.. some.Select(one => one.Key)], ct);
        var networks = await states.Of<Network>([.. begun.Values.Select(one => one.State).OfType<IOfNetwork>().Select(one => one.NetworkId)], ct);
        var named = some.SelectMany(one => one).Where(row => row.Faults.Count == 0).SelectMany(row => subject.Names(row.Says)).ToList();
        var others = (await states.Of<Network>([.. named.Intersect(await known.Networks(named, ct))], ct)).ToDictionary(one => one.Key, one => one.Value.State);
        var around = new Around((await known.Organisations(named, ct)).Keys.Concat(others.Keys).ToHashSet(), others, today);
        foreach (var one in some)
        {
            var thing = begun.GetValueOrDefault(one.Key);
            Settle(session, one, thing, thing?.State is IOfNetwork of ? around with { Network = networks[of.NetworkId].State.BeforeItsEnd() } : around);
        }
    }));

    /// <summary>Reads a line.</summary>
    internal static Read<TPart> Line(Subject<TState, TPart, TRow> subject, CsvRow row)
    {
        var reader = new RowReader(row);
        var id = StreamId.Parse(subject.Owner.Kind, reader.Identifier(subject.Owner.Column));
        return reader.Says(id, subject.Read(reader, id));
    }

    /// <summary>What each part of the lines of a thing comes to, given the parts before it.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="rows">The lines of one thing.</param>
    /// <param name="thing">The thing, as it is known.</param>
    /// <param name="around">What is known beside it.</param>
    internal static IEnumerable<SubjectOutcome<TPart>> Outcomes(
        Subject<TState, TPart, TRow> subject, IEnumerable<Read<TPart>> rows, TState thing, Around around)
    {
        var said = new List<TPart>();
        var parts = rows.OrderBy(row => subject.Begins?.Invoke(row.Says) ?? default)
            .GroupBy(row => subject.Key?.Invoke(row.Says) ?? row.Row.Line).Select(lines => lines.ToList());
        foreach (var lines in parts)
        {
            if (lines.Exists(line => line.Faults.Count > 0) || !Together(subject, [.. lines.Select(line => line.Says)], out var part))
            {
                yield return new(lines, null);
                continue;
            }

            // What it has more often than earlier lines said it is known.
            var isKnown = subject.Of(thing).Count(one => one.Equals(part)) > said.Count(one => one.Equals(part));
            said.Add(part);
            var decision = isKnown ? Decision.Nothing : subject.Decide(subject.MayOutlast ? BeforeItsEnd(thing) : thing, part, around);
            thing = decision is Decision.Accepted { Facts: var facts } ? facts.Aggregate(thing, (state, fact) => TState.After(state, fact)!) : thing;
            yield return new(lines, decision);
        }
    }

    // An end that a network met later refuses nothing of what was recorded before it was known.
    private static T BeforeItsEnd<T>(T thing)
        where T : class => thing is Network { Details.InForceUntil: not null } network
        ? (T)(object)network.BeforeItsEnd()
        : thing;

    private static bool Together(Subject<TState, TPart, TRow> subject, IReadOnlyList<TPart> lines, out TPart whole)
    {
        var part = whole = subject.Whole(lines[0], lines);
        return lines.All(line => subject.Whole(line, lines).Equals(part));
    }

    /// <summary>What the lines of a thing come to.</summary>
    internal void Settle(
        ImportSession session, IGrouping<Guid, Read<TPart>> rows, Known<TState>? thing, Around around)
    {
        var column = subject.Owner.Column;
        if (thing is null)
        {
            var code = typeof(TState) == typeof(Network) ? "unknown-network" : "not-found";
            Refuse(session, rows, row => row.Fault(column, code, $"There is no {subject.Owner.Filter} {row.Text(column)}."));
            return;
        }

        var facts = new List<SourcedFact>();
        foreach (var (lines, decision) in Outcomes(subject, rows, thing.State, around))
        {
            if (decision is null)
            {
                var differ = lines.All(line => line.Faults.Count == 0);
                Refuse(session, lines, row => row.Fault(column, "invalid", differ
                    ? "Lines of the same differ in more than what they list."
                    : "Another line of the same is wrong."));
                continue;
            }

            facts.AddRange((decision as Decision.Accepted)?.Facts.Select(fact => new SourcedFact(fact, lines[0].Sources)) ?? []);
            Follow(session, lines, decision);
        }

        if (facts.Count > 0)
        {
            session.Append(rows.Key, thing.Version, facts);
        }
    }

    private void Follow(ImportSession session, IReadOnlyList<Read<TPart>> lines, Decision decision)
    {
        if (decision is not Decision.Rejected { Problem: { Errors.Count: > 0 } problem } || lines.Count == 1)
        {
            foreach (var line in lines)
            {
                session.Follow(line.Row, InColumns(decision));
            }

            return;
        }

        // "/weights/2/organisation" is about the third line, "/total" about the first.
        var byLine = problem.Errors.ToLookup(fault => Math.Min(PlaceOf(fault), lines.Count - 1));
        foreach (var (i, line) in lines.Index())
        {
            session.Refused(line.Row.File, byLine[i].Any()
                ? Outcome.FaultsOf(line.Row, new(problem.Code, problem.Detail, [.. byLine[i].Select(InColumn)]))
                : [line.Row.Fault(subject.Owner.Column, "invalid", "Another line of the same is wrong.")]);
        }
    }

    private static Decision InColumns(Decision decision) => decision is Decision.Rejected { Problem: { Errors.Count: > 0 } problem }
        ? Decision.Reject(problem.Code, problem.Detail, [.. problem.Errors.Select(InColumn)])
        : decision;

    // A fault in an element of a list is one in its column.
    private static Fault InColumn(Fault fault) => fault.Pointer.Split('/') is [_, _, _, var field] ? fault with { Pointer = $"/{field}" } : fault;

    private static int PlaceOf(Fault fault) => fault.Pointer.Split('/') is [_, _, var place, ..] ? int.Parse(place, CultureInfo.InvariantCulture) : 0;

    private static void Refuse(ImportSession session, IEnumerable<Read<TPart>> lines, Func<CsvRow, ImportFault> otherwise)
    {
        foreach (var (row, _, _, faults) in lines)
        {
            session.Refused(row.File, faults.Count > 0 ? faults : [otherwise(row)]);
        }
    }
}
