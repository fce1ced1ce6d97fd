using Npgsql;
using Regio.Policy.Webhooks;

namespace Regio.Integration;

/// <summary>Whose turn it is to be delivered to, by the tables of notices: whoever does not answer takes nobody else's.</summary>
public sealed class Giving_webhooks_their_turn(TestServers servers) : IAsyncLifetime
{
    private static readonly Lane Answering = new(HasFailed: false, Places: 10, Share: 3);
    private static readonly Lane Failing = new(HasFailed: true, Places: 10, Share: 3);

    private readonly MovedClock clock = new();
    private NpgsqlDataSource store = null!;
    private Waiting waiting = null!;

    public async ValueTask InitializeAsync()
    {
        store = await servers.Notices();
        waiting = new(store, clock);
        await store.Do("insert into notice.told values (1, '{\"kind\": \"scheme-published\"}')");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Each_organisation_has_its_share_however_many_wait_for_it()
    {
        var many = await Wait("many", 8);
        var few = await Wait("few", 1);
        var first = await Due(Answering, []);
        first.Count(many.Contains).ShouldBe(3);
        first.ShouldContain(few.Single());
        (await Due(Answering, first)).ShouldBeEmpty("Its share is taken.");
        (await Due(Answering, first.Except(many.Take(8)))).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Organisations_take_turns_where_few_places_are_free()
    {
        var many = await Wait("many", 8);
        var few = await Wait("few", 1);
        var two = await Due(Answering, [], free: 2);
        two.Count(many.Contains).ShouldBe(1);
        two.ShouldContain(few.Single());
        (await Due(Answering, [], free: 0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_had_its_turn_goes_to_the_end_of_the_queue()
    {
        var all = await Wait("one", 4);
        List<Guid> had = [];
        for (var turn = 0; turn < 4; turn++)
        {
            clock.Set(clock.GetUtcNow().AddSeconds(1));
            had.Add((await Due(Answering, [], free: 1)).Single());
        }

        had.ShouldBe(all, ignoreOrder: true);
    }

    [Fact]
    public async Task Who_failed_waits_and_has_a_place_among_those_that_failed_alone()
    {
        var (dead, alive) = ((await Wait("dead", 1)).Single(), (await Wait("alive", 1)).Single());
        var endpoint = (await waiting.Due(Answering, [alive], 1, TestContext.Current.CancellationToken)).Single(one => one.Subscription == dead);
        await waiting.Failed(endpoint, 1, null, TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        (await Due(Failing, [])).ShouldBeEmpty();
        clock.Set(clock.GetUtcNow().AddSeconds(6));
        (await Due(Answering, [])).ShouldBe([alive]);
        (await Due(Failing, [])).ShouldBe([dead]);
        await waiting.Delivered(endpoint, 1, 204, TestContext.Current.CancellationToken);
        (await Due(Failing, [])).ShouldBeEmpty("Nothing waits for it.");
    }

    private async Task<List<Guid>> Due(Lane lane, IEnumerable<Guid> running, int? free = null) =>
        [.. (await waiting.Due(lane, running, free ?? lane.Places, TestContext.Current.CancellationToken)).Select(one => one.Subscription)];

    private async Task<List<Guid>> Wait(string organisation, int webhooks)
    {
        List<Guid> those = [.. Enumerable.Range(0, webhooks).Select(_ => Guid.CreateVersion7())];
        foreach (var one in those)
        {
            await store.Do($"insert into notice.endpoint (subscription, url, secret, next_at) values ('{one}', 'http://nowhere', 'sealed', now() - interval '1 hour')");
            await store.Do($"insert into notice.delivery (subscription, position, organisation, role, awaits) values ('{one}', 1, '{organisation}', 'ministry', true)");
        }

        return those;
    }
}
