using System.Collections;

namespace Regio.Projections;

/// <summary>Rows of which each is made when it is looked at: of a long list only those of the page that is asked for are.</summary>
/// <param name="all">What the rows are of, in their order.</param>
/// <param name="row">Makes a row.</param>
internal sealed class RowsOf<T, TRow>(IReadOnlyList<T> all, Func<T, TRow> row) : IReadOnlyList<TRow>
{
    /// <inheritdoc/>
    public int Count => all.Count;

    /// <inheritdoc/>
    public TRow this[int index] => row(all[index]);

    /// <inheritdoc/>
    public IEnumerator<TRow> GetEnumerator() => all.Select(row).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
