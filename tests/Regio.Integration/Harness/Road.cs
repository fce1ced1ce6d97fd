using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Regio.Hosting;
using Regio.Hosting.Publishing;

namespace Regio.Integration;

/// <summary>
/// A source of networks, the broker and the views, with stores of their own; the other two sources are heard, and
/// have nothing to say.
/// </summary>
public sealed class Road(TestServers servers) : IAsyncLifetime
{
    private static readonly Uri Nobody = new("http://127.0.0.1:9/");

    internal TestServers Servers => servers;

    internal MovedClock SourceClock { get; } = new();

    internal MovedClock InsightClock { get; } = new();

    internal Service Networks { get; private set; } = null!;

    internal Service Insight { get; set; } = null!;

    internal Wire Wire { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Wire.Clear(servers);
        Wire = await Wire.Open(servers);
        Networks = await Service.Start(servers, StandIn.Networks, clock: SourceClock);
        Insight = await NewInsight();
        await Until.So(
            async () => await Wire.IsConsumed(Wire.Inbox) && (await Position("networks")).KnownTime is not null,
            20, "The inbox hears its source.");
    }

    public async ValueTask DisposeAsync()
    {
        await Insight.DisposeAsync();
        await Networks.DisposeAsync();
        await Wire.DisposeAsync();
        await Wire.Clear(servers);
    }

    /// <summary>Another insight service: over a store of its own, or as a standby over a given one.</summary>
    internal Task<Service> NewInsight(string? store = null, bool withFeed = true, bool broker = true) => Service.Start(
        servers, Products.Projections, store, InsightClock, broker, new Dictionary<string, Uri>
        {
            ["networks"] = withFeed ? Networks.Http.BaseAddress! : Nobody,
            ["funding"] = Nobody,
            ["policy"] = Nobody,
        });

    /// <summary>Another source over the same store: it stands by.</summary>
    internal Task<Service> StandBy() => Service.Start(servers, StandIn.Networks, Networks.Store, SourceClock);

    /// <summary>Opens the line to the broker again, after the broker was away.</summary>
    internal async Task ListenAgain() => Wire = await Wire.Open(servers);

    /// <summary>The other sources say that they are there, and have nothing.</summary>
    internal async Task OthersSay(DateTimeOffset time)
    {
        await Wire.Publish(new Checkpoint(0, 0, time).From(new ServiceName("funding")));
        await Wire.Publish(new Checkpoint(0, 0, time).From(new ServiceName("policy")));
    }

    /// <summary>How far a source was handled; at nothing while the inbox did not begin.</summary>
    internal async Task<Hosting.Inbox.SourcePosition> Position(string source, Service? insight = null) =>
        (await (insight ?? Insight).Get<Hosting.Inbox.Positions>().All(TestContext.Current.CancellationToken))
            .FirstOrDefault(at => at.Source == source) ?? new(source, 0, 0, null);

    /// <summary>Waits until the views are at a position of networks, and says how long that took.</summary>
    internal Task<TimeSpan> Reaches(long position, double seconds = 10, Service? insight = null) => Until.So(
        async () =>
        {
            try
            {
                return (await Position("networks", insight)).Position >= position;
            }
            catch (Npgsql.NpgsqlException)
            {
                return false; // A connection from before its server was killed.
            }
        },
        seconds,
        $"The views reach {position}.");

    /// <summary>An answer of a view.</summary>
    internal async Task<JsonObject> Ask(string path, int status = 200, Service? insight = null)
    {
        using var answer = await (insight ?? Insight).Send(HttpMethod.Get, $"/insight/v1{path}");
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>What each stream holds in the views' own store: its versions, in order.</summary>
    internal Task<Dictionary<Guid, string>> Taken(Service? insight = null) => Versions(insight ?? Insight);

    /// <summary>What each stream holds in the store of networks, of what travels.</summary>
    internal Task<Dictionary<Guid, string>> Recorded() => Versions(Networks);

    /// <summary>Streams that were set aside.</summary>
    internal async Task<IReadOnlyList<Hosting.Inbox.Parked>> Parked(Service? insight = null) =>
        await (insight ?? Insight).Get<Hosting.Inbox.Positions>().AllParked(TestContext.Current.CancellationToken);

    /// <summary>Everything recorded was taken in, once and in order, but what was set aside; and the position says so.</summary>
    internal async Task ShouldBeWhole(double seconds = 10, Service? insight = null)
    {
        await Reaches(await Networks.Scalar<long>($"select coalesce(max(seq_id), 0) from mt_events where {Travels}"), seconds, insight);
        var aside = (await Parked(insight)).Select(parked => parked.Stream).ToHashSet();
        var recorded = (await Recorded()).Where(stream => !aside.Contains(stream.Key)).ToDictionary();
        var taken = await Taken(insight);
        recorded.Where(stream => taken.GetValueOrDefault(stream.Key) != stream.Value).ShouldBeEmpty();
    }

    /// <summary>Waits until the wire, which listens beside the inbox, has heard everything that was published.</summary>
    internal Task<TimeSpan> IsOverheard() => Until.So(
        async () => Wire.Events.DistinctBy(message => message.Event.Id).Count()
            >= await Networks.Scalar<long>($"select count(*) from mt_events where {Travels}"),
        10,
        "The wire heard what was published.");

    private const string Travels = "type not in ('tombstone', 'test.noted.v1')";

    private static async Task<Dictionary<Guid, string>> Versions(Service service) =>
        (await service.Scalar<string[]>(
            $"""
            select coalesce(array_agg(stream_id || ' ' || versions), array[]::text[]) from (
                select stream_id, string_agg(version::text, ',' order by seq_id) as versions
                from mt_events where {Travels} group by stream_id) as streams
            """))
        .Select(stream => stream.Split(' ')).ToDictionary(stream => Guid.Parse(stream[0]), stream => stream[1]);
}
