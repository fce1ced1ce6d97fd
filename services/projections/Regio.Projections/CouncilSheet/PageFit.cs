namespace Regio.Projections;

/// <summary>
/// How low rows are and how small their letters, so that all stand on one A4 (landscape). What is longer than its lines
/// the browser cuts, with dots that the page explains.
/// </summary>
/// <param name="Points">Size of the letters.</param>
/// <param name="Lines">Lines in a row at most.</param>
internal sealed record PageFit(double Points, int Lines)
{
    /// <summary>Rows on a page at most; beyond, letters would be too small to read.</summary>
    public const int MostRows = 40;

    /// <summary>Height of a line, in sizes of its letters.</summary>
    public const double Leading = 1.15;

    /// <summary>Lines in a row, however few rows there are.</summary>
    public const int MostLines = 8;

    // In millimetres: 210 less the margins, the heading and the head of the table; the border and padding of a row.
    private const double Height = 166;
    private const double Around = 1.1;
    private const double MillimetresInPoint = 0.3528;
    private const int Enough = 3;

    /// <summary>Sizes of letters, the largest first.</summary>
    public static IReadOnlyList<double> Sizes { get; } = [7.5, 7, 6.5, 6, 5.5, 5];

    /// <summary>For so many rows: the largest letters with which three lines fit, or else the smallest.</summary>
    public static PageFit For(int rows)
    {
        var height = (Height / Math.Clamp(rows, 1, MostRows)) - Around;
        var fits = Sizes.Select(points => new PageFit(points, Math.Min(MostLines, (int)(height / (points * MillimetresInPoint * Leading))))).ToList();
        return fits.Find(fit => fit.Lines >= Enough) ?? fits[^1];
    }

    /// <summary>Height of so many rows, in millimetres.</summary>
    public double HeightOf(int rows) => rows * ((Lines * Points * MillimetresInPoint * Leading) + Around);
}
