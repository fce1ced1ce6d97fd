using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Regio.EndToEnd;

/// <summary>What came to a webhook.</summary>
/// <param name="Id">Its <c>webhook-id</c>.</param>
/// <param name="Signature">Its <c>webhook-signature</c>.</param>
/// <param name="Timestamp">Its <c>webhook-timestamp</c>.</param>
/// <param name="Body">Byte for byte.</param>
internal sealed record Received(string Id, string Signature, string Timestamp, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Type => Json.GetProperty("type").GetString()!;

    public JsonElement Notice => Json.GetProperty("data");

    /// <summary>Whether it is signed with a secret, computed as the specification says and not as the service does.</summary>
    public bool IsSignedWith(string secret)
    {
        using var hmac = new HMACSHA256(Convert.FromBase64String(secret.Split('_', 2)[1]));
        return Signature == "v1," + Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(string.Join('.', Id, Timestamp, Body))));
    }
}

/// <summary>A small server that takes webhooks on this machine, or refuses them.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _taken = new();

    private Receiver(WebApplication app) => _app = app;

    private int _held;
    private int _most;

    /// <summary>Whether it answers nothing at all.</summary>
    public bool Hangs { get; init; }

    /// <summary>How many it let wait at once, at most.</summary>
    public int Most => _most;

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>What it waits for before it answers.</summary>
    public Func<Task> Waiting { get; set; } = () => Task.CompletedTask;

    public string Url => $"{_app.Urls.Single()}/regio";

    /// <summary>What it took, in the order in which it came.</summary>
    public IReadOnlyList<Received> Taken => [.. _taken];

    public static async Task<Receiver> Start(bool hangs = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build()) { Hangs = hangs };
        receiver._app.Run(receiver.Take);
        await receiver._app.StartAsync(Site.Cancelled);
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        if (Hangs)
        {
            await Hold(http.RequestAborted);
            return;
        }

        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        http.Response.StatusCode = Status;
        if (Status < 300)
        {
            var headers = http.Request.Headers;
            _taken.Enqueue(new(headers["webhook-id"].ToString(), headers["webhook-signature"].ToString(), headers["webhook-timestamp"].ToString(), body));
        }

        await Waiting();
    }

    private async Task Hold(CancellationToken aborted)
    {
        _most = Math.Max(_most, Interlocked.Increment(ref _held));
        await Task.Delay(Timeout.Infinite, aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Decrement(ref _held);
    }
}
