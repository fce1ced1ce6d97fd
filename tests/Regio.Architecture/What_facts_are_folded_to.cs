using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Regio.Contracts.Networks;
using Regio.Hosting.EventStore;
using Regio.Hosting.Publishing;
using Regio.Landscape;

namespace Regio.Architecture;

public sealed class What_facts_are_folded_to
{
    internal const string Name = "folds";
    private static readonly Guid Stream = StreamId.Of("sample", "stream");
    private static readonly IReadOnlyList<object> Contracts =
        [.. ContractTypes.All.OrderBy(contract => contract.Key, StringComparer.Ordinal).Select(contract => Known(Samples.Of(contract.Value)))];

    /// <summary>
    /// Documents are read as they were written as long as their shape says so: when the same facts are folded to other documents
    /// of the same look, the shape has to tell.
    /// </summary>
    [Fact]
    public void Is_what_it_was_or_of_another_shape()
    {
        var now = new JsonObject(FactsShapes.Now.Select(kind => KeyValuePair.Create<string, JsonNode?>(
            kind.Key, new JsonObject { ["shape"] = kind.Value, ["documents"] = Documents(kind.Key) })));
        var agreed = Snapshots.Agreed(Name)?.AsObject() ?? [];
        now.Where(kind => agreed[kind.Key] is { } before && Said(before, "shape") == Said(kind.Value!, "shape")
                && Said(before, "documents") != Said(kind.Value!, "documents"))
            .Select(kind => kind.Key).ShouldBeEmpty("Raise the number of these kinds in FactsShapes.Folds.");
        Snapshots.Match(Name, now.ToJsonString());
    }

    [Fact]
    public void Is_something_of_each_kind() => FactsShapes.Now.Keys.Where(kind => Begun(kind) is null).ShouldBeEmpty();

    // Of a list that did not come with the product nothing is kept.
    private static object Known(object contract) => contract switch
    {
        CodeAdded f => f with { List = "domains" },
        CodeRevised f => f with { List = "domains" },
        CodeRetired f => f with { List = "domains" },
        _ => contract,
    };

    private static string Said(JsonNode kind, string name) => kind[name]!.GetValue<string>();

    // What each contract in turn makes of it, all of them twice over: those of other streams do not fit it.
    private static string Documents(string kind)
    {
        var (state, documents) = (Begun(kind), new StringBuilder());
        foreach (var contract in Contracts.Concat(Contracts))
        {
            try
            {
                state = StreamFacts.After(state, Stream, contract);
                documents.AppendLine(StreamFacts.Write(state!));
            }
            catch (Exception e) when (e is InvalidCastException or InvalidOperationException or ArgumentException or KeyNotFoundException)
            {
                documents.AppendLine(e.GetType().Name);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(documents.ToString())))[..16];
    }

    private static IFacts? Begun(string kind) => Contracts.Select(contract => StreamFacts.After(null, Stream, contract))
        .FirstOrDefault(facts => facts is not null && FactsShapes.KindOf(facts) == kind);
}
