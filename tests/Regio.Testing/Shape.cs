using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Regio.Testing;

/// <summary>Checks a request's shape as the service does: by the attributes on the record's parameters.</summary>
public static class Shape
{
    /// <summary>Names of the fields with a fault, in their order.</summary>
    public static IReadOnlyList<string> FaultyFields(object request)
    {
        var type = request.GetType();
        return [.. type.GetConstructors().Single().GetParameters()
            .Where(parameter => IsFaulty(parameter, type.GetProperty(parameter.Name!)!.GetValue(request), request))
            .Select(parameter => parameter.Name!)];
    }

    private static bool IsFaulty(ParameterInfo parameter, object? value, object request) =>
        parameter.GetCustomAttributes<ValidationAttribute>()
            .Any(rule => rule.GetValidationResult(value, new ValidationContext(request) { MemberName = parameter.Name }) is not null);
}
