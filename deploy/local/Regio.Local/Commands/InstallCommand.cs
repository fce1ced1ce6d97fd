using System.CommandLine;

namespace Regio.Local;

/// <summary>Only installs the servers' packages: the one thing that takes root.</summary>
internal static class InstallCommand
{
    public static Command Describe()
    {
        var command = new Command("install", "Install PostgreSQL and RabbitMQ when they are missing (as root)");
        command.SetAction(async (_, ct) =>
        {
            await Packages.EnsureAsync(ct);
            Console.WriteLine("PostgreSQL and RabbitMQ are installed.");
            return 0;
        });
        return command;
    }
}
