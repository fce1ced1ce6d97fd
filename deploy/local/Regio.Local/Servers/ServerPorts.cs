using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Regio.Local;

/// <summary>The loopback ports of one PostgreSQL and one RabbitMQ.</summary>
/// <param name="Postgres">Where PostgreSQL listens.</param>
/// <param name="Broker">Where RabbitMQ takes AMQP.</param>
/// <param name="Distribution">Where the Erlang node listens for its tools.</param>
/// <param name="Epmd">Where the Erlang port mapper listens.</param>
public sealed record ServerPorts(int Postgres, int Broker, int Distribution, int Epmd)
{
    /// <summary>Four ports that are free now.</summary>
    public static ServerPorts Free()
    {
        var ports = Loopback.Free(4);
        return new(ports[0], ports[1], ports[2], ports[3]);
    }

    /// <summary>The ports this folder's servers had the last time, else free ones, which it then keeps.</summary>
    public static ServerPorts RememberedOrFree(StateFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = folder.In("server-ports.json");
        var known = File.Exists(path) ? JsonSerializer.Deserialize<ServerPorts>(File.ReadAllText(path)) : null;
        if (known is not null && (PrivateServers.AnyRunning(folder) || known.All().All(Loopback.IsFree)))
        {
            return known;
        }

        var free = Free();
        PrivateFile.Write(path, JsonSerializer.Serialize(free));
        return free;
    }

    internal IReadOnlyList<int> All() => [Postgres, Broker, Distribution, Epmd];
}

/// <summary>Ports on 127.0.0.1.</summary>
public static class Loopback
{
    /// <summary>Different ports that are free now, as the system hands them out.</summary>
    public static IReadOnlyList<int> Free(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(listener => listener.Start());
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
