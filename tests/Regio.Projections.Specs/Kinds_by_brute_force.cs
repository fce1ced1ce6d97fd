namespace Regio.Projections.Specs;

/// <summary>What networks that overlap are to one another is what the plain rules find, in whatever was known, on whichever day.</summary>
public sealed class Kinds_by_brute_force
{
    [Fact]
    public void Are_the_same_of_every_pair()
    {
        var kinds = new Dictionary<string, int>();
        TwoClocks.Hold(RandomMandates.All, ["2020-01-04", "2020-01-09"], 500, (register, plain, day) =>
        {
            var (naive, told) = (new NaiveKinds(plain, day), plain.Networks.Values.ToDictionary(network => network.ExternalId!));
            var versions = new Naive(plain, day).Pairs().Where(pair => pair.SameChain).Select(pair => (pair.Left, pair.Right)).ToHashSet();
            foreach (var pair in Overlap.Pairs(Standing.Of(register, day)))
            {
                var (kind, domains, groups) = naive.Of(told[pair.Left.Key], told[pair.Right.Key], versions.Contains((pair.Left.Key, pair.Right.Key)));
                pair.Kind.ShouldBe(kind);
                foreach (var (found, alike) in new[] { (pair.DomainSimilarity, domains), (pair.TargetGroupSimilarity, groups) })
                {
                    (found is null).ShouldBe(alike is null);
                    (found ?? 0).ShouldBe(alike ?? 0, 1e-9);
                }

                lock (kinds)
                {
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                }
            }
        });
        kinds.Values.Count(many => many > 10).ShouldBe(6, string.Join(", ", kinds));
    }
}
