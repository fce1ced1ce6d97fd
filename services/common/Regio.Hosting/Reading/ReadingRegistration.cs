using Microsoft.Extensions.DependencyInjection;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Reading;

/// <summary>Registers what reads a service's facts for others: one thing, lists, history.</summary>
public static class ReadingRegistration
{
    /// <summary>The views of a store's facts.</summary>
    /// <param name="services">The service.</param>
    /// <param name="validFrom">From which day a fact of it holds in the world.</param>
    public static IServiceCollection AddReading(this IServiceCollection services, ValidFrom validFrom) => services
        .AddSingleton(validFrom).AddSingleton<History>().AddSingleton<Views>().AddSingleton<Listings>();
}
