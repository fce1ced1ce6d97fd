using System.Reflection;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Regio.Hosting.EventStore;

namespace Regio.Architecture;

/// <summary>A service with streams of its own: what its store can hold, and what leaves it.</summary>
/// <param name="Name">Its name: <c>networks</c> …</param>
/// <param name="Assembly">Its code.</param>
/// <param name="Facts">Its facts and their stored names.</param>
/// <param name="Serializer">How its store writes them.</param>
/// <param name="ContractOf">Its <c>Published.ContractOf</c>.</param>
internal sealed record OwningService(
    string Name, Assembly Assembly, IReadOnlyDictionary<Type, string> Facts, ISerializer Serializer,
    Func<object, object?> ContractOf);

/// <summary>The services and their parts, found by the conventions that they share.</summary>
internal static class Services
{
    /// <summary>Every assembly that runs in production.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. new[] { "Contracts", "Hosting", "Rules", "Landscape", "Surroundings", "Terms", "Networks", "Funding", "Policy", "Projections", "Gateway" }
            .Select(name => Assembly.Load($"Regio.{name}"))];

    /// <summary>The services that own facts.</summary>
    public static IReadOnlyList<OwningService> Owning { get; } = [Of("networks"), Of("funding"), Of("policy")];

    /// <summary>Every fact, with its service and stored name.</summary>
    public static IEnumerable<(OwningService Service, Type Fact, string StoredName)> Facts =>
        Owning.SelectMany(service => service.Facts.Select(fact => (service, fact.Key, fact.Value)));

    /// <summary>Those that travel; the others are of streams that stay whole.</summary>
    public static IEnumerable<(OwningService Service, Type Fact, string StoredName)> Leaving => Facts.Where(fact => !IsPrivate(fact.StoredName));

    /// <summary>Whether a fact stays where it is.</summary>
    public static bool IsPrivate(string storedName) => Policy.SubscriptionsModule.PrivateTypes.Contains(storedName);

    private static OwningService Of(string name)
    {
        var pascal = char.ToUpperInvariant(name[0]) + name[1..];
        var assembly = Assembly.Load($"Regio.{pascal}");
        var declare = Method<Action<StoreOptions, Facts>>(assembly, $"Regio.{pascal}.{pascal}Module", "Declare");
        Facts? declared = null;
        var configuration = Configuration();
        var store = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(configuration)
            .AddEventStore(configuration, (options, facts) => declare(options, declared = facts))
            .BuildServiceProvider().GetRequiredService<IDocumentStore>();
        return new(
            name, assembly, declared!.Names, store.Options.Serializer(),
            Method<Func<object, object?>>(assembly, $"Regio.{pascal}.Published", "ContractOf"));
    }

    // No server is asked: a store connects when it is first used.
    private static IConfiguration Configuration() => new ConfigurationBuilder()
        .AddInMemoryCollection([new("ConnectionStrings:Store", "Host=127.0.0.1;Port=1;Username=none;Database=none")])
        .Build();

    private static T Method<T>(Assembly assembly, string type, string name)
        where T : Delegate =>
        assembly.GetType(type, throwOnError: true)!
            .GetMethod(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<T>();
}
