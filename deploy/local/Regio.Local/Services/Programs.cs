namespace Regio.Local;

/// <summary>Where the project's own programs are, as source and as built.</summary>
internal sealed class Programs(string root)
{
    private const string Built = "bin/Release/net10.0";

    public static IReadOnlyList<string> All { get; } = [.. PrivateServers.Services, "gateway"];

    public IReadOnlyList<string> Projects => [.. All.Select(name => Path.Combine(Folder(name), Name(name) + ".csproj"))];

    /// <summary>The built program of a service.</summary>
    public string Of(string name) => Path.Combine(Folder(name), Built, Name(name) + ".dll");

    private string Folder(string name) =>
        name == "gateway" ? Path.Combine(root, name, Name(name)) : Path.Combine(root, "services", name, Name(name));

    private static string Name(string name) => "Regio." + char.ToUpperInvariant(name[0]) + name[1..];
}

/// <summary>The project's folder, found from where this program was built.</summary>
public static class ProjectRoot
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            {
                return folder.FullName;
            }
        }

        throw new LauncherException("This program does not stand in a clone of Regio.", "Run ./regio from a clone.");
    }
}
