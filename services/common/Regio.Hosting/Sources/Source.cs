using System.Text.Json;
using JasperFx.Events;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Sources;

/// <summary>What a fact rests on (bron): a decision, a gazette, the text of an arrangement.</summary>
/// <param name="Kind">Code of the list <c>source-kinds</c>.</param>
/// <param name="Title">What it is called, its number included.</param>
/// <param name="Uri">Where it can be read; unknown when absent.</param>
/// <param name="PublishedOn">When it was published; unknown when absent.</param>
/// <param name="Sha256">Hash of its text, in hexadecimals, so that it can be told whether it is still the same.</param>
public sealed record Source(string Kind, string Title, string? Uri, DateOnly? PublishedOn, string? Sha256)
{
    private const string Header = "sources";

    /// <summary>The sources of a fact.</summary>
    public static IReadOnlyList<Source> Of(IEvent fact) => TextOf(fact) is { } text ? Read(text) : [];

    /// <summary>The sources of a fact as text, which is how they are stored and travel; null when it has none.</summary>
    public static string? TextOf(IEvent fact) => fact.GetHeader(Header)?.ToString();

    /// <summary>Puts sources on a fact about to be appended.</summary>
    public static void Put(IEvent fact, string? text)
    {
        if (text is not null)
        {
            fact.SetHeader(Header, text);
        }
    }

    /// <summary>Sources as text.</summary>
    public static string Write(IReadOnlyList<Source> sources) => JsonSerializer.Serialize(sources, ContractTypes.Json);

    private static Source[] Read(string text) => JsonSerializer.Deserialize<Source[]>(text, ContractTypes.Json) ?? [];
}
