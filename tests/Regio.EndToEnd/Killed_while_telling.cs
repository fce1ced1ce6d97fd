using System.Text.Json;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>
/// Policy is killed (kill -9) in the midst of a page of notices and in the midst of deliveries. Started again it tells whoever
/// subscribed of everything: each notice is in the feed once, and comes to each webhook in order under one id, so that whoever looks
/// at the ids has each once too.
/// </summary>
[Collection<WithDemonstration>, Turn(8)]
public sealed class Killed_while_telling(SmallSite small) : EndToEndTest
{
    private const int Facts = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private protected override Site? Site => small.Site;

    private ServiceProcess Policy => Site!.System.Of("policy");

    /// <summary>At which statement of the store it is killed, by the moment; null: not at one.</summary>
    public static TheoryData<string, string?> Moments => new()
    {
        { "its notices written, not yet for whom", "insert on notice.told" },
        { "for whom written, not yet how far it came", "insert on notice.delivery" },
        { "how far it came written, not yet committed", "insert or update on mt_event_progression for each row when (new.name like 'Notices:%')" },
        { "a webhook took it, not yet recorded", "update of awaits on notice.delivery" },
        { "a webhook takes it", null },
        { "again and again among deliveries", null },
    };

    [Theory, MemberData(nameof(Moments))]
    public async Task Tells_all_of_it_once_and_in_order(string moment, string? statement)
    {
        await Site!.System.StartAsync(Site.Cancelled);
        await using var receiver = await Receiver.Start();
        var number = Moments.Select(one => one.Data.Item1).ToList().IndexOf(moment);
        var owner = new Who("ministry", $"https://regio.example/id/ministerie/killed-{number}");
        var town = new Who("region", $"https://regio.example/id/gemeente/killed-{number}");
        (await Gateway.Post(
            "/policy/v1/owners",
            new { organisation = owner.Organisation, name = "Gestoord", kind = "ministry", from = "2020-01-01", joinedOn = "2020-01-01" }, Who.Steward)).Demand(201);
        (Who Who, string Id)[] subscribed = [(owner, await Subscribe(owner, owner, receiver)), (town, await Subscribe(town, owner, receiver))];
        await Told();

        await Happen(owner, receiver, moment, statement);

        foreach (var (who, id) in subscribed)
        {
            await Wait.Until("all is delivered", () => Rows($"{id}/deliveries?state=delivered", who), rows => rows.Count == Facts, Patience);
            await ShouldBeTold(who, id, owner, receiver);
        }

        Say($"{moment}: {receiver.Taken.Count} deliveries of {subscribed.Length * Facts} notices");
    }

    private async Task Happen(Who owner, Receiver receiver, string moment, string? statement)
    {
        if (statement is not null)
        {
            var standstill = new Standstill(Site!, "policy");
            await standstill.PauseAfter(statement);
            await Register(owner);
            // When it starts again all that happened meanwhile is one page.
            await standstill.KillTwice();
        }
        else if (moment == "a webhook takes it")
        {
            var answers = new TaskCompletionSource();
            receiver.Waiting = () => answers.Task;
            await Register(owner);
            await Wait.Until("both webhooks take one", () => Task.FromResult(receiver.Taken), all => all.Count == 2, Patience);
            Policy.Kill();
            answers.SetResult();
        }
        else
        {
            receiver.Waiting = () => Task.Delay(100, Site.Cancelled);
            await Register(owner);
            foreach (var taken in (int[])[2, 9, 17, 30])
            {
                await Wait.Until($"{taken} are delivered", () => Task.FromResult(receiver.Taken), all => all.Count >= taken, Patience);
                Policy.Kill();
                await Site!.System.StartAsync(Site.Cancelled);
            }
        }

        await Site!.System.StartAsync(Site.Cancelled);
    }

    private async Task Register(Who owner) => await Parallel.ForEachAsync(
        Enumerable.Range(0, Facts), Site.Cancelled, async (number, _) =>
            (await Gateway.Post("/policy/v1/policies", new { ownerId = owner.Organisation, title = $"Beleid {number}", from = "2026-01-01" }, owner)).Demand(201));

    private async Task<string> Subscribe(Who who, Who of, Receiver receiver) =>
        (await Gateway.Post(
            "/policy/v1/subscriptions", new { name = "Wat er gebeurt", ministries = new[] { of.Organisation }, webhook = receiver.Url }, who))
        .Demand(201).Header("Location")!;

    private async Task ShouldBeTold(Who who, string id, Who owner, Receiver receiver)
    {
        var feed = await Rows("/policy/v1/notices?sort=position", who);
        feed.Select(notice => notice.GetProperty("id").GetString()).ShouldBe(await Store(
            $"select id::text from mt_events where type = 'policy.policy-registered.v1' and data->>'ownerId' = '{owner.Organisation}' order by seq_id"));
        feed.Count.ShouldBe(Facts);

        var mine = id.Split('/')[^1];
        var taken = receiver.Taken.Where(one => one.Id.StartsWith(mine, StringComparison.Ordinal)).ToList();
        taken.Select(one => one.Notice.GetProperty("position").GetInt64()).ShouldBeInOrder();
        taken.DistinctBy(one => one.Id).Select(one => Which(one.Notice)).ShouldBe(feed.Select(Which));
        taken.DistinctBy(one => (one.Id, one.Notice.GetRawText())).Count().ShouldBe(Facts, "Under one id it is the same each time.");
    }

    private static (long Position, string? Id) Which(JsonElement notice) => (notice.GetProperty("position").GetInt64(), notice.GetProperty("id").GetString());

    private async Task Told() => await Wait.Until(
        "all that was is told of",
        () => Store("select 'told' from mt_event_progression where name like 'Notices:%' and last_seq_id >= (select max(seq_id) from mt_events)"),
        told => told.Count == 1, Patience);

    private async Task<IReadOnlyList<JsonElement>> Rows(string path, Who who) =>
    [
        .. (await Gateway.Get(path, who, "application/x-ndjson")).Demand(200).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement),
    ];

    private Task<IReadOnlyList<string>> Store(string sql) => new Standstill(Site!, "policy").Ask(sql);
}
