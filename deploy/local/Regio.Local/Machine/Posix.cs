using System.Runtime.InteropServices;

namespace Regio.Local;

/// <summary>The few system calls that .NET has no name for.</summary>
internal static partial class Posix
{
    public const int Interrupt = 2;
    public const int KillNow = 9;
    public const int Terminate = 15;

    /// <summary>True when this process may act for other users, as postgres and rabbitmq ask.</summary>
    public static bool IsRoot => Environment.IsPrivilegedProcess;

    /// <summary>Sends a signal; a process that is gone is no error.</summary>
    public static void Signal(int pid, int signal) => _ = Kill(pid, signal);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int pid, int signal);
}
