using System.Security.Claims;

namespace Regio.Hosting.Access;

/// <summary>Roles that a token can carry; each token carries one.</summary>
public static class Roles
{
    /// <summary>Owns policies and schemes.</summary>
    public const string Ministry = "ministry";

    /// <summary>Coordinates networks.</summary>
    public const string Region = "region";

    /// <summary>Takes part in networks.</summary>
    public const string Member = "member";

    /// <summary>Reads.</summary>
    public const string Analyst = "analyst";

    /// <summary>Keeps code lists and the register; imports.</summary>
    public const string Steward = "steward";

    /// <summary>One of Regio's own services: reads feeds.</summary>
    public const string Service = "service";

    /// <summary>Those whose rights are an organisation's: without one their token is worth nothing.</summary>
    public static IReadOnlyList<string> Bound { get; } = [Ministry, Region, Member];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Ministry, Region, Member, Analyst, Steward, Service];
}

/// <summary>Who asks: an organisation in a role; never a named person.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Organisation">TOOI URI of the organisation the token is bound to; absent for a service.</param>
/// <param name="Subject">The token's subject; it is never stored beside facts.</param>
public sealed record Caller(string Role, string? Organisation, string Subject)
{
    /// <summary>The caller that a validated token names, or nobody.</summary>
    public static Caller? Of(ClaimsPrincipal user) => user.Identity?.IsAuthenticated is not true
        ? null
        : new(user.FindFirstValue("role") ?? "", user.FindFirstValue("org"), user.FindFirstValue("sub") ?? "");

    /// <summary>Whether the caller acts for this organisation.</summary>
    public bool ActsFor(string? organisation) => organisation is not null && organisation == Organisation;
}
