using System.Collections;
using System.Reflection;
using System.Text.Json;
using Regio.Rules;

namespace Regio.Hosting.Histories;

/// <summary>Values of views in words: days, amounts, labels of codes, names of things.</summary>
/// <param name="telling">What fields are called.</param>
internal sealed class Words(Telling telling)
{
    /// <summary>A value as a <see cref="Sentence"/> holds it; null where there is nothing to tell.</summary>
    /// <param name="path">Its field.</param>
    /// <param name="codes">The list of which it is a code, or several.</param>
    /// <param name="value">The value.</param>
    /// <param name="own">Ids of the thing and the part that it stands in, which tell nothing.</param>
    public object? Of(string path, string? codes, object? value, IReadOnlyList<Guid> own) => value switch
    {
        null => null,
        IInWords spoken => spoken.Words(),
        Concept code => new Sentence($"{code.Nl} ({code.Id})", $"{code.En} ({code.Id})"),
        string code when codes is not null => Say.Code(codes, code),
        string text when text.StartsWith("https://", StringComparison.Ordinal) && !path.EndsWith("externalId", StringComparison.Ordinal) => Say.Name(text),
        Guid id => own.Contains(id) ? null : new ThingByName(id.ToString()),
        bool yes => yes ? new Sentence($"ja", $"yes") : new Sentence($"nee", $"no"),
        Enum state => OfState(path, JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString())),
        string => value,
        IEnumerable list => OfList(path, codes, list, own),
        _ when Viewed.IsThing(value.GetType()) => OfThing(path, value, own),
        _ => value,
    };

    /// <summary>What a thing in a list is called.</summary>
    public object? Called(string path, object part) => part switch
    {
        IInWords or Concept => Of(path, null, part, []),
        _ => Viewed.IdOf(part) is Guid id ? new ThingByName(id.ToString()) : Viewed.IdOf(part),
    };

    /// <summary>Words of codes, by the labels of their list.</summary>
    public static object? InCodesOf(string list, object? words) => words switch
    {
        string code => Say.Code(list, code),
        Several several => several with { Values = [.. several.Values.Select(one => InCodesOf(list, one)!)] },
        _ => words,
    };

    /// <summary>Whether a thing says more than the day on which it begins.</summary>
    public bool SayAnything(string path, object thing) => Fields(path, thing, []).Count > 0;

    private object OfState(string path, string state) =>
        telling.Label($"{path}.{state}") is { } label ? new Sentence($"{label.Nl}", $"{label.En}") : state;

    private Several? OfList(string path, string? codes, IEnumerable list, IReadOnlyList<Guid> own)
    {
        object?[] all = [.. list];
        var told = all.Select(one => Of(path, codes, one, own)).OfType<object>().ToList();
        return told.Count == 0 ? null : new(told, Array.Exists(all, one => one is not null && Viewed.IsThing(one.GetType())) ? "; " : ", ");
    }

    private List<(string Path, object? Words, PropertyInfo Field)> Fields(string path, object thing, IReadOnlyList<Guid> own)
    {
        IReadOnlyList<Guid> inner = Viewed.IdOf(thing) is Guid id ? [.. own, id] : own;
        return
        [
            .. Viewed.Fields(thing.GetType())
                .Where(field => field.Name is not "Id" && !(thing is IHoldsInTurn && field.Name is nameof(IHoldsInTurn.From)))
                .Select(field => (Path: Viewed.Path(path, field.Name), Field: field))
                .Select(one => (one.Path, Words: Of(one.Path, Viewed.CodesOf(one.Field), one.Field.GetValue(thing), inner), one.Field))
                .Where(one => one.Words is not null),
        ];
    }

    // A thing is what is known of it, each by its name where there is more than one; the day on which it begins stands last.
    private object? OfThing(string path, object thing, IReadOnlyList<Guid> own)
    {
        var told = Fields(path, thing, own);
        var words = told.Count == 1 ? told[0].Words
            : told.Count == 0 ? null
            : new Several([.. told.Select(one => Named(one.Path, one.Words!, Viewed.IsThing(one.Field.PropertyType)))], ", ");
        return (thing as IHoldsInTurn)?.From is not { } from ? words
            : words is null ? new Sentence($"onbekend{Say.From(from)}", $"unknown{Say.From(from)}")
            : new Sentence($"{words}{Say.From(from)}", $"{words}{Say.From(from)}");
    }

    private Sentence Named(string path, object words, bool isThing)
    {
        var label = telling.Label(path) is { } known ? known : new(path, path);
        var (nl, en) = (Telling.Small(label.Nl), Telling.Small(label.En));
        return isThing ? new Sentence($"{nl} ({words})", $"{en} ({words})") : new Sentence($"{nl}: {words}", $"{en}: {words}");
    }
}
