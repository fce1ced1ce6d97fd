using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Imports;

/// <summary>Registers imports of a service.</summary>
public static class ImportRegistration
{
    /// <summary>Imports as this importer does them, by one worker over all replicas.</summary>
    public static IServiceCollection AddImports<T>(this IServiceCollection services)
        where T : class, IImporter
    {
        services.AddSingleton(new OwnTables(ImportTables.Schema));
        services.AddSingleton<IImporter, T>().AddSingleton<ImportJobs>().AddSingleton<ImportSaving>().AddSingleton<ImportRun>();
        services.TryAddSingleton<Leadership>();
        services.AddSingleton<ImportWorker>();
        return services.AddHostedService(provider => provider.GetRequiredService<ImportWorker>());
    }
}
