namespace Regio.Hosting.Lists;

/// <summary>A stretch of a list.</summary>
/// <param name="Skip">Rows before it.</param>
/// <param name="Take">Rows in it at most; null: all the rest.</param>
public sealed record Paging(int Skip, int? Take)
{
    /// <summary>Rows in a page when not asked otherwise.</summary>
    public const int UsualSize = 50;

    /// <summary>Rows in a page at most.</summary>
    public const int LargestSize = 200;

    /// <summary>The whole list.</summary>
    public static Paging Whole { get; } = new(0, null);

    /// <summary>A page, from 1.</summary>
    public static Paging Of(int? page, int? size)
    {
        var take = size ?? UsualSize;
        return new((int)Math.Min(((page ?? 1) - 1L) * take, int.MaxValue), take);
    }

    /// <summary>This stretch of rows that are all at hand.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> rows) => Take is { } take ? rows.Skip(Skip).Take(take) : rows.Skip(Skip);

    /// <summary>
    /// The same stretch in pieces, so that a long export holds no transaction open: each piece is a query of its own.
    /// </summary>
    /// <param name="total">Rows of the whole list.</param>
    /// <param name="largest">Rows in a piece at most.</param>
    public IEnumerable<(int Skip, int Take)> Pieces(long total, int largest)
    {
        var end = Take is { } take ? Math.Min(total, (long)Skip + take) : total;
        for (long at = Skip; at < end; at += largest)
        {
            yield return ((int)at, (int)Math.Min(largest, end - at));
        }
    }
}
