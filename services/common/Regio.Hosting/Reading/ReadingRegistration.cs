using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Regio.Hosting.Histories;

namespace Regio.Hosting.Reading;

/// <summary>Registers what reads a service's facts for others: one thing, lists, history.</summary>
public static class ReadingRegistration
{
    /// <summary>The views of a store's facts.</summary>
    /// <param name="services">The service.</param>
    /// <param name="telling">How it tells what happened.</param>
    public static IServiceCollection AddReading(this IServiceCollection services, Telling telling)
    {
        services.TryAddSingleton<INames, NoNames>();
        return services.AddSingleton(telling).AddSingleton<History>().AddSingleton<Views>().AddSingleton<Listings>()
            .AddSingleton<Memory>();
    }
}
