using CsCheck;

namespace Regio.Projections.Specs;

public sealed class Overlap_keeps_up
{
    [Fact]
    public void With_the_rules_written_apart() =>
        Gen.Select(RandomSteps.All, RandomSteps.Days).Sample((steps, day) =>
        {
            var register = Streams.RegisterOf(steps);
            var naive = new Naive(register, day);
            var standing = Standing.Of(register, day);
            var index = standing.Index;
            index.Networks.Keys.Order().ShouldBe(naive.Active().Select(n => n.Id).Order());
            foreach (var network in naive.Active())
            {
                index.Networks[network.Id].Members.Select(m => m.OrganisationId).ShouldBe(naive.M(network).Order());
                index.Networks[network.Id].Territory.ShouldBe(naive.T(network).Order());
            }

            index.Memberships.ShouldBe(naive.Active().Sum(n => naive.M(n).Count));
            Overlap.Pairs(standing)
                .Select(p => (p.Left.Key, p.Right.Key, p.Shared, p.Jaccard, p.Containment))
                .ShouldBe(
                    naive.Pairs().Select(p => (p.Left, p.Right, p.Shared, p.Jaccard, p.Containment)), ignoreOrder: true);
        }, iter: 300);

    [Fact]
    public void With_the_facilities_that_could_be_shared()
    {
        var shared = 0;
        Gen.Select(RandomSteps.AtFewTables, RandomSteps.Days).Sample((steps, day) =>
        {
            var register = Streams.RegisterOf(steps);
            var naive = new Naive(register, day);
            foreach (var pair in Overlap.Pairs(Standing.Of(register, day)))
            {
                var could = naive.ShareAFacility(register.Networks[pair.Left.Id], register.Networks[pair.Right.Id]);
                var goesBefore = pair.Kind is OverlapKinds.SameChain or OverlapKinds.PossibleDuplicate or OverlapKinds.Crossing;
                (pair.Kind == OverlapKinds.SharedFacility).ShouldBe(could && !goesBefore);
                (pair.Facility is not null).ShouldBe(could && !goesBefore);
                Interlocked.Add(ref shared, could && !goesBefore ? 1 : 0);
            }
        }, iter: 400);
        shared.ShouldBeGreaterThan(10, "Too few to say anything.");
    }

    [Fact]
    public void With_whom_policies_oblige()
    {
        var (byName, byTerritory) = (0, 0);
        Gen.Select(RandomMandates.All, RandomSteps.Days).Sample((steps, day) =>
        {
            var register = Streams.RegisterOf(steps);
            var (naive, standing) = (new Naive(register, day), Standing.Of(register, day));
            var initiatives = new Initiatives(standing);
            foreach (var network in naive.Active())
            {
                var obliging = naive.Obliging(network);
                standing.Index.Networks[network.Id].ObligedBy.Select(policy => policy.Id).Order().ShouldBe(obliging.Order());
                foreach (var policy in obliging.Select(id => initiatives.Of(register.Policies[id])))
                {
                    initiatives.Obliged(policy).ShouldContain(network.Id, "The clash and the stack tell of the same networks.");
                    Interlocked.Increment(ref policy.Mandate!.Networks.Count > 0 ? ref byName : ref byTerritory);
                }
            }
        }, iter: 1_500);
        (byName, byTerritory).ShouldSatisfyAllConditions(() => byName.ShouldBeGreaterThan(100), () => byTerritory.ShouldBeGreaterThan(20));
    }

    [Fact]
    public void With_every_change_as_if_computed_anew() =>
        Gen.Select(Gen.OneOf(RandomSteps.All, RandomSteps.AtFewTables, RandomMandates.All), RandomSteps.Days, Gen.Int[1, 12]).Sample((steps, day, size) =>
        {
            var (standing, pairs) = (Standing.Of(Register.Empty, day), new List<OverlapPair>());
            foreach (var batch in steps.Chunk(size))
            {
                var after = Streams.After(standing.Register, batch);
                var (now, affected) = standing.AfterFew(after, [.. batch.Select(step => step.Stream)]);
                affected ??= after.Networks.Keys.ToHashSet();
                pairs.RemoveAll(p => affected.Contains(p.Left.Id) || affected.Contains(p.Right.Id));
                pairs.AddRange(Overlap.PairsOf(affected, now));
                standing = now;

                var anew = Standing.Of(after, day);
                now.Index.Networks.Values.OrderBy(n => n.Id).ShouldBe(anew.Index.Networks.Values.OrderBy(n => n.Id));
                pairs.Order(OverlapPair.Order).ShouldBe(Overlap.Pairs(anew));
                now.Index.Memberships.ShouldBe(anew.Index.Memberships);
            }
        }, iter: 300);
}
