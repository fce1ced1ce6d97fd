using System.Text.Json.Serialization;

namespace Regio.Projections;

/// <summary>What stands on a page and in no view (onderdeel van een pagina).</summary>
/// <param name="Part">The field of the page.</param>
/// <param name="Value">What stands there, without where its evidence is; null: unknown.</param>
internal sealed record PagePart(string Part, object? Value) : ViewRow
{
    /// <summary>Finds the streams whose events it rests on.</summary>
    [JsonIgnore]
    public Func<IEnumerable<Guid>> RestsOn { get; init; } = () => [];

    /// <summary>Those of a page.</summary>
    /// <param name="page">What it is called in names of operations: <c>NetworkPage</c>.</param>
    /// <param name="recorders">The services without whose record it says nothing.</param>
    public static Table<PagePart> Table(string page, IReadOnlyList<string> recorders) =>
        new(page, new("parts-of-a-page.csv", ("part", part => part.Part)), part => part.Part) { Rule = Definitions.Page, Recorders = recorders };
}

/// <summary>A page on which is gathered what views tell of one thing (pagina).</summary>
internal abstract record GatheredPage
{
    /// <summary>
    /// Where the events are told behind what no view lists, by the field of the page; rows of views tell it themselves.
    /// </summary>
    public IReadOnlyDictionary<string, string> Evidence { get; init; } = new Dictionary<string, string>();

    /// <summary>What stands on it alone.</summary>
    [JsonIgnore]
    public IReadOnlyList<PagePart> OwnParts { get; init; } = [];
}
