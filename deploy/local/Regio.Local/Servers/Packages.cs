namespace Regio.Local;

/// <summary>The Debian packages that the servers come from.</summary>
internal static class Packages
{
    public static LauncherException Missing(string what) =>
        new($"{what} is not installed on this machine.", "./regio up installs it (as root), or says how.");
}
