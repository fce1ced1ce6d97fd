using Microsoft.AspNetCore.Http.Features;
using Regio.Hosting.Problems;
using Yarp.ReverseProxy.Forwarder;

namespace Regio.Gateway.Guards;

/// <summary>Refuses a body over the route's limit (<c>MaxRequestBodySize</c>), else over the usual one.</summary>
internal static class BodySize
{
    /// <summary>413 at once when the stated length is over it; a body without a length is stopped while it is read.</summary>
    public static Task Guard(HttpContext http, RequestDelegate next)
    {
        if (!(http.Request.ContentLength > LimitOf(http)))
        {
            return next(http);
        }

        var refusal = TooLarge(http);

        // The server reads on for a few seconds and keeps nothing: a connection broken while the caller still sends
        // would take the answer with it.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null;
        return refusal.ExecuteAsync(http);
    }

    /// <summary>The refusal.</summary>
    public static IResult TooLarge(HttpContext http) =>
        new Problem("body-too-large", $"At most {LimitOf(http)} bytes are taken here.").AsResult();

    /// <summary>Whether forwarding broke off because the body went over the limit.</summary>
    public static bool Exceeded(Exception? failure) => failure switch
    {
        null => false,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => true,
        AggregateException several => several.InnerExceptions.Any(Exceeded),
        _ => Exceeded(failure.InnerException),
    };

    private static long? LimitOf(HttpContext http) =>
        http.GetRouteModel().Config.MaxRequestBodySize
        ?? http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
