namespace Regio.Hosting.Texts;

/// <summary>A text that may have several lines: so long, without other control characters. Absent is valid.</summary>
/// <param name="longest">Most characters.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ProseAttribute(int longest) : TextAttribute(longest)
{
    /// <inheritdoc/>
    protected override string? Wrong(string text) => Letters.WrongInProse(text);
}
