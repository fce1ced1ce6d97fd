using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Regio.Hosting.Access;

/// <summary>Opens routes to roles; whoever has another is refused before anything of the request is looked at.</summary>
public static class RoleRequirement
{
    /// <summary>Only for callers in one of these roles.</summary>
    public static T RequireRole<T>(this T routes, params IReadOnlyList<string> roles)
        where T : IEndpointConventionBuilder =>
        routes.RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', roles) });

    /// <summary>The roles that a declaration opens to; every role when it names none.</summary>
    internal static IReadOnlyList<string> Opened(this IAuthorizeData asked) => asked.Roles?.Split(',') ?? Roles.All;
}
