namespace Regio.EndToEnd;

/// <summary>A test that shows the services' logs when it fails.</summary>
public abstract class EndToEndTest : IAsyncDisposable
{
    /// <summary>The site it is about, once it is there.</summary>
    private protected abstract Site? Site { get; }

    private protected Gateway Gateway => (Site ?? throw new InvalidOperationException("Nothing was started.")).Gateway;

    /// <summary>Tells what a run measured; no test depends on it.</summary>
    protected static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    public ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed && Site is { } site)
        {
            Say(site.LogTails());
        }

        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
