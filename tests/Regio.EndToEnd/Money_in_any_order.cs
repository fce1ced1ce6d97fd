using System.Text.Json;
using Regio.Hosting;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>
/// Fifty at once award, amend, plan, pay, hold back, pass on, settle, recover, change budgets, and put money in a regional budget
/// that spends it and gives back what is left. At every moment that is read, and after every fact that was stored, paid is within
/// awarded and awarded within the budget; and when it is quiet, what every view tells is the sum of the facts.
/// </summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Money_in_any_order(SmallSite small) : EndToEndTest
{
    private const string Again = "REGIO_TEST_SEED";
    private const string Pot = "/funding/v1/regional-budgets/pot-alles-tegelijk";
    private static readonly int Workers = 50;
    private static readonly int Acts = RunServers.Long ? 40 : 2;
    private static readonly DateOnly Today = TimeProvider.System.Today();
    private const string Partner = "gm9902";
    private static readonly Who Keeper = new("region", "https://regio.example/id/gemeente/gm9901");

    private readonly int _seed = Environment.GetEnvironmentVariable(Again) is { Length: > 0 } given
        ? int.Parse(given)
        : (int)(TimeProvider.System.GetTimestamp() % int.MaxValue);

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Adds_up()
    {
        Say($"The acts follow from {Again}={_seed}; which of them comes first does not.");
        var scene = await Begin(new Random(_seed));
        var traffic = new MoneyTraffic(Gateway, scene);
        var working = Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => traffic.Work(worker, Acts, new(_seed + worker))));
        var moments = await Watch(scene, working);
        await working;
        Say($"{traffic}; looked at {moments} moments");
        MoneyTraffic.Acts.Where(act => traffic.Taken(act) == 0).ShouldBeEmpty($"Of these none was taken, so this run shows nothing of them: {traffic}");

        var ledger = await MoneyLedger.Of(Site!, scene.Schemes.Select(scheme => scheme.Id).ToHashSet());
        await PursesAgree(scene, ledger);
        await AccountsAgree(scene, ledger);
        await ListsAgree(scene, ledger, traffic.Position);
        await Road.CaughtUp(Site!, service: "funding");
        await ViewsAgree(scene, ledger);
    }

    private async Task<MoneyScene> Begin(Random chance)
    {
        // Back comes what is left of a year that is over: by one rule after each, by the other after the last.
        var carried = chance.Next(2) == 0;
        var last = Today.Year - (carried ? 1 : 0);
        var schemes = new[] { await Publish("tegelijk-werk", chance), await Publish("tegelijk-zorg", chance) };
        var grants = await Task.WhenAll(Enumerable.Range(0, Workers / 2).Select(i => (Scheme: schemes[i % 2], Asked: Cents(chance, 20_000)))
            .Select(async one => (await Apply(one.Scheme, one.Asked), one.Scheme.Ministry)));
        (await Gateway.Post(
            "/funding/v1/regional-budgets",
            new
            {
                externalId = "pot-alles-tegelijk",
                title = "Alles tegelijk",
                region = "werkregio-2024-1",
                network = "sv-jongeren-aan-het-werk",
                keeper = "gm9901",
                firstYear = last - 1,
                lastYear = last,
                unspent = carried ? "carried-over" : "returned",
                on = $"{last - 1}-01-02",
            },
            Keeper)).Demand(201);
        var version = (await Gateway.Get(Pot)).ETag;
        for (var number = 1; number <= 16; number++)
        {
            var (scheme, year) = (number % 2 == 0 ? "tegelijk-werk" : "tegelijk-zorg", last - (number % 4 == 0 ? 1 : 0));
            var earmark = number % 3 == 0 ? new { title = "Ouderen", targetGroup = "elderly" } : null;
            version = (await Gateway.Post(
                $"{Pot}/contributions", new { scheme, year, amount = Cents(chance, 30_000), earmark, on = $"{last - 1}-01-10" }, Keeper, version)).Demand(204).ETag;
        }

        return new(schemes, grants, Pot, last, Keeper, Partner, Today);
    }

    private async Task<PayingScheme> Publish(string name, Random chance)
    {
        var (path, ministry) = ($"/funding/v1/schemes/{name}", new Who("ministry", $"https://regio.example/id/ministerie/{name}"));
        var drafted = (await Gateway.Post(
            "/funding/v1/schemes",
            new
            {
                externalId = name,
                ownerId = ministry.Organisation,
                title = $"Regeling {name}",
                from = $"{Today.Year - 2}-01-01",
                until = $"{Today.Year + 3}-01-01",
                targetGroups = new[] { "unemployed-youth" },
            },
            ministry)).Demand(201);
        await Gateway.Publish(path, drafted.ETag, $"{Today.Year - 2}-01-01", "Stcrt. 1", ministry);
        var version = "\"0\"";
        foreach (var year in Enumerable.Range(Today.Year - 2, 4))
        {
            version = (await Gateway.Post(
                $"{path}/budget", new { year, amount = 500m + Cents(chance, 100_000), decidedOn = $"{Today.Year - 2}-01-01" }, ministry, version)).Demand(204).ETag;
        }

        return new((await Gateway.Get(path)).Demand(200).Json.GetProperty("id").GetGuid(), path, ministry);
    }

    private async Task<string> Apply(PayingScheme scheme, decimal asked) => (await Gateway.Post(
        "/funding/v1/grants",
        new
        {
            scheme = scheme.Id,
            network = "sv-jongeren-aan-het-werk",
            lead = "gm9901",
            partners = new[] { Partner },
            plan = "Coaches",
            from = $"{Today.Year}-01-01",
            until = $"{Today.Year + 1}-01-01",
            costs = new[] { new { item = "Coaches", amount = 2 * asked } },
            requested = new[] { new { year = Today.Year, amount = asked }, new { year = Today.Year + 1, amount = asked } },
        },
        Keeper)).Demand(201).Headers.Location!.OriginalString;

    // What is read of one stream is of one moment.
    private async Task<int> Watch(MoneyScene scene, Task working)
    {
        var moments = 0;
        for (; !working.IsCompleted; moments++)
        {
            var (scheme, grant) = (scene.Schemes[moments % scene.Schemes.Count], scene.Grants[moments % scene.Grants.Count]);
            foreach (var year in (await Gateway.Get($"{scheme.Path}/budget", scheme.Ministry)).Demand(200).Json.EnumerateArray())
            {
                Euros(year, "committed").ShouldBeInRange(0, Euros(year, "budget"));
            }

            AddsUp((await Gateway.Get($"{grant.Path}/account", grant.Ministry)).Demand(200).Json);
            PotAddsUp((await Gateway.Get($"{Pot}/account", Keeper)).Demand(200).Json);
            await Task.Delay(50, Site.Cancelled);
        }

        return moments;
    }

    private async Task PursesAgree(MoneyScene scene, MoneyLedger ledger)
    {
        foreach (var scheme in scene.Schemes)
        {
            foreach (var year in (await Gateway.Get($"{scheme.Path}/budget")).Demand(200).Json.EnumerateArray())
            {
                var of = (scheme.Id, Year: year.GetProperty("year").GetInt32());
                Euros(year, "budget").ShouldBe(ledger.Budgets[of]);
                Euros(year, "committed").ShouldBe(ledger.Committed.GetValueOrDefault(of));
                Euros(year, "committed").ShouldBe(ledger.TakenOf(of.Id, of.Year), "Committed is what grants and the regional budget took.");
            }
        }
    }

    private async Task AccountsAgree(MoneyScene scene, MoneyLedger ledger)
    {
        foreach (var (path, ministry) in scene.Grants)
        {
            var account = (await Gateway.Get($"{path}/account", ministry)).Demand(200).Json;
            var grant = ledger.Grants[Guid.Parse(path.Split('/')[^1])];
            AddsUp(account);
            (Euros(account, "requested"), Euros(account, "awarded"), Euros(account, "paid"), Euros(account, "planned"), Euros(account, "claimed"), Euros(account, "recovered"), Euros(account, "withLead"))
                .ShouldBe((grant.Requested, grant.Awarded, grant.Paid, grant.Planned.Values.Sum(), grant.ClaimedStill, grant.Recovered, grant.Kept - grant.PassedOn));
        }

        var (pot, counted) = ((await Gateway.Get($"{Pot}/account")).Demand(200).Json, ledger.Pots.Values.ShouldHaveSingleItem());
        PotAddsUp(pot);
        (Euros(pot, "contributed"), Euros(pot, "spent"), Euros(pot, "returned")).ShouldBe(
            (counted.PutIn.Values.Sum(one => one.Amount), counted.Spent, counted.Returned.Sum(one => one.Amount)));
    }

    private async Task ListsAgree(MoneyScene scene, MoneyLedger ledger, long position)
    {
        foreach (var scheme in scene.Schemes)
        {
            var (rows, grants) = (await Gateway.Rows($"/funding/v1/grants?scheme={scheme.Id}&atLeast=funding:{position}"), ledger.Grants.Values.Where(grant => grant.Scheme == scheme.Id).ToList());
            rows.Sum(row => row.GetProperty("awarded").EnumerateArray().Sum(one => Euros(one, "amount"))).ShouldBe(grants.Sum(grant => grant.Awarded));
            rows.Sum(row => row.GetProperty("instalments").EnumerateArray().Where(one => Tells(one, "paidOn")).Sum(one => Euros(one, "amount"))).ShouldBe(grants.Sum(grant => grant.Paid));
            rows.Where(row => Tells(row, "settled")).Sum(row => Euros(row, "settled")).ShouldBe(grants.Sum(grant => grant.Settled ?? 0));
        }

        var pot = (await Gateway.Rows($"/funding/v1/regional-budgets?region=werkregio-2024-1&atLeast=funding:{position}")).Single(row => row.GetProperty("externalId").GetString() == "pot-alles-tegelijk");
        Euros(pot, "contributed").ShouldBe(ledger.Pots.Values.Single().PutIn.Values.Sum(one => one.Amount));
        pot.GetProperty("allocations").EnumerateArray().Sum(one => Euros(one, "spent")).ShouldBe(ledger.Pots.Values.Single().Spent);
    }

    private async Task ViewsAgree(MoneyScene scene, MoneyLedger ledger)
    {
        var shares = (await Gateway.Get($"{Pot}/account")).Demand(200).Json.GetProperty("years").EnumerateArray()
            .SelectMany(year => year.GetProperty("shares").EnumerateArray()).ToLookup(share => share.GetProperty("schemeId").GetGuid(), share => Euros(share, "spent"));
        foreach (var scheme in scene.Schemes)
        {
            var money = (await Gateway.Get($"/insight/v1/money?by=year&scheme={scheme.Id}", scheme.Ministry)).Demand(200).Json;
            var (totals, grants) = (money.GetProperty("totals"), ledger.Grants.Values.Where(grant => grant.Scheme == scheme.Id).ToList());
            Sum(totals, "budgeted").ShouldBe(ledger.Budgets.Where(one => one.Key.Scheme == scheme.Id).Sum(one => one.Value));
            Sum(totals, "applied").ShouldBe(grants.Sum(grant => grant.Requested));
            Sum(totals, "awarded").ShouldBe(ledger.AwardedBy(scheme.Id));
            Sum(totals, "paid").ShouldBe(grants.Sum(grant => grant.Paid) + shares[scheme.Id].Sum());
            Sum(totals, "settled").ShouldBe(grants.Sum(grant => grant.Settled ?? 0));
            Sum(totals, "recovered").ShouldBe(grants.Sum(grant => grant.Recovered));
            foreach (var measure in (string[])["budgeted", "applied", "awarded", "paid", "settled", "recovered"])
            {
                money.GetProperty("items").EnumerateArray().Sum(row => Sum(row.GetProperty("money"), measure)).ShouldBe(Sum(totals, measure), measure);
            }
        }

        shares.Sum(scheme => scheme.Sum()).ShouldBe(ledger.Pots.Values.Single().Spent, "Every cent that was spent is some scheme's.");
    }

    private static void AddsUp(JsonElement account)
    {
        var comesTo = Tells(account, "settled") ? Euros(account, "settled") : Euros(account, "awarded");
        var kept = Euros(account, "paid") - Euros(account, "overpaid");
        kept.ShouldBeLessThanOrEqualTo(comesTo, account.ToString());
        (kept + Euros(account, "unplanned") + Math.Min(Euros(account, "planned"), comesTo - kept)).ShouldBe(comesTo, account.ToString());
        (Euros(account, "withLead") + account.GetProperty("passedOn").EnumerateArray().Sum(one => Euros(one, "amount")) + Euros(account, "recovered"))
            .ShouldBe(Euros(account, "paid"), account.ToString());
        (comesTo + Euros(account, "released")).ShouldBe(Euros(account, "awarded"), account.ToString());
        Euros(account, "recovered").ShouldBeLessThanOrEqualTo(Euros(account, "claimed"), account.ToString());
    }

    private static void PotAddsUp(JsonElement account)
    {
        Euros(account, "contributed").ShouldBe(Euros(account, "spent") + Euros(account, "toReturn") + Euros(account, "inPot"), account.ToString());
        Euros(account, "returned").ShouldBeLessThanOrEqualTo(Euros(account, "toReturn"), account.ToString());
    }

    private static decimal Cents(Random chance, int most) => chance.Next(1, most) / 100m;

    private static decimal Euros(JsonElement of, string name) => of.GetProperty(name).GetDecimal();

    private static decimal Sum(JsonElement of, string name) => Tells(of, name) ? Euros(of, name) : 0;

    private static bool Tells(JsonElement of, string name) => of.TryGetProperty(name, out var told) && told.ValueKind != JsonValueKind.Null;
}
