using System.CommandLine;

namespace Regio.Local;

/// <summary>Tells what there is, or of one command what it takes: what <c>--help</c> tells, for who asks by a word.</summary>
internal static class HelpCommand
{
    /// <summary>Describes it.</summary>
    /// <param name="all">The command that holds all others.</param>
    public static Command Describe(Command all)
    {
        var name = new Argument<string?>("command") { Description = "One of the commands", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("help", "Show the commands, or what one of them takes") { name };
        command.SetAction((parsed, ct) => ShowAsync(all, parsed, parsed.GetValue(name), ct));
        return command;
    }

    private static Task<int> ShowAsync(Command all, ParseResult parsed, string? name, CancellationToken ct)
    {
        var names = all.Subcommands.Select(command => command.Name);
        if (name is not null && !names.Contains(name))
        {
            throw new LauncherException($"There is no command '{name}'.", "One of: " + string.Join(", ", names));
        }

        string[] asked = name is null ? ["--help"] : [name, "--help"];
        return all.Parse(asked).InvokeAsync(parsed.InvocationConfiguration, ct);
    }
}
