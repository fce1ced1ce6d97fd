using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Hosting.Problems;
using Regio.Landscape;
using Regio.Networks.Networks;
using Regio.Surroundings;
using Regio.Networks.Reading;
using Regio.Networks.ReferenceDivisions;
using Regio.Networks.Subjects;
using Regio.Networks.Surroundings;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>reference-divisions.csv: one row is what a domain has from a day on; without a division it has none from then.</summary>
internal sealed class ReferenceDivisionRows(CsvFile file, States states, Lookout lookout)
{
    private const string NoNext = "No row tells what the domain has from then on.";

    private readonly IReadOnlyList<IGrouping<Guid, Read<ReferenceDivisionPeriod>>> domains = [.. file.Rows.Select(Read).GroupBy(row => row.Id)];

    /// <summary>Sets or leaves each period.</summary>
    public IEnumerable<ImportStep> Steps() => domains.Chunk(Outcome.StepSize).Select(some => (ImportStep)(async (session, ct) =>
    {
        var begun = await states.Of<ReferenceDivision>([.. some.Select(rows => rows.Key)], ct);
        var standing = (await lookout.Look(ct)).Standing;
        foreach (var rows in some)
        {
            Settle(session, rows, begun.GetValueOrDefault(rows.Key), standing.Register);
        }
    }));

    /// <summary>Reads a row.</summary>
    internal static Read<ReferenceDivisionPeriod> Read(CsvRow row)
    {
        var reader = new RowReader(row);
        var domain = reader.NeededCode("domain", CodeLists.Domains);
        return reader.Says(
            ReferenceDivision.IdOf(domain),
            new ReferenceDivisionPeriod(domain, reader.NeededDate("from"), reader.Date("until"), reader.Text("division")));
    }

    /// <summary>What each row of a domain comes to, in the order of the days, given the ones before it.</summary>
    internal static IEnumerable<(Read<ReferenceDivisionPeriod> Row, Decision Decision)> Outcomes(
        ReferenceDivision reference, IReadOnlyList<Read<ReferenceDivisionPeriod>> rows, Register register)
    {
        foreach (var row in rows.OrderBy(row => row.Says.From))
        {
            var (_, from, until, called) = row.Says;
            var decision = until is not null && rows.All(other => other.Says.From != until)
                ? Decision.Reject("next-period-missing", NoNext, new Fault("/until", "next-period-missing", NoNext))
                : SetReferenceDivision.Decide(
                    reference, new(called, called is null ? null : NamedDivision.Find(register, called), called is null, from));
            reference = decision is Decision.Accepted { Facts: var facts }
                ? facts.Aggregate(reference, (known, fact) => ReferenceDivision.After(known, fact)!)
                : reference;
            yield return (row, decision);
        }
    }

    /// <summary>What the rows of a domain come to.</summary>
    internal static void Settle(
        ImportSession session, IGrouping<Guid, Read<ReferenceDivisionPeriod>> rows, Known<ReferenceDivision>? known, Register register)
    {
        foreach (var row in rows.Where(row => row.Faults.Count > 0))
        {
            session.Refused(row.Row.File, row.Faults);
        }

        var sound = rows.Where(row => row.Faults.Count == 0).ToList();
        var facts = new List<SourcedFact>();
        foreach (var (row, decision) in sound.Count == 0 ? [] : Outcomes(known?.State ?? ReferenceDivision.Unset(sound[0].Says.Domain), sound, register))
        {
            facts.AddRange((decision as Decision.Accepted)?.Facts.Select(fact => new SourcedFact(fact, row.Sources)) ?? []);
            session.Follow(row.Row, decision);
        }

        if (facts.Count > 0)
        {
            session.Append(rows.Key, known?.Version ?? 0, facts);
        }
    }
}
