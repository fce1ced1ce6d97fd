using System.ComponentModel.DataAnnotations;

namespace Regio.Hosting.Texts;

/// <summary>A text of so many characters, of which some are not taken. Absent is valid.</summary>
/// <param name="longest">Most characters.</param>
public abstract class TextAttribute(int longest) : StringLengthAttribute(longest)
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => base.IsValid(value) && (value is not string text || Wrong(text) is null);

    /// <summary>What is wrong with a text that is not too long; null when nothing is.</summary>
    protected abstract string? Wrong(string text);

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && base.IsValid(text) && Wrong(text) is { } wrong
            ? new(wrong)
            : base.IsValid(value, validationContext);
}
