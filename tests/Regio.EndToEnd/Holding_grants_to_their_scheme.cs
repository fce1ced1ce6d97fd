using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// What a decision about a grant needs to know beside the grant is read where it is kept: in which region a network lies, what
/// else the network has, and what its scheme asks of others. Of each rule, what is refused, and what is taken just inside it.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Holding_grants_to_their_scheme(SmallSite small) : EndToEndTest
{
    private const string Schemes = "/funding/v1/schemes";
    private const string Grants = "/funding/v1/grants";
    private const string InOneRegion = "sv-jongeren-aan-het-werk";
    private const string AcrossRegions = "sv-werkgeverskring";
    private static readonly int Year = TimeProvider.System.Today().Year;
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/holding");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task A_network_has_the_money_of_the_region_that_it_lies_in_wholly()
    {
        await Publish("holding-regions", "werkregio-2024", new
        {
            key = new { kind = "fixed", @fixed = new[] { new { region = "werkregio-2024-1", year = Year, amount = 100m } } },
        });
        await Refuses(Grants, Application("holding-regions", AcrossRegions, Year, 100.01m), Lead, "region-missing", "/region");
        var grant = await Apply(Application("holding-regions", InOneRegion, Year, 100.01m));
        var region = (await Gateway.Get("/networks/v1/regions/werkregio-2024-1")).Demand(200).Json.GetProperty("id").GetGuid();
        (await Gateway.Get(grant, Lead)).Demand(200).Json.GetProperty("regionId").GetGuid().ShouldBe(region);

        object Award(decimal euros) => new { decision = "H-1", on = Today, amounts = new[] { new { year = Year, amount = euros } } };
        await Refuses($"{grant}/award", Award(100.01m), Ministry, "above-key", "/amounts");
        await Act($"{grant}/award", Award(100m), Ministry);
    }

    [Fact]
    public async Task What_a_network_has_is_looked_at_again_when_a_grant_is_awarded_or_changed()
    {
        await Publish("holding-alone", null, new { stacking = new { rule = "forbidden-with", schemes = new[] { "holding-beside" } } });
        await Publish("holding-beside", null, new { });
        var beside = await Apply(Application("holding-beside", InOneRegion, Year - 1, 100m));
        await Act($"{beside}/award", new { decision = "H-2", on = Today }, Ministry);
        var alone = await Apply(Application("holding-alone", InOneRegion, Year, 100m));

        await Act($"{beside}/amend", Until($"{Year}-01-02", "H-3"), Ministry);
        await Refuses($"{alone}/award", new { decision = "H-4", on = Today }, Ministry, "stacking-forbidden", "");
        await Act($"{beside}/amend", Until($"{Year}-01-01", "H-5"), Ministry);
        await Act($"{alone}/award", new { decision = "H-4", on = Today }, Ministry);

        await Refuses($"{beside}/amend", Until($"{Year}-01-02", "H-6"), Ministry, "stacking-forbidden", "");
        await Act($"{beside}/amend", Until($"{Year - 1}-12-31", "H-6"), Ministry);
    }

    [Fact]
    public async Task A_grant_is_settled_at_what_is_left_when_others_pay_what_the_scheme_asks()
    {
        await Publish("holding-shares", null, new { coFinancing = new { minimumShare = 20 } });
        await Publish("holding-no-shares", null, new { });
        foreach (var (scheme, fits) in new[] { ("holding-shares", false), ("holding-no-shares", true) })
        {
            var grant = await Apply(Application(scheme, InOneRegion, Year, 80m, others: 20m));
            await Act($"{grant}/award", new { decision = "H-7", on = Today }, Ministry);
            await Act($"{grant}/submit-final-account", new { on = Today, costs = 90m, othersPaid = 10m }, Lead);
            if (!fits)
            {
                await Refuses($"{grant}/settle", Settled(72.01m), Ministry, "co-financing-missing", "/amount");
            }

            await Act($"{grant}/settle", Settled(fits ? 72.01m : 72m), Ministry);
        }

        static object Settled(decimal amount) => new { decision = "H-8", on = Today, amount, reason = "Er is minder besteed." };
    }

    // Written, and in the lists that the next decision is held against.
    private async Task Act(string path, object body, Who who)
    {
        var written = (await Gateway.Post(path, body, who, await Version(path))).Demand(204);
        (await Gateway.Get($"{Grants}?pageSize=1&atLeast={written.Position}", who)).Demand(200);
    }

    private async Task Refuses(string path, object body, Who who, string code, string pointer)
    {
        var (version, before) = (path == Grants ? null : await Version(path), await Road.Stored(Site!));
        var problem = (await Gateway.Post(path, body, who, version)).Demand(409).Json;
        problem.GetProperty("type").GetString().ShouldBe($"/problems/{code}", problem.ToString());
        problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()).ShouldBe([pointer], problem.ToString());
        (await Road.Stored(Site!)).ShouldBe(before, "Nothing is stored.");
    }

    private async Task<string> Version(string path) => (await Gateway.Get(path[..path.LastIndexOf('/')], Ministry)).Demand(200).ETag;

    private async Task<string> Apply(object application)
    {
        var submitted = (await Gateway.Post(Grants, application, Lead)).Demand(201);
        (await Gateway.Get($"{Grants}?pageSize=1&atLeast={submitted.Position}", Lead)).Demand(200);
        return submitted.Header("Location")!;
    }

    private async Task Publish(string id, string? division, object terms)
    {
        var drafted = (await Gateway.Post(
            Schemes,
            new { externalId = id, ownerId = Ministry.Organisation, title = $"Regeling {id}", division, from = $"{Year - 1}-01-01", until = $"{Year + 2}-01-01", terms },
            Ministry)).Demand(201);
        await Gateway.Publish($"{Schemes}/{id}", drafted.ETag, $"{Year - 1}-01-01", "Stcrt. 1", Ministry);
        var version = "\"0\"";
        foreach (var year in new[] { Year - 1, Year })
        {
            version = (await Gateway.Post($"{Schemes}/{id}/budget", new { year, amount = 1_000m, decidedOn = Today }, Ministry, version)).Demand(204).ETag;
        }
    }

    private static object Until(string until, string decision) => new
    {
        decision,
        on = Today,
        amounts = new[] { new { year = Year - 1, amount = 100m } },
        from = $"{Year - 1}-01-01",
        until,
        reason = "Andere looptijd",
    };

    private static object Application(string scheme, string network, int year, decimal asked, decimal others = 0) => new
    {
        scheme,
        network,
        lead = "gm9901",
        plan = "Coaches",
        from = $"{year}-01-01",
        until = $"{year + 1}-01-01",
        costs = new[] { new { item = "Coaches", amount = asked + others } },
        requested = new[] { new { year, amount = asked } },
        others = others == 0 ? null : new[] { new { source = "own-means", amount = others } },
    };

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
