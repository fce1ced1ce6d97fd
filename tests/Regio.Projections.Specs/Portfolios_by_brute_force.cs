using CsCheck;

namespace Regio.Projections.Specs;

/// <summary>Portfolios are what the plain rules find in whatever was known: in which networks, as what, since when, through whom and with whom.</summary>
public sealed class Portfolios_by_brute_force
{
    [Fact]
    public void Are_the_same_of_every_organisation()
    {
        var (inherited, met) = (0, 0);
        TwoClocks.Hold(Gen.OneOf(RandomSteps.All, RandomLives.All, RandomSteps.AtFewTables), ["2020-01-04", "2020-01-09"], 500, (register, plain, day) =>
        {
            var (standing, naive) = (Standing.Of(register, day), new NaivePortfolio(plain, day));
            foreach (var id in plain.Organisations.Keys.Append(Ids.Id("o1")).Distinct())
            {
                var found = Portfolio.Of(standing, id, new(register, null, day), isTrusted: false);
                found.Networks.Select(Words).ShouldBe(naive.Networks(id));
                var partners = naive.Partners(id);
                found.DistinctPartners.ShouldBe(partners.Count);
                found.MostFrequentPartners.Select(one => (one.Organisation.Key, one.Networks)).ShouldBe(partners.Take(3));
                found.Load.Networks.ShouldBe(naive.Networks(id).Count);
                Interlocked.Add(ref inherited, found.Networks.Count(one => one.Through.Count > 0));
                Interlocked.Add(ref met, found.MostFrequentPartners.Count(one => one.Networks > 1));
            }
        });
        (inherited, met).ShouldSatisfyAllConditions(() => inherited.ShouldBeGreaterThan(100), () => met.ShouldBeGreaterThan(100));
    }

    private static string Words(PortfolioNetwork one) => NaivePortfolio.Words(
        one.Network.ExternalId, one.Members, one.Role, one.JoinedOn, one.Through.Select(through => through.Key), one.GoverningBodies, one.CostKeyShare);
}
