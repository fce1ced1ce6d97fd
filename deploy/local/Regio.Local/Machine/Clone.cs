namespace Regio.Local;

/// <summary>One clone of the project: its folder, its state in <c>.regio</c>, its ports.</summary>
internal sealed class Clone
{
    private const string PortVariable = "REGIO_PORT";

    private Clone(string root)
    {
        Root = root;
        State = StateFolder.Open(Path.Combine(root, ".regio"));
        Programs = new(root);
    }

    public string Root { get; }

    public StateFolder State { get; }

    public Programs Programs { get; }

    /// <summary>The ports of the last <c>up</c>.</summary>
    public RegioPorts Ports => new(Remembered ?? FromEnvironment() ?? RegioPorts.Default);

    private string PortFile => State.In("ports.json");

    private int? Remembered =>
        File.Exists(PortFile) && int.TryParse(File.ReadAllText(PortFile), out var port) ? port : null;

    public static Clone Here() => new(ProjectRoot.Find());

    public PrivateServers Servers(RegioPorts ports) => PrivateServers.Of(State.Path, ports.Servers);

    public RegioSystem System(RegioPorts ports) => RegioSystem.Describe(Root, Servers(ports), ports.Address);

    /// <summary>What <c>up</c> is asked for: the option, else the environment, else what it was, else 8080.</summary>
    public RegioPorts Wanted(int? option)
    {
        var port = option ?? FromEnvironment() ?? Remembered ?? RegioPorts.Default;
        return port is >= 1024 and <= 65000
            ? new(port)
            : throw new LauncherException($"{port} is no usable port.", "Take one from 1024 to 65000; fourteen in a row are used.");
    }

    /// <summary>Removes all data and state; which ports it has is no data, and is kept.</summary>
    public void Wipe() => State.Wipe(PortFile);

    public void Remember(RegioPorts ports) => PrivateFile.Write(PortFile, ports.Gateway.ToString());

    /// <summary>Lets one command at a time change the clone (or, by name, a part of it); others wait.</summary>
    public async Task<IDisposable> LockAsync(string part, CancellationToken ct)
    {
        var path = State.In(part + ".lock");
        return Try(path) ?? await Progress.StepAsync(
            "Another ./regio is at work in this clone: waiting for it", _ => WaitAsync(path, ct));
    }

    private static async Task<IDisposable> WaitAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            if (Try(path) is { } taken)
            {
                return taken;
            }

            await Task.Delay(200, ct);
        }
    }

    private static FileStream? Try(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static int? FromEnvironment()
    {
        var text = Environment.GetEnvironmentVariable(PortVariable);
        return string.IsNullOrEmpty(text)
            ? null
            : int.TryParse(text, out var port)
                ? port
                : throw new LauncherException($"{PortVariable} is '{text}', which is no number.");
    }
}
