using System.Text;
using System.Text.Json;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>A site of its own, of which the register is exported, emptied and imported.</summary>
public sealed class MovedSite(TestServers servers) : IAsyncLifetime
{
    internal Site? Site { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Site = await Site.WithOwnBroker(await servers.Running(), "moved");
        await Site.Start("moved-from");
        using var client = new GatewayClient(Site.Gateway.Address, Site.System.Issuer);
        await Demonstration.SendAsync(client, SmallSite.Demonstration, _ => { }, Site.Cancelled);
    }

    /// <summary>Goes on with an empty register.</summary>
    internal Task Empty() => Site!.Start("moved-to");

    public async ValueTask DisposeAsync()
    {
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
    }
}

/// <summary>Classes that use the site that is emptied.</summary>
[CollectionDefinition]
public sealed class WithMovedSite : ICollectionFixture<MovedSite>;

/// <summary>Whatever acts record leaves by the exports, and comes back by an import into an empty register, the same.</summary>
[Collection<WithMovedSite>, Turn(7)]
public sealed class A_register_moved_elsewhere(MovedSite moved) : EndToEndTest
{
    private const string Base = "/networks/v1";
    private const string Network = $"{Base}/networks/everything";

    /// <summary>What each file of things rests on.</summary>
    private static readonly (string File, string On)[] RestingOn =
    [
        ("domains.csv", "codes"), ("reference-divisions.csv", "references"), ("organisations.csv", "organisations"), ("successions.csv", "successions"), ("divisions.csv", "divisions"), ("regions.csv", "regions"),
        ("region-municipalities.csv", "delineations"), ("regional-agendas.csv", "agendas"), ("networks.csv", "networks"), ("memberships.csv", "networks"),
        ("agreements.csv", "agreements"), ("definitions.csv", "definitions"), ("decisions.csv", "decisions"), ("facilities.csv", "facilities"),
        ("steering-instruments.csv", "steering-instruments"),
    ];

    private protected override Site? Site => moved.Site;

    [Fact]
    public async Task Is_the_same_there()
    {
        await new Everything(Gateway, new("region", "https://regio.example/id/gemeente/gm9999")).Register();
        await Road.CaughtUp(Site!);
        var (files, network) = (await Export.Of(Gateway), await Read());
        foreach (var (file, kind) in RestingOn)
        {
            Encoding.UTF8.GetString(files.Single(one => one.Name == file).Content).ShouldContain($"Besluit over {kind}");
        }

        files.ShouldAllBe(file => Lines(file) > 1, "Every file has something to carry.");

        await moved.Empty();
        var report = await Gateway.Whole(files);
        report.Refused.ShouldBe(0, report + (await Gateway.Get($"{Import.Path}/{report.Id}/faults", Who.Steward)).Text);
        await Road.CaughtUp(Site!);
        foreach (var ((name, was), (_, now)) in files.Zip(await Export.Of(Gateway)))
        {
            Encoding.UTF8.GetString(now).ShouldBe(Encoding.UTF8.GetString(was), name);
        }

        foreach (var (was, now) in network.Zip(await Read()))
        {
            JsonElement.DeepEquals(now.Value, was.Value).ShouldBeTrue($"{was} became {now}");
        }

        var stored = await Road.Stored(Site!);
        var again = await Gateway.Whole(files);
        (again.Taken, again.Refused).ShouldBe((0, 0), again.ToString());
        (await Road.Stored(Site!)).ShouldBe(stored);
    }

    [Fact]
    public async Task Is_made_of_the_files_that_the_launcher_knows() =>
        (await Gateway.HandIn([("other.csv", [])])).Demand(400).Json.GetProperty("errors")[0].GetProperty("detail").GetString()
            .ShouldBe($"The import takes {string.Join(", ", CsvImport.Names)}; of another file a mapping says what it is.");

    /// <summary>The network as readers see it on a day, without what differs in another register.</summary>
    private async Task<IReadOnlyList<JsonProperty>> Read() =>
    [
        .. (await Gateway.Get($"{Network}?validOn=2024-06-01")).Demand(200).Json.EnumerateObject()
            .Where(field => field.Name is not ("version" or "memberships")),
    ];

    private static int Lines((string Name, byte[] Content) file) => file.Content.Count(letter => letter == '\n');
}
