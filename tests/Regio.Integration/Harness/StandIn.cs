using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;

namespace Regio.Integration;

/// <summary>A fact that stays inside.</summary>
public sealed record Noted(string What);

/// <summary>
/// Stands in for the service that owns the networks: the product's own store, publisher and feed, with facts that are
/// the contracts themselves, and no rules, so that a test records what it likes.
/// </summary>
internal static class StandIn
{
    public static readonly ServiceKind Networks = Of("networks");

    /// <summary>Appends facts to a stream, as any command does.</summary>
    public static async Task<Appended> Append(this Service service, Guid stream, long version, params object[] facts) =>
        await service.Get<Appends>().Commit(
            new(stream, version, facts, new("steward", null, null, null)), TestContext.Current.CancellationToken);

    /// <summary>Begins a stream, and tells the position of its last fact.</summary>
    public static async Task<long> Begin(this Service service, Guid stream, params object[] facts) =>
        (await service.Append(stream, 0, facts)).ShouldBeOfType<Appended.Done>().Position;

    private static ServiceKind Of(string name) => new(
        name,
        builder =>
        {
            builder.AddServiceDefaults(name, new ApiBase(name, $"/{name}/v1", name));
            builder.Services.AddEventStore(
                builder.Configuration, (_, facts) => facts.ReceivedFacts().Fact<Noted>("test.noted.v1"));
            builder.Services.AddSingleton(
                new PublishedFacts(fact => fact is Noted ? null : fact) { PrivateTypes = ["test.noted.v1"] });
            builder.Services.AddPublishing(builder.Configuration);
        },
        app =>
        {
            app.UseServiceDefaults();
            app.MapFeed($"/{name}/v1");
        });
}
