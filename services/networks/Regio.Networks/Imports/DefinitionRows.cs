using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Definitions;
using Regio.Networks.Networks;

namespace Regio.Networks.Imports;

/// <summary>What a row of definitions.csv says: a term of a network in an edition.</summary>
internal sealed record DefinitionLine(Guid NetworkId, string Term, DateOnly From, string Text, string? Source) : IOfNetwork;

/// <summary>definitions.csv: one row is one term of one network.</summary>
internal static class DefinitionRows
{
    /// <summary>Reads the rows.</summary>
    public static IReadOnlyList<Read<DefinitionLine>> Of(CsvFile file) => IdentifiedRows.ReadAll(
        file, "term",
        row => row.Row.Text("network_id") is { } network && row.Row.Text("term") is { } term ? Definition.IdOf(NetworkId(network), term) : null,
        row => new DefinitionLine(
            NetworkId(row.Identifier("network_id")), row.Needed("term"), row.NeededDate("from"), row.NeededProse("text"), row.Text("source")));

    /// <summary>Agrees, revises, corrects or leaves one: an edition that is known is left, and one from a later
    /// day than the latest is the next.</summary>
    public static Decision Weigh(Read<DefinitionLine> row, Definition? known, Network network)
    {
        var (id, line) = (row.Id, row.Says);
        return known?.Editions.Any(edition => (edition.From, edition.Text, edition.Source) == (line.From, line.Text, line.Source)) is true
                ? Decision.Nothing
            : known is null ? AgreeDefinition.Decide(network, new(id, network.Id, line.Term, line.From, line.Text, line.Source))
            : line.From > known.Latest.From ? ReviseDefinition.Decide(known, network, new(id, line.From, line.Text, line.Source))
            : CorrectDefinition.Decide(known, network, new(id, line.From, line.Text, line.Source));
    }

    private static Guid NetworkId(string called) => StreamId.Parse(Network.StreamKind, called);
}
