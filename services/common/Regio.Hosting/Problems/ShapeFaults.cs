namespace Regio.Hosting.Problems;

/// <summary>Turns the framework's validation errors, keyed by property path, into faults with JSON pointers.</summary>
internal static class ShapeFaults
{
    /// <summary>All faults, in the order of their pointers.</summary>
    public static IReadOnlyList<Fault> Of(IEnumerable<KeyValuePair<string, string[]>> errors) =>
    [
        .. errors
            .SelectMany(entry => entry.Value.Select(detail => new Fault(Pointer(entry.Key), "invalid", detail)))
            .OrderBy(fault => fault.Pointer, StringComparer.Ordinal),
    ];

    // "Details.Members[0].Role" → "/details/members/0/role"
    private static string Pointer(string path) => "/" + string.Join('/', path
        .Replace("[", ".", StringComparison.Ordinal)
        .Replace("]", "", StringComparison.Ordinal)
        .Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => char.ToLowerInvariant(part[0]) + part[1..]));
}
