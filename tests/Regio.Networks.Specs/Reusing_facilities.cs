using Regio.Hosting.Decisions;
using Regio.Networks.Facilities;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Reusing_facilities : Spec<Facility>
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000031");
    private static readonly Guid One = new("0198b000-0000-7000-8000-000000000041");
    private static readonly Guid Second = new("0198b000-0000-7000-8000-000000000042");
    private static readonly Guid Third = new("0198b000-0000-7000-8000-000000000003");

    private static readonly FacilityOffered Offered = new(
        Id, null, NetworkId, new("Coachpool", "coach-pool", [], new(10m, "coaches"), [], Day(2022), Day(2030)));

    private static readonly ReuseRequested Asked = new(Id, One, OtherId, Day(2024), 6m, "jongeren");
    private static readonly ReuseAgreed Agreed = new(Id, One, Day(2024), 6m, "op maandag");
    private static readonly ReuseRefused No = new(Id, One, "vol");
    private static readonly ReuseEnded Ended = new(Id, One, Day(2025), "klaar");

    [Fact]
    public void Another_network_asks() => Given(Offered).When(f => RequestReuse.Decide(f, Begun, Other, Asked)).Then(Asked);

    [Fact]
    public void Asking_twice_changes_nothing() =>
        Given(Offered, Asked).When(f => RequestReuse.Decide(f, Begun, Other, Asked with { ReuseId = Second })).ThenNothing();

    [Fact]
    public void Refuses_its_own_network_a_day_without_offer_and_more_than_there_is() =>
        Given(Offered).When(f => RequestReuse.Decide(f, Begun, Other, Asked with { NetworkId = NetworkId, From = Day(2030), Capacity = 11m }))
            .ThenRejected("reuse-of-own", "/network", "/from", "/capacity");

    [Fact]
    public void Says_which_of_the_two_networks_is_not_in_force() =>
        RequestReuse.Decide(Facility.After(null, Offered)!, Begun.Until(Day(2023)), Other.Until(Day(2024)), Asked).ShouldBeOfType<Decision.Rejected>()
            .Problem.Errors.Select(fault => fault.Detail).ShouldBe(
                ["The network that offers it ended on 2023-01-01.", "The network that would reuse it ended on 2024-01-01."]);

    [Fact]
    public void Takes_its_first_day_and_all_there_is()
    {
        var all = Asked with { From = Day(2022), Capacity = 10m };
        Given(Offered).When(f => RequestReuse.Decide(f, Begun, Other, all)).Then(all);
    }

    [Fact]
    public void Refuses_a_second_request_beside_an_open_one_or_a_running_reuse()
    {
        var again = Asked with { ReuseId = Second, From = Day(2024, 6) };
        Given(Offered, Asked).When(f => RequestReuse.Decide(f, Begun, Other, again)).ThenRejected("already-reused", "/network");
        Given(Offered, Asked, Agreed).When(f => RequestReuse.Decide(f, Begun, Other, again)).ThenRejected("already-reused", "/network");
        Given(Offered, Asked, Agreed, Ended).When(f => RequestReuse.Decide(f, Begun, Other, again)).ThenRejected("already-reused", "/network");
    }

    [Fact]
    public void Takes_a_request_after_a_refusal_or_an_end()
    {
        var again = Asked with { ReuseId = Second, From = Day(2025) };
        Given(Offered, Asked, No).When(f => RequestReuse.Decide(f, Begun, Other, again)).Then(again);
        Given(Offered, Asked, Agreed, Ended).When(f => RequestReuse.Decide(f, Begun, Other, again)).Then(again);
    }

    [Fact]
    public void Agrees_from_another_day_for_less() =>
        Given(Offered, Asked).When(f => AgreeReuse.Decide(f, Begun, Other, Agreed with { From = Day(2024, 2), Capacity = 5m }))
            .Then(Agreed with { From = Day(2024, 2), Capacity = 5m });

    [Fact]
    public void Each_answer_twice_changes_nothing()
    {
        Given(Offered, Asked, Agreed).When(f => AgreeReuse.Decide(f, Begun, Other, Agreed)).ThenNothing();
        Given(Offered, Asked, No).When(f => RefuseReuse.Decide(f, No)).ThenNothing();
        Given(Offered, Asked, Agreed, Ended).When(f => EndReuse.Decide(f, Ended)).ThenNothing();
    }

    [Fact]
    public void Refuses_to_agree_outside_the_offer_or_above_it() =>
        Given(Offered, Asked).When(f => AgreeReuse.Decide(f, Begun, Other, Agreed with { From = Day(2021), Capacity = 10.5m }))
            .ThenRejected("not-offered", "/from", "/capacity");

    [Fact]
    public void Refuses_to_agree_more_to_all_than_there_is_on_a_day()
    {
        var other = new ReuseRequested(Id, Second, Third, Day(2024, 6), null, null);
        Given(Offered, Asked, Agreed, other).When(f => AgreeReuse.Decide(f, Begun, Other, new(Id, Second, Day(2024, 6), 4.5m, null)))
            .ThenRejected("more-than-offered", "/capacity");
        Given(Offered, Asked, Agreed, other).When(f => AgreeReuse.Decide(f, Begun, Other, new(Id, Second, Day(2024, 6), 4m, null)))
            .Then(new ReuseAgreed(Id, Second, Day(2024, 6), 4m, null));
        Given(Offered, Asked, Agreed, Ended, other).When(f => AgreeReuse.Decide(f, Begun, Other, new(Id, Second, Day(2025), 10m, null)))
            .Then(new ReuseAgreed(Id, Second, Day(2025), 10m, null));
    }

    [Fact]
    public void Counts_too_what_begins_later()
    {
        var other = new ReuseRequested(Id, Second, Third, Day(2023), null, null);
        Given(Offered, Asked, Agreed, other).When(f => AgreeReuse.Decide(f, Begun, Other, new(Id, Second, Day(2023), 5m, null)))
            .ThenRejected("more-than-offered", "/capacity");
    }

    [Fact]
    public void What_is_unknown_is_not_too_much()
    {
        var unbound = Offered with { Details = Offered.Details with { Capacity = null } };
        Given(unbound, Asked).When(f => AgreeReuse.Decide(f, Begun, Other, Agreed with { Capacity = 1_000m })).Then(Agreed with { Capacity = 1_000m });
        Given(Offered, Asked).When(f => AgreeReuse.Decide(f, Begun, Other, Agreed with { Capacity = null })).Then(Agreed with { Capacity = null });
    }

    [Fact]
    public void Refuses_to_agree_to_a_second_reuse_before_the_first_has_ended() =>
        Given(Offered, Asked, Agreed, Ended, Asked with { ReuseId = Second, From = Day(2025) })
            .When(f => AgreeReuse.Decide(f, Begun, Other, new(Id, Second, Day(2024, 6), 1m, null))).ThenRejected("already-reused", "/from");

    [Fact]
    public void Refuses_with_a_reason() => Given(Offered, Asked).When(f => RefuseReuse.Decide(f, No)).Then(No);

    [Fact]
    public void Refuses_another_answer()
    {
        Given(Offered, Asked, No).When(f => AgreeReuse.Decide(f, Begun, Other, Agreed)).ThenRejected("reuse-settled");
        Given(Offered, Asked, Agreed).When(f => RefuseReuse.Decide(f, No)).ThenRejected("reuse-settled");
        Given(Offered, Asked, No).When(f => EndReuse.Decide(f, Ended)).ThenRejected("reuse-settled");
    }

    [Fact]
    public void Ends_once_and_not_before_it_began()
    {
        Given(Offered, Asked, Agreed).When(f => EndReuse.Decide(f, Ended)).Then(Ended);
        Given(Offered, Asked, Agreed).When(f => EndReuse.Decide(f, Ended with { Until = Day(2023) }))
            .ThenRejected("ends-before-start", "/until");
        Given(Offered, Asked, Agreed, Ended).When(f => EndReuse.Decide(f, Ended with { Until = Day(2026) })).ThenRejected("already-ended");
    }

    [Fact]
    public void Takes_an_open_request_back_and_then_may_not_agree_to_it()
    {
        var back = Ended with { Until = Day(2023) };
        Given(Offered, Asked).When(f => EndReuse.Decide(f, back)).Then(back);
        Given(Offered, Asked, back).When(f => AgreeReuse.Decide(f, Begun, Other, Agreed)).ThenRejected("reuse-settled");
    }

    [Fact]
    public void Knows_no_reuse_of_another_id()
    {
        Given(Offered).When(f => AgreeReuse.Decide(f, Begun, Other, Agreed)).ThenRejected("unknown-reuse");
        Given(Offered).When(f => RefuseReuse.Decide(f, No)).ThenRejected("unknown-reuse");
        Given(Offered).When(f => EndReuse.Decide(f, Ended)).ThenRejected("unknown-reuse");
    }
}
