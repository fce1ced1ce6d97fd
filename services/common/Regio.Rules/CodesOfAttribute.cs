using System.ComponentModel.DataAnnotations;

namespace Regio.Rules;

/// <summary>
/// The value is a code of this list; of several, each is, and none is there twice. Absent is valid, and so is a code that
/// is no longer given: whether it may be said again depends on what it is said of.
/// </summary>
/// <param name="list">Id of the list: <c>domains</c>, <c>target-groups</c> …</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CodesOfAttribute(string list) : ValidationAttribute
{
    /// <summary>Id of the list.</summary>
    public string List { get; } = list;

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var codes = value switch
        {
            null => [],
            string one => [one],
            IEnumerable<string> several => several.ToList(),
            _ => throw new InvalidOperationException($"{value.GetType()} is not a code or several."),
        };
        var known = CodeLists.Find(List) ?? throw new InvalidOperationException($"There is no code list {List}.");
        var unknown = codes.Where(code => !known.Contains(code)).Distinct().ToList();
        return unknown.Count > 0 ? new($"Not in /reference/v1/{List}: {string.Join(", ", unknown)}.")
            : codes.Distinct().Count() < codes.Count ? new("A code is there twice.")
            : ValidationResult.Success;
    }
}
