using System.Globalization;
using Regio.Rules;

namespace Regio.Hosting.Histories;

/// <summary>How a language writes what stands in a sentence. It does not rest on the machine's cultures.</summary>
internal sealed class Language(
    IReadOnlyList<string> months, string and, string nameless, string euro, NumberFormatInfo numbers,
    Func<Sentence, FormattableString> sentence, Func<Concept, string> label)
{
    private static readonly NumberFormatInfo Commas = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>Nederlands.</summary>
    public static Language Dutch { get; } = new(
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        "en", "wat hier geen naam heeft", "€ ", Commas, s => s.Nl, concept => concept.Nl);

    /// <summary>English.</summary>
    public static Language English { get; } = new(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        "and", "what has no name here", "€", NumberFormatInfo.InvariantInfo, s => s.En, concept => concept.En);

    /// <summary>A sentence, with what each thing is called.</summary>
    public string Write(Sentence said, IReadOnlyDictionary<string, string> names)
    {
        var text = sentence(said);
        return string.Format(text.Format, [.. text.GetArguments().Select(value => Write(value, names))]);
    }

    /// <summary>What can stand in a sentence.</summary>
    public string Write(object? value, IReadOnlyDictionary<string, string> names) => value switch
    {
        null => "",
        string text => text.Trim(),
        DateOnly day => $"{day.Day} {months[day.Month - 1]} {day.Year}",
        decimal number => number.ToString("#,##0.####", numbers),
        Money money => euro + money.Amount.ToString(decimal.IsInteger(money.Amount) ? "#,##0" : "#,##0.00", numbers),
        ThingByName thing => names.GetValueOrDefault(thing.Called) ?? nameless,
        NamedThing thing => names.GetValueOrDefault(thing.Called) ?? thing.Called,
        Coded(var list, var code) => LabelOf(list, code),
        Several several => Join([.. several.Values.Select(one => Write(one, names))], several.Between),
        Sentence more => Write(more, names),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private string Join(IReadOnlyList<string> texts, string? between) =>
        between is not null ? string.Join(between, texts)
        : texts.Count < 2 ? string.Concat(texts)
        : $"{string.Join(", ", texts.SkipLast(1))} {and} {texts[^1]}";

    // Labels begin with a capital, which has no place within a sentence; abbreviations keep theirs.
    private string LabelOf(string list, string code) =>
        CodeLists.Find(list)?.Concepts.FirstOrDefault(concept => concept.Id == code) is not { } concept ? code
        : label(concept) is { Length: > 1 } text && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..]
        : label(concept);
}
