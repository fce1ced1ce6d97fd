using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Regio.Hosting.Access;
using Regio.Hosting.Lists;
using Regio.Hosting.Sources;

namespace Regio.Hosting.Defaults;

/// <summary>Tells of each operation what holds for all alike: who may use it, how it refuses, and the headers it answers with.</summary>
internal static class DocumentedOperations
{
    /// <summary>Name of the security scheme.</summary>
    public const string Bearer = "bearer";

    private static readonly string[] OfList = ["Total-Count", "Link"];

    /// <summary>Completes an operation by the metadata of its route.</summary>
    public static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var route = context.Description.ActionDescriptor.EndpointMetadata;
        TellCallers(operation, context.Document!, [.. route.OfType<IAuthorizeData>()]);
        Refuses(operation, context.Document!, "400", "Bad Request");
        if (operation.Responses!.Any(answer => answer.Key.StartsWith('2') && answer.Value.Content?.Count > 0))
        {
            Refuses(operation, context.Document!, "406", "Not Acceptable");
        }

        foreach (var (status, answer) in operation.Responses!)
        {
            string[] told = [.. route.OfType<DescribedHeader>().Where(header => header.Status == status).Select(header => header.Name)];
            TellHeaders((OpenApiResponse)answer, [.. Usual(status, answer), .. told]);
        }

        if (operation.RequestBody is null && SentSources.AreTaken(context.Description.ActionDescriptor.EndpointMetadata))
        {
            await TakeSourcesAlone(operation, context, ct);
        }
    }

    private static async Task TakeSourcesAlone(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var body = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = false };
        await DocumentedSchemas.TakeSources(body, context.GetOrCreateSchemaAsync, ct);
        operation.RequestBody = new OpenApiRequestBody
        {
            Description = "Need not be there.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = body } },
        };
    }

    private static void TellCallers(OpenApiOperation operation, OpenApiDocument document, IReadOnlyList<IAuthorizeData> asked)
    {
        if (asked.Count == 0)
        {
            return;
        }

        operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        var roles = Roles.All.Where(role => asked.All(one => one.Opened().Contains(role))).ToList();
        operation.Description = $"{operation.Description} Roles: {(roles.Count < Roles.All.Count ? string.Join(", ", roles) : "all")}.".Trim();
    }

    private static void Refuses(OpenApiOperation operation, OpenApiDocument document, string status, string description) =>
        operation.Responses!.TryAdd(status, new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemDetails), document) },
            },
        });

    // What is begun or changed is answered with its version and position; a list with how long it is and where it goes on.
    private static string[] Usual(string status, IOpenApiResponse answer) => status switch
    {
        "201" => ["Location", "ETag", "Regio-Position"],
        "202" => ["Location"],
        "204" => ["ETag", "Regio-Position"],
        "200" when answer.Content?.ContainsKey(ListTypes.Lines) is true => OfList,
        "401" => ["WWW-Authenticate"],
        "503" => ["Retry-After"],
        _ => [],
    };

    private static void TellHeaders(OpenApiResponse answer, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            (answer.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal))[name] = new OpenApiHeader
            {
                Description = DescribedHeader.Meanings[name],
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }
    }
}
