using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Lists;

/// <summary>Lets a route declare its query: checked before it runs (every fault at once), and told in its interface description.</summary>
public static class Queries
{
    /// <summary>
    /// Declares the query parameters; a route that declares none takes none. The handler finds the values with
    /// <see cref="QueryValues(HttpContext)"/>.
    /// </summary>
    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder route, params IReadOnlyList<QueryParameter> declared) =>
        route.WithMetadata(new DeclaredQuery(declared)).AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. operation.Parameters ?? [], .. declared.Select(Describe)];
            return Task.CompletedTask;
        });

    /// <summary>The query of a request to a route that declared one.</summary>
    public static QueryValues QueryValues(this HttpContext http) =>
        http.Features.Get<QueryValues>() ?? throw new InvalidOperationException("The route declares no query.");

    /// <summary>Why the query is refused, with every name that is not declared and every value that is none.</summary>
    internal static Problem? Refusal(HttpContext http, Endpoint route)
    {
        var values = Lists.QueryValues.Of(http.Request.Query, route.Metadata.GetMetadata<DeclaredQuery>()?.Parameters ?? []);
        http.Features.Set(values);
        return values.Faults.Count > 0
            ? new Problem("invalid-query", "Some query parameters are not valid.", values.Faults)
            : null;
    }

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
            Pattern = parameter.Kind switch
            {
                QueryKind.Positions => PositionText.Pattern,
                QueryKind.Snapshot => Snapshot.Pattern,
                QueryKind.Codes => $"^({string.Join('|', parameter.Codes)})(,({string.Join('|', parameter.Codes)}))*$",
                _ => null,
            },
            Enum = parameter.Kind == QueryKind.Code && parameter.Codes.Count > 0 ? [.. parameter.Codes.Select(code => (JsonNode)code)] : null,
        },
    };

    private sealed record DeclaredQuery(IReadOnlyList<QueryParameter> Parameters);
}
