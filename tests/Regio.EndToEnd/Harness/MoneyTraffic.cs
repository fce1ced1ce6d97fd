using System.Collections.Concurrent;
using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>A scheme, as who changes it calls it.</summary>
internal sealed record PayingScheme(Guid Id, string Path, Who Ministry);

/// <summary>What money is moved between: schemes, their grants, and a regional budget.</summary>
/// <param name="Schemes">The schemes.</param>
/// <param name="Grants">Where each grant is, and whose scheme it is under.</param>
/// <param name="Pot">Where the regional budget is.</param>
/// <param name="Keeper">Who keeps it, and leads the grants.</param>
/// <param name="Today">Today.</param>
internal sealed record MoneyScene(IReadOnlyList<PayingScheme> Schemes, IReadOnlyList<(string Path, Who Ministry)> Grants, string Pot, Who Keeper, DateOnly Today);

/// <summary>
/// Everything that is done with money, by chance and all at once: each act reads what it changes, and when somebody else was
/// first, reads again. It is taken, or refused by a rule.
/// </summary>
internal sealed class MoneyTraffic(Gateway gateway, MoneyScene scene)
{
    private readonly ConcurrentDictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _refused = new(StringComparer.Ordinal);
    private long _position;
    private int _again;

    /// <summary>Up to where funding was written to.</summary>
    public long Position => _position;

    /// <summary>How many of an act were taken.</summary>
    public int Taken(string act) => _taken.GetValueOrDefault(act);

    public override string ToString() =>
        $"taken: {Told(_taken)}; refused: {Told(_refused)}; tried again: {_again}";

    /// <summary>One who awards a grant, and then does what comes to mind.</summary>
    /// <param name="worker">Its number.</param>
    /// <param name="acts">How many acts after the first.</param>
    /// <param name="chance">Its own.</param>
    public async Task Work(int worker, int acts, Random chance)
    {
        await Award(worker, chance);
        for (var act = 0; act < acts; act++)
        {
            // Those that share a grant have numbers near to each other.
            await Act(worker + chance.Next(3), chance);
        }
    }

    private Task Act(int near, Random chance) => chance.Next(15) switch
    {
        0 => Award(near, chance),
        1 or 2 => Amend(near, chance),
        3 or 4 => Plan(near, chance),
        5 or 6 => Instalment(near, "pay-instalment", number => new { number, on = Today }),
        7 => chance.Next(2) == 0
            ? Instalment(near, "hold-back-instalment", number => new { number, on = Today, reason = "Eerst het verslag" })
            : Instalment(near, "release-instalment", number => new { number, on = Today }),
        8 => Settle(near, chance),
        9 => Recover(near, chance),
        10 or 11 => Budget(chance),
        12 => Consent(chance),
        13 => Allocate(chance),
        _ => chance.Next(4) == 0 ? CloseLastYear(chance) : Spend(chance),
    };

    private Task Award(int near, Random chance)
    {
        var (grant, amounts) = (Grant(near), Amounts(chance, 15_000));
        return Change(grant.Path, grant.Ministry, _ => new("award", $"{grant.Path}/award", new { decision = "B-1", on = Today, amounts }, grant.Ministry));
    }

    private Task Amend(int near, Random chance)
    {
        var (grant, amounts, decision) = (Grant(near), chance.Next(12) == 0 ? [] : Amounts(chance, 20_000), $"W-{chance.Next()}");
        return Change(grant.Path, grant.Ministry, _ => new(
            "amend", $"{grant.Path}/amend",
            new { decision, on = Today, amounts, from = $"{scene.Today.Year}-01-01", until = $"{scene.Today.Year + 1}-01-01", reason = "Anders" }, grant.Ministry));
    }

    private Task Plan(int near, Random chance)
    {
        var (grant, first, second) = (Grant(near), Euros(chance, 12_000), Euros(chance, 12_000));
        return Change(grant.Path, grant.Ministry, _ => new(
            "plan-instalments", $"{grant.Path}/plan-instalments",
            new { instalments = new[] { new { dueOn = Today, amount = first }, new { dueOn = Today, amount = second } } }, grant.Ministry));
    }

    private Task Instalment(int near, string act, Func<int, object> body)
    {
        var grant = Grant(near);
        return Change(grant.Path, grant.Ministry, now =>
            now.GetProperty("instalments").EnumerateArray().FirstOrDefault(one => !Tells(one, "paidOn")) is { ValueKind: JsonValueKind.Object } open
                ? new(act, $"{grant.Path}/{act}", body(open.GetProperty("number").GetInt32()), grant.Ministry)
                : null);
    }

    private async Task Settle(int near, Random chance)
    {
        var (grant, costs) = (Grant(near), Euros(chance, 30_000));
        await Change(grant.Path, scene.Keeper, now => Tells(now, "decision")
            ? new("submit-final-account", $"{grant.Path}/submit-final-account", new { on = Today, costs, othersPaid = 0m }, scene.Keeper)
            : null);
        await Change(grant.Path, grant.Ministry, now => new(
            "settle", $"{grant.Path}/settle",
            new { decision = "V-1", on = Today, amount = Math.Min(costs, now.GetProperty("awarded").EnumerateArray().Sum(Amount)), reason = "Er is minder besteed" }, grant.Ministry));
    }

    private async Task Recover(int near, Random chance)
    {
        var (grant, decision, euros) = (Grant(near), $"T-{chance.Next()}", Euros(chance, 30_000));
        await Change($"{grant.Path}/account", grant.Ministry, now => Of(now, "overpaid") - Of(now, "claimed") is > 0 and var most
            ? new("order-recovery", $"{grant.Path}/order-recovery", new { decision, on = Today, amount = Math.Min(euros, most), reason = "Te veel" }, grant.Ministry)
            : null);
        await Change($"{grant.Path}/account", grant.Ministry, now => Of(now, "claimed") - Of(now, "recovered") is > 0 and var most
            ? new("record-recovery", $"{grant.Path}/record-recovery", new { on = Today, amount = Math.Min(euros, most) }, grant.Ministry)
            : null);
    }

    private Task Budget(Random chance)
    {
        var (scheme, year, amount) = (scene.Schemes[chance.Next(scene.Schemes.Count)], scene.Today.Year + chance.Next(-1, 2), Euros(chance, 400_000));
        return Change($"{scheme.Path}/budget", scheme.Ministry, _ => new("budget", $"{scheme.Path}/budget", new { year, amount, decidedOn = Today }, scheme.Ministry));
    }

    private Task Consent(Random chance)
    {
        var pick = chance.Next();
        return Change(scene.Pot, scene.Keeper, now =>
        {
            var open = now.GetProperty("contributions").EnumerateArray().Where(one => one.GetProperty("status").GetString() == "proposed").ToList();
            return open.Count == 0 ? null : OfContribution("consent", open[pick % open.Count], "number", new { decision = "C-1", on = Today });
        });
    }

    private Task Allocate(Random chance)
    {
        var (last, amount, group, decision) = (chance.Next(3) == 0, Euros(chance, 15_000), chance.Next(2) == 0 ? "elderly" : "unemployed-youth", $"A-{chance.Next()}");
        var year = scene.Today.Year - (last ? 1 : 0);
        return Change(scene.Pot, scene.Keeper, _ => new(
            "allocations", $"{scene.Pot}/allocations", new { decision, on = last ? $"{year}-03-01" : Today, year, amount, purpose = "Doel", targetGroup = group }, scene.Keeper));
    }

    private Task Spend(Random chance)
    {
        var (pick, amount, reference) = (chance.Next(), Euros(chance, 10_000), $"F-{chance.Next()}");
        return Change(scene.Pot, scene.Keeper, now =>
        {
            var given = now.GetProperty("allocations").EnumerateArray().ToList();
            return given.Count == 0 ? null : OfAllocation("spend", given[pick % given.Count], one => new
            {
                reference,
                on = one.GetProperty("year").GetInt32() == scene.Today.Year ? Today : $"{scene.Today.Year - 1}-06-01",
                amount,
            });
        });
    }

    private async Task CloseLastYear(Random chance)
    {
        var (pick, year) = (chance.Next(), scene.Today.Year - 1);
        await Change(scene.Pot, scene.Keeper, now => now.GetProperty("allocations").EnumerateArray()
            .FirstOrDefault(one => one.GetProperty("year").GetInt32() == year && !Tells(one, "reportedOn")) is { ValueKind: JsonValueKind.Object } open
                ? OfAllocation("report", open, _ => new { on = Today, narrative = "Klaar" })
                : new("close-year", $"{scene.Pot}/close-year", new { year, on = Today }, scene.Keeper));
        await Change($"{scene.Pot}/account", scene.Keeper, now =>
        {
            var owed = now.GetProperty("years").EnumerateArray().SelectMany(one => one.GetProperty("shares").EnumerateArray()).Where(share => Of(share, "toReturn") > 0).ToList();
            return owed.Count == 0 ? null : OfContribution(
                "receive-return", owed[pick % owed.Count], "contribution", new { on = Today, amount = Math.Max(0.01m, Math.Floor(Of(owed[pick % owed.Count], "toReturn") * 50) / 100) });
        });
    }

    // Reads, decides and writes until nobody was in between.
    private async Task Change(string thing, Who reader, Func<JsonElement, Attempt?> choose)
    {
        while (true)
        {
            var now = (await gateway.Get(thing, reader)).Demand(200);
            if (choose(now.Json) is not { } attempt)
            {
                return;
            }

            var answer = await gateway.Post(attempt.Path, attempt.Body, attempt.By, now.ETag);
            if (answer.Status == 412)
            {
                Interlocked.Increment(ref _again);
                continue;
            }

            (answer.Status == 409 ? _refused : _taken).AddOrUpdate(
                answer.Status == 409 ? $"{attempt.Act} {answer.Json.GetProperty("type").GetString()!.Split('/')[^1]}" : attempt.Act, 1, (_, times) => times + 1);
            if (answer.Status != 409 && answer.Demand(204).Header("Regio-Position") is { } position)
            {
                Reached(long.Parse(position["funding:".Length..]));
            }

            return;
        }
    }

    private void Reached(long position)
    {
        for (var seen = Interlocked.Read(ref _position); position > seen; seen = Interlocked.Read(ref _position))
        {
            Interlocked.CompareExchange(ref _position, position, seen);
        }
    }

    private Attempt OfContribution(string act, JsonElement one, string number, object body) => new(
        act, $"{scene.Pot}/contributions/{one.GetProperty(number).GetInt32()}/{act}", body,
        scene.Schemes.Single(scheme => scheme.Id == one.GetProperty("schemeId").GetGuid()).Ministry);

    private Attempt OfAllocation(string act, JsonElement one, Func<JsonElement, object> body) =>
        new(act, $"{scene.Pot}/allocations/{one.GetProperty("number").GetInt32()}/{act}", body(one), scene.Keeper);

    private (string Path, Who Ministry) Grant(int near) => scene.Grants[near % scene.Grants.Count];

    private string Today => scene.Today.ToString("yyyy-MM-dd");

    private object[] Amounts(Random chance, int most) =>
        [new { year = scene.Today.Year, amount = Euros(chance, most) }, new { year = scene.Today.Year + 1, amount = Euros(chance, most) }];

    private static decimal Euros(Random chance, int cents) => chance.Next(1, cents) / 100m;

    private static decimal Of(JsonElement one, string name) => one.GetProperty(name).GetDecimal();

    private static decimal Amount(JsonElement one) => Of(one, "amount");

    private static bool Tells(JsonElement one, string name) => one.TryGetProperty(name, out var told) && told.ValueKind != JsonValueKind.Null;

    private static string Told(ConcurrentDictionary<string, int> counts) =>
        string.Join(", ", counts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}"));

    private sealed record Attempt(string Act, string Path, object Body, Who By);
}
