using System.Text.Json;
using Npgsql;

namespace Regio.EndToEnd;

/// <summary>What a grant came to.</summary>
internal sealed class GrantCount(Guid scheme, decimal requested)
{
    public Guid Scheme => scheme;

    public decimal Requested => requested;

    public List<(int Year, decimal Amount)> Award { get; set; } = [];

    public Dictionary<int, decimal> Planned { get; } = [];

    public decimal Paid { get; set; }

    public decimal? Settled { get; set; }

    public decimal Claimed { get; set; }

    public decimal Recovered { get; set; }

    public decimal PassedOn { get; set; }

    public decimal Kept => Paid - Recovered;

    /// <summary>Euros of what was paid too much that were claimed back.</summary>
    public decimal ClaimedStill => Recovered + Math.Max(0, Math.Min(Claimed - Recovered, Kept - Ceiling));

    public decimal Awarded => Award.Sum(one => one.Amount);

    public decimal Ceiling => Settled ?? Awarded;
}

/// <summary>What a regional budget came to.</summary>
internal sealed class PotCount
{
    public Dictionary<int, (Guid Scheme, int Year, decimal Amount)> Proposed { get; } = [];

    public Dictionary<int, (Guid Scheme, int Year, decimal Amount)> PutIn { get; } = [];

    public Dictionary<int, (int Year, decimal Amount, decimal Spent)> Allocated { get; } = [];

    /// <summary>What went from the year before to each year.</summary>
    public Dictionary<int, decimal> CarriedTo { get; } = [];

    public List<(int Contribution, decimal Amount)> Returned { get; } = [];

    public decimal Spent => Allocated.Values.Sum(one => one.Spent);
}

/// <summary>
/// The money of funding, counted a second time in the plainest way: its stored facts are added up one by one, and after each
/// of them paid is held against awarded, and awarded against the budget.
/// </summary>
internal sealed class MoneyLedger(IReadOnlySet<Guid> schemes)
{
    public Dictionary<Guid, GrantCount> Grants { get; } = [];

    public Dictionary<Guid, PotCount> Pots { get; } = [];

    public Dictionary<(Guid Scheme, int Year), decimal> Budgets { get; } = [];

    /// <summary>What the purses say that they committed.</summary>
    public Dictionary<(Guid Scheme, int Year), decimal> Committed { get; } = [];

    /// <summary>Of all that a site's funding stored, what is of some schemes, and of the regional budgets that they were asked to put money in.</summary>
    public static async Task<MoneyLedger> Of(Site site, IReadOnlySet<Guid> schemes)
    {
        var ledger = new MoneyLedger(schemes);
        await using var store = site.StoreOf("funding");
        await using var command = store.CreateCommand("select type, stream_id, data::text from mt_events where type like 'funding.%' order by seq_id");
        await using var row = await command.ExecuteReaderAsync(Site.Cancelled);
        while (await row.ReadAsync(Site.Cancelled))
        {
            ledger.Take(row.GetString(0)["funding.".Length..^".v1".Length], row.GetGuid(1), JsonSerializer.Deserialize<JsonElement>(row.GetString(2)));
        }

        return ledger;
    }

    /// <summary>What grants and pots took of a year of a scheme: what it should have committed.</summary>
    public decimal TakenOf(Guid scheme, int year) =>
        Grants.Values.Where(grant => grant.Scheme == scheme).Sum(grant => Left(grant).Where(one => one.Year == year).Sum(one => one.Amount))
        + Pots.Values.Sum(pot => pot.PutIn.Where(one => (one.Value.Scheme, one.Value.Year) == (scheme, year))
            .Sum(one => one.Value.Amount - pot.Returned.Where(back => back.Contribution == one.Key).Sum(back => back.Amount)));

    /// <summary>Euros that schemes gave to grants, and to pots.</summary>
    public decimal AwardedBy(Guid scheme) =>
        Grants.Values.Where(grant => grant.Scheme == scheme).Sum(grant => grant.Awarded)
        + Pots.Values.Sum(pot => pot.PutIn.Values.Where(one => one.Scheme == scheme).Sum(one => one.Amount)
            - pot.Returned.Where(back => pot.PutIn[back.Contribution].Scheme == scheme).Sum(back => back.Amount));

    // What a grant was settled lower comes off its last years.
    private static IEnumerable<(int Year, decimal Amount)> Left(GrantCount grant)
    {
        var left = grant.Ceiling;
        foreach (var (year, amount) in grant.Award.OrderBy(one => one.Year))
        {
            yield return (year, Math.Min(left, amount));
            left -= Math.Min(left, amount);
        }
    }

    private void Take(string fact, Guid stream, JsonElement f)
    {
        switch (fact)
        {
            case "budget-set" or "money-committed" or "money-pooled" or "money-released" or "pooled-money-returned" or "application-submitted"
                when !schemes.Contains(Id(f, "schemeId")):
                break;
            case "budget-set":
                Budgets[(Id(f, "schemeId"), Int(f, "year"))] = Euros(f);
                Within(Id(f, "schemeId"), Int(f, "year"));
                break;
            case "money-committed" or "money-pooled": Commit(f, 1); break;
            case "money-released" or "pooled-money-returned": Commit(f, -1); break;
            case "application-submitted":
                Grants[stream] = new(Id(f, "schemeId"), Years(f.GetProperty("details"), "requested").Sum(one => one.Amount));
                break;
            case "contribution-proposed" when !Pots.ContainsKey(stream) && schemes.Contains(Id(f, "schemeId")):
                Take(fact, Pots[stream] = new(), f);
                break;
            case "contribution-proposed" or "contribution-consented" or "money-allocated" or "money-spent" or "year-closed" or "return-received"
                when Pots.TryGetValue(stream, out var pot):
                Take(fact, pot, f);
                break;
            case var _ when Grants.TryGetValue(stream, out var grant): Take(fact, grant, f); break;
        }
    }

    private static void Take(string fact, GrantCount grant, JsonElement f)
    {
        switch (fact)
        {
            case "grant-awarded" or "grant-amended": grant.Award = Years(f, "amounts"); break;
            case "instalments-planned":
                grant.Planned.Clear();
                foreach (var one in f.GetProperty("instalments").EnumerateArray())
                {
                    grant.Planned[Int(one, "number")] = Euros(one);
                }

                grant.Planned.Values.Sum().ShouldBeLessThanOrEqualTo(grant.Ceiling - grant.Kept, "Planned is within what is still to be paid.");
                break;
            case "instalment-paid":
                grant.Planned.Remove(Int(f, "number")).ShouldBeTrue("What is paid was planned, and not paid.");
                grant.Paid += Euros(f);
                grant.Kept.ShouldBeLessThanOrEqualTo(grant.Ceiling, "Paid, less what came back, is within what was awarded.");
                break;
            case "grant-settled": grant.Settled = Euros(f); break;
            case "recovery-ordered":
                grant.Claimed += Euros(f);
                grant.Claimed.ShouldBeLessThanOrEqualTo(grant.Paid - grant.Ceiling, "Claimed is within what was paid too much.");
                break;
            case "recovery-received":
                Euros(f).ShouldBeLessThanOrEqualTo(grant.ClaimedStill - grant.Recovered, "What comes back was paid too much.");
                grant.Recovered += Euros(f);
                grant.Recovered.ShouldBeLessThanOrEqualTo(grant.Claimed);
                break;
            case "money-passed-on":
                grant.PassedOn += Euros(f);
                grant.PassedOn.ShouldBeLessThanOrEqualTo(grant.Kept, "Passed on is within what the lead was paid and did not pay back.");
                break;
        }
    }

    private static void Take(string fact, PotCount pot, JsonElement f)
    {
        switch (fact)
        {
            case "contribution-proposed": pot.Proposed[Int(f, "number")] = (Id(f, "schemeId"), Int(f, "year"), Euros(f)); break;
            case "contribution-consented": pot.PutIn[Int(f, "number")] = pot.Proposed[Int(f, "number")]; break;
            case "money-allocated": pot.Allocated[Int(f, "number")] = (Int(f, "year"), Euros(f), 0); break;
            case "money-spent":
                var one = pot.Allocated[Int(f, "allocation")];
                pot.Allocated[Int(f, "allocation")] = one with { Spent = one.Spent + Euros(f) };
                break;
            case "year-closed":
                pot.CarriedTo[Int(f, "year") + 1] = f.GetProperty("shares").EnumerateArray().Sum(share => share.GetProperty("carried").GetDecimal());
                break;
            case "return-received": pot.Returned.Add((Int(f, "number"), Euros(f))); break;
        }

        pot.Allocated.Values.ShouldAllBe(allocated => allocated.Spent <= allocated.Amount);
        foreach (var year in pot.Allocated.Values.GroupBy(allocated => allocated.Year))
        {
            year.Sum(allocated => allocated.Amount).ShouldBeLessThanOrEqualTo(
                pot.PutIn.Values.Where(put => put.Year == year.Key).Sum(put => put.Amount) + pot.CarriedTo.GetValueOrDefault(year.Key));
        }
    }

    private void Commit(JsonElement f, int sign)
    {
        foreach (var (year, amount) in Years(f, "amounts"))
        {
            var of = (Id(f, "schemeId"), year);
            Committed[of] = Committed.GetValueOrDefault(of) + (sign * amount);
            Within(of.Item1, year);
        }
    }

    private void Within(Guid scheme, int year) =>
        Committed.GetValueOrDefault((scheme, year)).ShouldBeInRange(0, Budgets[(scheme, year)], $"Committed of {year} is within the budget.");

    private static List<(int Year, decimal Amount)> Years(JsonElement f, string name) =>
        [.. f.GetProperty(name).EnumerateArray().Select(one => (Int(one, "year"), Euros(one)))];

    private static decimal Euros(JsonElement f) => f.GetProperty("amount").GetDecimal();

    private static int Int(JsonElement f, string name) => f.GetProperty(name).GetInt32();

    private static Guid Id(JsonElement f, string name) => f.GetProperty(name).GetGuid();
}
