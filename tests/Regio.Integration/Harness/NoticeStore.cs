using Npgsql;
using Regio.Policy.Notices;

namespace Regio.Integration;

/// <summary>A store that holds the tables of notices alone.</summary>
internal static class NoticeStore
{
    public static async Task<NpgsqlDataSource> Notices(this TestServers servers) => NpgsqlDataSource.Create(
        await servers.Database("notices", async template =>
        {
            await using var made = NpgsqlDataSource.Create(template + ";Pooling=false");
            await made.Do(NoticeTables.Schema);
        }) + ";Pooling=false");

    public static async Task Do(this NpgsqlDataSource store, string sql)
    {
        await using var command = store.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
