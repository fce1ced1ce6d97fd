namespace Regio.Local;

/// <summary>What /proc says of running processes.</summary>
internal static class ProcessTable
{
    /// <summary>Changes at every boot, so that a pid of before is never taken for one of now.</summary>
    public static string Boot { get; } = ReadOrEmpty("/proc/sys/kernel/random/boot_id").Trim();

    /// <summary>Clock ticks since boot at which the process began; null when it is gone or a zombie.</summary>
    public static long? StartedAt(int pid) =>
        Fields(pid) is { Length: > 19 } fields && fields[0] is not ("Z" or "X") ? long.Parse(fields[19]) : null;

    public static IReadOnlyList<int> ChildrenOf(int parent) =>
        [.. All().Where(pid => Fields(pid) is { Length: > 1 } fields && fields[1] == parent.ToString())];

    public static string CommandLine(int pid) => ReadOrEmpty($"/proc/{pid}/cmdline").Replace('\0', ' ').Trim();

    public static IEnumerable<int> All() =>
        Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var pid) ? pid : 0)
            .Where(pid => pid > 0);

    /// <summary>The fields after the name, which stands in parentheses and may hold spaces: state, parent, …</summary>
    private static string[] Fields(int pid)
    {
        var stat = ReadOrEmpty($"/proc/{pid}/stat");
        var end = stat.LastIndexOf(')');
        return end < 0 ? [] : stat[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string ReadOrEmpty(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
