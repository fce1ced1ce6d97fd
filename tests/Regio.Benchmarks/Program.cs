using Regio.Benchmarks;
using Regio.Local;

try
{
    return await Run.Go(args);
}
catch (LauncherException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
