namespace Regio.Hosting.Texts;

/// <summary>
/// Which characters a text may hold, whichever door it comes in by: what a caller sends and what a file brings pass the
/// same check. A control character or one that turns the direction of what follows can make a name look like another.
/// </summary>
public static class Letters
{
    /// <summary>Between the values of a list that stands in one cell of a file.</summary>
    public const char Separator = '|';

    /// <summary>What is wrong with a text of one line, such as a name; null when nothing is.</summary>
    public static string? WrongInLine(string text) => Wrong(text, IsControl);

    /// <summary>What is wrong with a text that may have several lines; null when nothing is.</summary>
    public static string? WrongInProse(string text) => Wrong(text, c => IsControl(c) && c is not ('\n' or '\r' or '\t'));

    /// <summary>What is wrong with one value of a list, or with an identifier; null when nothing is.</summary>
    public static string? WrongInValue(string text) =>
        text.Contains(Separator) ? $"It may not hold '{Separator}', which stands between the values of a list." : WrongInLine(text);

    private static string? Wrong(string text, Func<char, bool> isWrong)
    {
        foreach (var letter in text)
        {
            if (isWrong(letter) || TurnsDirection(letter))
            {
                return $"It may not hold U+{(int)letter:X4}: {(isWrong(letter) ? "a control character" : "it turns the direction of text")}.";
            }
        }

        return null;
    }

    private static bool IsControl(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';

    // Embeddings, overrides and isolates; the marks that languages from right to left need (U+200E, U+200F) are none.
    private static bool TurnsDirection(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
