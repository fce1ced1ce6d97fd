using System.ComponentModel.DataAnnotations;

namespace Regio.Hosting.Texts;

/// <summary>An amount of money in euros: whole cents, not below zero. Absent is valid.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EurosAttribute : ValidationAttribute
{
    /// <summary>The largest amount.</summary>
    public const decimal Most = 1_000_000_000_000m;

    /// <summary>Whether at least a cent must be given.</summary>
    public bool Positive { get; init; }

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        null => ValidationResult.Success,
        decimal amount when amount < 0 || (Positive && amount == 0) => new(Positive ? "Give an amount above zero." : "Give an amount of at least zero."),
        decimal amount when amount > Most => new($"Give at most {Most} euros."),
        decimal amount when decimal.Round(amount, 2) != amount => new("Give whole cents."),
        decimal => ValidationResult.Success,
        _ => throw new InvalidOperationException($"{value.GetType()} is no amount."),
    };
}
