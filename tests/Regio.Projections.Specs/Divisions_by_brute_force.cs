namespace Regio.Projections.Specs;

/// <summary>How divisions agree, and how municipalities and territories lie in them, is what the plain rules find, as known at any moment.</summary>
public sealed class Divisions_by_brute_force
{
    private static readonly string[] Days = ["2020-01-04", "2021-06-01"];

    [Fact]
    public void Agree_as_pairs_and_sets_of_municipalities_do()
    {
        var outcomes = new HashSet<string>();
        TwoClocks.Hold(RandomDivisions.All, ["2020-01-04"], 200, (register, plain, day) =>
        {
            var (naive, picture) = (new NaiveDivisions(plain), Picture.Of(register, day));
            foreach (var left in plain.Divisions.Values)
            {
                var rows = Congruence.Against(picture, register.Divisions[left.Id]);
                rows.Select(row => row.Right.Key).ShouldBe(plain.Divisions.Values.Where(one => one != left).Select(one => one.ExternalId!).Order(StringComparer.Ordinal));
                foreach (var row in rows)
                {
                    row.Congruence.ShouldBe(naive.Congruence(left.ExternalId!, row.Right.Key));
                    row.Municipalities.ShouldBe(naive.Common(left.ExternalId!, row.Right.Key).Count);
                    row.PerRegion.Select(fit => new NaiveFit(
                        fit.Region.Key, fit.Outcome, string.Join(' ', fit.FallApart.Select(one => one.Key)), fit.Inhabitants)).ShouldBe(naive.Fits(left.ExternalId!, row.Right.Key));
                    Told(outcomes, row.PerRegion.Select(fit => fit.Outcome));
                }
            }
        });
        outcomes.ShouldBe(["equal", "nested", "union", "crossing"], ignoreOrder: true);
    }

    [Fact]
    public void Surround_a_municipality_with_the_same_partners()
    {
        var several = 0;
        TwoClocks.Hold(RandomDivisions.All, Days, 200, (register, plain, day) =>
        {
            var naive = new NaiveDivisions(plain);
            foreach (var one in plain.Organisations.Values)
            {
                var found = MunicipalityCongruence.Of(register, register.Organisations[one.Id], day);
                var (partners, inAll, alike) = naive.Of(one.Id, day);
                (found.DistinctPartners, found.PartnersInAll).ShouldBe((partners, inAll));
                (found.MeanJaccard is null).ShouldBe(alike is null);
                (found.MeanJaccard ?? 0).ShouldBe(alike ?? 0, 1e-12);
                Interlocked.Add(ref several, found.PerKind.Count > 1 && found.PartnersInAll > 0 ? 1 : 0);
            }
        });
        several.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Hold_territories_in_the_same_way()
    {
        var outcomes = new HashSet<string>();
        TwoClocks.Hold(RandomDivisions.All, Days, 500, (register, plain, day) =>
        {
            var naive = new NaiveTerritories(plain, day);
            foreach (var row in NetworkTerritory.OfAll(Standing.Of(register, day)))
            {
                new NaiveTerritory(
                    row.Outcome, row.Division?.Key, row.ChosenBy, string.Join(' ', row.Regions.Select(region => region.Key)),
                    string.Join(' ', row.Apart.Select(one => one.Key)), row.Explanation).ShouldBe(naive.Of(plain.Networks[row.Network.Id]));
                Told(outcomes, [$"{row.Outcome} {row.Explanation}", row.ChosenBy]);
            }
        });
        outcomes.ShouldBe(
            [
                "equal ", "union ", "part ", "deviating explained", "deviating none", "deviating motive-not-asked", "no-territory ", "not-assessable ",
                "obligation", "reference", "best",
            ],
            ignoreOrder: true);
    }

    private static void Told(HashSet<string> outcomes, IEnumerable<string> some)
    {
        lock (outcomes)
        {
            outcomes.UnionWith(some);
        }
    }
}
