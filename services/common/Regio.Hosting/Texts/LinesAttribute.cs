using System.ComponentModel.DataAnnotations;

namespace Regio.Hosting.Texts;

/// <summary>
/// Texts of one line each, none with the bar that stands between them in a file, so that a list is the same after an
/// export and an import. Absent is valid.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LinesAttribute : ValidationAttribute
{
    private const int Longest = 1_000;

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        foreach (var (i, text) in ((IEnumerable<string?>?)value ?? []).Index())
        {
            var wrong = text is null ? "It is missing."
                : text.Length > Longest ? $"It is longer than {Longest} characters."
                : Letters.WrongInValue(text);
            if (wrong is not null)
            {
                return new($"Value {i + 1}: {wrong}");
            }
        }

        return ValidationResult.Success;
    }
}
