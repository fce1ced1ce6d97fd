using Npgsql;
using RabbitMQ.Client;
using Regio.Local;

namespace Regio.Integration;

/// <summary>A clone in a folder that only its owner can enter has servers all the same, and leaves nothing behind.</summary>
public sealed class Starting_in_a_private_folder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public async Task Servers_start_answer_and_go_without_a_trace()
    {
        var home = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"regio private {Guid.CreateVersion7():n}"), OwnerOnly);
        try
        {
            var servers = await PrivateServers.StartAsync(Path.Combine(home.FullName, ".regio"));
            try
            {
                await using var store = NpgsqlDataSource.Create(servers.Postgres.ConnectionString());
                await using var ask = store.CreateCommand("show data_directory");
                (await ask.ExecuteScalarAsync()).ShouldBe(Path.Combine(servers.Folder.Data, "postgres"));
                await using var broker = await new ConnectionFactory { Uri = servers.Broker.Uri() }.CreateConnectionAsync();
                broker.IsOpen.ShouldBeTrue();
            }
            finally
            {
                await servers.StopAsync();
            }

            servers.Folder.Wipe();
            Directory.Exists(servers.Folder.Data).ShouldBeFalse();
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }
}
