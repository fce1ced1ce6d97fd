using Microsoft.Extensions.DependencyInjection;

namespace Regio.Surroundings;

/// <summary>Registers the lookout.</summary>
internal static class SurroundingsRegistration
{
    /// <summary>Keeps in memory what the store tells of the country.</summary>
    /// <param name="services">Where.</param>
    /// <param name="contractOf">The contract of a stored fact; null when it tells nothing of the country.</param>
    public static IServiceCollection AddLookout(this IServiceCollection services, Func<object, object?> contractOf) =>
        services.AddSingleton(new CountryFacts(contractOf)).AddSingleton<Lookout>().AddHostedService<FirstLook>();
}
