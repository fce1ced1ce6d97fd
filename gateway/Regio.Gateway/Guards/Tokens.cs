using Microsoft.AspNetCore.Authentication;

namespace Regio.Gateway.Guards;

/// <summary>Refuses a token that is malformed, expired or wrongly signed, so that no service has to; without one, anyone passes.</summary>
internal static class Tokens
{
    /// <summary>401 for credentials that did not convince; what a role may do is for the service to say.</summary>
    public static Task Guard(HttpContext http, RequestDelegate next) =>
        http.Request.Headers.Authorization.Count > 0 && http.User.Identity?.IsAuthenticated is not true
            ? http.ChallengeAsync()
            : next(http);
}
