using Shouldly;
using Xunit;

namespace Regio.Projections.Specs;

/// <summary>Money of schemes, grants, registers and regional budgets is what the plain rules find, by whatever it is asked, in whatever order it came.</summary>
public class Money_by_brute_force
{
    private const int Worlds = 60;
    private const int Questions = 12;
    private const decimal Cent = 0.01m;

    [Fact]
    public void Is_the_same_by_network_region_ministry_domain_target_group_and_year()
    {
        var (measures, dimensions) = (new HashSet<string>(), new HashSet<string>());
        for (var seed = 0; seed < Worlds; seed++)
        {
            var dice = new Random(seed);
            var steps = MoneyWorld.Of(dice).Steps;
            var register = Streams.RegisterOf(Streams.Interleaved([.. steps], seed));
            for (var i = 0; i < Questions; i++)
            {
                var on = Ids.Day("2019-06-01").AddDays(dice.Next(1_600));
                string[] by = [.. MoneyDimensions.All.Where(_ => dice.Next(4) == 0)];
                var (isSplit, division) = (dice.Next(2) == 0, dice.Next(3) == 0 ? "care" : null);
                var naive = new NaiveMoney([.. steps.Select(step => step.Contract)], register, on);
                var euros = naive.All();
                var view = MoneyView.Of(
                    Picture.Of(register, on), new(by, isSplit, division is null ? null : register.Division(division)), _ => true);
                Same(view, naive, euros, by, isSplit, division, $"World {seed} on {on:O} by {string.Join(',', by)}{(isSplit ? " split" : "")} {division}");
                measures.UnionWith(euros.Select(one => one.Measure));
                dimensions.UnionWith(view.Rows.SelectMany(row => row.Unallocated));
            }
        }

        measures.Count.ShouldBe(7, "Each measure came about somewhere.");
        dimensions.ShouldBe(MoneyDimensions.All, ignoreOrder: true, "Of each something was unallocated.");
    }

    [Fact]
    public void Of_one_network_or_region_is_what_is_its_of_all()
    {
        var (networks, regions) = (0, 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var dice = new Random(seed);
            var register = Streams.RegisterOf(MoneyWorld.Of(dice).Steps);
            var picture = Picture.Of(register, Ids.Day("2019-06-01").AddDays(dice.Next(1_600)));
            var byNetwork = MoneyView.Of(picture, new([MoneyDimensions.Network, MoneyDimensions.Year]), _ => true).Rows.ToLookup(row => row.Network?.Id);
            foreach (var network in register.Networks.Keys)
            {
                var own = MoneyView.Of(picture, new([MoneyDimensions.Network, MoneyDimensions.Year], Network: network), _ => true);
                Shown(own.Rows).ShouldBe(Shown(byNetwork[network]), $"World {seed}, network {network}");
                networks += own.Rows.Count;
            }

            foreach (var division in register.Divisions.Values)
            {
                var byRegion = MoneyView.Of(picture, new([MoneyDimensions.Region, MoneyDimensions.Year], Division: division), _ => true).Rows.ToLookup(row => row.Region?.Id);
                foreach (var region in register.RegionsOf[division.Id])
                {
                    var own = MoneyView.Of(picture, new([MoneyDimensions.Region, MoneyDimensions.Year], Division: division, Region: region), _ => true);
                    Shown(own.Rows).ShouldBe(Shown(byRegion[region]), $"World {seed}, region {region}");
                    regions += own.Rows.Count;
                }
            }
        }

        Math.Min(networks, regions).ShouldBeGreaterThan(100, "Too few to say anything.");
        static IEnumerable<string> Shown(IEnumerable<MoneyRow> rows) => rows.Select(row => $"{row.Year} {row.Grants} {row.Money}");
    }

    [Fact]
    public void Has_the_same_cliff_day_by_day()
    {
        var signals = new HashSet<bool?>();
        for (var seed = 0; seed < Worlds; seed++)
        {
            var dice = new Random(seed);
            var steps = MoneyWorld.Of(dice).Steps;
            var (register, on) = (Streams.RegisterOf(steps), Ids.Day("2019-06-01").AddDays(dice.Next(1_600)));
            foreach (var row in MoneyView.Of(Picture.Of(register, on), new(["network"]), _ => true).Rows.Where(row => row.Network is not null))
            {
                var (found, plain) = (row.Cliff!, new NaiveCliff([.. steps.Select(step => step.Contract)], row.Network!.Id, on).Of());
                var told = $"World {seed} on {on:O}: {row.Network.Key}";
                Near(found.Next, plain.Next, Cent, told);
                Near(found.After, plain.After, Cent, told);
                (found.Undated, found.YearlyBudget).ShouldBe((plain.Undated, plain.Budget), told);
                var ratio = (plain.Next - plain.After) / plain.Budget;
                Near((decimal?)found.Ratio, ratio, Cent, told);
                (found.Signal == (ratio is null ? null : ratio >= 0.25m) || Math.Abs(ratio!.Value - 0.25m) < Cent).ShouldBeTrue(told);
                signals.Add(found.Signal);
            }
        }

        signals.Count.ShouldBe(3);
    }

    private static void Same(
        MoneyView view, NaiveMoney naive, List<NaiveEuros> all, string[] by, bool isSplit, string? division, string told)
    {
        var rows = new Dictionary<string, List<(NaiveEuros Of, decimal Euros)>>();
        var isAdditive = true;
        foreach (var one in all)
        {
            var under = Keys(one, naive, by, isSplit, division);
            isAdditive &= isSplit || under.Count == 1;
            foreach (var (key, part) in under)
            {
                rows.TryAdd(key, []);
                rows[key].Add((one, isSplit ? one.Euros * part : one.Euros));
            }
        }

        view.Additive.ShouldBe(isAdditive, told);
        view.Rows.Select(row => Key(row, by)).ShouldBe(rows.Keys, ignoreOrder: true, told);
        Figures(view.Totals, [.. all.Select(one => (one, one.Euros))], naive, 0, told);
        foreach (var row in view.Rows)
        {
            var (plain, at) = (rows[Key(row, by)], $"{told}: {Key(row, by)}");
            row.Unallocated.ShouldBe(by.Where(dimension => Value(row, dimension) is null), at);
            row.Grants.ShouldBe(plain.Select(one => one.Of.Grant).OfType<Guid>().Distinct().Count(), at);
            Figures(row.Money, plain, naive, isSplit ? plain.Count * Cent : 0, at);
            PerInhabitant(row, naive, by, at);
        }
    }

    private static List<(string Key, decimal Part)> Keys(NaiveEuros one, NaiveMoney naive, string[] by, bool isSplit, string? division)
    {
        List<(string Key, decimal Part)> keys = [("", 1)];
        foreach (var dimension in by)
        {
            var values = naive.Under(one, dimension, division);
            values = !isSplit || values.TrueForAll(value => value.Part >= 0) ? values : values.Count == 1 ? [(values[0].Value, 1)] : [(null, 1)];
            keys = [.. keys.SelectMany(key => values.Select(value => ($"{key.Key} {value.Value ?? "?"}", key.Part * value.Part)))];
        }

        return keys;
    }

    private static void Figures(MoneyFigures found, List<(NaiveEuros Of, decimal Euros)> plain, NaiveMoney naive, decimal within, string told)
    {
        foreach (var (measure, figure) in ((string, decimal?)[])[
            ("budgeted", found.Budgeted), ("applied", found.Applied), ("awarded", found.Awarded), ("paid", found.Paid), ("settled", found.Settled),
            ("recovered", found.Recovered), ("own", found.OwnContribution)])
        {
            var some = plain.Where(one => one.Of.Measure == measure).ToList();
            Near(figure, some.Count == 0 ? null : some.Sum(one => one.Euros), within, $"{told}: {measure}");
        }

        var said = plain.Where(one => one.Of.Measure == "awarded" && naive.IsFree(one.Of) is not null).ToList();
        var free = said.Where(one => naive.IsFree(one.Of) is true).Sum(one => one.Euros);
        Near(found.Free, said.Count == 0 ? null : free, within, $"{told}: free");
        if (within == 0)
        {
            Near((decimal?)found.FreeShare, said.Sum(one => one.Euros) > 0 ? free / said.Sum(one => one.Euros) : null, 0.0001m, $"{told}: free share");
        }
    }

    private static void PerInhabitant(MoneyRow row, NaiveMoney naive, string[] by, string told)
    {
        if (by.Contains("network") && by.Contains("region"))
        {
            return;
        }

        var people = row.Region is { } region ? naive.InhabitantsOfRegion(region.Key) : row.Network is { } network ? naive.InhabitantsOfNetwork(network.Key) : null;
        row.Inhabitants.ShouldBe(people, told);
        row.PerInhabitant?.Awarded.ShouldBe(row.Money.Awarded is { } awarded ? decimal.Round(awarded / people!.Value, 2, MidpointRounding.AwayFromZero) : null, told);
        (row.PerInhabitant is null).ShouldBe(people is null, told);
    }

    private static void Near(decimal? found, decimal? plain, decimal within, string told)
    {
        (found is null).ShouldBe(plain is null, told);
        if (plain is { } euros)
        {
            (Math.Abs(found!.Value - euros) <= within).ShouldBeTrue($"{told}: {found} and not {euros}");
        }
    }

    private static string Key(MoneyRow row, string[] by) => string.Concat(by.Select(dimension => $" {Value(row, dimension) ?? "?"}"));

    private static string? Value(MoneyRow row, string dimension) => dimension switch
    {
        "network" => row.Network?.Key,
        "region" => row.Region?.Key,
        "ministry" => row.Ministry?.Key,
        "domain" => row.Domain,
        "targetGroup" => row.TargetGroup,
        _ => row.Year?.ToString(),
    };
}
