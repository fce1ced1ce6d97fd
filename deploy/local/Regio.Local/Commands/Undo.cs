namespace Regio.Local;

/// <summary>Remembers what ran before a command, so that its failure stops only what it started.</summary>
internal sealed class Undo(PrivateServers servers, RegioSystem system)
{
    private readonly bool _postgres = servers.Postgres.IsRunning;
    private readonly bool _broker = servers.Broker.AnythingRunning;
    private readonly HashSet<string> _processes =
        [.. system.All.Where(process => process.IsRunning).Select(process => process.Name)];

    public async Task StopWhatIsNewAsync()
    {
        await Task.WhenAll(system.All.Where(process => !_processes.Contains(process.Name)).Select(p => p.StopAsync()));
        await Task.WhenAll(
            _postgres ? Task.CompletedTask : servers.Postgres.StopAsync(),
            _broker ? Task.CompletedTask : servers.Broker.StopAsync());
    }
}
