using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Rules;

namespace Regio.Hosting.ReferenceData;

/// <summary>
/// Takes the code lists into force as this service's own store has them: at the start, at once after an amendment here, and
/// within a second after one that came from elsewhere.
/// </summary>
public sealed class ListsInForce(
    IDocumentStore store, StoreReady ready, AmendedBy amendedBy, TimeProvider clock, ILogger<ListsInForce> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly Guid[] Streams = [.. CodeLists.First.Select(list => Amendments.StreamOf(list.Id))];

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<Guid, long> taken = [];

    /// <summary>Whether what is in force is what the store has, and no longer what the product came with.</summary>
    internal bool Read { get; private set; }

    /// <summary>Takes in what was amended since the last look.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await using var session = store.QuerySession();
            var versions = await session.AdvancedSql.QueryAsync<Guid, long>(
                "select row(id), row(version) from mt_streams where id = any(?)", ct, Streams);
            var amended = versions.Where(stream => taken.GetValueOrDefault(stream.Item1) < stream.Item2).ToList();
            if (amended.Count > 0)
            {
                var facts = await session.FactsWhere("d.stream_id = any(?)", ct, amended.Select(stream => stream.Item1).ToArray());
                CodeLists.Take(CodeLists.First.Select(first => facts
                    .Where(fact => fact.StreamId == Amendments.StreamOf(first.Id))
                    .Aggregate(first, (list, fact) => amendedBy(list, fact.Data)))
                    .Where(list => list.Version != "1"));
                amended.ForEach(stream => taken[stream.Item1] = stream.Item2);
            }

            Read = true;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        while (true)
        {
            try
            {
                await Refresh(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("The code lists cannot be read ({Reason}); those taken before stay in force", e.Message);
            }

            await Task.Delay(Look, clock, stoppingToken);
        }
    }
}

/// <summary>Registers the code lists of a service.</summary>
public static class ListsRegistration
{
    /// <summary>Keeps the lists in force in step with the service's store.</summary>
    public static IServiceCollection AddCodeLists(this IServiceCollection services, AmendedBy amendedBy) => services
        .AddSingleton(amendedBy).AddSingleton<ListsInForce>()
        .AddHostedService(provider => provider.GetRequiredService<ListsInForce>())
        .AddHealthChecks().AddCheck<ListsHealth>("code lists").Services;
}

/// <summary>Ready when the lists in force are the store's: before that, a code that a steward added would be refused.</summary>
internal sealed class ListsHealth(ListsInForce lists) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lists.Read
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The code lists were not read yet."));
}
