using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Definitions;
using Regio.Networks.Networks;
using Regio.Networks.Reading;

namespace Regio.Networks.Subjects;

/// <summary>The editions of a definition (uitgaven) that was revised, in order.</summary>
public sealed record EditionsRow(IReadOnlyList<Edition> Editions);

/// <summary>A network that may use a definition (delen).</summary>
public sealed record SharedRow(Reference Network);

/// <summary>Why a definition is no longer used (intrekking), and the first day without it.</summary>
public sealed record WithdrawalRow(DateOnly Until, string? Reason);

/// <summary>The editions of a definition; the last without the end that it may have.</summary>
internal sealed record Editions(Values<Edition> All)
{
    /// <summary>Those of a definition.</summary>
    public static Editions Of(Values<Edition> editions) => new([.. editions.SkipLast(1), editions[^1] with { Until = null }]);
}

/// <summary>How definitions went through time and who uses them, a list for each subject.</summary>
internal static class DefinitionSubjects
{
    /// <summary>The editions of those that were revised.</summary>
    public static readonly Subject<Definition, Editions, EditionsRow> Revised = new(
        Owners.Definitions, "definition-editions", "listDefinitionEditions", "List the editions of definitions that were revised", "$ ? (@.all.size() > 1)")
    {
        Root = "jsonb_build_object('all', n.data->'details'->'editions')",
        Of = definition => definition.Editions.Count > 1 ? [Editions.Of(definition.Editions)] : [],
        From = (fact, part) => fact is DefinitionRevised f && f.From == part.All[^1].From,
        Row = (part, _) => new(Editions.Of(part.All).All),
        Lines = row => row.Editions.Select(edition => new EditionsRow([edition])),
        Columns =
        [
            ("from", row => Columns.Of(row.Editions[0].From)), ("until", row => Columns.Of(row.Editions[0].Until)),
            ("text", row => row.Editions[0].Text), ("source", row => row.Editions[0].Source),
        ],
        Read = (row, _) => new([new(row.NeededDate("from"), row.Date("until"), row.NeededProse("text"), row.Text("source"))]),
        Begins = part => part.All[0].From,
        Key = _ => true,
        Whole = (_, all) => new([.. all.SelectMany(one => one.All)]),
        Decide = (definition, part, around) => definition.Editions.Count > 1
            ? Decision.Reject("already-exists", "It was revised otherwise.", new Fault("/from", "already-exists", "It was revised otherwise; correct the definition."))
            : InTurn.Of(definition, [now => First(now, part.All[0], around.Network), .. part.All.Index().Skip(1).Select(one => (Func<Definition, Decision>)(now => Next(now, part.All[one.Index - 1], one.Item, around.Network)))]),
    };

    /// <summary>With which networks they were shared.</summary>
    public static readonly Subject<Definition, Guid, SharedRow> Shared = new(
        Owners.Definitions, "definition-shares", "listDefinitionShares", "List with which networks definitions were shared", "$.details.sharedWith[*]")
    {
        Of = definition => definition.SharedWith,
        From = (fact, part) => fact is DefinitionShared f && f.WithNetworkId == part,
        Names = part => [part],
        Row = (part, named) => new(named[part]),
        Columns = [("with_id", row => row.Network.Called)],
        Read = (row, _) => StreamId.Parse(Network.StreamKind, row.Identifier("with_id")),
        // With one that has ended since, it was shared before.
        Decide = (definition, part, around) =>
            ShareDefinition.Decide(definition, new(definition.Id, part), around.Named.GetValueOrDefault(part), DateOnly.MinValue),
    };

    /// <summary>Which networks use them, and since when.</summary>
    public static readonly Subject<Definition, DefinitionAdopted, AdoptionRow> Adopted = new(
        Owners.Definitions, "definition-adoptions", "listDefinitionAdoptions", "List which networks use definitions of others", "$.details.adoptions[*]")
    {
        Of = definition => definition.Adoptions,
        Names = part => [part.NetworkId],
        Row = (part, named) => new(named[part.NetworkId], part.Edition, part.From),
        Columns =
        [
            ("network_id", row => row.Network.Called), ("edition", row => Columns.Of(row.Edition)), ("from", row => Columns.Of(row.From)),
        ],
        Read = (row, definition) => new(
            definition, StreamId.Parse(Network.StreamKind, row.Identifier("network_id")),
            row.Needed("edition").Length > 0 ? row.Whole("edition", 1, 10_000) ?? 0 : 0, row.NeededDate("from")),
        Decide = (definition, part, around) => around.Named.TryGetValue(part.NetworkId, out var network)
            ? AdoptDefinition.Decide(definition, network, part)
            : Decision.Reject("unknown-network", "No such network is registered.", new Fault("/network", "unknown-network", "No such network is registered.")),
    };

    /// <summary>Why those that were withdrawn were.</summary>
    public static readonly Subject<Definition, DefinitionWithdrawn, WithdrawalRow> Withdrawn = new(
        Owners.Definitions, "definition-withdrawals", "listDefinitionWithdrawals", "List which definitions were withdrawn", "$ ? (@.until != null)")
    {
        Root = "jsonb_build_object('definitionId', n.id, 'until', n.data->'details'->'editions'->-1->'until', 'reason', n.data->'details'->'reason')",
        Of = definition => definition.Latest.Until is { } until ? [new(definition.Id, until, definition.Reason)] : [],
        Row = (part, _) => new(part.Until, part.Reason),
        Columns = [("until", row => Columns.Of(row.Until)), ("reason", row => row.Reason)],
        Read = (row, definition) => new(definition, row.NeededDate("until"), row.Prose("reason")),
        Decide = (definition, part, _) => WithdrawDefinition.Decide(definition, part),
    };

    // What definitions.csv told is the last edition; the first comes in its place, and then the others.
    private static Decision First(Definition definition, Edition first, Network network) =>
        CorrectDefinition.Decide(definition, network, new(definition.Id, first.From, first.Text, first.Source));

    private static Decision Next(Definition definition, Edition before, Edition next, Network network) => InTurn.Of(
        definition,
        now => before.Until is { } until ? WithdrawDefinition.Decide(now, new(now.Id, until, null)) : Decision.Nothing,
        now => ReviseDefinition.Decide(now, network, new(now.Id, next.From, next.Text, next.Source)));
}
