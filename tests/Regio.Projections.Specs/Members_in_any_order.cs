using CsCheck;

namespace Regio.Projections.Specs;

/// <summary>Whatever was known first, a succession, a joining or a leaving, the members are those that the rule gives.</summary>
public sealed class Members_in_any_order
{
    [Fact]
    public void Are_those_of_the_rule_whatever_was_recorded_first() =>
        Gen.Select(RandomSteps.All, RandomSteps.Days, Gen.Int).Sample((steps, day, seed) =>
        {
            var index = Standing.Of(Streams.RegisterOf(Streams.Interleaved(steps, seed)), day).Index;
            var naive = new Naive(Streams.RegisterOf(steps), day);
            foreach (var network in naive.Active())
            {
                index.Networks[network.Id].Members.Select(m => m.OrganisationId).ShouldBe(naive.M(network).Order());
                index.Networks[network.Id].Territory.ShouldBe(naive.T(network).Order());
            }
        }, iter: 300);

    [Fact]
    public void A_succession_known_late_counts_from_its_day_and_one_taken_back_never_did() =>
        Gen.Select(RandomSteps.Days, RandomSteps.Days).Sample((effective, day) =>
        {
            var on = effective.ToString("O");
            var late = new Scene().Organisation("old", until: on).Municipalities("new").Network("a", "2019-01-01").Member("a", "old")
                .Succession("s", on, ("old", "new"));
            late.MembersOn("a", day.ToString("O")).ShouldBe([day < effective ? "old" : "new"]);
            late.Then("s", new Contracts.Networks.SuccessionWithdrawn(Ids.Id("s"))).MembersOn("a", day.ToString("O")).ShouldBe(["old"]);
        });
}
