using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>
/// The broker's container as far as its start script goes: it writes into a folder of ours, under the most private
/// umask, and what it would hand over to only says that it was called.
/// </summary>
internal sealed class BrokerStandIn : IDisposable
{
    private static readonly string Script = Path.Combine(TestServers.Root, "deploy/compose/rabbitmq/start.sh");
    private readonly string _folder = Directory.CreateTempSubdirectory("regio broker ").FullName;

    public BrokerStandIn()
    {
        foreach (var program in new[] { "docker-entrypoint.sh", "chown" })
        {
            var file = Path.Combine(_folder, program);
            File.WriteAllText(file, $"#!/bin/sh\necho {program} \"$@\"\n");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public string Definitions => Path.Combine(_folder, "definitions.json");

    public string Settings => Path.Combine(_folder, "20-regio.conf");

    public Task<Ran> Start(IReadOnlyDictionary<string, string> given) => Shell.RunAsync(
        ["bash", "-c", $"umask 077; exec bash '{Script}'"],
        new Dictionary<string, string>(given)
        {
            ["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}",
            ["REGIO_BROKER_DEFINITIONS"] = Definitions,
            ["REGIO_BROKER_SETTINGS"] = Settings,
        },
        ct: TestServers.Cancelled);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
