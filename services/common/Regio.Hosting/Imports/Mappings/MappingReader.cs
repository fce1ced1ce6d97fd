using System.Text.Json;
using System.Text.RegularExpressions;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Imports;

/// <summary>Reads mapping files, and tells everything that is wrong with one, each at its place.</summary>
internal static class MappingReader
{
    private const string Malformed = "malformed-mapping";
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>A mapping; null when something is wrong with it.</summary>
    public static (Mapping? Mapping, IReadOnlyList<Fault> Faults) Read(UploadedFile file, IReadOnlyList<CsvShape> shapes)
    {
        if (Parse<MappingBody>(() => JsonSerializer.Deserialize<MappingBody>(file.Content, Format), out var wrong) is not { } body)
        {
            return (null, [new($"/{file.Name}", Malformed, wrong)]);
        }

        var shape = shapes.FirstOrDefault(one => one.Name == $"{body.Kind}.csv");
        var (fields, faults) = (new List<MappedField>(), new List<Fault>());
        foreach (var (name, element) in body.Fields ?? new Dictionary<string, JsonElement>())
        {
            var read = Field(element, out var notRead);
            faults.AddRange((read is null ? [notRead] : Wrong(read)).Concat(
                shape is null || Names(shape).Contains(name) ? [] : [$"{body.Kind} have no {name}; they have {string.Join(", ", Names(shape))}."])
                .Select(detail => new Fault($"/{file.Name}/fields/{name}", Malformed, detail)));
            if (read is not null && faults.Count == 0)
            {
                fields.Add(new(name, read));
            }
        }

        faults.AddRange(Whole(body, shape, shapes).Select(one => new Fault($"/{file.Name}/{one.Place}", Malformed, one.Detail)));
        return faults.Count > 0 ? (null, faults) : (new(file.Name, body.File!, shape!, fields), []);
    }

    private static IEnumerable<(string Place, string Detail)> Whole(MappingBody body, CsvShape? shape, IReadOnlyList<CsvShape> shapes)
    {
        if (body.File is not { Length: > 0 })
        {
            yield return ("file", "Name the file that it is for.");
        }

        if (shape is null)
        {
            yield return ("kind", $"Give one of {string.Join(", ", shapes.Select(one => Path.GetFileNameWithoutExtension(one.Name)))}.");
            yield break;
        }

        foreach (var missing in shape.Required.Except(body.Fields?.Keys ?? []))
        {
            yield return ("fields", $"Say what {missing} is: a column, or that it is empty by \"value\": \"\".");
        }
    }

    private static IEnumerable<string> Names(CsvShape shape) => shape.Required.Concat(shape.Optional);

    private static FieldBody? Field(JsonElement element, out string wrong)
    {
        wrong = "";
        return element.ValueKind == JsonValueKind.String ? new() { Column = element.GetString() } : Parse(() => element.Deserialize<FieldBody>(Format), out wrong);
    }

    private static IEnumerable<string> Wrong(FieldBody field)
    {
        var ways = new object?[] { field.Column, field.Columns, field.Value }.Count(one => one is not null);
        if (ways != 1)
        {
            yield return "Give one of column, columns and value.";
        }

        var written = new object?[] { field.Pattern, field.Codes, field.Date, field.Decimal ?? field.Thousands }.Count(one => one is not null);
        if (written > 1 || (written > 0 && field.Value is not null))
        {
            yield return "Say in one way how a column is written: by pattern, codes, date, or decimal and thousands.";
        }

        if (field.Columns is { } some && (some.Count == 0 || some.Contains(null!)))
        {
            yield return "Name the columns.";
        }

        if (field is { Decimal.Length: not 1 } or { Thousands.Length: not 1 } || (field.Decimal is { } point && point == field.Thousands))
        {
            yield return "Give one sign for decimals, and another for thousands.";
        }

        if (field is { LastDay: true, Date: null })
        {
            yield return "Say how the last day is written, as date.";
        }

        if (field.As is not null && field.Pattern is null)
        {
            yield return "Give the pattern that `as` goes by.";
        }

        if (field.Pattern is { } pattern && !IsRegular(pattern))
        {
            yield return $"It is no regular expression that can be held against any text: {pattern}.";
        }
    }

    private static bool IsRegular(string pattern)
    {
        try
        {
            _ = new Regex($"^(?:{pattern})$", RegexOptions.NonBacktracking);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static T? Parse<T>(Func<T?> parse, out string wrong)
        where T : class
    {
        try
        {
            wrong = "It is null.";
            return parse();
        }
        catch (JsonException e)
        {
            wrong = $"It is no JSON as a mapping is written{(e.Path is { Length: > 1 } place ? $", at {place[2..]}" : "")}.";
            return null;
        }
    }
}
