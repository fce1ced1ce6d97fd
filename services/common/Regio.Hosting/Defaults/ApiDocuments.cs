using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Regio.Hosting.Defaults;

/// <summary>One OpenAPI 3 document for each base, at <c>{base}/openapi.json</c>, open to every origin.</summary>
internal static class ApiDocuments
{
    /// <summary>Name of the CORS policy of the documents.</summary>
    public const string OpenToAll = "open-to-all";

    /// <summary>A document for each base, holding the paths under it.</summary>
    public static void AddApiDocuments(this IServiceCollection services, IReadOnlyList<ApiBase> bases)
    {
        foreach (var api in bases)
        {
            services.AddOpenApi(api.Document, options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
                options.ShouldInclude = path =>
                    ("/" + path.RelativePath).StartsWith(api.Path + "/", StringComparison.Ordinal);
                options.CreateSchemaReferenceId = DocumentedSchemas.NameOf;
                options.AddSchemaTransformer(DocumentedSchemas.Describe);
                options.AddSchemaTransformer(DescribedFields.Note);
                options.AddOperationTransformer(DocumentedOperations.Describe);
                options.AddDocumentTransformer((document, _, _) =>
                {
                    Describe(document, api);
                    DescribedFields.Tell(document);
                    return Task.CompletedTask;
                });
            });
        }
    }

    /// <summary>Serves the documents; a document is named for the first segment of its base.</summary>
    public static void MapApiDocuments(this WebApplication app)
    {
        // Without bases of its own, as the gateway is, the path is another's.
        if (app.Services.GetRequiredService<IReadOnlyList<ApiBase>>().Count > 0)
        {
            // Before any route of a base that would take the file's name for one of its own things.
            app.MapOpenApi("/{documentName}/v1/openapi.json").WithOrder(-1).RequireCors(OpenToAll);
        }
    }

    // Paths are relative to the server, which carries the major version (NL API Design Rules, /core/uri-version).
    private static void Describe(OpenApiDocument document, ApiBase api)
    {
        document.Info = new()
        {
            Title = api.Title,
            Version = api.Version,
            Contact = new() { Name = "Regio", Url = new Uri("https://regio.example/contact"), Email = "contact@regio.example" },
            License = new() { Name = "EUPL-1.2", Url = new Uri("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12") },
        };
        document.Servers = [new() { Url = api.Path }];
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
        {
            paths.Add(path[api.Path.Length..], item);
        }

        document.Paths = paths;
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[DocumentedOperations.Bearer] =
            new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" };
    }
}
