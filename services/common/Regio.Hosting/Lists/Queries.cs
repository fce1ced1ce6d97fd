using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Lists;

/// <summary>Lets a route declare its query: checked before it runs, and told in its interface description.</summary>
public static class Queries
{
    /// <summary>
    /// Declares the query parameters. A name that is not declared or a value that is none is 400 <c>invalid-query</c>,
    /// with every fault; the handler finds the rest with <see cref="QueryValues(HttpContext)"/>.
    /// </summary>
    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder route, params IReadOnlyList<QueryParameter> declared)
    {
        route.AddEndpointFilter(async (context, next) =>
        {
            var values = Lists.QueryValues.Of(context.HttpContext.Request.Query, declared);
            if (values.Faults.Count > 0)
            {
                return new Problem("invalid-query", "Some query parameters are not valid.", values.Faults).AsResult();
            }

            context.HttpContext.Features.Set(values);
            return await next(context);
        });
        return route
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.Parameters ??= [];
                foreach (var parameter in declared)
                {
                    operation.Parameters.Add(Describe(parameter));
                }

                return Task.CompletedTask;
            })
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    /// <summary>The query of a request to a route that declared one.</summary>
    public static QueryValues QueryValues(this HttpContext http) =>
        http.Features.Get<QueryValues>() ?? throw new InvalidOperationException("The route declares no query.");

    private static OpenApiParameter Describe(QueryParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Description,
        Schema = new OpenApiSchema
        {
            Type = parameter.Kind switch
            {
                QueryKind.Whole => JsonSchemaType.Integer,
                QueryKind.Number => JsonSchemaType.Number,
                QueryKind.Flag => JsonSchemaType.Boolean,
                _ => JsonSchemaType.String,
            },
            Format = parameter.Kind switch { QueryKind.Date => "date", QueryKind.Moment => "date-time", _ => null },
            Minimum = parameter.Minimum?.ToString(),
            Maximum = parameter.Maximum?.ToString(),
            Enum = parameter.Codes.Count > 0 ? [.. parameter.Codes.Select(code => (JsonNode)code)] : null,
        },
    };
}
