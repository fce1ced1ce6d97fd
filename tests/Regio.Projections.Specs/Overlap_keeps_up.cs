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
            var index = Activity.On(register, day);
            index.Networks.Keys.Order().ShouldBe(naive.Active().Select(n => n.Id).Order());
            foreach (var network in naive.Active())
            {
                index.Networks[network.Id].Members.Select(m => m.OrganisationId).ShouldBe(naive.M(network).Order());
                index.Networks[network.Id].Territory.ShouldBe(naive.T(network).Order());
            }

            index.Memberships.ShouldBe(naive.Active().Sum(n => naive.M(n).Count));
            Overlap.Pairs(index)
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
            foreach (var pair in Overlap.Pairs(Activity.On(register, day)))
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
    public void With_every_change_as_if_computed_anew() =>
        Gen.Select(Gen.OneOf(RandomSteps.All, RandomSteps.AtFewTables), RandomSteps.Days, Gen.Int[1, 12]).Sample((steps, day, size) =>
        {
            var (register, index, pairs) = (Register.Empty, ActiveIndex.Empty, new List<OverlapPair>());
            foreach (var batch in steps.Chunk(size))
            {
                var after = Streams.After(register, batch);
                var affected = Affected.Between(register, after, batch.Select(s => s.Stream));
                var activity = new Activity(after, day);
                index = index.With(affected.Select(id => (id, activity.Of(id))));
                pairs.RemoveAll(p => affected.Contains(p.Left.Id) || affected.Contains(p.Right.Id));
                pairs.AddRange(Overlap.PairsOf(affected, index));
                register = after;

                var anew = Activity.On(register, day);
                index.Networks.Values.OrderBy(n => n.Id).ShouldBe(anew.Networks.Values.OrderBy(n => n.Id));
                pairs.Order(OverlapPair.Order).ShouldBe(Overlap.Pairs(anew));
                index.Memberships.ShouldBe(anew.Memberships);
            }
        }, iter: 200);
}
