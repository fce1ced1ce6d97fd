namespace Regio.Local;

/// <summary>
/// Keeps package scripts from starting servers while it lives: a policy that refuses, no PostgreSQL cluster, epmd's
/// socket masked. Everything is put back as it was, also after a failure.
/// </summary>
internal sealed class QuietInstall : IDisposable
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private const string Policy = "/usr/sbin/policy-rc.d";
    private const string Saved = Policy + ".before-regio";
    private const string NoCluster = "/etc/postgresql-common/createcluster.d/regio.conf";
    private const string Mask = "/etc/systemd/system/epmd.socket";

    private readonly Stack<Action> _undo = new();

    public static QuietInstall Begin()
    {
        var install = new QuietInstall();
        try
        {
            install.RefuseStarts();
            install.MakeNoCluster();
            install.MaskEpmd();
            return install;
        }
        catch
        {
            install.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        while (_undo.TryPop(out var undo))
        {
            undo();
        }
    }

    private void RefuseStarts()
    {
        // A saved policy that is still there was left by a run that got killed: it is the real one.
        if (File.Exists(Policy) && !File.Exists(Saved))
        {
            File.Move(Policy, Saved);
        }

        _undo.Push(() =>
        {
            File.Delete(Policy);
            if (File.Exists(Saved))
            {
                File.Move(Saved, Policy);
            }
        });
        File.WriteAllText(Policy, "#!/bin/sh\nexit 101\n");
        File.SetUnixFileMode(Policy, Executable);
    }

    private void MakeNoCluster()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(NoCluster)!);
        _undo.Push(() => File.Delete(NoCluster));
        File.WriteAllText(NoCluster, "create_main_cluster = false\n");
    }

    private void MaskEpmd()
    {
        if (!Directory.Exists("/etc/systemd/system") || new FileInfo(Mask).LinkTarget is not null || File.Exists(Mask))
        {
            return;
        }

        _undo.Push(() => File.Delete(Mask));
        File.CreateSymbolicLink(Mask, "/dev/null");
    }
}
