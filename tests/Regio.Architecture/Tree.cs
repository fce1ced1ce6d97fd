using System.Text.RegularExpressions;

namespace Regio.Architecture;

/// <summary>The project's own files as text.</summary>
internal static class Tree
{
    private static readonly string[] Made = ["bin", "obj", ".git", ".regio", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>Every C# file.</summary>
    public static IReadOnlyList<SourceFile> Code { get; } = Files(Root, ".cs");

    /// <summary>Every C# file that runs in production.</summary>
    public static IReadOnlyList<SourceFile> Production { get; } =
        [.. Code.Where(file => file.Path.Split('/')[0] is "contracts" or "services" or "gateway")];

    /// <summary>Every file with one of these extensions, by path.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, params IReadOnlyList<string> extensions) =>
        [.. Walk(folder).Where(path => extensions.Any(e => path.EndsWith(e, StringComparison.Ordinal))).Order()
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path), File.ReadAllText(path)))];

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(sub => !Made.Contains(Path.GetFileName(sub))).SelectMany(Walk));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Regio.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not stand in a clone of Regio.");
    }
}

/// <summary>One file.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Its number of lines.</summary>
    public int Lines => Text.AsSpan().Count('\n');

    /// <summary>Whether it is in a folder.</summary>
    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Where a pattern is found, as <c>path:line: match</c>.</summary>
    public IEnumerable<string> Places(Regex pattern) => pattern.Matches(Text)
        .Select(match => $"{Path}:{Text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}");
}
