using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Hosting.Problems;
using Regio.Hosting.ReferenceData;
using Regio.Networks.Reading;
using Regio.Networks.ReferenceData;
using Regio.Networks.Subjects;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>What a row of a code list says.</summary>
internal sealed record CodeLine(CodeDetails Code, DateOnly? RetiredFrom)
{
    /// <summary>Reads a row by what adding a code asks; a code that comes with the product is as it is, such as OL.</summary>
    public static CodeLine Of(RowReader row, CodeList first)
    {
        var id = row.Identifier("id");
        var body = new AddCode.Request
        {
            Id = first.Contains(id) ? "" : id,
            Nl = row.Needed("nl"),
            En = row.Needed("en"),
            Definition = row.Text("definition"),
            Broader = row.List("broader"),
            Related = row.List("related"),
            AgeFrom = row.Whole("age_from", 0, 150),
            AgeUntil = row.Whole("age_until", 0, 150),
            LifeSituation = row.Text("life_situation"),
        };
        row.Check(body, Outcome.Column);
        var code = body.Details(id) with { Broader = [.. body.Broader.Distinct()], Related = [.. body.Related.Distinct()] };
        return new(code, row.Date("retired_from"));
    }
}

/// <summary>What a row of a code list comes to.</summary>
internal sealed record CodeOutcome(Read<CodeLine> Row, Decision Decision);

/// <summary>
/// The file of a list that a steward amends, such as domains.csv: each row is a code, and may refer to one further on. What
/// the list has more of than the file stays. Files that come after it are read with the codes it brings.
/// </summary>
internal sealed class CodeListRows(CsvFile file, States states, ListsInForce inForce)
{
    /// <summary>Reads the rows.</summary>
    internal static IReadOnlyList<Read<CodeLine>> ReadAll(CsvFile file) => IdentifiedRows.ReadAll(file, "code", row => CodeLine.Of(row, ListOf(file).Codes));

    /// <summary>Adds, revises, retires or leaves each code; then takes the list into force.</summary>
    public IEnumerable<ImportStep> Steps() => [.. ReadAll(file).InSteps(Amend), (_, ct) => inForce.Refresh(ct)];

    private async Task Amend(ImportSession session, IReadOnlyList<Read<CodeLine>> some, CancellationToken ct)
    {
        var first = ListOf(file);
        Settle(session, some, (await states.Of<KeptList>([first.Id], ct)).GetValueOrDefault(first.Id) ?? new(first, 0));
    }

    /// <summary>What rows come to, given the list as it is known.</summary>
    internal static void Settle(ImportSession session, IReadOnlyList<Read<CodeLine>> some, Known<KeptList> known)
    {
        var facts = new List<SourcedFact>();
        foreach (var (row, decision) in Outcomes(known.State, some))
        {
            facts.AddRange((decision as Decision.Accepted)?.Facts.Select(fact => new SourcedFact(fact, row.Sources)) ?? []);
            session.Follow(row.Row, decision);
        }

        if (facts.Count > 0)
        {
            // One code can name another only when that is there.
            session.Append(known.State.Id, known.Version, [.. facts.OrderBy(one => one.Fact is not CodeAdded)]);
        }
    }

    /// <summary>What each row comes to; those that name a code which neither the list nor the file has are refused.</summary>
    internal static IReadOnlyList<CodeOutcome> Outcomes(KeptList list, IReadOnlyList<Read<CodeLine>> rows)
    {
        var (outcomes, sound) = (new List<CodeOutcome>(), rows);
        while (Wrong(list, sound) is { Count: > 0 } wrong)
        {
            outcomes.AddRange(wrong);
            sound = [.. sound.Except(wrong.Select(outcome => outcome.Row))];
        }

        var added = sound.Where(row => list.Codes.Code(row.Says.Code.Id) is null)
            .ToDictionary(row => row, row => new CodeAdded(list.Codes.Id, row.Says.Code with { Broader = [], Related = [] }));
        var whole = added.Values.Aggregate(list, (kept, fact) => KeptList.After(kept, fact)!);
        foreach (var row in sound)
        {
            var decision = InTurn.Of(whole, Acts(row.Says));
            whole = decision is Decision.Accepted { Facts: var facts } ? facts.Aggregate(whole, (kept, fact) => KeptList.After(kept, fact)!) : whole;
            outcomes.Add(new(row, added.TryGetValue(row, out var first) && decision is Decision.Accepted { Facts: var more }
                ? Decision.Accept([first, .. more])
                : decision));
        }

        return outcomes;
    }

    private static KeptList ListOf(CsvFile file) => KeptList.First(Path.GetFileNameWithoutExtension(file.Name))!;

    private static IEnumerable<Func<KeptList, Decision>> Acts(CodeLine line) =>
    [
        list => ReviseCode.Decide(list, line.Code),
        list => line.RetiredFrom is { } from ? RetireCode.Decide(list, line.Code.Id, from) : Decision.Nothing,
    ];

    // Held against the list as the file would leave it.
    private static IReadOnlyList<CodeOutcome> Wrong(KeptList list, IReadOnlyList<Read<CodeLine>> rows)
    {
        var whole = rows.Aggregate(list, (kept, row) => KeptList.After(kept, new CodeAdded(list.Codes.Id, row.Says.Code))!);
        return
        [
            .. rows.Select(row => new CodeOutcome(row, Refusals.Unless(CodeRules.Faults(whole.Codes, row.Says.Code), () => Decision.Nothing)))
                .Where(outcome => outcome.Decision is Decision.Rejected),
        ];
    }
}
