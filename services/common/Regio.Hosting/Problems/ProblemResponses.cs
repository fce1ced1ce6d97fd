using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Regio.Hosting.Problems;

/// <summary>Puts refusals on the wire as RFC 9457 documents: always type, title, status, detail, instance, errors.</summary>
public static class ProblemResponses
{
    /// <summary>The refusal as a response.</summary>
    public static ProblemHttpResult AsResult(this Problem problem)
    {
        var type = ProblemTypes.Get(problem.Code);
        return TypedResults.Problem(new ProblemDetails
        {
            Type = PathOf(type.Code),
            Title = type.Title,
            Status = type.Status,
            Detail = problem.Detail,
            Extensions = problem.More.Append(new("errors", problem.Errors)).ToDictionary(),
        });
    }

    /// <summary>Problem documents for whatever goes wrong outside an endpoint, too.</summary>
    public static IServiceCollection AddProblemResponses(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Complete)
            .AddSingleton<IProblemDetailsWriter, AnyoneReadsProblems>().AddRejectedRequests();

    /// <summary>Turns exceptions, bare statuses and what the server itself rejects into problem documents.</summary>
    public static void UseProblemResponses(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Outage.StatusOf });
        app.UseStatusCodePages();
        app.UseRejectedRequests();
    }

    /// <summary>The page of a kind of problem.</summary>
    internal static string PathOf(string code) => $"/problems/{code}";

    private static void Complete(ProblemDetailsContext context)
    {
        var (problem, http) = (context.ProblemDetails, context.HttpContext);
        if (problem is HttpValidationProblemDetails shape)
        {
            Replace(problem, ProblemTypes.Get("invalid-request"), "Some fields are not valid.");
            problem.Extensions["errors"] = ShapeFaults.Of(shape.Errors);
            shape.Errors.Clear();
            context.ProblemDetails = Copy(problem);
            problem = context.ProblemDetails;
        }
        else if (problem.Type?.StartsWith("/problems/", StringComparison.Ordinal) != true)
        {
            var type = ProblemTypes.ForStatus(problem.Status ?? http.Response.StatusCode);
            Replace(problem, type, type.Remedy);
        }

        problem.Instance ??= http.Request.PathBase + http.Request.Path;
        problem.Extensions.TryAdd("errors", Array.Empty<Fault>());
        problem.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        if (problem.Status is 429 or 503 && !http.Response.Headers.ContainsKey("Retry-After"))
        {
            http.Response.Headers.RetryAfter = "1";
        }
    }

    private static void Replace(ProblemDetails problem, ProblemType type, string detail) =>
        (problem.Type, problem.Title, problem.Status, problem.Detail) =
        (PathOf(type.Code), type.Title, type.Status, detail);

    private static ProblemDetails Copy(ProblemDetails problem) => new()
    {
        Type = problem.Type,
        Title = problem.Title,
        Status = problem.Status,
        Detail = problem.Detail,
        Extensions = problem.Extensions,
    };
}
