using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Regio.Testing;

/// <summary>Checks a request's shape as the service does: by the attributes on the record's properties.</summary>
public static class Shape
{
    /// <summary>Names of the fields with a fault, in their order.</summary>
    public static IReadOnlyList<string> FaultyFields(object request)
    {
        var type = request.GetType();
        return [.. type.GetProperties()
            .Where(property => IsFaulty(property, property.GetValue(request), request)).Select(property => property.Name)];
    }

    private static bool IsFaulty(PropertyInfo property, object? value, object request) =>
        property.GetCustomAttributes<ValidationAttribute>()
            .Any(rule => rule.GetValidationResult(value, new ValidationContext(request) { MemberName = property.Name }) is not null);
}
