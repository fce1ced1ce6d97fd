using System.Security.Cryptography;
using System.Text;

namespace Regio.Local;

/// <summary>Builds projects in Release, and remembers what it built, so that nothing changed means nothing done.</summary>
internal sealed class Builder(Clone clone)
{
    private static readonly string[] Watched = [".cs", ".csproj", ".props", ".targets", ".json", ".txt", ".editorconfig"];
    private static readonly string[] Sources = ["contracts", "services", "gateway", "deploy/local/Regio.Local", "tests"];
    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    /// <summary>Restoring writes this one itself; it changes with the project files that are watched.</summary>
    private const string Written = "packages.lock.json";

    private static readonly IReadOnlyDictionary<string, string> Quiet = new Dictionary<string, string>
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
    };

    /// <summary>Beside what is built, so that wiping data does not forget it and removing it does.</summary>
    private string Notes => Path.Combine(clone.Root, "deploy/local/Regio.Local/obj/built");

    /// <summary>True when these projects must be built: a source differs from what was built, or an output is gone.</summary>
    public bool IsNeeded(string name, IReadOnlyList<string> projects) =>
        projects.Any(project => !File.Exists(Output(project)))
        || !File.Exists(Stamp(name))
        || File.ReadAllText(Stamp(name)) != Fingerprint(projects);

    /// <summary>Builds the projects as one, with everything they refer to.</summary>
    /// <exception cref="LauncherException">The compiler's errors.</exception>
    public async Task BuildAsync(string name, IReadOnlyList<string> projects, CancellationToken ct)
    {
        using var one = await clone.LockAsync("build", ct);
        var before = Fingerprint(projects);
        var solution = Path.Combine(Notes, name + ".slnx");
        Directory.CreateDirectory(Notes);
        await File.WriteAllTextAsync(solution, Solution(solution, projects), ct);
        var ran = await Shell.RunAsync(
            ["dotnet", "build", solution, "-c", "Release", "-v", "quiet", "-clp:NoSummary"], Quiet, clone.Root, ct: ct);
        if (!ran.Succeeded)
        {
            var errors = ran.Output.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).Distinct();
            throw new LauncherException($"The build failed:\n{string.Join('\n', errors.Take(20))}");
        }

        PrivateFile.Write(Stamp(name), before);
    }

    /// <summary>The built program of a project.</summary>
    public static string Output(string project) => Path.Combine(
        Path.GetDirectoryName(project)!, "bin/Release/net10.0", Path.GetFileNameWithoutExtension(project) + ".dll");

    private static string Solution(string solution, IEnumerable<string> projects)
    {
        var lines = projects
            .Select(project => Path.GetRelativePath(Path.GetDirectoryName(solution)!, project))
            .Select(path => $"  <Project Path=\"{path}\" />");
        return $"<Solution>\n{string.Join('\n', lines)}\n</Solution>\n";
    }

    private string Stamp(string name) => Path.Combine(Notes, name + ".stamp");

    private string Fingerprint(IEnumerable<string> projects)
    {
        var text = new StringBuilder(string.Join('\n', projects));
        var files = Sources.Select(folder => Path.Combine(clone.Root, folder)).Where(Directory.Exists)
            .SelectMany(Files)
            .Concat(new DirectoryInfo(clone.Root).EnumerateFiles())
            .Where(file => Watched.Contains(file.Extension) && file.Name != Written)
            .OrderBy(file => file.FullName, StringComparer.Ordinal);
        foreach (var file in files)
        {
            text.Append('\n').Append(file.FullName).Append(file.Length).Append(':').Append(file.LastWriteTimeUtc.Ticks);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<FileInfo> Files(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles().Concat(
            Directory.EnumerateDirectories(folder)
                .Where(inner => !Skipped.Contains(Path.GetFileName(inner)))
                .SelectMany(Files));
}
