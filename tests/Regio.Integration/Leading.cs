using Marten;
using Marten.Services;
using Npgsql;

namespace Regio.Integration;

/// <summary>One process at a time publishes, and one takes in; another takes over, and nothing is lost or stopped.</summary>
public sealed class Leading(Road road) : IClassFixture<Road>
{
    private static readonly DateOnly From = new(2026, 1, 1);

    [Fact]
    public async Task With_a_standby_waiting_a_rolled_back_append_delays_publication_by_less_than_two_seconds()
    {
        await using var standby = await road.StandBy();
        await Task.Delay(1_200); // It has tried to lead twice by then.
        for (var i = 0; i < 3; i++)
        {
            await RollBack();
            var stream = Guid.CreateVersion7();
            await road.Networks.Begin(stream, Country.Network(stream, "after", From));
            (await Published(stream)).TotalSeconds.ShouldBeLessThan(2);
        }

        await road.ShouldBeWhole();
    }

    [Fact]
    public async Task When_the_publisher_loses_its_lock_the_standby_takes_over_and_each_event_is_applied_once()
    {
        await using var standby = await road.StandBy();
        for (var i = 0; i < 3; i++)
        {
            var leader = await Leader(road.Networks);
            await using var traffic = new Traffic(road.Networks);
            await Task.Delay(200);
            await End(road.Networks, $"pid = {leader}");
            await Until.So(async () => await Leader(road.Networks) is var now && now != 0 && now != leader, 10, "Another leads.");
            await traffic.Stop();
            var stream = Guid.CreateVersion7();
            await road.Networks.Begin(stream, Country.Network(stream, "after", From));
            await Published(stream, 15);
            await road.ShouldBeWhole();
        }
    }

    [Fact]
    public async Task When_all_its_other_connections_end_the_publisher_goes_on()
    {
        await using var traffic = new Traffic(road.Networks);
        for (var i = 0; i < 3; i++)
        {
            await Task.Delay(300);
            await End(road.Networks, $"pid <> {await Leader(road.Networks)}");
        }

        await traffic.Stop();
        var stream = Guid.CreateVersion7();
        await Until.So(async () => await Begun(stream), 10, "The store takes commands again.");
        await Published(stream, 15);
        await road.ShouldBeWhole(15);
    }

    [Theory]
    [InlineData("last_seq_id - 1")]
    [InlineData("0")]
    public async Task When_its_progress_was_moved_under_it_the_publisher_begins_anew_from_there(string moved)
    {
        for (var i = 0; i < 2; i++)
        {
            await road.Networks.Begin(Guid.CreateVersion7(), Country.Network(Guid.CreateVersion7(), "before", From));
        }

        await road.ShouldBeWhole();
        await Task.Delay(300);
        await road.Networks.Scalar<long>(
            $"update mt_event_progression set last_seq_id = {moved} where name = 'Publisher:All' returning last_seq_id");
        for (var i = 0; i < 2; i++)
        {
            var stream = Guid.CreateVersion7();
            await road.Networks.Begin(stream, Country.Network(stream, "after", From));
            await Published(stream);
        }

        var position = await road.Networks.Scalar<long>("select max(seq_id) from mt_events");
        await Until.So(async () => await road.Networks.Scalar<long>(
            "select coalesce(max(last_seq_id), 0)::bigint from mt_event_progression where name = 'Publisher:All'") >= position, 10, "Progress is kept.");
        await road.ShouldBeWhole();
    }

    [Fact]
    public async Task When_the_inbox_loses_its_lock_it_is_led_again_and_hears_the_broker()
    {
        for (var i = 0; i < 2; i++)
        {
            var leader = await Leader(road.Insight);
            await using var traffic = new Traffic(road.Networks);
            await Task.Delay(200);
            await End(road.Insight, $"pid = {leader}");
            await Until.So(async () => await Leader(road.Insight) is var now && now != 0 && now != leader, 15, "It is led again.");
            await traffic.Stop();
            await road.ShouldBeWhole();
            await HearsTheBroker();
        }
    }

    [Fact]
    public async Task When_all_its_other_connections_end_the_inbox_goes_on()
    {
        await using var traffic = new Traffic(road.Networks);
        for (var i = 0; i < 3; i++)
        {
            await Task.Delay(300);
            await End(road.Insight, $"pid <> {await Leader(road.Insight)}");
        }

        await traffic.Stop();
        await road.ShouldBeWhole(15);
        await HearsTheBroker();
    }

    [Fact]
    public async Task A_second_inbox_over_the_same_store_takes_over_when_the_first_ends()
    {
        var first = road.Insight;
        var second = await road.NewInsight(first.Store);
        await using var traffic = new Traffic(road.Networks);
        await Task.Delay(300);
        await first.DisposeAsync();
        road.Insight = second;
        await traffic.Stop();
        await road.ShouldBeWhole(15);
        await HearsTheBroker();
    }

    private async Task HearsTheBroker()
    {
        var before = (await road.Position("networks")).KnownTime;
        await Until.So(async () => (await road.Position("networks")).KnownTime > before, 15, "A checkpoint is heard.");
        var stream = Guid.CreateVersion7();
        var position = await road.Networks.Begin(stream, Country.Network(stream, "soon", From));
        (await road.Reaches(position)).TotalSeconds.ShouldBeLessThan(2);
    }

    private async Task RollBack()
    {
        await using var connection = new NpgsqlConnection(road.Networks.Store);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var session = road.Networks.Get<IDocumentStore>()
            .LightweightSession(SessionOptions.ForTransaction(transaction));
        var stream = Guid.CreateVersion7();
        session.Events.StartStream(stream, Country.Network(stream, "never", From));
        await session.SaveChangesAsync();
        await transaction.RollbackAsync();
    }

    private async Task<bool> Begun(Guid stream)
    {
        try
        {
            return await road.Networks.Begin(stream, Country.Network(stream, "after", From)) > 0;
        }
        catch (Exception e) when (e is NpgsqlException or ObjectDisposedException { InnerException: NpgsqlException })
        {
            return false; // A connection that was ended, which the store's library may wrap.
        }
    }

    private Task<TimeSpan> Published(Guid stream, double seconds = 10) => Until.So(
        () => road.Wire.Events.Any(message => message.Event.Subject == stream.ToString()), seconds, "It is published.");

    // The backend that holds the leader's lock; 0 when nobody leads.
    private static async Task<int> Leader(Service service) => await service.Scalar<int>(
        """
        select coalesce(max(pid), 0) from pg_locks
        where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
        """);

    private static Task<long> End(Service service, string which) => service.Scalar<long>(
        $"""
        select count(pg_terminate_backend(pid)) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and {which}
        """);
}
