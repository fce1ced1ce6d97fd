using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Gateway.Guards;
using Regio.Hosting.Problems;
using Yarp.ReverseProxy.Forwarder;

namespace Regio.Gateway.Forwarding;

/// <summary>Answers with a problem document when a request could not be forwarded: never a bare 502 or 504.</summary>
internal static class ForwardingProblems
{
    /// <summary>503 <c>unavailable</c> with Retry-After; a fault in the caller's body stays the caller's.</summary>
    public static async Task Answer(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.GetForwarderErrorFeature() is { } failure && !http.Response.HasStarted)
        {
            http.Response.Clear();
            IResult answer = BodySize.Exceeded(failure.Exception) ? BodySize.TooLarge(http) : Answer(http, failure.Error);
            await answer.ExecuteAsync(http);
        }
    }

    private static ProblemHttpResult Answer(HttpContext http, ForwarderError error) =>
        (error switch
        {
            ForwarderError.RequestBodyClient => new Problem("malformed-body", "The body ended or broke off early."),
            ForwarderError.RequestTimedOut or ForwarderError.RequestBodyCanceled or ForwarderError.RequestCanceled =>
                new Problem("unavailable", $"The service {ServiceOf(http)} did not answer in time."),
            _ => new Problem("unavailable", $"The service {ServiceOf(http)} cannot be reached."),
        }).AsResult();

    private static string ServiceOf(HttpContext http) => http.GetRouteModel().Config.ClusterId ?? "";
}
