using System.Diagnostics;
using Regio.Local;
using Regio.Projections.Specs;

namespace Regio.EndToEnd;

/// <summary>
/// A site with a whole register, imported once per run: the real one where it is, else an invented one of its size.
/// Its databases serve as templates for whoever wants to change the register.
/// </summary>
public sealed class RegisterSite(TestServers servers) : IAsyncLifetime
{
    private const string Imported = "register";
    private const string Changed = "changed";
    private bool _changed;

    internal Site? Site { get; private set; }

    /// <summary>Where the files are that were imported.</summary>
    internal string Folder { get; private set; } = "";

    internal ImportReport? Report { get; private set; }

    /// <summary>From handing in to the views having everything.</summary>
    internal TimeSpan Took { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var running = await servers.Running();
        Folder = Registers.Whole(running.Folder);
        Site = Site.On(running);
        await Site.Start(Imported);
        var watch = Stopwatch.StartNew();
        Report = await Site.Gateway.Whole(Import.Files(Folder));
        await Road.CaughtUp(Site);
        Took = watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
    }

    /// <summary>Goes on with a copy of the register's databases, so that they stay as they were imported.</summary>
    internal async Task Change()
    {
        if (!_changed)
        {
            await Site!.Start(Changed, template: Imported);
            _changed = true;
        }
    }
}

/// <summary>Classes that share the site with the whole register.</summary>
[CollectionDefinition]
public sealed class WithRegister : ICollectionFixture<RegisterSite>;

/// <summary>A small site with a broker of its own, with the demonstration set in it.</summary>
public sealed class SmallSite(TestServers servers) : IAsyncLifetime
{
    internal Site? Site { get; private set; }

    /// <summary>Where it keeps its files.</summary>
    internal StateFolder? State { get; private set; }

    internal static string Demonstration => Path.Combine(TestServers.Root, "deploy/local/demo");

    public async ValueTask InitializeAsync()
    {
        var running = await servers.Running();
        State = running.Folder;
        Site = await Site.WithOwnBroker(running, "small", new Dictionary<string, string>
        {
            ["Regio__Webhooks__Waits"] = "00:00:00.2,00:00:01",
            ["Regio__SignalsEvery"] = "00:00:02",
        });
        await Site.Start("small");
        using var client = new GatewayClient(Site.Gateway.Address, Site.System.Issuer);
        await Local.Demonstration.SendAsync(client, Demonstration, _ => { }, Site.Cancelled);
        await Road.CaughtUp(Site);
    }

    public async ValueTask DisposeAsync()
    {
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
    }
}

/// <summary>Classes that share the small site.</summary>
[CollectionDefinition]
public sealed class WithDemonstration : ICollectionFixture<SmallSite>;
