namespace Regio.Hosting.Histories;

/// <summary>What is shown of a fact that may not be shown whole.</summary>
/// <param name="Data">Instead of the fact.</param>
/// <param name="Sentence">Instead of what it says; null: that tells no more than may be read.</param>
public sealed record Shown(object Data, Sentence? Sentence = null);

/// <summary>What readers of a history are not told (afgeschermd).</summary>
/// <param name="Instead">What is shown of a fact; null: all of it.</param>
/// <param name="Fields">Paths of fields that are left out of the differences, with all within them.</param>
public sealed record Withheld(Func<object, Shown?> Instead, IReadOnlyList<string> Fields)
{
    /// <summary>The changes that may be told.</summary>
    internal IReadOnlyList<Change> Without(IReadOnlyList<Change> changes) =>
        [.. changes.Where(change => !Fields.Any(field => change.Field == field || change.Field.StartsWith($"{field}.", StringComparison.Ordinal)))];
}
