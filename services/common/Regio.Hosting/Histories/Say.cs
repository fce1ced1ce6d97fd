namespace Regio.Hosting.Histories;

/// <summary>What can stand between the braces of a <see cref="Sentence"/> beside days, numbers and texts.</summary>
public static class Say
{
    private const int Most = 5;

    /// <summary>A thing by its name.</summary>
    public static object Name(Guid id) => new NamedThing(id.ToString());

    /// <summary>A thing by its name, known by its external id.</summary>
    public static object Name(string externalId) => new NamedThing(externalId);

    /// <summary>Things by their names: the first five, and how many there are beside them.</summary>
    public static object Names(IEnumerable<Guid> ids)
    {
        var all = ids.ToList();
        var shown = all.Take(all.Count > Most + 1 ? Most : all.Count).Select(Name);
        return new Several(
            all.Count > Most + 1 ? [.. shown, new Sentence($"{all.Count - Most} andere", $"{all.Count - Most} others")] : [.. shown], null);
    }

    /// <summary>A code by its label.</summary>
    public static object Code(string list, string code) => new Coded(list, code);

    /// <summary>Codes by their labels.</summary>
    public static object Codes(string list, IEnumerable<string> codes) =>
        new Several([.. codes.Select(code => Code(list, code))], null);

    /// <summary>An amount of money.</summary>
    public static object Euros(decimal amount) => new Money(amount);

    /// <summary>One sentence after another.</summary>
    public static object Each(IEnumerable<Sentence> sentences) => new Several([.. sentences], "; ");

    /// <summary>From which day on, with the space before it; nothing when that is not known.</summary>
    public static Sentence? From(DateOnly? day) => day is null ? null : new($" per {day}", $" as of {day}");

    /// <summary>Until which day, with the space before it; nothing when there is none.</summary>
    public static Sentence? Until(DateOnly? day) => day is null ? null : new($" tot {day}", $" until {day}");

    /// <summary>Why, with the space before it; nothing when that is not known.</summary>
    public static Sentence? Because(string? reason) => reason is null ? null : new($" (reden: {reason})", $" (reason: {reason})");

    /// <summary>Where it is written, with the space before it; nothing when that is not known.</summary>
    public static Sentence? Source(string? source) => source is null ? null : new($" (bron: {source})", $" (source: {source})");
}
