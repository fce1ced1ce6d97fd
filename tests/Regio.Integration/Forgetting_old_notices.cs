using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Regio.Policy.Notices;

namespace Regio.Integration;

/// <summary>Notices are kept as long as is said, and removed with their deliveries.</summary>
public sealed class Forgetting_old_notices(TestServers servers) : IAsyncLifetime
{
    private NpgsqlDataSource store = null!;

    public async ValueTask InitializeAsync() => store = await servers.Notices();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Removes_what_is_older_piece_by_piece_and_nothing_else()
    {
        await Tell(1, OldNotices.Piece + 5, OldNotices.DaysKept + 1);
        await Tell(5_000, 5_001, OldNotices.DaysKept - 1);
        var beat = new OldNotices(store, new(), TimeProvider.System, NullLogger<OldNotices>.Instance);
        await beat.Beat(TestContext.Current.CancellationToken);
        (await Left("told"), await Left("delivery")).ShouldBe(("5000,5001", "5000,5001"));
        await beat.Beat(TestContext.Current.CancellationToken);
        (await Left("told")).ShouldBe("5000,5001");
    }

    private async Task Tell(int from, int until, int daysAgo)
    {
        var at = TimeProvider.System.GetUtcNow().AddDays(-daysAgo).ToString("O");
        await store.Do($$"""
            insert into notice.told select position, jsonb_build_object('at', '{{at}}') from generate_series({{from}}, {{until}}) position;
            insert into notice.delivery (subscription, position, organisation, role, awaits)
            select '{{Guid.CreateVersion7()}}', position, 'someone', 'ministry', true from generate_series({{from}}, {{until}}) position;
            """);
    }

    private async Task<string> Left(string table)
    {
        await using var command = store.CreateCommand($"select string_agg(position::text, ',' order by position) from notice.{table}");
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
