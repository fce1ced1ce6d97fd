using System.CommandLine;

namespace Regio.Local;

/// <summary>Rebuilds views while they answer, and says what was not as it should be.</summary>
internal static class RebuildCommand
{
    public static Command Describe()
    {
        var view = new Argument<string?>("view")
        {
            Description = "A kind of facts, such as network or scheme; all of them when absent",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("rebuild", "Fold views anew beside those that answer, compare them, and swap") { view };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(view), ct));
        return command;
    }

    private static async Task<int> RunAsync(string? view, CancellationToken ct)
    {
        var clone = Clone.Here();
        using var gateway = new GatewayClient(clone, clone.Ports);
        var job = await Progress.StepAsync(
            $"Rebuilding {view ?? "all views"}", report => new ViewRebuild(gateway).RunAsync(view, report, ct));
        Print(job.Comparison ?? throw new LauncherException(
            $"The rebuild ended as '{job.State}': {job.Reason}", "The views are as they were; ./regio logs projections says more."));
        return 0;
    }

    private static void Print(RebuildFound found)
    {
        Console.WriteLine($"{found.Before:N0} documents before, {found.After:N0} after");
        Console.WriteLine(found.Differing + found.Missing + found.Surplus == 0
            ? "Nothing differed."
            : $"Put right: {found.Differing:N0} differing, {found.Missing:N0} missing, {found.Surplus:N0} surplus");
        foreach (var one in found.First)
        {
            Console.WriteLine($"  {one.View} {one.Stream} {one.Difference}");
        }
    }
}
