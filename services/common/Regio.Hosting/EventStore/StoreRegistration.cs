using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Events.Daemon.HighWater;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Weasel.Core;
using Regio.Hosting.Access;

namespace Regio.Hosting.EventStore;

/// <summary>Registers a service's event store, with the settings that lose nothing.</summary>
public static class StoreRegistration
{
    /// <summary>
    /// Value of <c>Regio:Publishing:Wakeup</c> with which the publisher polls, as Marten does by default, instead of
    /// being woken after a commit: for a database behind a pooler that drops notifications, and to measure against.
    /// </summary>
    public const string Poll = "poll";

    /// <summary>
    /// The store of <c>ConnectionStrings:Store</c>, with these facts, states and views, and what commits to it.
    /// </summary>
    public static IServiceCollection AddEventStore(
        this IServiceCollection services, IConfiguration configuration, Action<StoreOptions, Facts> declare)
    {
        var connection = configuration.GetConnectionString("Store")
            ?? throw new InvalidOperationException("Set ConnectionStrings:Store to the service's own database.");
        services.AddSingleton(_ => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection)
        {
            Timezone = "UTC",
            MaxAutoPrepare = 40,
            CommandTimeout = 10,
        }));
        services.AddSingleton<ILogger<IDocumentStore>, RefusalsUnlogged>();
        services.AddMarten(provider => Options(provider, declare)).UseLightweightSessions().UseNpgsqlDataSource();
        services.AddSingleton<Actors>().AddSingleton<Erasure>().AddSingleton<Idempotency>().AddSingleton<Outcomes>().AddSingleton<Streams>();
        services.AddSingleton(new OwnTables(Actors.Schema)).AddSingleton(new OwnTables(Idempotency.Schema));
        services.AddSingleton<ViewProgress>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        services.AddSingleton<StoreReady>().AddHostedService<IdempotencyMemory>();
        services.AddHostedService<StoreStart>();
        services.AddSingleton<StoreNudge>().AddHostedService(provider => provider.GetRequiredService<StoreNudge>());
        services.AddSingleton<Appends>().AddHostedService(provider => provider.GetRequiredService<Appends>());
        return services;
    }

    private static StoreOptions Options(IServiceProvider provider, Action<StoreOptions, Facts> declare)
    {
        var options = new StoreOptions();
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
        options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        options.Events.TimeProvider = provider.GetRequiredService<TimeProvider>();
        options.Events.MetadataConfig.EnableAll();
        // Lost races then leave no gap in the sequence.
        options.Events.UseExclusiveLockOnConcurrentAppends = true;
        options.Projections.StaleSequenceThreshold = TimeSpan.FromMilliseconds(250);
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        if (provider.GetRequiredService<IConfiguration>()["Regio:Publishing:Wakeup"] != Poll)
        {
            options.Projections.Wakeup = new PostgresqlListenWakeup(
                provider.GetRequiredService<NpgsqlDataSource>(),
                provider.GetRequiredService<ILoggerFactory>().CreateLogger<PostgresqlListenWakeup>());
        }

        declare(options, new Facts(options));
        return options;
    }
}
