namespace Regio.Hosting.Texts;

/// <summary>
/// How the world knows a thing. A UUID is how we know it: it would be looked for under that, and not be found. Absent is
/// valid.
/// </summary>
/// <param name="longest">Most characters.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ExternalIdAttribute(int longest) : TextAttribute(longest)
{
    /// <inheritdoc/>
    protected override string? Wrong(string text) => Guid.TryParse(text, out _)
        ? "A UUID is our own id of a thing, not how the world knows it."
        : Letters.WrongInValue(text);
}
