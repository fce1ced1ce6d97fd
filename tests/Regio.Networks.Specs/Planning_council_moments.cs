using Regio.Hosting.Histories;
using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Planning_council_moments : Spec<Network>
{
    private static readonly CouncilMomentPlanned Budget = new(NetworkId, NoordIn, "budget", Day(2026, 6, 1), "begroting 2027", null);
    private static readonly CouncilMomentCancelled Cancelled = new(NetworkId, NoordIn);

    [Fact]
    public void Plans_one() => Given(Registered).When(n => PlanCouncilMoment.Decide(n, Budget)).Then(Budget);

    [Fact]
    public void The_same_again_changes_nothing_unless_it_was_cancelled()
    {
        var again = Budget with { MomentId = ZuidIn };
        Given(Registered, Budget).When(n => PlanCouncilMoment.Decide(n, again)).ThenNothing();
        Given(Registered, Budget, Cancelled).When(n => PlanCouncilMoment.Decide(n, again)).Then(again);
        Given(Registered, Budget).When(n => PlanCouncilMoment.Decide(n, again with { On = Day(2027) })).Then(again with { On = Day(2027) });
    }

    [Fact]
    public void Refuses_a_day_on_which_the_network_is_not_in_force()
    {
        Given(Registered).When(n => PlanCouncilMoment.Decide(n, Budget with { On = Day(2019) })).ThenRejected("not-in-force", "/on");
        Given(Registered, new NetworkEnded(NetworkId, Day(2026), null)).When(n => PlanCouncilMoment.Decide(n, Budget))
            .ThenRejected("not-in-force", "/on");
    }

    [Fact]
    public void Tells_what_it_is_about_and_that_it_does_not_take_place()
    {
        Words(new(Budget, false)).ShouldBe("Begroting op 1 juni 2026: begroting 2027. Budget on 1 June 2026: begroting 2027.");
        Words(new(Budget with { Subject = null }, true)).ShouldBe("Begroting op 1 juni 2026, gaat niet door. Budget on 1 June 2026, does not take place.");

        static string Words(CouncilMoment moment)
        {
            var words = ((Sentence)moment.Words()).With(new Dictionary<string, string>());
            return $"{words.Nl} {words.En}";
        }
    }

    [Fact]
    public void Cancels_one_once()
    {
        Given(Registered, Budget).When(n => CancelCouncilMoment.Decide(n, NoordIn)).Then(Cancelled);
        Given(Registered, Budget, Cancelled).When(n => CancelCouncilMoment.Decide(n, NoordIn)).ThenNothing();
        Given(Registered, Budget).When(n => CancelCouncilMoment.Decide(n, ZuidIn)).ThenRejected("unknown-moment");
        Given(Registered, Budget, Budget with { MomentId = ZuidIn, On = Day(2027) }, Cancelled with { MomentId = ZuidIn })
            .When(n => CancelCouncilMoment.Decide(n, NoordIn)).Then(Cancelled);
    }

    [Fact]
    public void Shows_those_of_the_year_beside_those_that_the_law_sets() => Told(Budget).ShouldBe(
    [
        (null, "principles", Day(2026, 4, 29), "derived"), (NoordIn, "budget", Day(2026, 6, 1), "planned"),
    ]);

    [Fact]
    public void What_was_cancelled_gives_way_to_what_the_law_sets() => Told(Budget, Cancelled).ShouldBe(
    [
        (null, "principles", Day(2026, 4, 29), "derived"), (null, "budget", Day(2026, 9, 14), "derived"),
    ]);

    [Fact]
    public void Shows_those_of_the_twelve_months_that_come_until_the_network_ends()
    {
        var network = new object[] { Registered, Budget }.Aggregate(default(Network), Network.After)!;
        CouncilMomentRow.Coming(network.Details, network.Course, Day(2026, 6)).Select(row => row.On).ShouldBe([Day(2026, 6), Day(2027, 4, 29)]);
        CouncilMomentRow.Coming(network.Details, network.Course, Day(2026, 6, 2)).Select(row => row.On).ShouldBe([Day(2027, 4, 29)]);
        CouncilMomentRow.Coming(network.Details, network.Course, Day(2025, 6)).Select(row => row.On).ShouldBe([Day(2025, 9, 14), Day(2026, 4, 29)]);
        CouncilMomentRow.Coming(network.Details, network.Course, Day(2025, 6, 2)).Select(row => row.On)
            .ShouldBe([Day(2025, 9, 14), Day(2026, 4, 29), Day(2026, 6)]);
        CouncilMomentRow.Coming(network.Until(Day(2026, 4, 29)).Details, network.Course, Day(2026)).ShouldBeEmpty();
    }

    private static IEnumerable<(Guid?, string, DateOnly, string)> Told(params object[] facts)
    {
        var network = facts.Prepend(Registered).Aggregate(default(Network), Network.After)!;
        return CouncilMomentRow.Coming(network.Details, network.Course, Day(2026)).Select(row => (row.Id, row.Kind, row.On, row.Origin));
    }
}
