using CsCheck;

namespace Regio.Networks.Specs;

/// <summary>Texts as callers may send them: mostly letters, some of what a file or a reader could trip over.</summary>
internal static class RandomTexts
{
    private static readonly Gen<char> Letter = Gen.Frequency(
        (40, Gen.Char["abcdefghijklmé "]),
        (4, Gen.Char[",\"';=+-@\u00A0\u2003\u200B\uFEFF"]),
        (1, Gen.Char["|\n\r\t\a\u202E\u2028"]));

    /// <summary>Any of them; perhaps none at all.</summary>
    public static readonly Gen<string> Text = Letter.Array[0, 10].Select(letters => new string(letters));

    /// <summary>Without spaces, so that most are identifiers.</summary>
    public static readonly Gen<string> Identifier = Gen.Char["abc019:/#.,\"'=|\a"].Array[1, 8].Select(letters => new string(letters));

    /// <summary>Some of them.</summary>
    public static readonly Gen<string[]> Texts = Text.Array[0, 3];

    /// <summary>A day in any year.</summary>
    public static readonly Gen<DateOnly> AnyDay = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    /// <summary>A share, mostly within bounds.</summary>
    public static readonly Gen<decimal> Share = Gen.OneOf(
        Gen.Int[0, 10_000].Select(n => n / 100m), Gen.Int[1, 999].Select(n => n / 7m), Gen.OneOf(100m, 100.4m, -0.4m));

    /// <summary>It, or nothing.</summary>
    public static Gen<T?> Perhaps<T>(this Gen<T> some)
        where T : struct => Gen.Frequency((1, Gen.Const((T?)null)), (2, some.Select(T? (one) => one)));

    /// <summary>It, or nothing.</summary>
    public static Gen<T?> PerhapsOne<T>(this Gen<T> some)
        where T : class => Gen.Frequency((1, Gen.Const((T?)null)), (2, some.Select(T? (one) => one)));
}
