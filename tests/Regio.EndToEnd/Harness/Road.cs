using System.Net.Http.Json;
using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>An event as it was published or received.</summary>
internal sealed record Travelled(Guid Id, Guid Stream, long Version, long Position);

/// <summary>The event path of a site, looked at from both ends.</summary>
internal static class Road
{
    private static readonly HttpClient Http = new();

    /// <summary>How much a service has stored of its own: events, and the position of the last.</summary>
    public static Task<(long Events, long Last)> Stored(Site site, string service) => Stored(site, service, byItselfToo: true);

    private static async Task<(long Events, long Last)> Stored(Site site, string service, bool byItselfToo)
    {
        await using var store = site.StoreOf(service);
        await using var command = store.CreateCommand(
            "select count(*), coalesce(max(seq_id), 0)::bigint from mt_events where type like $1 || '.%' and ($2 or headers->>'role' <> '')");
        command.Parameters.Add(new() { Value = service });
        command.Parameters.Add(new() { Value = byItselfToo });
        await using var row = await command.ExecuteReaderAsync(Site.Cancelled);
        await row.ReadAsync(Site.Cancelled);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>
    /// How much all three sources have stored of what callers sent: equal before and after, nothing was. What a service records by
    /// itself meanwhile, as it looks at what is there, is nobody's.
    /// </summary>
    public static async Task<string> Stored(Site site)
    {
        string[] sources = ["networks", "funding", "policy"];
        return string.Join(", ", await Task.WhenAll(sources.Select(async source => $"{source} {await Stored(site, source, byItselfToo: false)}")));
    }

    /// <summary>Waits until the views say that they have everything that a service stored.</summary>
    public static async Task CaughtUp(Site site, TimeSpan? patience = null, string service = "networks")
    {
        var (_, last) = await Stored(site, service);
        var status = await Wait.Until(
            $"the views are at {service}:{last}, and say that nothing is missing",
            () => site.Gateway.Get("/insight/v1/status"), answer => answer.Status == 200 && IsUpTo(answer.Json, service, last), patience);
        status.Json.GetProperty("parked").GetArrayLength().ShouldBe(0, status.ToString());
        status.Json.GetProperty("undecodable").GetInt64().ShouldBe(0);
    }

    /// <summary>Nothing lost, nothing twice: what was received is what was published, stream by stream, without a hole.</summary>
    public static async Task<IReadOnlyList<Travelled>> ShouldBeWhole(Site site)
    {
        var published = await Published(site);
        (await Stored(site, "networks")).Events.ShouldBe(published.Count, "Every fact of networks is public.");
        published.Select(e => e.Id).Distinct().Count().ShouldBe(published.Count);
        foreach (var stream in published.GroupBy(e => e.Stream))
        {
            stream.Select(e => e.Version).ShouldBe(Enumerable.Range(1, stream.Count()).Select(n => (long)n));
        }

        var received = await Received(site);
        received.Except(published).ShouldBeEmpty("Received, and never published.");
        published.Except(received).ShouldBeEmpty("Published, and never received.");
        received.Count.ShouldBe(published.Count, "Something was received twice.");
        return published;
    }

    private static bool IsUpTo(JsonElement status, string service, long last) => status.GetProperty("sources").EnumerateArray()
        .All(source => source.GetProperty("position").GetInt64() == source.GetProperty("head").GetInt64()
            && source.GetProperty("lagMs") is { ValueKind: JsonValueKind.Number } lag && lag.GetInt64() == 0
            && (source.GetProperty("source").GetString() != service || source.GetProperty("position").GetInt64() >= last));

    /// <summary>The whole feed of networks. It is for services alone, so it is read from the service itself.</summary>
    private static async Task<IReadOnlyList<Travelled>> Published(Site site)
    {
        var (all, previous) = (new List<Travelled>(), 0L);
        for (long after = 0, mark = long.MaxValue; after < mark;)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get, new Uri(site.System.Of("networks").Address, $"networks/v1/events?after={after}"));
            request.Headers.Authorization = new("Bearer", site.Gateway.Token(Who.Service));
            using var response = await Http.SendAsync(request, Site.Cancelled);
            response.EnsureSuccessStatusCode();
            foreach (var e in (await response.Content.ReadFromJsonAsync<JsonElement[]>(Site.Cancelled))!)
            {
                var position = long.Parse(e.GetProperty("sequence").GetString()!);
                long.Parse(e.GetProperty("previous").GetString()!).ShouldBe(previous, "The chain of the feed has a hole.");
                previous = position;
                all.Add(new(
                    Guid.Parse(e.GetProperty("id").GetString()!), Guid.Parse(e.GetProperty("subject").GetString()!),
                    e.GetProperty("streamversion").GetInt64(), position));
            }

            after = long.Parse(response.Headers.GetValues("Regio-Until").Single());
            mark = long.Parse(response.Headers.GetValues("Regio-Mark").Single());
        }

        return all;
    }

    /// <summary>What the projections keep of networks, in their own store.</summary>
    private static async Task<IReadOnlyList<Travelled>> Received(Site site)
    {
        await using var store = site.StoreOf("projections");
        await using var command = store.CreateCommand(
            """
            select id, stream_id, version::bigint, (headers->>'position')::bigint from mt_events
            where headers->>'source' = 'networks' order by 4
            """);
        await using var row = await command.ExecuteReaderAsync(Site.Cancelled);
        var all = new List<Travelled>();
        while (await row.ReadAsync(Site.Cancelled))
        {
            all.Add(new(row.GetGuid(0), row.GetGuid(1), row.GetInt64(2), row.GetInt64(3)));
        }

        return all;
    }
}
