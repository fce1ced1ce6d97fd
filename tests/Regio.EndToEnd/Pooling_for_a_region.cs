using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// Two ministries put money of their schemes together for a labour-market region: its municipalities vote on what comes first,
/// the money is allocated, spent and reported on once, what is left goes back, and every cent is found again.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Pooling_for_a_region(SmallSite small) : EndToEndTest
{
    private const string Budgets = "/funding/v1/regional-budgets";
    private const string Pot = $"{Budgets}/pot-elzerland";
    private static readonly int Year = TimeProvider.System.Today().Year - 1;
    private static readonly Who Work = new("ministry", "https://regio.example/id/ministerie/pot-werk");
    private static readonly Who Care = new("ministry", "https://regio.example/id/ministerie/pot-zorg");
    private static readonly Who Keeper = new("region", "https://regio.example/id/gemeente/gm9901");
    private static readonly Who Neighbour = new("member", "https://regio.example/id/gemeente/gm9902");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_consented_to_voted_on_spent_reported_and_given_back_to_the_cent()
    {
        await Publish("pot-werk", Work, "free");
        await Publish("pot-zorg", Care, "earmarked");
        await Simulate();
        await Network();
        await Open();
        var version = await Contribute();
        version = await Vote(version);
        version = await Use(version);
        await GiveBack(version);
    }

    private async Task Publish(string id, Who ministry, string earmarking)
    {
        var drafted = (await Gateway.Post(
            "/funding/v1/schemes",
            new
            {
                externalId = id,
                ownerId = ministry.Organisation,
                title = $"Regeling {id}",
                targetGroups = new[] { "unemployed-youth" },
                division = "werkregio-2024",
                from = Day(1, 1),
                until = $"{Year + 3}-01-01",
                terms = new
                {
                    reporting = new[] { new { frequency = "half-yearly", firstMonth = 1, dueDays = 30 } },
                    earmarking,
                    key = new { kind = "fixed", @fixed = new[] { new { region = "werkregio-2024-1", year = Year, amount = 1_000m } } },
                },
            },
            ministry)).Demand(201);
        await Gateway.Publish($"/funding/v1/schemes/{id}", drafted.ETag, Day(1, 1), "Stcrt. 1", ministry);
        (await Gateway.Post($"/funding/v1/schemes/{id}/budget", new { year = Year, amount = 5_000m, decidedOn = Day(1, 1) }, ministry, "\"0\"")).Demand(204);
    }

    private async Task Simulate()
    {
        var answer = (await Gateway.Get($"/funding/v1/simulations/pooling?schemes=pot-werk,pot-zorg,nowhere&region=werkregio-2024-1&year={Year}")).Demand(200).Json;
        answer.GetProperty("unknownSchemes")[0].GetString().ShouldBe("nowhere");
        var reports = answer.GetProperty("load").GetProperty("reports");
        (reports.GetProperty("before").GetInt32(), reports.GetProperty("fallsAway").GetInt32()).ShouldBe((2, 1));
        answer.GetProperty("clashes").GetArrayLength().ShouldBe(0);
        answer.GetProperty("targetGroups")[0].GetProperty("one").GetString().ShouldBe("unemployed-youth");
        var region = answer.GetProperty("regions")[0];
        (Euros(region, "known"), Euros(region, "earmarked"), Euros(region, "free")).ShouldBe((2_000m, 1_000m, 1_000m));
        (await Gateway.Get("/funding/v1/simulations/pooling?schemes=pot-werk&region=nowhere")).Demand(404);
    }

    private async Task Network()
    {
        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = "pot-tafel",
                name = "Verdeeltafel potgeld",
                inForceFrom = Day(1, 1),
                obligation = "voluntary",
                domains = new[] { "economy" },
                targetGroups = new[] { "entrepreneurs" },
                members = new[] { new { organisation = "gm9901", role = "lead" }, new { organisation = "gm9902", role = "participant" } },
            },
            Keeper)).Demand(201);
        var network = await Gateway.Get("/networks/v1/networks/pot-tafel", Keeper);
        (await Gateway.Post(
            "/networks/v1/networks/pot-tafel/voting",
            new { rule = "weighted", quorum = 0.75m, weights = new[] { new { organisation = "gm9901", value = 1m }, new { organisation = "gm9902", value = 3m } } }, Keeper,
            network.Demand(200).ETag)).Demand(204);
        await Wait.Until(
            "funding knows of the network", () => Gateway.Get("/funding/v1/networks/pot-tafel/reporting-calendar"), answer => answer.Status == 200);
    }

    private async Task Open()
    {
        (await Gateway.Post(Budgets, Body("gm9901", "werkregio-2018-3"), Keeper)).Demand(409).Json.GetProperty("type").GetString()!.ShouldEndWith("/network-elsewhere");
        (await Gateway.Post(Budgets, Body("gm9902", "werkregio-2024-1"), Keeper)).Demand(403);
        (await Gateway.Post(Budgets, Body("gm9901", "werkregio-2024-1"), Keeper)).Demand(201);
        var pot = (await Gateway.Get(Pot)).Demand(200).Json;
        pot.GetProperty("priorities").EnumerateArray().Select(one => one.GetProperty("targetGroup").GetString()).Take(2).ShouldBe(
            ["unemployed-youth", "elderly"], "It begins with the agenda of the region.");
    }

    private async Task<string> Contribute()
    {
        var version = (await Gateway.Get(Pot)).ETag;
        version = (await Propose(version, "pot-werk", 600.01m, null)).Demand(204).ETag;
        (await Propose(version, "pot-zorg", 400m, null, Neighbour)).Demand(403);
        version = (await Propose(version, "pot-zorg", 400m, new { title = "Ouderen", targetGroup = "elderly" })).Demand(204).ETag;
        version = (await Propose(version, "pot-zorg", 90m, null)).Demand(204).ETag;
        version = (await Correct(version, "contributions/3/correct", new { year = Year, amount = 900m, on = Day(1, 10), reason = "Een nul te weinig" })).Demand(204).ETag;
        version = (await Propose(version, "pot-werk", 1m, null)).Demand(204).ETag;
        version = (await Correct(version, "contributions/4/withdraw", new { reason = "Dubbel" })).Demand(204).ETag;
        (await Gateway.Post($"{Pot}/contributions/4/consent", new { decision = "W-2", on = Day(2, 1) }, Work, version)).Demand(409)
            .Json.GetProperty("type").GetString()!.ShouldEndWith("/contribution-withdrawn");
        (await Gateway.Post($"{Pot}/contributions/1/consent", new { decision = "Z-1", on = Day(2, 1) }, Care, version)).Demand(403);
        version = (await Gateway.Post($"{Pot}/contributions/1/consent", new { decision = "W-1", on = Day(2, 1) }, Work, version)).Demand(204).ETag;
        version = (await Gateway.Post($"{Pot}/contributions/2/consent", new { decision = "Z-1", on = Day(2, 1) }, Care, version)).Demand(204).ETag;
        (await Gateway.Post($"{Pot}/contributions/3/consent", new { decision = "Z-2", on = Day(2, 1) }, Care, version)).Demand(409)
            .Json.GetProperty("type").GetString()!.ShouldEndWith("/above-key");
        (await Committed("pot-werk")).ShouldBe(600.01m);
        return (await Gateway.Post($"{Pot}/contributions/3/decline", new { on = Day(2, 2), reason = "De sleutel laat het niet toe" }, Care, version)).Demand(204).ETag;
    }

    private async Task<string> Vote(string version)
    {
        version = (await Gateway.Post(
            $"{Pot}/priorities", new { organisation = "gm9902", aim = new { title = "Schuld", domain = "participation" } }, Neighbour, version)).Demand(204).ETag;
        var debts = (await Gateway.Get(Pot)).Demand(200).Json.GetProperty("priorities").EnumerateArray().Max(one => one.GetProperty("number").GetInt32());
        object schulden = new { organisation = "gm9902", aim = new { title = "Schulden", domain = "participation" }, reason = "Typefout" };
        (await Correct(version, $"priorities/{debts}/correct", schulden)).Demand(403);
        version = (await Correct(version, $"priorities/{debts}/correct", schulden, Neighbour)).Demand(204).ETag;
        var until = TimeProvider.System.Today().AddDays(7).ToString("yyyy-MM-dd");
        version = (await Gateway.Post($"{Pot}/open-vote", new { until }, Keeper, version)).Demand(204).ETag;
        version = (await Gateway.Post($"{Pot}/vote", new { organisation = "gm9901", ranking = new[] { 1, 2 } }, Keeper, version)).Demand(204).ETag;
        (await Gateway.Post($"{Pot}/close-vote", new { until }, Keeper, version)).Demand(409).Json.GetProperty("type").GetString()!.ShouldEndWith("/vote-runs");
        (await Gateway.Post($"{Pot}/vote", new { organisation = "gm9901", ranking = new[] { 2 } }, Neighbour, version)).Demand(403);
        version = (await Gateway.Post($"{Pot}/vote", new { organisation = "gm9902", ranking = new[] { 1 } }, Neighbour, version)).Demand(204).ETag;
        version = (await Gateway.Post($"{Pot}/vote", new { organisation = "gm9902", ranking = new[] { 2, 1 } }, Neighbour, version)).Demand(204).ETag;
        version = (await Gateway.Post($"{Pot}/close-vote", new { until }, Keeper, version)).Demand(204).ETag;
        var told = (await Gateway.Get($"{Pot}/history")).Demand(200).Text;
        (Tells("funding.vote-cast.v1"), Tells("\"ranking\":"), Tells("state.vote.cast")).ShouldBe((true, false, false), "Nobody reads how anyone voted.");
        var pot = (await Gateway.Get(Pot)).Demand(200).Json;
        var (first, last) = (pot.GetProperty("priorities")[0], pot.GetProperty("priorities").EnumerateArray().Last());
        (first.GetProperty("number").GetInt32(), first.GetProperty("rank").GetInt32()).ShouldBe((2, 1), "Who weighs three ranks it first.");
        (first.GetProperty("isCarried").GetBoolean(), last.GetProperty("isCarried").GetBoolean()).ShouldBe((true, false));
        var held = pot.GetProperty("vote");
        (held.GetProperty("rule").GetProperty("code").GetString(), held.GetProperty("count").GetProperty("hasQuorum").GetBoolean()).ShouldBe(("weighted", true));
        return version;

        bool Tells(string what) => told.Contains(what, StringComparison.Ordinal);
    }

    private async Task<string> Use(string version)
    {
        (await Allocate(version, "A-1", 100m, 1)).Demand(409).Json.GetProperty("type").GetString()!.ShouldEndWith("/against-ranking");
        (await Allocate(version, "A-0", 1m, 3)).Demand(409).Json.GetProperty("type").GetString()!.ShouldEndWith("/not-carried");
        version = (await Allocate(version, "A-0", 1m, 2)).Demand(204).ETag;
        version = (await Correct(version, "allocations/1/withdraw", new { reason = "Geen besluit" })).Demand(204).ETag;
        version = (await Allocate(version, "A-1", 400m, 2)).Demand(204).ETag;
        version = (await Gateway.Post($"{Pot}/allocations/2/spend", new { reference = "F-1", on = Day(6, 1), amount = 33.33m }, Keeper, version)).Demand(204).ETag;
        version = (await Gateway.Post($"{Pot}/allocations/2/spend", new { reference = "F-0", on = Day(6, 1), amount = 5m }, Keeper, version)).Demand(204).ETag;
        version = (await Right(version)).ETag;
        (await Allocate(version, "A-2", 500.02m, 1)).Demand(409).Json.GetProperty("type").GetString()!.ShouldEndWith("/above-pot");
        (await Gateway.Post($"{Pot}/allocations/2/spend", new { reference = "F-2", on = Day(6, 1), amount = 166.68m }, Keeper, version)).Demand(409)
            .Json.GetProperty("type").GetString()!.ShouldEndWith("/above-allocation");
        (await Gateway.Post($"{Pot}/close-year", new { year = Year, on = Today }, Keeper, version)).Demand(409).Json.GetProperty("type").GetString()!
            .ShouldEndWith("/not-reported");
        version = (await Gateway.Post($"{Pot}/allocations/2/report", new { on = Today, narrative = "Twintig ouderen bezocht" }, Keeper, version)).Demand(204).ETag;
        version = (await Gateway.Post($"{Pot}/close-year", new { year = Year, on = Today }, Keeper, version)).Demand(204).ETag;
        (await Correct(version, "allocations/2/withdraw-spending", new { reference = "F-1", reason = "Te laat" })).Demand(409)
            .Json.GetProperty("type").GetString()!.ShouldEndWith("/year-closed");
        return version;
    }

    private async Task<Answer> Right(string version)
    {
        var allocation = new { decision = "A-1", on = Day(3, 1), year = Year, amount = 500m, purpose = "Bezoek", priority = 2, reason = "Verschreven" };
        (await Correct(version, "allocations/2/correct", allocation, Neighbour)).Demand(403);
        (await Correct(version, "allocations/2/correct", allocation with { amount = 38.32m })).Demand(409).Json.GetProperty("type").GetString()!.ShouldEndWith("/below-spent");
        version = (await Correct(version, "allocations/2/correct", allocation)).Demand(204).ETag;
        (await Correct(version, "allocations/2/correct", allocation)).Demand(204).ETag.ShouldBe(version, "The same again changes nothing.");
        version = (await Correct(version, "allocations/2/withdraw-spending", new { reference = "F-0", reason = "Nooit betaald" })).Demand(204).ETag;
        var right = (await Correct(
            version, "allocations/2/correct-spending", new { reference = "F-1", on = Day(6, 1), amount = 333.33m, reason = "Een drie te weinig" })).Demand(204);
        var row = (await Gateway.Get(Pot)).Demand(200).Json.GetProperty("allocations").EnumerateArray().ShouldHaveSingleItem();
        (row.GetProperty("number").GetInt32(), Euros(row, "amount"), Euros(row, "spent")).ShouldBe((2, 500m, 333.33m));
        (await Gateway.Get($"{Budgets}?network=pot-tafel&atLeast={right.Position}", accept: "text/csv")).Demand(200).Text.Trim()
            .ShouldEndWith(",\"1000,01\",500,\"333,33\"");
        (await Gateway.Get($"{Pot}/history")).Demand(200).Json.EnumerateArray().Select(entry => entry.GetProperty("text").GetProperty("nl").GetString()!)
            .Where(what => what.Contains("F-1", StringComparison.Ordinal)).Count().ShouldBe(2, "What it was is kept beside what it is.");
        return right;
    }

    private async Task GiveBack(string version)
    {
        // Four fifths of the allocation came of the earmarked money: 266.66 of 333.33, and 66.67 of the free money.
        var account = (await Gateway.Get($"{Pot}/account")).Demand(200).Json;
        (Euros(account, "contributed"), Euros(account, "spent"), Euros(account, "toReturn"), Euros(account, "inPot")).ShouldBe((1_000.01m, 333.33m, 666.68m, 0m));
        var shares = account.GetProperty("years")[0].GetProperty("shares");
        (Euros(shares[0], "spent"), Euros(shares[0], "toReturn")).ShouldBe((66.67m, 533.34m));
        (Euros(shares[1], "spent"), Euros(shares[1], "toReturn")).ShouldBe((266.66m, 133.34m));

        (await Gateway.Post($"{Pot}/close", new { on = Today }, Keeper, version)).Demand(409).Json.GetProperty("type").GetString()!.ShouldEndWith("/money-left");
        version = (await Gateway.Post($"{Pot}/contributions/1/receive-return", new { on = Today, amount = 533.34m }, Work, version)).Demand(204).ETag;
        version = (await Gateway.Post($"{Pot}/contributions/2/receive-return", new { on = Today, amount = 133.34m }, Care, version)).Demand(204).ETag;
        (await Committed("pot-werk")).ShouldBe(66.67m);
        (await Committed("pot-zorg")).ShouldBe(266.66m);
        var closed = (await Gateway.Post($"{Pot}/close", new { on = Today }, Keeper, version)).Demand(204);
        (await Gateway.Rows($"{Budgets}?scheme=pot-werk&status=closed&region=werkregio-2024-1&year={Year}&atLeast={closed.Position}")).ShouldHaveSingleItem();
        (await Gateway.Get($"{Budgets}?network=pot-tafel&atLeast={closed.Position}", accept: "text/csv")).Demand(200).Text.ShouldContain("pot-elzerland,Pot Elzerland,");
        (await Gateway.Get($"{Pot}/history")).Demand(200).Json.EnumerateArray().Select(entry => entry.GetProperty("text").GetProperty("nl").GetString()!)
            .ShouldContain(what => what.Contains("werd afgesloten", StringComparison.Ordinal));
    }

    private async Task<decimal> Committed(string scheme) => Euros((await Gateway.Get($"/funding/v1/schemes/{scheme}/budget")).Demand(200).Json[0], "committed");

    private Task<Answer> Propose(string version, string scheme, decimal amount, object? earmark, Who? by = null) =>
        Gateway.Post($"{Pot}/contributions", new { scheme, year = Year, amount, earmark, on = Day(1, 10) }, by ?? Keeper, version);

    private Task<Answer> Correct(string version, string act, object body, Who? by = null) => Gateway.Post($"{Pot}/{act}", body, by ?? Keeper, version);

    private Task<Answer> Allocate(string version, string decision, decimal amount, int priority) =>
        Gateway.Post($"{Pot}/allocations", new { decision, on = Day(3, 1), year = Year, amount, purpose = "Bezoek", priority }, Keeper, version);

    private static object Body(string keeper, string region) => new
    {
        externalId = "pot-elzerland",
        title = "Pot Elzerland",
        region,
        network = "pot-tafel",
        keeper,
        firstYear = Year,
        lastYear = Year,
        unspent = "returned",
        on = Day(1, 2),
    };

    private static decimal Euros(JsonElement of, string name) => of.GetProperty(name).GetDecimal();

    private static string Day(int month, int day) => new DateOnly(Year, month, day).ToString("yyyy-MM-dd");

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
