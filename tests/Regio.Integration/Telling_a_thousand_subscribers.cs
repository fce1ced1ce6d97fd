using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Regio.Hosting.EventStore;
using Regio.Hosting.Publishing;
using Regio.Local;

namespace Regio.Integration;

/// <summary>
/// A thousand organisations subscribed, and whatever happens comes by the broker in any order and more than once, or is recorded
/// here: each reads in its feed every notice that its filter and its rights allow, once and in order, and no other.
/// </summary>
public sealed class Telling_a_thousand_subscribers(TestServers servers) : IAsyncLifetime
{
    private const string Subscriptions = "/policy/v1/subscriptions";
    private const int Subscribers = 1_000;
    private static readonly ParallelOptions Four = new() { MaxDegreeOfParallelism = 4 };
    private static readonly int Facts = RunServers.Long ? 10_000 : 2_000;

    private readonly Realm realm = new(20261126);
    private readonly Messages networks = new("networks");
    private readonly Messages funding = new("funding");
    private readonly ConcurrentDictionary<Guid, long> versions = [];
    private Wire wire = null!;
    private Service policy = null!;

    public async ValueTask InitializeAsync()
    {
        await Wire.Clear(servers);
        wire = await Wire.Open(servers);
        var nobody = new Uri("http://127.0.0.1:9/");
        policy = await Service.Start(servers, Products.Policy, sources: new Dictionary<string, Uri> { ["networks"] = nobody, ["funding"] = nobody });
        await Until.So(() => wire.IsConsumed("regio.policy"), 20, "It takes messages.");
    }

    public async ValueTask DisposeAsync()
    {
        await policy.DisposeAsync();
        await wire.DisposeAsync();
        await Wire.Clear(servers);
    }

    [Fact]
    public async Task Gives_each_what_its_filter_and_its_rights_allow()
    {
        var watch = Stopwatch.StartNew();
        await Happen([.. realm.Land()]);
        await Happen([.. realm.Things()]);
        await Happen([.. Enumerable.Range(0, 80).SelectMany(_ => realm.Case())]);
        var subscribed = await Subscribe();
        Say($"{Subscribers} subscribed after {watch.Elapsed.TotalSeconds:0.0} s");

        var all = Goings.On(realm, Facts);
        await Happen([.. all.Take(all.Count / 2)]);
        await ChangeSome(subscribed);
        await Happen([.. all.Skip(all.Count / 2)]);
        var until = await Told();
        Say($"{all.Count} facts told of after {watch.Elapsed.TotalSeconds:0.0} s");

        var (expected, kinds) = await Expected(subscribed, until);
        foreach (var (id, heard) in expected)
        {
            (await Feed(subscribed[id][0]!, $"?subscription={id}&sort=position")).ShouldBe(heard, $"subscription {id}");
        }

        await EachOnceForAnOrganisation(subscribed, expected);
        var lengths = expected.Values.Select(heard => heard.Count).ToList();
        Say($"{lengths.Sum()} notices in {Subscribers} feeds, {lengths.Max()} in one, none in {lengths.Count(0.Equals)}, after {watch.Elapsed.TotalSeconds:0.0} s");
        Say(string.Join(", ", kinds.OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Value}")));
        lengths.Sum().ShouldBeGreaterThan(Facts);
        kinds.Count.ShouldBeGreaterThanOrEqualTo(12, "What does not happen shows nothing.");
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    // What others recorded comes in disorder, some of it twice; what is this service's own is recorded meanwhile.
    private async Task Happen(IReadOnlyList<Happened> facts)
    {
        var messages = facts.Where(one => one.Source != "policy")
            .Select(one => (one.Source == "funding" ? funding : networks).Of(one.Stream, one.Fact)).ToList();
        CloudEvent[] all = [.. messages, .. messages.Where(_ => realm.Random.Next(10) == 0)];
        realm.Random.Shuffle(all);
        await Task.WhenAll(Send(all), Record(facts.Where(one => one.Source == "policy").GroupBy(one => one.Stream)));
        await Until.So(
            async () => await policy.Scalar<long>("select count(*) from mt_events where type like 'nl.regio.%'") == networks.Count + funding.Count,
            120, "All is taken in.");
    }

    private async Task Send(CloudEvent[] all)
    {
        foreach (var some in all.Chunk(100))
        {
            await Task.WhenAll(some.Select(wire.Publish));
        }
    }

    private Task Record(IEnumerable<IGrouping<Guid, Happened>> streams) => Parallel.ForEachAsync(
        streams, Four, async (stream, _) =>
        {
            foreach (var one in stream)
            {
                versions[stream.Key] = (await policy.Append(stream.Key, versions.GetValueOrDefault(stream.Key), one.Fact)).ShouldBeOfType<Appended.Done>().Version;
            }
        });

    private async Task<ConcurrentDictionary<Guid, List<Wish?>>> Subscribe()
    {
        var subscribed = new ConcurrentDictionary<Guid, List<Wish?>>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Subscribers).Select(_ => realm.Wish()).ToList(), Four, async (wish, _) =>
        {
            using var answer = await Act("", wish, wish.Body);
            subscribed[Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1])] = [wish];
        });
        return subscribed;
    }

    // While it goes on some want to hear of something else, and some of nothing any more.
    private async Task ChangeSome(ConcurrentDictionary<Guid, List<Wish?>> subscribed)
    {
        foreach (var (place, (id, wishes)) in subscribed.Take(100).Index())
        {
            var wish = place % 2 == 0 ? realm.Wish() with { Organisation = wishes[0]!.Organisation, Role = wishes[0]!.Role } : null;
            using var answer = wish is null ? await Act($"/{id}/end", wishes[0]!, null) : await Act($"/{id}/change", wish, wish.Body);
            wishes.Add(wish);
        }
    }

    private async Task<HttpResponseMessage> Act(string path, Wish who, object? body)
    {
        var answer = await policy.Send(HttpMethod.Post, Subscriptions + path, body, who.Role, who.Organisation, path.Length == 0 ? null : "\"1\"");
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return answer;
    }

    // Followers record what clashes, and which intentions became known: that is told of too.
    private async Task<long> Told()
    {
        var (last, since) = (0L, Stopwatch.StartNew());
        await Until.So(
            async () =>
            {
                var (told, max) = (
                    await policy.Scalar<long>("select coalesce(max(last_seq_id), 0)::bigint from mt_event_progression where name like 'Notices:%'"),
                    await policy.Scalar<long>("select max(seq_id) from mt_events"));
                if (told < max || told != last)
                {
                    (last, since) = (told, Stopwatch.StartNew());
                }

                return since.Elapsed.TotalSeconds > 4;
            },
            120,
            "All is told of.");
        return last;
    }

    private async Task<(IReadOnlyDictionary<Guid, List<(long, Guid)>> Heard, IReadOnlyDictionary<string, int> Kinds)> Expected(
        IReadOnlyDictionary<Guid, List<Wish?>> subscribed, long until)
    {
        var heard = subscribed.Keys.ToDictionary(id => id, _ => new List<(long, Guid)>());
        var (turn, now, kinds) = (new Dictionary<Guid, int>(), new Dictionary<Guid, Wish>(), new Dictionary<string, int>());
        await foreach (var fact in Goings.Stored(policy, until))
        {
            if (subscribed.TryGetValue(fact.Stream, out var wishes))
            {
                var place = turn[fact.Stream] = turn.GetValueOrDefault(fact.Stream) + 1;
                now.Remove(fact.Stream);
                if (wishes[place - 1] is { } wish)
                {
                    now[fact.Stream] = wish;
                }
            }
            else if (fact.Kind is { } kind && fact.About(realm) is { Knowing: not null } about && now.Count > 0)
            {
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                foreach (var (id, _) in now.Where(one => one.Value.Hears(kind, about, realm.Areas)))
                {
                    heard[id].Add((fact.Position, fact.Id));
                }
            }
        }

        return (heard, kinds);
    }

    private async Task EachOnceForAnOrganisation(IReadOnlyDictionary<Guid, List<Wish?>> subscribed, IReadOnlyDictionary<Guid, List<(long, Guid)>> expected)
    {
        foreach (var one in subscribed.GroupBy(one => (one.Value[0]!.Organisation, one.Value[0]!.Role)).Where(those => those.Count() > 1).Take(40))
        {
            (await Feed(one.First().Value[0]!, "?sort=position")).ShouldBe(one.SelectMany(those => expected[those.Key]).Distinct().Order());
        }
    }

    private async Task<IReadOnlyList<(long, Guid)>> Feed(Wish who, string query)
    {
        using var answer = await policy.Send(HttpMethod.Get, "/policy/v1/notices" + query, null, who.Role, who.Organisation, accept: "application/x-ndjson");
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        text.ShouldNotContain(Realm.Secret, Case.Sensitive, "Nobody reads what a draft or an intention is called.");
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (row.GetProperty("position").GetInt64(), row.GetProperty("id").GetGuid()))];
    }
}
