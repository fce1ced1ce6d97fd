using Regio.Hosting.Decisions;
using Regio.Networks.Coordination;
using Regio.Networks.Interests;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Sharing_among_members
{
    private static readonly InterestsStated Stated =
        new(StatedInterests.IdOf(NoordIn), NetworkId, NoordIn, Noord, ["werkplekken"], ["een coach"], ["grondzaken"]);

    private static readonly CoordinationHoursRecorded Spring =
        new(CoordinatorHours.IdOf(NetworkId), NetworkId, 2025, 2, [new("supporting", 40m), new("deciding", 8m)]);

    [Fact]
    public void A_member_states_its_interests_whole_and_the_same_again_changes_nothing()
    {
        StateInterests.Decide(Begun, new(Stated.InterestsId, null), Stated, Day(2026)).ShouldBe(Decision.Accept(Stated));
        StateInterests.Decide(Begun, After(Stated), Stated, Day(2026)).ShouldBe(Decision.Nothing);
        var less = Stated with { KeptOutside = [] };
        StateInterests.Decide(Begun, After(Stated), less, Day(2026)).ShouldBe(Decision.Accept(less));

        static StatedInterests After(InterestsStated stated) => StatedInterests.After(null, stated)!;
    }

    [Fact]
    public void What_it_keeps_outside_is_shown_to_itself_alone_and_what_nobody_stated_is_unknown()
    {
        var (organisations, membership) = (new ReferenceSet(new Dictionary<Guid, Reference>()), Membership.Of(NoordAdmitted));
        InterestsRow.Of(membership, Stated, organisations, isOwn: true).KeptOutside.ShouldBe(["grondzaken"]);
        var other = InterestsRow.Of(membership, Stated, organisations, isOwn: false);
        (other.Needs![0], other.Offers![0], other.KeptOutside).ShouldBe(("werkplekken", "een coach", null));
        InterestsRow.Of(membership, null, organisations, isOwn: true).Needs.ShouldBeNull();
    }

    [Fact]
    public void Others_cannot_tell_whether_or_when_it_keeps_anything_outside()
    {
        var outside = Stated with { Needs = [], Offers = [] };
        Seen(outside).ShouldBe((0, null));
        Seen(outside, outside with { KeptOutside = [] }).ShouldBe((0, null));
        Seen(Stated with { KeptOutside = [] }).ShouldBe((1, "werkplekken"));
        Seen(Stated with { KeptOutside = [] }, Stated, Stated with { KeptOutside = ["meer"] }).ShouldBe((1, "werkplekken"));
        Seen(outside, Stated).ShouldBe((1, "werkplekken"));
        Seen(Stated, outside).ShouldBe((2, ""));
        Seen(outside with { KeptOutside = [] }, outside).ShouldBe((1, ""), "That it needs nothing it told everyone.");

        static (int, string?) Seen(params IReadOnlyList<InterestsStated> stated)
        {
            var seen = stated.Aggregate(default(StatedInterests), (state, fact) => StatedInterests.After(state, fact))!.Shared!;
            seen.ShouldBe(stated.Aggregate(default(SharedInterests), (view, fact) => SharedInterests.After(view, fact)?.At(9)));
            return (seen.Version, seen.Details is { } shown ? string.Join(",", shown.Needs) : null);
        }
    }

    [Fact]
    public void Hours_of_a_quarter_replace_those_of_the_same_quarter()
    {
        var less = Spring with { Hours = [new("supporting", 30m)] };
        var winter = Spring with { Quarter = 1 };
        RecordCoordinationHours.Decide(Begun, new(Spring.CoordinationId, []), Spring, Day(2026)).ShouldBe(Decision.Accept(Spring));
        RecordCoordinationHours.Decide(Begun, Of(Spring), less, Day(2026)).ShouldBe(Decision.Accept(less));
        RecordCoordinationHours.Decide(Begun, Of(Spring), Spring, Day(2026)).ShouldBe(Decision.Nothing);
        Of(Spring, winter, less).Quarters.ShouldBe([winter, less]);

        static CoordinatorHours Of(params object[] facts) => facts.Aggregate(default(CoordinatorHours), CoordinatorHours.After)!;
    }

    [Fact]
    public void A_quarter_is_three_months()
    {
        Recorded(Day(2025, 7)).ShouldBeOfType<Decision.Rejected>().Problem.Code.ShouldBe("not-in-force");
        Recorded(Day(2025, 6, 30)).ShouldBe(Decision.Accept(Spring));

        static Decision Recorded(DateOnly first) => RecordCoordinationHours.Decide(
            Begun with { Details = Details with { InForceFrom = first } }, new(Spring.CoordinationId, []), Spring, Day(2026));
    }

    [Fact]
    public void Refuses_hours_of_one_type_twice()
    {
        var refused = RecordCoordinationHours.Decide(
            Begun, new(Spring.CoordinationId, []), Spring with { Hours = [new("deciding", 1m), new("executing", 1m), new("deciding", 2m)] }, Day(2026));
        var problem = refused.ShouldBeOfType<Decision.Rejected>().Problem;
        (problem.Code, problem.Errors.Single().Pointer).ShouldBe(("type-twice", "/hours/2/type"));
    }

    [Fact]
    public void Hours_hold_from_the_first_day_of_their_quarter() =>
        new[] { 1, 2, 3, 4 }.Select(quarter => Validity.From(Spring with { Quarter = quarter })!.Value.Month).ShouldBe([1, 4, 7, 10]);
}
