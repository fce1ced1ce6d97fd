using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>Who may know of small counts of persons, as the funding service has it.</summary>
internal static class SmallCountReaders
{
    private static readonly string[] Roles = [Hosting.Access.Roles.Ministry, Hosting.Access.Roles.Steward];

    /// <summary>Whether who asks is one of them.</summary>
    public static bool Include(HttpContext http) => Include(Caller.Of(http.User));

    /// <summary>Whether a caller is one of them.</summary>
    public static bool Include(Caller? caller) => caller is not null && Roles.Contains(caller.Role);
}
