using System.Text.Json;

namespace Regio.EndToEnd;

internal sealed partial class MoneyTraffic
{
    // Mostly what was asked.
    private Task Award(int near, Random chance)
    {
        var (grant, amounts, isOther) = (Grant(near), Amounts(chance, 15_000), chance.Next(3) == 0);
        return Change(grant.Path, grant.Ministry, now => new(
            "award", $"{grant.Path}/award", new { decision = "B-1", on = Today, amounts = isOther ? amounts : [.. now.GetProperty("requested").EnumerateArray()] }, grant.Ministry));
    }

    // Within so many cents a year; none revokes it.
    private Task Amend(int near, int most, Random chance)
    {
        var (grant, amounts, decision) = (Grant(near), most == 0 ? [] : Amounts(chance, most), $"W-{chance.Next()}");
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

    private Task Pay(int near) => Instalment(near, "pay-instalment", one => !Tells(one, "paidOn"), number => new { number, on = Today });

    private Task HoldBack(int near) => Instalment(
        near, "hold-back-instalment", one => !Tells(one, "paidOn"), number => new { number, on = Today, reason = "Eerst het verslag" });

    private Task Release(int near) => Instalment(near, "release-instalment", one => Tells(one, "heldBack"), number => new { number, on = Today });

    private Task Instalment(int near, string act, Func<JsonElement, bool> which, Func<int, object> body)
    {
        var grant = Grant(near);
        return Change(grant.Path, grant.Ministry, now => now.GetProperty("instalments").EnumerateArray().Where(which).Select(one => one.GetProperty("number").GetInt32()).ToList() is [var first, ..]
            ? new(act, $"{grant.Path}/{act}", body(first), grant.Ministry)
            : null);
    }

    private Task PassOn(int near, Random chance)
    {
        var (grant, euros) = (Grant(near), Euros(chance, 6_000));
        return Change($"{grant.Path}/account", scene.Keeper, now => Of(now, "withLead") is > 0 and var most
            ? new("pass-on", $"{grant.Path}/pass-on", new { partner = scene.Partner, on = Today, amount = Math.Min(euros, most) }, scene.Keeper)
            : null);
    }

    // Every other time at less than was paid.
    private async Task Settle(int near, Random chance)
    {
        var (grant, euros, less) = (Grant(near), Euros(chance, 30_000), chance.Next(2) == 0);
        var costs = euros;
        await Change(grant.Path, scene.Keeper, now =>
        {
            var paid = now.GetProperty("instalments").EnumerateArray().Where(one => Tells(one, "paidOn")).Sum(Amount);
            costs = less ? Math.Min(euros, Math.Floor(paid * 50) / 100) : euros;
            return Tells(now, "decision")
                ? new("submit-final-account", $"{grant.Path}/submit-final-account", new { on = Today, costs, othersPaid = 0m }, scene.Keeper)
                : null;
        });
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

    // Of those nobody answered, in the order of their years, the one that is picked.
    private Task Consent(int pick) => Change(scene.Pot, scene.Keeper, now =>
    {
        var open = now.GetProperty("contributions").EnumerateArray().Where(one => one.GetProperty("status").GetString() == "proposed").OrderBy(Year).ToList();
        return open.Count == 0 ? null : OfContribution("consent", open[pick % open.Count], "number", new { decision = "C-1", on = Today });
    });

    private Task Allocate(Random chance)
    {
        var (year, amount, group, decision) = (
            scene.LastYear - (chance.Next(3) == 0 ? 1 : 0), Euros(chance, 15_000), chance.Next(2) == 0 ? "elderly" : "unemployed-youth", $"A-{chance.Next()}");
        return Change(scene.Pot, scene.Keeper, _ => new(
            "allocations", $"{scene.Pot}/allocations", new { decision, on = In(year, "03-01"), year, amount, purpose = "Doel", targetGroup = group }, scene.Keeper));
    }

    private Task Spend(Random chance)
    {
        var (pick, amount, reference) = (chance.Next(), Euros(chance, 10_000), $"F-{chance.Next()}");
        return Change(scene.Pot, scene.Keeper, now =>
        {
            var given = now.GetProperty("allocations").EnumerateArray().Where(one => !Tells(one, "reportedOn")).ToList();
            return given.Count == 0
                ? null
                : OfAllocation("spend", given[pick % given.Count], one => new { reference, on = In(Year(one), "06-01"), amount });
        });
    }

    // Those that are over, each when of each of its allocations it was reported what it came to; once many have put in and spent.
    private async Task CloseYears(Random chance)
    {
        if (Interlocked.Increment(ref _spenders) < Enough)
        {
            return;
        }

        foreach (var year in Enumerable.Range(scene.LastYear - 1, 2).Where(year => year < scene.Today.Year))
        {
            for (var isReported = false; !isReported;)
            {
                await Change(scene.Pot, scene.Keeper, now =>
                {
                    var open = now.GetProperty("allocations").EnumerateArray().Where(one => Year(one) == year && !Tells(one, "reportedOn")).ToList();
                    isReported = open.Count == 0;
                    return isReported
                        ? new("close-year", $"{scene.Pot}/close-year", new { year, on = Today }, scene.Keeper)
                        : OfAllocation("report", open[chance.Next(open.Count)], _ => new { on = Today, narrative = "Klaar" });
                });
            }
        }
    }

    private Task Return(Random chance)
    {
        var pick = chance.Next();
        return Change($"{scene.Pot}/account", scene.Keeper, now =>
        {
            var owed = now.GetProperty("years").EnumerateArray().SelectMany(one => one.GetProperty("shares").EnumerateArray()).Where(share => Of(share, "toReturn") > 0).ToList();
            return owed.Count == 0 ? null : OfContribution(
                "receive-return", owed[pick % owed.Count], "contribution", new { on = Today, amount = Math.Max(0.01m, Math.Floor(Of(owed[pick % owed.Count], "toReturn") * 50) / 100) });
        });
    }

    private Attempt OfContribution(string act, JsonElement one, string number, object body) => new(
        act, $"{scene.Pot}/contributions/{one.GetProperty(number).GetInt32()}/{act}", body,
        scene.Schemes.Single(scheme => scheme.Id == one.GetProperty("schemeId").GetGuid()).Ministry);

    private Attempt OfAllocation(string act, JsonElement one, Func<JsonElement, object> body) =>
        new(act, $"{scene.Pot}/allocations/{one.GetProperty("number").GetInt32()}/{act}", body(one), scene.Keeper);

    private (string Path, Who Ministry) Grant(int near) => scene.Grants[near % scene.Grants.Count];

    private string In(int year, string day) => year == scene.Today.Year ? Today : $"{year}-{day}";

    private string Today => scene.Today.ToString("yyyy-MM-dd");

    private object[] Amounts(Random chance, int most) =>
        [new { year = scene.Today.Year, amount = Euros(chance, most) }, new { year = scene.Today.Year + 1, amount = Euros(chance, most) }];

    private static decimal Euros(Random chance, int cents) => chance.Next(1, cents) / 100m;

    private static decimal Of(JsonElement one, string name) => one.GetProperty(name).GetDecimal();

    private static decimal Amount(JsonElement one) => Of(one, "amount");

    private static int Year(JsonElement one) => one.GetProperty("year").GetInt32();

    private static bool Tells(JsonElement one, string name) => one.TryGetProperty(name, out var told) && told.ValueKind != JsonValueKind.Null;
}
