namespace Regio.Local;

/// <summary>The Debian packages that the servers come from, installed without starting anything system-wide.</summary>
internal static class Packages
{
    private static readonly IReadOnlyDictionary<string, string> Quiet =
        new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive", ["LC_ALL"] = "C.UTF-8" };

    private static bool AllThere => PostgresCluster.Programs is not null && RabbitMqFiles.Installed;

    public static LauncherException Missing(string what) =>
        new($"{what} is not installed on this machine.", "./regio up installs it (as root), or says how.");

    /// <summary>Installs what is missing when we are root; otherwise stops with the one command to run.</summary>
    public static async Task EnsureAsync(CancellationToken ct)
    {
        if (AllThere)
        {
            return;
        }

        if (!Posix.IsRoot)
        {
            var dotnet = Environment.ProcessPath ?? "dotnet";
            throw new LauncherException(
                "PostgreSQL (15 or newer) and RabbitMQ are needed, and installing them takes root.",
                $"Run this once, then ./regio up again:\n\n  sudo '{dotnet}' '{typeof(Packages).Assembly.Location}' install\n");
        }

        if (!File.Exists("/usr/bin/apt-get"))
        {
            throw new LauncherException(
                "PostgreSQL (15 or newer) and RabbitMQ are needed, and there is no apt-get to install them with.",
                "Install them as Debian lays them out, or use docker-compose.yml.");
        }

        await Progress.StepAsync("Installing PostgreSQL and RabbitMQ (about half a minute)", () => InstallAsync(ct));
    }

    private static async Task InstallAsync(CancellationToken ct)
    {
        await AptAsync(["update"], ct);
        using (QuietInstall.Begin())
        {
            await AptAsync(["install", "-y", "--no-install-recommends", .. await MissingAsync(ct)], ct);
        }

        // Left enabled they would start at the next boot, RabbitMQ and epmd on every address.
        await Shell.RunAsync(
            ["/bin/sh", "-c", "systemctl disable rabbitmq-server.service epmd.service epmd.socket 2>&1 || true"], ct: ct);
        if (!AllThere)
        {
            throw new LauncherException("apt-get succeeded, but the servers are not where Debian puts them.");
        }
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(CancellationToken ct)
    {
        var missing = new List<string>();
        if (PostgresCluster.Programs is null)
        {
            var known = await Shell.RunAsync(["apt-cache", "show", "postgresql-15"], ct: ct);
            missing.Add(known.Succeeded ? "postgresql-15" : "postgresql");
        }

        if (!RabbitMqFiles.Installed)
        {
            missing.Add("rabbitmq-server");
        }

        return missing;
    }

    private static async Task AptAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        // Another apt at work (unattended upgrades) is waited for. In a session of its own, because an apt that Ctrl-C
        // reaches would leave half a package.
        var ran = await Shell.RunAsync(
            ["setsid", "--wait", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120", .. arguments], Quiet, ct: CancellationToken.None);
        ct.ThrowIfCancellationRequested();
        if (!ran.Succeeded)
        {
            throw new LauncherException(
                $"apt-get {arguments[0]} failed:\n{ran.Tail()}", "See that this machine reaches its package mirror, then try again.");
        }
    }
}
