namespace Regio.Benchmarks;

/// <summary>Processor time used by this process, its finished children, and some servers with all of theirs.</summary>
/// <param name="servers">Pids of processes that work for what is measured.</param>
internal sealed class CpuClock(params int[] servers)
{
    // Linux counts in hundredths of a second for user space, whatever the kernel's own tick.
    private const double Ticks = 100;

    /// <summary>Seconds so far, user and system.</summary>
    public double Seconds()
    {
        var all = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var pid) ? Read(pid) : null)
            .OfType<Usage>()
            .ToList();
        var mine = all.Where(one => one.Pid == Environment.ProcessId || servers.Contains(one.Pid)).ToList();
        var parents = servers.ToHashSet();
        for (var more = true; more;)
        {
            var children = all.Where(one => parents.Contains(one.Parent) && !parents.Contains(one.Pid)).ToList();
            parents.UnionWith(children.Select(one => one.Pid));
            mine.AddRange(children);
            more = children.Count > 0;
        }

        return mine.Sum(one => one.Ticks) / Ticks;
    }

    private sealed record Usage(int Pid, int Parent, long Ticks);

    private static Usage? Read(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return new(pid, int.Parse(fields[1]), fields[11..15].Sum(long.Parse));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
