namespace Regio.Hosting.Texts;

/// <summary>A text of one line: so long, without control characters. Absent is valid.</summary>
/// <param name="longest">Most characters.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LineAttribute(int longest) : TextAttribute(longest)
{
    /// <inheritdoc/>
    protected override string? Wrong(string text) => Letters.WrongInLine(text);
}
