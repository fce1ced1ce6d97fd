namespace Regio.Projections.Specs;

/// <summary>The checks of what networks are for and of who is at their tables are what the plain rules find, as known at any moment.</summary>
public sealed class Aims_by_brute_force
{
    [Fact]
    public void Are_checked_alike()
    {
        var outcomes = new HashSet<string>();
        TwoClocks.Hold(RandomLives.All, ["2020-01-04", "2020-01-09"], 500, (register, plain, day) =>
        {
            var (picture, naive) = (Picture.Of(register, day), new NaiveAims(plain, day));
            foreach (var network in picture.Index.Networks.Values)
            {
                var found = NetworkObjective.Of(picture, network).Checks;
                found.Select(check => $"{check.Check} {check.Outcome} {string.Join(' ', check.Missing.Select(one => one.Input))}")
                    .ShouldBe(naive.Of(plain.Networks[network.Id]));
                lock (outcomes)
                {
                    outcomes.UnionWith(found.Select(check => $"{check.Check} {check.Outcome}"));
                }
            }
        });
        outcomes.Count.ShouldBe(14, "Each of five checks in three outcomes, but that manager roles never give a signal.");
    }
}
