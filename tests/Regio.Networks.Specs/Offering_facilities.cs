using Regio.Networks.Facilities;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Offering_facilities : Spec<Facility>
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000031");
    private static readonly Guid ReuseId = new("0198b000-0000-7000-8000-000000000032");

    private static readonly FacilityDetails Pool =
        new("Coachpool", "coach-pool", ["youth"], new(10m, "coaches"), [Noord], First, null);

    private static readonly FacilityOffered Offered = new(Id, "vz-1", NetworkId, Pool);
    private static readonly ReuseRequested Asked = new(Id, ReuseId, OtherId, Day(2024), 4m, null);
    private static readonly ReuseAgreed Agreed = new(Id, ReuseId, Day(2024), 4m, null);

    [Fact]
    public void Records_what_is_offered() => Given().When(() => OfferFacility.Decide(Begun, Offered, Registry)).Then(Offered);

    [Fact]
    public void Names_every_fault_at_once() =>
        Given().When(() => OfferFacility.Decide(
                Begun, Offered with { Details = Pool with { Until = Day(2019), MunicipalityIds = [Noord, Water, Stranger] } }, Registry))
            .ThenRejected("ends-before-start", "/until", "/municipalities/1", "/municipalities/2");

    [Fact]
    public void Revises_whole() =>
        Given(Offered).When(f => ReviseFacility.Decide(f, Begun, Pool with { Capacity = null }, Registry))
            .Then(new FacilityRevised(Id, Pool with { Capacity = null }));

    [Fact]
    public void The_same_again_changes_nothing() =>
        Given(Offered).When(f => ReviseFacility.Decide(f, Begun, Pool with { TargetGroups = ["youth"] }, Registry)).ThenNothing();

    [Fact]
    public void Refuses_a_revision_that_is_wrong_in_itself() =>
        Given(Offered).When(f => ReviseFacility.Decide(f, Begun, Pool with { Until = Day(2019), MunicipalityIds = [Water] }, Registry))
            .ThenRejected("ends-before-start", "/until", "/municipalities/0");

    [Fact]
    public void Refuses_a_revision_that_what_was_agreed_does_not_fit() =>
        Given(Offered, Asked, Agreed)
            .When(f => ReviseFacility.Decide(f, Begun, Pool with { Until = Day(2025), Capacity = new(3m, "hours") }, Registry))
            .ThenRejected("still-reused", "/until", "/capacity/amount", "/capacity/unit");

    [Fact]
    public void Takes_a_revision_of_which_what_was_agreed_says_nothing()
    {
        var (more, otherwise) = (Pool with { Capacity = new(12m, "coaches") }, Pool with { Capacity = new(3m, "hours") });
        Given(Offered, Asked, Agreed).When(f => ReviseFacility.Decide(f, Begun, more, Registry)).Then(new FacilityRevised(Id, more));
        Given(Offered, Asked, Agreed with { Capacity = null }).When(f => ReviseFacility.Decide(f, Begun, otherwise, Registry))
            .Then(new FacilityRevised(Id, otherwise));
        Given(Offered, new FacilityRevised(Id, more)).When(f => ReviseFacility.Decide(f, Begun, Pool, Registry)).Then(new FacilityRevised(Id, Pool));
    }

    [Fact]
    public void Takes_such_a_revision_when_the_reuse_has_ended()
    {
        var less = Pool with { Until = Day(2025), Capacity = new(3m, "hours") };
        Given(Offered, Asked, Agreed, new ReuseEnded(Id, ReuseId, Day(2024), null))
            .When(f => ReviseFacility.Decide(f, Begun, less, Registry)).Then(new FacilityRevised(Id, less));
    }

    [Fact]
    public void Withdraws_once_the_reuse_has_ended()
    {
        Given(Offered).When(f => WithdrawFacility.Decide(f, Day(2025))).Then(new FacilityWithdrawn(Id, Day(2025)));
        Given(Offered, Asked, Agreed, new ReuseEnded(Id, ReuseId, Day(2025), null))
            .When(f => WithdrawFacility.Decide(f, Day(2025))).Then(new FacilityWithdrawn(Id, Day(2025)));
        Given(Offered, Asked).When(f => WithdrawFacility.Decide(f, Day(2025))).Then(new FacilityWithdrawn(Id, Day(2025)));
    }

    [Fact]
    public void Withdrawing_twice_changes_nothing() =>
        Given(Offered, new FacilityWithdrawn(Id, Day(2025))).When(f => WithdrawFacility.Decide(f, Day(2025))).ThenNothing();

    [Fact]
    public void Refuses_another_day_and_one_before_it_was_offered()
    {
        Given(Offered, new FacilityWithdrawn(Id, Day(2025))).When(f => WithdrawFacility.Decide(f, Day(2026)))
            .ThenRejected("already-ended");
        Given(Offered).When(f => WithdrawFacility.Decide(f, Day(2019))).ThenRejected("ends-before-start", "/until");
    }

    [Fact]
    public void Tells_from_when_until_when_it_is_reused()
    {
        Told(Offered, Asked, Agreed).ShouldBe("Another network reuses it from 2024-01-01 on; its reuses tell which.");
        Told(Offered, Asked, Agreed, new ReuseEnded(Id, ReuseId, Day(2026), null))
            .ShouldBe("Another network reuses it from 2024-01-01 until 2026-01-01; its reuses tell which.");

        static string Told(params object[] facts) =>
            FacilityRules.OfReuseAfter(facts.Aggregate(default(Facility), Facility.After)!, Day(2025)).Single().Detail;
    }

    [Fact]
    public void Refuses_to_withdraw_what_is_reused_then()
    {
        Given(Offered, Asked, Agreed).When(f => WithdrawFacility.Decide(f, Day(2025))).ThenRejected("still-reused", "/until");
        Given(Offered, Asked, Agreed, new ReuseEnded(Id, ReuseId, Day(2025, 1, 2), null))
            .When(f => WithdrawFacility.Decide(f, Day(2025))).ThenRejected("still-reused", "/until");
        FacilityRules.OfReuseAfter(new object[] { Offered, Asked, Agreed }.Aggregate(default(Facility), Facility.After)!, Day(2025))
            .Single().Detail.ShouldBe($"Another network reuses it from {Agreed.From:O} on; its reuses tell which.");
    }

    [Fact]
    public void Tells_what_runs_on_a_day()
    {
        var ended = new ReuseEnded(Id, ReuseId, Day(2025), null);
        var reuse = Facility.After(Facility.After(Facility.After(Facility.After(null, Offered), Asked), Agreed), ended)!.Reuse(ReuseId)!;
        reuse.RunsOn(Day(2023)).ShouldBeFalse();
        reuse.RunsOn(Day(2024)).ShouldBeTrue();
        reuse.RunsOn(Day(2025)).ShouldBeFalse();
        (reuse with { Ended = ended with { Until = Agreed.From } }).RunsFrom(Day(2023)).ShouldBeFalse("On no day.");
    }
}
