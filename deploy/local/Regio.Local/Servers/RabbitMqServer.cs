using System.Diagnostics;
using System.Net.Sockets;

namespace Regio.Local;

/// <summary>A private RabbitMQ on loopback, without plugins, with one user per service.</summary>
public sealed class RabbitMqServer
{
    private static readonly byte[] Greeting = [.. "AMQP"u8, 0, 0, 9, 1];
    private readonly StateFolder _folder;
    private readonly ServerPorts _ports;
    private readonly DetachedProcess _node;
    private readonly DetachedProcess _epmd;
    private readonly RabbitMqFiles _files;

    public RabbitMqServer(StateFolder folder, ServerPorts ports, IReadOnlyList<BrokerUser> users)
    {
        _folder = folder;
        _ports = ports;
        _node = new(folder, "rabbitmq");
        _epmd = new(folder, "epmd");
        _files = new(folder, ports, users);
    }

    public bool IsRunning => _node.Pid is not null;

    internal int? Pid => _node.Pid;

    internal bool AnythingRunning => IsRunning || _epmd.Pid is not null;

    /// <summary>Starts the broker when it is not running, and waits until it takes connections.</summary>
    /// <returns>False when it was running already.</returns>
    /// <exception cref="LauncherException">It did not come up; the message has the end of its log.</exception>
    public async Task<bool> StartAsync(CancellationToken ct = default)
    {
        if (IsRunning)
        {
            await WaitAsync(ct);
            return false;
        }

        var again = _files.HasRunBefore;
        await _files.WriteAsync(ct);
        if (_epmd.Pid is null)
        {
            await _epmd.StartAsync(_files.Epmd, ct);
        }

        await _node.StartAsync(_files.Node, ct);
        await WaitAsync(ct);
        if (again)
        {
            await ElectAsync(ct);
        }

        return true;
    }

    public async Task StopAsync()
    {
        await _node.StopAsync(Posix.Terminate, TimeSpan.FromSeconds(30));
        await _epmd.StopAsync(Posix.Terminate, TimeSpan.FromSeconds(5));
    }

    /// <summary>Ends the broker at once, as a power cut would; start it again to recover.</summary>
    public void Kill() => _node.Kill();

    /// <summary>How a user reaches the broker: <c>amqp://user:password@127.0.0.1:port/</c>.</summary>
    public Uri Uri(string user = RabbitMqFiles.Admin) =>
        new($"amqp://{user}:{_folder.Secrets.Of(RabbitMqFiles.SecretOf(user))}@127.0.0.1:{_ports.Broker}/");

    /// <summary>
    /// A quorum queue made seconds before a crash comes back without a leader, and waits for an election that nobody
    /// calls (https://github.com/rabbitmq/rabbitmq-server/issues/10070). On a queue that has one, this changes nothing.
    /// </summary>
    private async Task ElectAsync(CancellationToken ct)
    {
        var launch = _files.Elect;
        var ran = await Shell.RunAsync([.. DetachedProcess.As(launch.User), .. launch.Command], launch.Environment, ct: ct);
        if (!ran.Succeeded)
        {
            throw new LauncherException($"RabbitMQ started, but its queues cannot be asked for their leaders:\n{ran.Tail()}");
        }
    }

    private async Task WaitAsync(CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        while (!await AnswersAsync(ct))
        {
            if (!IsRunning || watch.Elapsed > TimeSpan.FromSeconds(90))
            {
                throw new LauncherException(
                    $"RabbitMQ did not start on port {_ports.Broker}. The end of {_folder.Log("rabbitmq")}:\n"
                    + _folder.LogTail("rabbitmq"));
            }

            await Task.Delay(100, ct);
        }
    }

    /// <summary>The port opens before the node is whole; only its answer to the AMQP greeting says that it is ready.</summary>
    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _ports.Broker, patience.Token);
            await client.GetStream().WriteAsync(Greeting, patience.Token);
            var first = new byte[1];
            return await client.GetStream().ReadAsync(first, patience.Token) == 1 && first[0] == 1;
        }
        catch (Exception notYet) when (notYet is SocketException or IOException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
