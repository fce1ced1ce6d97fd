using System.Text.Json;

namespace Regio.Funding.Accountability;

/// <summary>
/// What a yearly list asks a municipality about one scheme (lijst van indicatoren), field by field. Lists are data beside this
/// file, each with its source; a scheme whose list of a year is not there is accounted for by the shared columns alone.
/// </summary>
/// <param name="Year">The first year that it is for (verantwoordingsjaar).</param>
/// <param name="Code">Code of the scheme in it (regelingcode).</param>
/// <param name="Title">How it calls the scheme.</param>
/// <param name="AccountedBy">Code of the list <c>organisation-kinds</c>: who accounts.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Indicators">What it asks, in its order.</param>
internal sealed record SisaList(int Year, string Code, string Title, string AccountedBy, string Source, IReadOnlyList<SisaIndicator> Indicators)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Every list there is, by code and year.</summary>
    public static IReadOnlyList<SisaList> All { get; } = [.. Read().OrderBy(list => list.Code, StringComparer.Ordinal).ThenBy(list => list.Year)];

    /// <summary>The list that a kind of organisation accounts for a scheme by in a year: that of the year, else the last before; null: none.</summary>
    public static SisaList? Of(string? code, int year, string kind) =>
        All.LastOrDefault(list => list.Code == code && list.Year <= year && list.AccountedBy == kind);

    /// <summary>What is asked of the grants that a municipality has under the scheme, together.</summary>
    /// <param name="grants">Its grants, in its statement of the year.</param>
    public IEnumerable<SisaField> Of(IReadOnlyList<SisaRow> grants) => Indicators.SelectMany(asked => asked.FilledBy switch
    {
        null => [Field(grants, asked, null, null)],
        var filling when SisaIndicator.LineFillings.TryGetValue(filling, out var lines) =>
            SisaIndicator.Lines(grants).Index().Select(line => Field(grants, asked, line.Index + 1, lines(line.Item))),
        var filling => [Field(grants, asked, null, SisaIndicator.Fillings[filling](grants))],
    });

    private SisaField Field(IReadOnlyList<SisaRow> grants, SisaIndicator asked, int? line, string? value) => new(
        grants[0].Year, grants[0].Municipality, Year, Source, Code, Title, asked.Number, line, asked.Label, asked.Kind, value, value is null ? asked.AskedOf : null);

    private static IEnumerable<SisaList> Read()
    {
        var assembly = typeof(SisaList).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("sisa-", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<SisaList>(stream, Format)!;
        }
    }
}

/// <summary>One field of such a list (indicator).</summary>
/// <param name="Number">Its number (indicatornummer), such as <c>D1/01</c>.</param>
/// <param name="Label">What it asks, in the words of the list.</param>
/// <param name="Kind">What its value is: <c>amount</c>, <c>number</c>, <c>text</c> or <c>yes-no</c>.</param>
/// <param name="FilledBy">What of the register fills it: of <see cref="Fillings"/>, or of <see cref="LineFillings"/>; null: nothing does.</param>
/// <param name="AskedOf">Who or what can tell it, where the register cannot.</param>
internal sealed record SisaIndicator(string Number, string Label, string Kind, string? FilledBy, string AskedOf)
{
    /// <summary>An amount in euros.</summary>
    public const string Amount = "amount";

    /// <summary>Yes or no.</summary>
    public const string YesNo = "yes-no";

    /// <summary>A text.</summary>
    public const string Text = "text";

    /// <summary>Kinds of values.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Amount, "number", Text, YesNo];

    /// <summary>What of the register can fill a field, and the kind of value that this is: unknown where it is of one of the grants.</summary>
    public static IReadOnlyDictionary<string, Func<IReadOnlyList<SisaRow>, string?>> Fillings { get; } = new Dictionary<string, Func<IReadOnlyList<SisaRow>, string?>>
    {
        ["spent-in-year"] = grants => Sum(grants, row => row.SpentInYear),
        ["spent"] = grants => Sum(grants, row => row.Spent),
        ["is-final"] = grants => grants.All(row => row.IsFinal) ? "Ja" : "Nee",
    };

    /// <summary>What of the register fills a field that has a line for each other municipality.</summary>
    public static IReadOnlyDictionary<string, Func<SisaTransfer, string>> LineFillings { get; } = new Dictionary<string, Func<SisaTransfer, string>>
    {
        ["passed-on-to"] = transfer => transfer.Municipality,
        ["passed-on"] = transfer => Hosting.Reading.Columns.Of(transfer.Amount)!,
    };

    /// <summary>The kind of value that fills it.</summary>
    public static string KindOf(string filling) => filling switch
    {
        "is-final" => YesNo,
        "passed-on-to" => Text,
        _ => Amount,
    };

    /// <summary>What went to other municipalities of all grants together, a line for each.</summary>
    public static IEnumerable<SisaTransfer> Lines(IReadOnlyList<SisaRow> grants) => grants.SelectMany(row => row.PassedOnTo)
        .GroupBy(one => one.Municipality, (municipality, all) => new SisaTransfer(municipality, all.Sum(one => one.Amount)))
        .OrderBy(one => one.Municipality, StringComparer.Ordinal);

    private static string? Sum(IReadOnlyList<SisaRow> grants, Func<SisaRow, decimal?> of) =>
        grants.All(row => of(row) is not null) ? Hosting.Reading.Columns.Of(grants.Sum(of)) : null;
}

/// <summary>A field of a municipality's statement, as the list of its scheme asks it (ingevulde indicator).</summary>
/// <param name="Year">The year that is accounted for (jaar T).</param>
/// <param name="Municipality">TOOI URI of who accounts.</param>
/// <param name="ListYear">Year of the list that is followed: the last that is known here, where that of the year is not.</param>
/// <param name="ListSource">Where that list stands.</param>
/// <param name="SchemeCode">Code of the scheme in it (regelingcode).</param>
/// <param name="Scheme">How it calls the scheme.</param>
/// <param name="Number">Number of the field (indicatornummer).</param>
/// <param name="Line">Which line of it, from 1, where it has one for each other municipality that got money; absent: it has no lines.</param>
/// <param name="Label">What it asks.</param>
/// <param name="Kind">What its value is: <c>amount</c>, <c>number</c>, <c>text</c> or <c>yes-no</c>.</param>
/// <param name="Value">The value, of all grants under the scheme together: euros, or <c>Ja</c> or <c>Nee</c>; absent: unknown.</param>
/// <param name="AskedOf">Who or what can tell it; absent where it is told.</param>
public sealed record SisaField(
    int Year, string Municipality, int ListYear, string ListSource, string SchemeCode, string Scheme, string Number, int? Line, string Label,
    string Kind, string? Value, string? AskedOf);
