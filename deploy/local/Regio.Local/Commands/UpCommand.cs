using System.CommandLine;

namespace Regio.Local;

/// <summary>Brings everything up: packages, servers, build, services, demonstration set. Twice changes nothing.</summary>
internal sealed class UpCommand(Clone clone)
{
    /// <summary>Where the national register stands beside a clone, on machines that have it.</summary>
    private const string Register = "../shared/data/nl";

    public static Command Describe()
    {
        var empty = new Option<bool>("--empty") { Description = "Leave an empty store empty: no demonstration set" };
        var port = WholeNumber.Optional<int>(
            "--port", "The gateway's port; the services and servers take the thirteen after it (default 8080)");
        var command = new Command("up", "Install, build and start whatever is not there or not running") { empty, port };
        command.SetAction((parsed, ct) =>
            new UpCommand(Clone.Here()).RunAsync(parsed.GetValue(port), parsed.GetValue(empty), ct));
        return command;
    }

    private async Task<int> RunAsync(int? port, bool empty, CancellationToken ct)
    {
        var ports = clone.Wanted(port);
        using var one = await clone.LockAsync("up", ct);
        DemandNoOther(ports);
        await Packages.EnsureAsync(ct);

        var started = await StartAsync(ports, ct);
        var loaded = !empty && await new Demonstration(clone, ports).LoadAsync(ct);
        Report(ports, started, loaded);
        return 0;
    }

    private async Task<bool> StartAsync(RegioPorts ports, CancellationToken ct)
    {
        var servers = clone.Servers(ports);
        var system = clone.System(ports);
        var undo = new Undo(servers, system);
        try
        {
            PortOwner.Demand(Wanted(ports, servers, system));
            var started = await ServersAndBuildAsync(servers, system, ct);
            var work = started || system.All.Any(process => !process.IsRunning || process.IsOutdated);
            clone.Remember(ports);
            return work && await Progress.StepAsync("Starting the services", _ => system.StartAsync(ct));
        }
        catch
        {
            await undo.StopWhatIsNewAsync();
            throw;
        }
    }

    private async Task<bool> ServersAndBuildAsync(PrivateServers servers, RegioSystem system, CancellationToken ct)
    {
        var builder = new Builder(clone);
        var build = builder.IsNeeded("services", clone.Programs.Projects);
        var start = !servers.Postgres.IsRunning || !servers.Broker.IsRunning;
        if (!build && !start)
        {
            return false;
        }

        var what = (start ? "Starting PostgreSQL and RabbitMQ" : string.Empty)
            + (start && build ? ", building the services" : build ? "Building the services" : string.Empty);
        await Progress.StepAsync(what, async () =>
        {
            if (build)
            {
                // A program whose files change under it may fall over; it would be replaced anyway.
                await system.StopAsync();
            }

            using var both = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var work = new List<Task> { servers.StartAsync(both.Token) };
            if (build)
            {
                work.Add(builder.BuildAsync("services", clone.Programs.Projects, both.Token));
            }

            await FirstFailureAsync(work, both);
        });
        return true;
    }

    /// <summary>Waits for all; when one fails the others are called off, and its failure is the one that is told.</summary>
    private static async Task FirstFailureAsync(List<Task> work, CancellationTokenSource both)
    {
        LauncherException? failure = null;
        await foreach (var task in Task.WhenEach(work))
        {
            if (task.Exception?.InnerException is { } exception)
            {
                failure ??= exception as LauncherException ?? new(exception.Message, exception);
                await both.CancelAsync();
            }
        }

        if (failure is not null)
        {
            throw failure;
        }

        both.Token.ThrowIfCancellationRequested();
    }

    private void DemandNoOther(RegioPorts ports)
    {
        var present = clone.Ports;
        if (present != ports && (PrivateServers.AnyRunning(clone.State) || clone.System(present).All.Any(p => p.IsRunning)))
        {
            throw new LauncherException(
                $"This clone is running already, with its gateway on port {present.Gateway}.",
                $"./regio down first, then ./regio up --port {ports.Gateway}");
        }
    }

    private static IEnumerable<(string For, int Port)> Wanted(
        RegioPorts ports, PrivateServers servers, RegioSystem system)
    {
        if (!servers.Postgres.IsRunning)
        {
            yield return ("PostgreSQL", ports.Servers.Postgres);
        }

        if (!servers.Broker.AnythingRunning)
        {
            yield return ("RabbitMQ", ports.Servers.Broker);
            yield return ("RabbitMQ's tools", ports.Servers.Distribution);
            yield return ("RabbitMQ's port mapper", ports.Servers.Epmd);
        }

        foreach (var process in system.All.Where(process => !process.IsRunning))
        {
            yield return (process.Name, process.Address.Port);
        }
    }

    private void Report(RegioPorts ports, bool started, bool loaded)
    {
        var gateway = $"http://127.0.0.1:{ports.Gateway}";
        string[] next =
        [
            $"curl {gateway}/insight/v1/overlaps", $"curl {gateway}/insight/v1/meta-networks",
            .. Directory.Exists(Path.Combine(clone.Root, Register)) ? [$"./regio import {Register}"] : Array.Empty<string>(),
            "./regio status", "./regio down",
        ];
        Console.WriteLine($"""
            Regio is up{(started ? string.Empty : " already")}: {gateway}{(loaded ? " (with the demonstration set)" : string.Empty)}

            Try next:
              {string.Join("\n  ", next)}
            Logs: {clone.State.In("logs")} (./regio logs [SERVICE])
            """);
    }
}
