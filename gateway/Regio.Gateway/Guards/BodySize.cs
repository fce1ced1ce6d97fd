using Microsoft.AspNetCore.Http.Features;
using Regio.Hosting.Problems;
using Yarp.ReverseProxy.Forwarder;

namespace Regio.Gateway.Guards;

/// <summary>Refuses a body over the route's limit (<c>MaxRequestBodySize</c>), else over the usual one.</summary>
internal static class BodySize
{
    /// <summary>413 at once when the stated length is over it; a body without a length is stopped while it is read.</summary>
    public static Task Guard(HttpContext http, RequestDelegate next) =>
        http.Request.ContentLength > LimitOf(http) ? TooLarge(http).ExecuteAsync(http) : next(http);

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
