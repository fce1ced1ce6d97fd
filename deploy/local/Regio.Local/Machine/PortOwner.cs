using System.Globalization;

namespace Regio.Local;

/// <summary>Who listens on a port, so that "taken" comes with a name.</summary>
internal static class PortOwner
{
    private const string Listening = "0A";
    private static readonly string[] Tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    /// <summary>Fails when one of the ports is taken, with every taken port and its owner.</summary>
    public static void Demand(IEnumerable<(string For, int Port)> ports)
    {
        var taken = ports.Where(wanted => !Loopback.IsFree(wanted.Port)).ToList();
        if (taken.Count > 0)
        {
            throw new LauncherException(
                string.Join('\n', taken.Select(t => $"Port {t.Port}, meant for {t.For}, is taken by {Of(t.Port)}.")),
                "Stop that program, or choose other ports: ./regio up --port 8180");
        }
    }

    private static string Of(int port)
    {
        var sockets = Inodes(port).Select(inode => $"socket:[{inode}]").ToHashSet(StringComparer.Ordinal);
        var pid = sockets.Count == 0 ? 0 : ProcessTable.All().FirstOrDefault(pid => Opens(pid, sockets));
        return pid == 0 ? "a process of another user" : $"pid {pid} ({Short(ProcessTable.CommandLine(pid))})";
    }

    private static string Short(string command) => command.Length > 80 ? command[..80] + "…" : command;

    private static IEnumerable<string> Inodes(int port)
    {
        var suffix = ":" + port.ToString("X4", CultureInfo.InvariantCulture);
        return Tables.Where(File.Exists)
            .SelectMany(path => File.ReadLines(path).Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(f => f.Length > 9 && f[3] == Listening && f[1].EndsWith(suffix, StringComparison.Ordinal))
            .Select(fields => fields[9]);
    }

    private static bool Opens(int pid, HashSet<string> sockets)
    {
        try
        {
            return Directory.EnumerateFiles($"/proc/{pid}/fd")
                .Any(file => new FileInfo(file).LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception notOurs) when (notOurs is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }
}
