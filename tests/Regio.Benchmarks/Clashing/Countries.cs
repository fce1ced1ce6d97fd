using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Hosting.EventStore;
using Regio.Landscape;

namespace Regio.Benchmarks;

/// <summary>
/// Countries side by side, each the size of the real register, with schemes for target groups in its regions: what clashes in
/// one country clashes in none of the others.
/// </summary>
internal static class Countries
{
    /// <summary>Schemes of a country that say for whom and where they are.</summary>
    public const int Schemes = 100;

    private const int Municipalities = 342;
    private const int Networks = 1_186;
    private const int Members = 8;
    private const int Divisions = 4;
    private const int Regions = 35;

    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly string[] Groups = ["unemployed-youth", "early-school-leavers", "job-seekers", "elderly", "families", "newcomers"];
    private static readonly string[] Domains = ["work-and-income", "education", "youth", "care", "housing"];
    private static readonly string[] Leads = ["municipality", "school", "benefits-agency"];
    private static readonly SchemeTerms Untold = new(null, [], null, null, null, null, null, [], null, null);

    /// <summary>Everything that stands on a day in so many countries; the same seed gives the same.</summary>
    public static Standing Of(int countries, int seed)
    {
        var facts = new List<IFacts>();
        foreach (var (code, concept) in new[] { ("placed", "placed"), ("placed-otherwise", "placed"), ("left", "left") })
        {
            facts.Add(IndicatorFacts.After(null, new IndicatorDefined(
                StreamId.Of("indicator", code), code, null, First, new(code, concept, "output", "persons", "higher", "calendar-year", true, $"What counts for {code}.", null)))!);
        }

        for (var country = 0; country < countries; country++)
        {
            facts.AddRange(Country(country, new(seed + country)));
        }

        return Standing.Of(Register.Empty.With(facts), new(2026, 6, 1));
    }

    private static IEnumerable<IFacts> Country(int country, Random dice)
    {
        for (var m = 0; m < Municipalities; m++)
        {
            yield return OrganisationFacts.After(null, new OrganisationRegistered(
                Municipality(country, m), $"m{country}-{m}", "municipality", $"m{country}-{m}", null, null, null, null, null, 50_000))!;
        }

        for (var d = 0; d < Divisions; d++)
        {
            yield return DivisionFacts.After(null, new DivisionRegistered(Id("division", country, d), $"d{country}-{d}", $"d{country}-{d}", $"d{country}-{d}", null, 2020, null))!;
            for (var r = 0; r < Regions; r++)
            {
                var region = RegionFacts.After(null, new RegionRegistered(Id("region", country, (d * Regions) + r), $"r{country}-{d}-{r}", Id("division", country, d), $"r{r}", null));
                // Each division cuts the country up a little further along.
                yield return RegionFacts.After(region, new RegionDelineated(
                    region!.Id, [.. Enumerable.Range(0, Municipalities).Where(m => (m + (d * 3)) * Regions / (Municipalities + 9) == r).Select(m => Municipality(country, m))]))!;
            }
        }

        for (var n = 0; n < Networks; n++)
        {
            yield return Network(country, n, dice);
        }

        for (var s = 0; s < Schemes; s++)
        {
            yield return Scheme(country, s, dice);
        }
    }

    private static NetworkFacts Network(int country, int number, Random dice)
    {
        var network = NetworkFacts.After(null, new NetworkRegistered(Id("network", country, number), $"n{country}-{number}", new(
            $"n{number}", null, null, [], [], [], null, null, First, null, "voluntary", null, [Pick(dice, Domains)], [Pick(dice, Groups)], null), null))!;
        var first = dice.Next(Municipalities - Members);
        for (var m = first; m < first + Members; m++)
        {
            network = NetworkFacts.After(network, new MemberAdmitted(network.Id, Id("membership", country, (number * Members) + m), Municipality(country, m), "participant", null, [], null))!;
        }

        return network;
    }

    private static SchemeFacts Scheme(int country, int number, Random dice)
    {
        var (id, from) = (Id("scheme", country, number), First.AddMonths(dice.Next(24)));
        var drafted = SchemeFacts.After(null, new SchemeDrafted(
            id, $"ministry-{dice.Next(12)}", $"s{number}", null, [Pick(dice, Domains)], [Pick(dice, Groups)], $"d{country}-{dice.Next(Divisions)}", from, from.AddMonths(12 + dice.Next(36)),
            "owner", null, dice.Next(2) == 0 ? null : [Pick(dice, Leads)], null, null, $"s{country}-{number}", Untold with
            {
                Reporting = [new(Pick(dice, "yearly", "quarterly"), Pick(dice, "1", "8") == "1" ? 1 : 8, 30 * dice.Next(1, 4), null, [Pick(dice, "placed", "placed-otherwise", "left")])],
                Stacking = dice.Next(10) == 0 ? new("forbidden", []) : null,
                CoFinancing = dice.Next(2) == 0 ? null : new(10 * dice.Next(10), [], []),
            }));
        return SchemeFacts.After(drafted, new SchemePublished(id, from, $"stcrt-{number}"))!;
    }

    private static Guid Municipality(int country, int number) => Id("municipality", country, number);

    private static Guid Id(string kind, int country, int number) => StreamId.Of(kind, $"{country}-{number}");

    private static string Pick(Random dice, params string[] from) => from[dice.Next(from.Length)];
}
