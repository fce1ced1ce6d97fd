using System.Security.Cryptography;
using System.Text;

namespace Regio.Local;

/// <summary>
/// Where one set of servers keeps its state: <c>.regio</c> for a clone, another folder for tests. Private to its owner.
/// </summary>
/// <remarks>
/// PostgreSQL refuses to run as root, and its user cannot reach a clone in a private folder. So for root the servers'
/// data lives in <c>/var/lib/regio/HASH</c>, linked as <c>data</c>; for others in <c>data</c> itself.
/// </remarks>
public sealed class StateFolder
{
    private const string Shared = "/var/lib/regio";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private StateFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path).TrimEnd('/');
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path)))[..12];
        Secrets = new(In("secrets.json"));
    }

    public string Path { get; }

    /// <summary>Twelve hexadecimal digits that differ from clone to clone.</summary>
    public string Id { get; }

    public string Data => Posix.IsRoot ? $"{Shared}/{Id}" : In("data");

    internal Secrets Secrets { get; }

    /// <summary>Opens the folder, and makes it when it is not there.</summary>
    public static StateFolder Open(string path)
    {
        var folder = new StateFolder(path);
        Directory.CreateDirectory(folder.Path, OwnerOnly);
        Directory.CreateDirectory(folder.In("logs"));
        Directory.CreateDirectory(folder.In("run"));
        folder.ForgetAnother();
        Directory.CreateDirectory(folder.Data);
        folder.Link();
        return folder;
    }

    /// <summary>The same folder without making anything.</summary>
    public static StateFolder Peek(string path) => new(path);

    public string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public string Log(string name) => In("logs", name + ".log");

    /// <summary>Removes all data and all state, of folders inside this one too. The servers must have been stopped.</summary>
    /// <param name="kept">A file in this folder that stays; none when absent.</param>
    public void Wipe(string? kept = null)
    {
        if (!Directory.Exists(Path))
        {
            return;
        }

        foreach (var folder in Within(Path).Select(inside => inside.Data).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var entry in new DirectoryInfo(Path).EnumerateFileSystemInfos().Where(entry => entry.FullName != kept))
        {
            Remove(entry);
        }

        if (!Directory.EnumerateFileSystemEntries(Path).Any())
        {
            Directory.Delete(Path);
        }
    }

    /// <summary>This folder and the state folders inside it.</summary>
    internal static IReadOnlyList<StateFolder> Within(string path)
    {
        // Links are not followed: a copied clone's link leads to the data of the clone it was copied from.
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 4,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        };
        return !Directory.Exists(path)
            ? []
            : [.. Directory.EnumerateDirectories(path, "run", options).Select(run => Peek(System.IO.Path.GetDirectoryName(run)!))];
    }

    /// <summary>The end of a log, to show beside a failure.</summary>
    internal string LogTail(string name, int lines = 15) =>
        File.Exists(Log(name)) ? string.Join('\n', File.ReadLines(Log(name)).TakeLast(lines)) : "(no log)";

    private static void Remove(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo { LinkTarget: null } folder)
        {
            folder.Delete(recursive: true);
        }
        else
        {
            entry.Delete();
        }
    }

    // Data that stands apart outlives a clone that was deleted: a new one in its place has other passwords, and no use for it.
    private void ForgetAnother()
    {
        if (!File.Exists(In("secrets.json")) && Directory.Exists(Data))
        {
            Directory.Delete(Data, recursive: true);
        }
    }

    private void Link()
    {
        var link = new FileInfo(In("data"));
        if (!Posix.IsRoot || link.LinkTarget == Data)
        {
            return;
        }

        link.Delete();
        File.CreateSymbolicLink(link.FullName, Data);
    }
}
