using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// Many awards of one scheme at one moment, while its budget changes: each is awarded or refused, and together they never come
/// to more than the budget; then payments and recoveries, all at once too, and every cent is found again.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Awarding_at_once(SmallSite small) : EndToEndTest
{
    private const int Applications = 50;
    private const string Scheme = "/funding/v1/schemes/at-once";
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/at-once");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");
    private static readonly int Year = TimeProvider.System.Today().Year;

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Never_comes_to_more_than_the_budget()
    {
        await Publish();
        var grants = await Task.WhenAll(Enumerable.Range(0, Applications).Select(_ => Apply()));
        var budget = (await Gateway.Get($"{Scheme}/budget")).ETag;
        var awards = await Task.WhenAll(grants.Select(Award).Append(Raise(budget)));
        awards.ShouldAllBe(answer => answer.Status == 204 || answer.Status == 409 || answer.Status == 412);
        awards[..Applications].Where(answer => answer.Status != 204).ShouldAllBe(answer => answer.Json.GetProperty("type").GetString()!.EndsWith("/over-budget", StringComparison.Ordinal));

        var year = (await Gateway.Get($"{Scheme}/budget")).Demand(200).Json[0];
        var taken = awards[..Applications].Count(answer => answer.Status == 204);
        year.GetProperty("committed").GetDecimal().ShouldBe(taken * 100.01m);
        year.GetProperty("committed").GetDecimal().ShouldBeLessThanOrEqualTo(year.GetProperty("budget").GetDecimal());
        taken.ShouldBeGreaterThanOrEqualTo(19, "Nobody was refused who could have been awarded of the 2,000 that there were from the start.");

        var awarded = grants.Zip(awards).Where(one => one.Second.Status == 204).Select(one => one.First).ToList();
        await Task.WhenAll(awarded.Select(PayAndAmend));
        var accounts = await Task.WhenAll(awarded.Select(async grant => (await Gateway.Get($"{grant}/account")).Demand(200).Json));
        accounts.ShouldAllBe(account => account.GetProperty("paid").GetDecimal() == 100.01m && account.GetProperty("recovered").GetDecimal() == 60.01m
            && account.GetProperty("withLead").GetDecimal() == 40m);
        (await Gateway.Get($"{Scheme}/budget")).Json[0].GetProperty("committed").GetDecimal().ShouldBe(awarded.Count * 40m);
    }

    private async Task Publish()
    {
        var drafted = (await Gateway.Post(
            "/funding/v1/schemes",
            new { externalId = "at-once", ownerId = Ministry.Organisation, title = "Tegelijk", from = $"{Year}-01-01", until = $"{Year + 2}-01-01" }, Ministry)).Demand(201);
        await Gateway.Publish(Scheme, drafted.ETag, $"{Year}-01-01", "Stcrt. 1", Ministry);
        (await Gateway.Post($"{Scheme}/budget", new { year = Year, amount = 2_000m, decidedOn = $"{Year}-01-01" }, Ministry, "\"0\"")).Demand(204);
    }

    private async Task<string> Apply() => (await Gateway.Post(
        "/funding/v1/grants",
        new
        {
            scheme = "at-once",
            network = "sv-jongeren-aan-het-werk",
            lead = "gm9901",
            plan = "Coaches",
            from = $"{Year}-01-01",
            until = $"{Year + 1}-01-01",
            costs = new[] { new { item = "Coaches", amount = 100.01m } },
            requested = new[] { new { year = Year, amount = 100.01m } },
        },
        Lead)).Demand(201).Headers.Location!.OriginalString;

    private Task<Answer> Award(string grant) => Gateway.Post($"{grant}/award", new { decision = "B-1", on = Today }, Ministry, "\"1\"");

    // Awards change the purse too, so this may have to be tried again.
    private async Task<Answer> Raise(string version)
    {
        while (true)
        {
            var answer = await Gateway.Post($"{Scheme}/budget", new { year = Year, amount = 2_500m, decidedOn = Today }, Ministry, version);
            if (answer.Status != 412)
            {
                return answer;
            }

            version = (await Gateway.Get($"{Scheme}/budget")).ETag;
        }
    }

    private async Task PayAndAmend(string grant)
    {
        (string Act, object Body)[] acts =
        [
            ("plan-instalments", new { instalments = new[] { new { dueOn = Today, amount = 100.01m } } }),
            ("pay-instalment", new { number = 1, on = Today }),
            ("amend", new { decision = "B-2", on = Today, amounts = new[] { new { year = Year, amount = 40m } }, from = $"{Year}-01-01", until = $"{Year + 1}-01-01", reason = "Minder coaches" }),
            ("order-recovery", new { decision = "B-3", on = Today, amount = 60.01m, reason = "Te veel betaald" }),
            ("record-recovery", new { on = Today, amount = 60.01m }),
        ];
        var version = "\"2\"";
        foreach (var (act, body) in acts)
        {
            version = (await Gateway.Post($"{grant}/{act}", body, Ministry, version)).Demand(204).ETag;
        }
    }

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
