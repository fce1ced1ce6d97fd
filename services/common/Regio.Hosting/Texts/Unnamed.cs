using System.Text.RegularExpressions;

namespace Regio.Hosting.Texts;

/// <summary>
/// Tells a function or a desk from a person, as far as writing shows it: an address or a number leads to somebody. What
/// it does not show is for who sends it: neither ever names a person.
/// </summary>
public static partial class Unnamed
{
    private static readonly char[] Around = ['<', '>', '(', ')', '[', ']', ',', ';', ':', '"', '\''];

    /// <summary>What is wrong with the name of a function: it is a word, and no address or number; null when nothing is.</summary>
    public static string? WrongInFunction(string text) =>
        Letters.WrongInLine(text) ?? (text.Contains('@') ? "A function is no e-mail address."
        : !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsLetter) ? "A function has a name."
        : TelephoneNumber().IsMatch(text) ? "A function is no telephone number."
        : null);

    /// <summary>
    /// What is wrong with how a desk is reached, by a name, a page, a number or a mailbox: a mailbox is a function's, in
    /// one word before the @ (<c>info@</c>), as a person's is not (<c>j.jansen@</c>). Null when nothing is.
    /// </summary>
    public static string? WrongInDesk(string text) =>
        Letters.WrongInLine(text) ?? (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Any(word => word.Contains('@') && !word.Contains("://", StringComparison.Ordinal) && !IsMailbox(word.Trim(Around).Replace("mailto:", "", StringComparison.OrdinalIgnoreCase)))
                ? "Give a mailbox of the desk, with one word before the @, as info@…: not one of a person."
                : null);

    /// <summary>Nine digits or more, with at most what stands between the parts of a number among them.</summary>
    [GeneratedRegex(@"\d(?:[ \-./()]*\d){8}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TelephoneNumber();

    private static bool IsMailbox(string word) => word.Split('@') is [var box, var host]
        && box.Length > 0 && box.All(c => char.IsLetterOrDigit(c) || c is '-' or '+')
        && host.Contains('.') && host.All(c => char.IsLetterOrDigit(c) || c is '-' or '.');
}

/// <summary>The name of a function, never of a person: so long, no address, no number. Absent is valid.</summary>
/// <param name="longest">Most characters.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FunctionAttribute(int longest) : TextAttribute(longest)
{
    /// <inheritdoc/>
    protected override string? Wrong(string text) => Unnamed.WrongInFunction(text);
}

/// <summary>How a desk is reached, never a person: so long, and no mailbox of somebody. Absent is valid.</summary>
/// <param name="longest">Most characters.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DeskAttribute(int longest) : TextAttribute(longest)
{
    /// <inheritdoc/>
    protected override string? Wrong(string text) => Unnamed.WrongInDesk(text);
}
