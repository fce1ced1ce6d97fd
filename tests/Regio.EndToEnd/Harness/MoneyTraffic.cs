using System.Collections.Concurrent;
using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>A scheme, as who changes it calls it.</summary>
internal sealed record PayingScheme(Guid Id, string Path, Who Ministry);

/// <summary>What money is moved between: schemes, their grants, and a regional budget.</summary>
/// <param name="Schemes">The schemes.</param>
/// <param name="Grants">Where each grant is, and whose scheme it is under.</param>
/// <param name="Pot">Where the regional budget is.</param>
/// <param name="LastYear">The last of its two years.</param>
/// <param name="Keeper">Who keeps it, and leads the grants.</param>
/// <param name="Partner">Who takes part in the grants beside it.</param>
/// <param name="Today">Today.</param>
internal sealed record MoneyScene(
    IReadOnlyList<PayingScheme> Schemes, IReadOnlyList<(string Path, Who Ministry)> Grants, string Pot, int LastYear, Who Keeper, string Partner, DateOnly Today);

/// <summary>
/// Everything that is done with money, by chance and all at once: each act reads what it changes, and when somebody else was
/// first, reads again. It is taken, changes nothing, or is refused by a rule.
/// </summary>
internal sealed partial class MoneyTraffic(Gateway gateway, MoneyScene scene)
{
    /// <summary>What is done, each of which a run should have seen.</summary>
    public static readonly IReadOnlyList<string> Acts =
    [
        "award", "amend", "plan-instalments", "pay-instalment", "hold-back-instalment", "release-instalment", "pass-on", "submit-final-account", "settle",
        "order-recovery", "record-recovery", "budget", "consent", "allocations", "spend", "report", "close-year", "receive-return",
    ];

    private const int Enough = 8;

    private readonly ConcurrentDictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _refused = new(StringComparer.Ordinal);
    private long _position;
    private int _again;
    private int _spenders;

    /// <summary>Up to where funding was written to.</summary>
    public long Position => _position;

    /// <summary>How many of an act were taken, and changed something.</summary>
    public int Taken(string act) => _taken.GetValueOrDefault(act);

    public override string ToString() =>
        $"taken: {Told(_taken)}; refused: {Told(_refused)}; tried again: {_again}";

    /// <summary>
    /// One who awards a grant and goes its course, from the first payment to the last that comes back, with what comes to mind
    /// in between. The courses are those of a grant that is settled, of one that is lowered and raised again, and of the pot.
    /// </summary>
    /// <param name="worker">Its number.</param>
    /// <param name="acts">How many acts it does beside its course.</param>
    /// <param name="chance">Its own.</param>
    public async Task Work(int worker, int acts, Random chance)
    {
        await Award(worker, chance);
        var course = new Queue<Func<Task>>((worker % 3) switch { 0 => Settling(worker, chance), 1 => Amending(worker, chance), _ => Pooling(chance) });
        for (var left = acts + course.Count; left > 0; left--)
        {
            // Those that share a grant have numbers near to each other.
            await (chance.Next(left) < course.Count ? course.Dequeue()() : Act(worker + chance.Next(3), chance));
        }
    }

    private IEnumerable<Func<Task>> Settling(int grant, Random chance) =>
    [
        () => Plan(grant, chance), () => Pay(grant), () => PassOn(grant, chance), () => HoldBack(grant), () => Release(grant),
        () => Settle(grant, chance), () => Recover(grant, chance),
    ];

    private IEnumerable<Func<Task>> Amending(int grant, Random chance) =>
    [
        () => Plan(grant, chance), () => Pay(grant), () => PassOn(grant, chance), () => Amend(grant, 1, chance), () => Recover(grant, chance), () => Amend(grant, 20_000, chance),
        () => Plan(grant, chance), () => Pay(grant),
    ];

    private IEnumerable<Func<Task>> Pooling(Random chance) =>
    [
        () => Consent(0), () => Budget(chance), () => Consent(chance.Next()), () => Allocate(chance), () => Spend(chance),
        () => CloseYears(chance), () => Return(chance),
    ];

    private Task Act(int near, Random chance) => chance.Next(16) switch
    {
        0 => Award(near, chance),
        1 or 2 => Amend(near, chance.Next(12) == 0 ? 0 : 20_000, chance),
        3 => Plan(near, chance),
        4 or 5 => Pay(near),
        6 => HoldBack(near),
        7 => Release(near),
        8 => chance.Next(2) == 0 ? Settle(near, chance) : PassOn(near, chance),
        9 => Recover(near, chance),
        10 or 11 => Budget(chance),
        12 => Consent(chance.Next()),
        13 => Allocate(chance),
        14 => Spend(chance),
        _ => Return(chance),
    };

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

            if (answer.Status == 409)
            {
                Count(_refused, $"{attempt.Act} {answer.Json.GetProperty("type").GetString()!.Split('/')[^1]}");
                return;
            }

            if (answer.Demand(204).ETag != now.ETag)
            {
                Count(_taken, attempt.Act);
            }

            if (answer.Header("Regio-Position") is { } position)
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

    private static void Count(ConcurrentDictionary<string, int> counts, string act) => counts.AddOrUpdate(act, 1, (_, times) => times + 1);

    private static string Told(ConcurrentDictionary<string, int> counts) =>
        string.Join(", ", counts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}"));

    private sealed record Attempt(string Act, string Path, object Body, Who By);
}
