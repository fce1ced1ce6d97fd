using System.ComponentModel.DataAnnotations;

namespace Regio.Hosting.Texts;

/// <summary>Says that there is none of what a text would tell: not true while that text is there.</summary>
/// <param name="text">Name of the property that holds the text.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotBesideAttribute(string text) : ValidationAttribute
{
    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ArgumentNullException.ThrowIfNull(validationContext);
        var told = validationContext.ObjectType.GetProperty(text)?.GetValue(validationContext.ObjectInstance) as string;
        return value is true && !string.IsNullOrWhiteSpace(told)
            ? new("Give the text, or that there is none.")
            : ValidationResult.Success;
    }
}
