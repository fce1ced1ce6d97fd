using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Validation;
using Regio.Hosting.Problems;
using Regio.Hosting.ReferenceData;
using Regio.Hosting.Sources;

namespace Regio.Hosting.Requests;

/// <summary>
/// Looks at a JSON body before its route does: the framework stops at the first value that it cannot read. Here each of
/// those is named, and with them what is not valid of the rest.
/// </summary>
internal static class JsonBodies
{
    /// <summary>Why the body is refused; null when the route can read it, or it is no JSON that the route asks for.</summary>
    public static async ValueTask<Problem?> Refusal(HttpContext http, Endpoint route)
    {
        var takesSources = SentSources.AreTaken(route.Metadata);
        var type = route.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } asked } accepts
            && accepts.ContentTypes.Contains(Acceptance.Json) ? asked
            : takesSources ? typeof(SentSources.Alone) : null;
        return type is null || !http.Request.HasJsonContentType() ? null
            : http.Request.GetTypedHeaders().ContentType?.Charset is { HasValue: true } charset
            && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                ? new("unsupported-media-type", "Send JSON in UTF-8.")
                : await Refusal(http, type, takesSources);
    }

    private static async Task<Problem?> Refusal(HttpContext http, Type type, bool takesSources)
    {
        var sent = new MemoryStream();
        try
        {
            await http.Request.Body.CopyToAsync(sent, http.RequestAborted);
        }
        catch (IOException broken)
        {
            var refusal = ProblemTypes.ForStatus((broken as BadHttpRequestException)?.StatusCode ?? 400);
            return new(refusal.Code, refusal.Remedy);
        }

        (sent.Position, http.Request.Body) = (0, sent);
        return sent.Length > 0 ? await Refusal(http, type, takesSources, sent.GetBuffer().AsMemory(0, (int)sent.Length))
            : type == typeof(SentSources.Alone) ? null
            : new("malformed-body", "There is no body.");
    }

    private static async Task<Problem?> Refusal(HttpContext http, Type type, bool takesSources, ReadOnlyMemory<byte> text)
    {
        if (!Utf8.IsValid(text.Span))
        {
            return new("malformed-body", "The body has bytes that are not UTF-8.");
        }

        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            var mark = text.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            using var document = JsonDocument.Parse(text[mark..], new() { MaxDepth = options.MaxDepth });
            var reading = new JsonReading(options, takesSources);
            var read = reading.Read(document.RootElement, options.GetTypeInfo(type));
            var sources = reading.Sources.Deserialize<SourceBody?[]>(options) ?? [];
            var faults = Together(reading.Faults, SentSources.Faults(http, sources));
            var body = read.Deserialize(options.GetTypeInfo(type));
            if (faults.Count == 0)
            {
                RetiredCodes.Keep(http, body);
                RetiredCodes.Keep(http, sources, $"/{SentSources.Field}");
                SetApart(http, sources, read);
                return null;
            }

            return new("invalid-request", "Some fields are not valid.", Together(faults, await Invalid(http, body)));
        }
        catch (JsonException broken)
        {
            return new(
                "malformed-body",
                $"The body is no JSON, or is nested too deeply: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}.");
        }
    }

    // The route itself is to see no sources.
    private static void SetApart(HttpContext http, SourceBody?[] sources, JsonNode? body)
    {
        if (sources.Length > 0)
        {
            SentSources.Keep(http, sources!);
            http.Request.Body = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(body));
        }
    }

    // What could not be read was left out, and so may seem to be missing.
    private static IReadOnlyList<Fault> Together(IReadOnlyList<Fault> unread, IReadOnlyList<Fault> invalid) =>
    [
        .. unread.Concat(invalid.Where(fault => unread.All(other => other.Pointer != fault.Pointer)))
            .OrderBy(fault => fault.Pointer, StringComparer.Ordinal),
    ];

#pragma warning disable ASP0029 // The same validation as before a handler, which the framework only lets itself call for sure.
    private static async Task<IReadOnlyList<Fault>> Invalid(HttpContext http, object? body)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<ValidationOptions>>().Value;
        if (body is null || !options.TryGetValidatableTypeInfo(body.GetType(), out var rules))
        {
            return [];
        }

        var context = new ValidateContext
        {
            ValidationOptions = options,
            ValidationContext = new ValidationContext(body, http.RequestServices, null),
        };
        await rules.ValidateAsync(body, context, http.RequestAborted);
        return ShapeFaults.Of(context.ValidationErrors ?? []);
    }
#pragma warning restore ASP0029
}
