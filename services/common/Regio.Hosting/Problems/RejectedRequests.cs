using System.Buffers;
using System.Diagnostics;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Regio.Hosting.Problems;

/// <summary>
/// Answers with a problem document what the server rejects before it is a request: an address that cannot be read or is
/// too long, headers that are too large, a broken line. The server then answers without a body, and no middleware hears of
/// it; it tells of it beforehand, and what it then writes is left out for the document.
/// </summary>
internal static class RejectedRequests
{
    private const string Told = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <summary>Has every connection able to answer otherwise than the server would.</summary>
    public static IServiceCollection AddRejectedRequests(this IServiceCollection services) =>
        services.Configure<KestrelServerOptions>(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Use(next => connection =>
        {
            var output = new Output(connection.Transport.Output);
            connection.Features.Set(output);
            connection.Transport = new Transport(connection.Transport.Input, output);
            return next(connection);
        })));

    /// <summary>Listens to what the server rejects.</summary>
    public static void UseRejectedRequests(this WebApplication app) =>
        app.Services.GetRequiredService<DiagnosticListener>().Subscribe(new Listener(), (name, _, _) => name == Told);

    private static byte[] Answer(int status, string? allowed, string? connection)
    {
        // What has no kind of its own is the caller's line that cannot be read, and never a fault of ours.
        var type = ProblemTypes.ForStatus(status) is var known && known.Status == status && status != StatusCodes.Status400BadRequest
            ? known
            : ProblemTypes.Get("malformed-request");
        var document = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
        {
            ["type"] = ProblemResponses.PathOf(type.Code),
            ["title"] = type.Title,
            ["status"] = status,
            ["detail"] = type.Remedy,
            ["instance"] = "/",
            ["errors"] = Array.Empty<Fault>(),
            ["traceId"] = connection,
        });
        var head = $"""
            HTTP/1.1 {status} {ReasonPhrases.GetReasonPhrase(status)}
            Content-Type: application/problem+json
            Content-Length: {document.Length}
            Cache-Control: no-store
            X-Content-Type-Options: nosniff
            Connection: close{(allowed is null ? "" : $"\nAllow: {allowed}")}


            """;
        return [.. Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")), .. document];
    }

    private sealed class Listener : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            // One of several streams on a connection is reset, and gets no answer of its own.
            if (value.Value is IFeatureCollection features && features.Get<Output>() is { } output
                && features.Get<IStreamIdFeature>() is null && features.Get<IHttpResponseFeature>()?.HasStarted is not true
                && features.Get<IBadRequestExceptionFeature>()?.Error is Microsoft.AspNetCore.Http.BadHttpRequestException rejected)
            {
                output.Instead(Answer(
                    rejected.StatusCode, (string?)features.Get<IHttpResponseFeature>()?.Headers.Allow, features.Get<IConnectionIdFeature>()?.ConnectionId));
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed record Transport(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    // Passes on what the server writes, until that is to be left out.
    private sealed class Output(PipeWriter inner) : PipeWriter
    {
        private readonly ArrayBufferWriter<byte> leftOut = new();
        private byte[]? instead;
        private bool told;

        public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

        public override long UnflushedBytes => inner.UnflushedBytes;

        public void Instead(byte[] answer) => instead ??= answer;

        public override Memory<byte> GetMemory(int sizeHint = 0) => instead is null ? inner.GetMemory(sizeHint) : leftOut.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => instead is null ? inner.GetSpan(sizeHint) : leftOut.GetSpan(sizeHint);

        public override void Advance(int bytes)
        {
            if (instead is null)
            {
                inner.Advance(bytes);
            }
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
        {
            if (instead is not { } answer || told)
            {
                return inner.FlushAsync(cancellationToken);
            }

            told = true;
            return inner.WriteAsync(answer, cancellationToken);
        }

        public override void CancelPendingFlush() => inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);
    }
}
