using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Validation;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Requests;

/// <summary>
/// Looks at a JSON body before its route does: the framework stops at the first value that it cannot read. Here each of
/// those is named, and with them what is not valid of the rest.
/// </summary>
internal static class JsonBodies
{
    /// <summary>Why the body is refused; null when the route can read it, or it is no JSON that the route asks for.</summary>
    public static async ValueTask<Problem?> Refusal(HttpContext http, Endpoint route) =>
        route.Metadata.GetMetadata<IAcceptsMetadata>() is not { RequestType: { } type } accepts
        || !accepts.ContentTypes.Contains(Acceptance.Json) || !http.Request.HasJsonContentType() ? null
        : http.Request.GetTypedHeaders().ContentType?.Charset is { HasValue: true } charset
        && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? new("unsupported-media-type", "Send JSON in UTF-8.")
            : await Refusal(http, type);

    private static async Task<Problem?> Refusal(HttpContext http, Type type)
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
        return sent.Length == 0
            ? new("malformed-body", "There is no body.")
            : await Refusal(http, type, sent.GetBuffer().AsMemory(0, (int)sent.Length));
    }

    private static async Task<Problem?> Refusal(HttpContext http, Type type, ReadOnlyMemory<byte> text)
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
            var reading = new JsonReading(options);
            var read = reading.Read(document.RootElement, options.GetTypeInfo(type));
            return reading.Faults.Count == 0
                ? null
                : new("invalid-request", "Some fields are not valid.", Together(
                    reading.Faults, await Invalid(http, read.Deserialize(options.GetTypeInfo(type)))));
        }
        catch (JsonException broken)
        {
            return new(
                "malformed-body",
                $"The body is no JSON, or is nested too deeply: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}.");
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
