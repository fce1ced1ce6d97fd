using JasperFx.Events;

namespace Regio.Hosting.Histories;

/// <summary>From which day a fact of this service holds in the world; null when it does not say so.</summary>
public delegate DateOnly? ValidFrom(object fact);

/// <summary>How a service tells what happened.</summary>
/// <param name="ValidFrom">From which day a fact holds in the world.</param>
/// <param name="Wording">What a fact says; null for what is no fact of the service.</param>
/// <param name="Fields">What the fields of its views are called, by their path or its last part.</param>
public sealed record Telling(
    ValidFrom ValidFrom, Func<object, Sentence?> Wording, IReadOnlyDictionary<string, Bilingual> Fields)
{
    /// <summary>What a fact says; one that corrects, by its stored name, says also which fields it changed.</summary>
    internal Sentence? Said(IEvent fact, IReadOnlyList<Change> changes)
    {
        var said = Wording(fact.Data);
        if (said is null || changes.Count == 0 || fact.EventTypeName?.Contains("-corrected.", StringComparison.Ordinal) is not true)
        {
            return said;
        }

        var fields = changes.Select(change => Label(change.Field) ?? new(change.Field, change.Field)).Distinct()
            .Select(label => new Sentence($"{Small(label.Nl)}", $"{Small(label.En)}"));
        var changed = new Several([.. fields], null);
        return new($"{said} (gewijzigd: {changed})", $"{said} (changed: {changed})");
    }

    /// <summary>A label within a sentence: it begins small, abbreviations but.</summary>
    internal static string Small(string label) =>
        label.Length > 1 && char.IsUpper(label[1]) ? label : char.ToLowerInvariant(label[0]) + label[1..];

    /// <summary>What a field is called, when it has another name than its own.</summary>
    public Bilingual? Label(string field) =>
        Fields.GetValueOrDefault(field) ?? Fields.GetValueOrDefault(field[(field.LastIndexOf('.') + 1)..]);
}

/// <summary>Knows how things are called.</summary>
public interface INames
{
    /// <summary>The names of those that have one.</summary>
    /// <param name="called">Ids and external ids.</param>
    /// <param name="ct">Ends it.</param>
    Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> called, CancellationToken ct);
}

/// <summary>Of a service that keeps no names: things are called by their external ids.</summary>
public sealed class NoNames : INames
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> called, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
}

/// <summary>A view with parts that have no name of their own, and are called by another's: a membership by its member.</summary>
public interface INamesParts
{
    /// <summary>By the id of a part: the id of what names it.</summary>
    IEnumerable<KeyValuePair<Guid, Guid>> PartsNamedFor();
}
