namespace Regio.Projections;

/// <summary>What a view tells of all its rows together (geheel): it stands around them, and has evidence of its own.</summary>
internal interface IWhole<T> where T : ViewRow
{
    /// <summary>The streams whose events it rests on, each once.</summary>
    IReadOnlyCollection<Guid> RestsOn();

    /// <summary>A page of the events behind a row, or behind it where none is given.</summary>
    object Page(EventsBehind behind, T? row);
}

/// <summary>The same, as what it is told as.</summary>
/// <param name="Told">What is told, with where the events behind it are.</param>
/// <param name="Streams">The streams whose events it rests on.</param>
internal sealed record Whole<T, TWhole>(TWhole Told, Func<IEnumerable<Guid>> Streams) : IWhole<T> where T : ViewRow where TWhole : ViewRow
{
    /// <inheritdoc/>
    public IReadOnlyCollection<Guid> RestsOn() => Streams().ToHashSet();

    /// <inheritdoc/>
    public object Page(EventsBehind behind, T? row) => new EvidencePage<T, TWhole>(
        behind.Items, row, row is null ? Told : null, behind.Events, behind.WithSource, behind.AsOf, RulesVersion.Now);
}
