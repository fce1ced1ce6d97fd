using System.CommandLine;
using System.CommandLine.Help;
using Regio.Local;

var root = new Command("./regio", "Regio on this machine. Start with: ./regio up")
{
    new HelpOption { Recursive = true },
    UpCommand.Describe(),
    ImportCommand.Describe(),
    TokenCommand.Describe(),
    StatusCommand.Describe(),
    LogsCommand.Describe(),
    DownCommand.Describe(),
    TestCommand.Describe(),
    BenchCommand.Describe(),
    GenerateCommand.Describe(),
    InstallCommand.Describe(),
};

try
{
    var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
    var patience = new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,

        // After Ctrl-C a command still stops what it started.
        ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
    };
    return await parsed.InvokeAsync(patience);
}
catch (LauncherException problem)
{
    Progress.Say(problem.Message);
    Progress.Say(problem.Advice);
    return 1;
}
catch (OperationCanceledException)
{
    Progress.Say("Stopped halfway, as asked.");
    return 130;
}
