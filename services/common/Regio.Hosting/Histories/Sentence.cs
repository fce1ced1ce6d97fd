namespace Regio.Hosting.Histories;

/// <summary>
/// What a fact says, in Dutch and in English, before it is known how things are named. Between braces stand days,
/// numbers, texts and what <see cref="Say"/> offers; each is written as its language does, and null is nothing. The
/// capital and the full stop follow by themselves.
/// </summary>
/// <param name="Nl">In Dutch.</param>
/// <param name="En">In English.</param>
public sealed record Sentence(FormattableString Nl, FormattableString En)
{
    /// <summary>Everything whose name it needs: ids and external ids.</summary>
    public IEnumerable<string> Named => NamedBy(this);

    /// <summary>The sentence, with what each thing is called.</summary>
    /// <param name="names">By id or external id; what has no name is called by these.</param>
    public Bilingual With(IReadOnlyDictionary<string, string> names) =>
        new(Whole(Language.Dutch.Write(this, names)), Whole(Language.English.Write(this, names)));

    /// <summary>What a sentence can hold, by itself; null for nothing.</summary>
    /// <param name="words">That.</param>
    /// <param name="names">As for a sentence.</param>
    public static Bilingual? InWords(object? words, IReadOnlyDictionary<string, string> names) =>
        words is null ? null : new(Language.Dutch.Write(words, names), Language.English.Write(words, names));

    private static string Whole(string text) =>
        $"{char.ToUpperInvariant(text[0])}{text[1..]}{(text[^1] is '.' or '!' or '?' ? "" : ".")}";

    /// <summary>Everything whose name is needed by what stands in a sentence.</summary>
    internal static IEnumerable<string> NamedBy(object? value) => value switch
    {
        NamedThing thing => [thing.Called],
        ThingByName thing => [thing.Called],
        Several several => several.Values.SelectMany(NamedBy),
        Sentence more => more.Nl.GetArguments().SelectMany(NamedBy),
        _ => [],
    };
}

/// <summary>A thing that is to be called by its name.</summary>
internal sealed record NamedThing(string Called);

/// <summary>A thing that is called by its name or not at all: what has none is told as such.</summary>
internal sealed record ThingByName(string Called);

/// <summary>A code of a list, to be told by its label.</summary>
internal sealed record Coded(string List, string Code);

/// <summary>An amount of money.</summary>
internal sealed record Money(decimal Amount);

/// <summary>Several values, with this between them; null: as an enumeration, with 'and' before the last.</summary>
internal sealed record Several(IReadOnlyList<object> Values, string? Between);
