using System.Net;
using Npgsql;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Policy.Subscriptions;

namespace Regio.Policy.Webhooks;

/// <summary>
/// Delivers what waits for webhooks: of each in order, of many at once, in one process at a time, and each its turn. One that fails is tried again after
/// ever longer, and parked in the end; a notice that was taken just before a crash comes once more, under the same id.
/// </summary>
internal sealed class WebhookSender(
    Waiting waiting, WebhookClient client, Endpoints endpoints, WebhookOptions options, Streams streams, Appends appends, Actors actors,
    Leadership leadership, StoreReady ready, TimeProvider clock, ILogger<WebhookSender> log) : BackgroundService
{
    private const int InARow = 200;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    // Who answers waits for nobody that does not: those have places of their own.
    private static readonly IReadOnlyList<Lane> Lanes = [new(HasFailed: false, Places: 40, Share: 8), new(HasFailed: true, Places: 24, Share: 4)];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        await leadership.Lead("webhooks", Run, stoppingToken);
    }

    private async Task Run(CancellationToken leading)
    {
        var running = new Dictionary<Guid, (Task Work, Lane At)>();
        try
        {
            while (true)
            {
                foreach (var (done, _) in running.Where(one => one.Value.Work.IsCompleted).ToList())
                {
                    running.Remove(done);
                }

                foreach (var lane in Lanes)
                {
                    var free = lane.Places - running.Values.Count(one => one.At == lane);
                    foreach (var endpoint in await waiting.Due(lane, running.Keys, free, leading))
                    {
                        running[endpoint.Subscription] = (Task.Run(() => Deliver(endpoint, leading), CancellationToken.None), lane);
                    }
                }

                await Task.Delay(Beat, clock, leading);
            }
        }
        finally
        {
            await Task.WhenAll(running.Values.Select(one => one.Work));
        }
    }

    // Until nothing waits, it fails, or its turn is over.
    private async Task Deliver(DueEndpoint endpoint, CancellationToken leading)
    {
        try
        {
            var began = clock.GetTimestamp();
            var secret = endpoints.Open(endpoint.Secret);
            for (var (sent, goes) = (0, true); goes && sent < InARow && clock.GetElapsedTime(began) < Turn && await waiting.First(endpoint, leading) is { } notice; sent++)
            {
                goes = await Put(sent == 0 ? endpoint : endpoint with { Failures = 0 }, secret, notice, leading);
            }
        }
        catch (Exception e) when (!leading.IsCancellationRequested)
        {
            log.LogWarning(e, "Delivering for subscription {Subscription} goes on later", endpoint.Subscription);
        }
        catch (OperationCanceledException)
        {
            // Whoever leads next goes on.
        }
    }

    private async Task<bool> Put(DueEndpoint endpoint, string secret, WaitingNotice notice, CancellationToken ct)
    {
        var status = await client.Send(endpoint, secret, notice, ct);
        if (status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices)
        {
            await waiting.Delivered(endpoint, notice.Position, (int)status, ct);
            return true;
        }

        var isLast = endpoint.Failures >= options.Waits.Count || status == HttpStatusCode.Gone;
        await waiting.Failed(endpoint, notice.Position, (int?)status, isLast ? options.Waits[^1] : options.Waits[endpoint.Failures], ct);
        if (isLast)
        {
            await Park(endpoint, (int?)status, ct);
        }

        return false;
    }

    // Lost to a change of the subscription, it is tried and parked once more.
    private async Task Park(DueEndpoint endpoint, int? status, CancellationToken ct)
    {
        var (known, version) = await streams.Read<Subscription>(endpoint.Subscription, ct);
        if (known is { IsEnded: false, IsParked: false } && known.Details.Webhook == endpoint.Url)
        {
            var parked = new WebhookParked(endpoint.Subscription, endpoint.Failures + 1, status);
            await appends.Commit(
                new(endpoint.Subscription, version, [parked], await Acting.For(null, actors, ct), Beside: Endpoints.Park(endpoint.Subscription, parked.Failures)), ct);
        }
    }
}
