using CsCheck;

namespace Regio.Projections.Specs;

/// <summary>Meta-networks and what becomes of them are those that the plain rules find in whatever was known, on whichever day.</summary>
public sealed class Meta_networks_by_brute_force
{
    private static readonly string[] Days = ["2020-01-03", "2020-01-07"];
    private static readonly (int Percent, int Shared)[] Thresholds = [(50, 3), (30, 2)];

    [Fact]
    public void Are_the_same_with_all_that_is_told_of_them()
    {
        var (found, atHub, moved) = (0, 0, 0);
        TwoClocks.Hold(Gen.OneOf(RandomKnots.All, RandomKnots.All, RandomSteps.AtFewTables), Days, 500, (register, plain, day) =>
        {
            var (picture, knots) = (Picture.Of(register, day), new NaiveKnots(plain, day));
            foreach (var (percent, shared) in Thresholds)
            {
                var (metas, groups) = (MetaNetworks.Of(picture, new(percent / 100.0, shared)), knots.Groups(percent, shared));
                metas.Select(Words).ShouldBe(groups.Select(group => knots.Told(group, percent, shared)));
                metas.Select(meta => meta.Connectors.Select(one => (one.Organisation.Id, one.Networks)))
                    .ShouldBe(groups.Select(group => knots.Connectors(group, id => plain.OrganisationThing(id).Key).Select(one => one)));
                metas.Select(meta => meta.Pairs.Count).ShouldBe(groups.Select(group => knots.Edges(percent, shared).Count(edge => group.Contains(edge.Left))));
                Interlocked.Add(ref found, metas.Count);
                Interlocked.Add(ref atHub, metas.Count(meta => meta.Centralisation > 0));
                Interlocked.Add(ref moved, metas.Count(meta => meta.Sensitivity.Below > meta.Networks.Count || meta.Sensitivity.Above < meta.Networks.Count));
            }
        });
        (found, atHub, moved).ShouldSatisfyAllConditions(() => found.ShouldBeGreaterThan(1_000), () => atHub.ShouldBeGreaterThan(50), () => moved.ShouldBeGreaterThan(100));
    }

    [Fact]
    public void Come_from_the_same_and_go_on_in_the_same()
    {
        var lineages = new HashSet<string>();
        TwoClocks.Hold(Gen.OneOf(RandomKnots.All, RandomKnots.All, RandomSteps.AtFewTables), Days, 500, (register, plain, day) =>
        {
            var (first, last) = (day.AddDays(-2), day);
            var (before, after) = (Picture.Of(register, first), Picture.Of(register, last));
            var found = MetaNetworkDescent.Between(
                before.Index, MetaNetworks.Of(before, new(0.4, 1)), after.Index, MetaNetworks.Of(after, new(0.4, 1))).Select(Descent).ToList();
            found.ShouldBe(Descents(new(plain, first), new(plain, last)), ignoreOrder: true);
            lock (lineages)
            {
                lineages.UnionWith(found.Select(one => one.Split(' ')[0]));
            }
        });
        lineages.ShouldBe(["continued", "split", "merged", "new", "gone"], ignoreOrder: true);
    }

    private static string Words(MetaNetwork meta) => NaiveKnots.Words(
        meta.Networks.Select(network => network.Key), meta.Organisations, meta.Density, meta.Centralisation, meta.Core.K,
        meta.Core.Networks.Select(network => network.Key), meta.Sensitivity.Below, meta.Sensitivity.Above);

    private static string Descent(MetaNetworkDescent one) => $"{one.Lineage} {Names(one.Before)} to {Names(one.After)} {one.Overlap:F6}";

    private static string Names(MetaNetwork? meta) => meta is null ? "-" : string.Join('+', meta.Networks.Select(network => network.Key));

    // Each goes on in the one that it has most chains in common with, and comes from such a one, if it is half of the smaller; of
    // equals the first listed.
    private static List<string> Descents(NaiveKnots first, NaiveKnots last)
    {
        var (before, after) = (Chains(first), Chains(last));
        var links = new HashSet<(int Was, int Is)>();
        for (var is1 = 0; is1 < after.Count; is1++)
        {
            Link(Likest(after[is1].Chains, before), is1);
        }

        for (var was = 0; was < before.Count; was++)
        {
            Link(was, Likest(before[was].Chains, after));
        }

        void Link(int? was, int? is1) => _ = was is { } old && is1 is { } now && links.Add((old, now));
        List<string> told =
        [
            .. links.Select(link => $"{Lineage(link)} {before[link.Was].Name} to {after[link.Is].Name} {Overlap(before[link.Was].Chains, after[link.Is].Chains):F6}"),
            .. after.Index().Where(one => links.All(link => link.Is != one.Index)).Select(one => $"new - to {one.Item.Name} "),
            .. before.Index().Where(one => links.All(link => link.Was != one.Index)).Select(one => $"gone {one.Item.Name} to - "),
        ];
        return told;

        string Lineage((int Was, int Is) link) => links.Count(other => other.Is == link.Is) > 1 ? "merged" : links.Count(other => other.Was == link.Was) > 1 ? "split" : "continued";
    }

    private static List<(string Name, HashSet<Guid> Chains)> Chains(NaiveKnots knots) =>
        knots.Groups(40, 1).ConvertAll(group => (string.Join('+', group), group.Select(name => knots.Chains[name]).ToHashSet()));

    private static int? Likest(HashSet<Guid> chains, List<(string Name, HashSet<Guid> Chains)> among)
    {
        int? likest = null;
        for (var i = 0; i < among.Count; i++)
        {
            if (Overlap(chains, among[i].Chains) >= 0.5 && (likest is null || Overlap(chains, among[i].Chains) > Overlap(chains, among[likest.Value].Chains)))
            {
                likest = i;
            }
        }

        return likest;
    }

    private static double Overlap(HashSet<Guid> one, HashSet<Guid> other) => (double)one.Intersect(other).Count() / Math.Min(one.Count, other.Count);
}
