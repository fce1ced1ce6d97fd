using Regio.Networks.Agreements;
using Regio.Networks.Definitions;
using Regio.Networks.Facilities;
using Regio.Networks.Networks;
using Regio.Networks.Subjects;
using Regio.Hosting.EventStore;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>A line of an export has the sources of the facts that led to it, and of no others.</summary>
public sealed class Telling_parts_apart
{
    private static readonly JoinRequest Joined = new(new(NetworkId, NoordIn, [Oost], "observer", null), true, null);
    private static readonly CouncilMoment Moment = new(new(NetworkId, NoordIn, "budget", Day(2026), null, null), true);
    private static readonly Reuse Reused = new(
        new(OtherId, NoordIn, NetworkId, Day(2023), null, null), new(OtherId, NoordIn, Day(2023), null, null), new(OtherId, NoordIn, "Full"), new(OtherId, NoordIn, Day(2024), null));

    private static readonly AgreementWording Desk = new(["tasks"], "Desk", null, [], null);

    [Fact]
    public void An_end_is_of_its_day() => Led(GroundsSubjects.Endings, new NetworkEnded(NetworkId, Day(2025), null, null, [OtherId]))
        .By(new NetworkEnded(NetworkId, Day(2025), "Done")).NotBy(new NetworkEnded(NetworkId, Day(2026), "Done"));

    [Fact]
    public void A_request_to_join_is_of_its_id() => Led(GroundsSubjects.Joins, Joined)
        .By(Joined.Asked, new JoinAccepted(NetworkId, NoordIn), new JoinDeclined(NetworkId, NoordIn, "Full"), new JoinWithdrawn(NetworkId, NoordIn, null))
        .NotBy(
            Joined.Asked with { RequestId = ZuidIn }, new JoinAccepted(NetworkId, ZuidIn), new JoinDeclined(NetworkId, ZuidIn, "Full"),
            new JoinWithdrawn(NetworkId, ZuidIn, null), new TerritorySet(NetworkId, []));

    [Fact]
    public void A_role_or_term_is_of_its_day_and_kind()
    {
        Led(MembershipSubjects.Roles, new(Noord, null, [new("lead", null), new("observer", Day(2022))]))
            .By(new MemberRoleChanged(NetworkId, NoordIn, "observer", Day(2022))).NotBy(new MemberRoleChanged(NetworkId, NoordIn, "observer", Day(2023)));
        Led(MembershipSubjects.Terms, new([new(Noord, null, null, null, [new(Day(2022), 5m, null)]), new(Zuid, null, null, null, null)]))
            .By(new MemberTermsChanged(NetworkId, NoordIn, Day(2022), 5m, null)).NotBy(new MemberTermsChanged(NetworkId, NoordIn, Day(2022), 6m, null));
    }

    [Fact]
    public void A_phase_is_of_who_reached_or_corrected_it() => Led(GovernanceSubjects.Phases, new("forming", Day(2021)))
        .By(new PhaseAdvanced(NetworkId, "forming", Day(2021)), new PhasesCorrected(NetworkId, [new("forming", Day(2021))]))
        .NotBy(new PhaseAdvanced(NetworkId, "forming", Day(2022)), new PhasesCorrected(NetworkId, [new("forming", Day(2022))]));

    [Fact]
    public void A_suspension_is_of_its_first_day_and_its_last() => Led(GovernanceSubjects.Suspensions, new(Day(2021), Day(2022), null))
        .By(new NetworkSuspended(NetworkId, Day(2021), null), new NetworkResumed(NetworkId, Day(2022)))
        .NotBy(new NetworkSuspended(NetworkId, Day(2022), null), new NetworkResumed(NetworkId, Day(2021)));

    [Fact]
    public void What_users_say_names_and_aims_are_as_told()
    {
        Led(CourseSubjects.UserVoices, new("panel")).By(new UserVoiceRecorded(NetworkId, new("panel"))).NotBy(new UserVoiceRecorded(NetworkId, new("raad")));
        Led(CourseSubjects.Names, new(Day(2022), "Newer")).By(new NetworkRenamed(NetworkId, Day(2022), "Newer")).NotBy(new NetworkRenamed(NetworkId, Day(2023), "Newer"));
        var aims = new Objective("Other", [], [], null);
        Led(CourseSubjects.Objectives, new(Day(2022), aims)).By(new ObjectiveRevised(NetworkId, Day(2022), aims)).NotBy(new ObjectiveRevised(NetworkId, Day(2023), aims));
    }

    [Fact]
    public void A_council_moment_is_of_its_id() => Led(CourseSubjects.Moments, Moment)
        .By(Moment.Planned, new CouncilMomentCancelled(NetworkId, NoordIn)).NotBy(new CouncilMomentCancelled(NetworkId, ZuidIn));

    [Fact]
    public void A_predecessor_is_of_its_network() => Led(CourseSubjects.Predecessors, new(OtherId, true, null))
        .By(new PredecessorConfirmed(NetworkId, OtherId), new PredecessorDenied(NetworkId, OtherId, "No"))
        .NotBy(new PredecessorConfirmed(NetworkId, Stranger), new PredecessorDenied(NetworkId, Stranger, "No"));

    [Fact]
    public void A_reuse_is_of_all_that_became_of_it() => Led(ReuseSubjects.Reuses, Reused)
        .By(Reused.Request, Reused.Agreed!, Reused.Refused!, Reused.Ended!).NotBy(Reused.Request with { ReuseId = ZuidIn });

    [Fact]
    public void The_latest_wording_edition_and_share_are_their_own()
    {
        Led(AgreementSubjects.Worded, new([new(Day(2022), Desk), new(Day(2023), Desk)], []))
            .By(new AgreementRevised(OtherId, Day(2023), Desk, null)).NotBy(new AgreementRevised(OtherId, Day(2022), Desk, null));
        Led(DefinitionSubjects.Revised, new([new(Day(2022), null, "One", null), new(Day(2023), null, "Two", null)]))
            .By(new DefinitionRevised(OtherId, Day(2023), "Two", null)).NotBy(new DefinitionRevised(OtherId, Day(2022), "Two", null));
        Led(DefinitionSubjects.Shared, NetworkId).By(new DefinitionShared(OtherId, NetworkId)).NotBy(new DefinitionShared(OtherId, Stranger));
    }

    [Fact]
    public void Whom_a_part_names_is_looked_up()
    {
        GroundsSubjects.Endings.Names(new(NetworkId, Day(2025), null, null, [OtherId])).ShouldBe([OtherId]);
        GovernanceSubjects.Form.Names(new(NetworkId, "lead-organisation", Noord, false)).ShouldBe([Noord]);
        GovernanceSubjects.Coordinators.Names(new(NetworkId, Zuid, null, null, null, Day(2022))).ShouldBe([Zuid]);
    }

    [Fact]
    public void How_a_network_ended_is_a_part_when_a_word_a_code_or_a_successor_is_known_of_it()
    {
        Ended("Done", null, null).ShouldBe([new(NetworkId, Day(2025), "Done", null, null)]);
        Ended(null, "merged", null).ShouldBe([new(NetworkId, Day(2025), null, "merged", null)]);
        Ended(null, null, [OtherId]).ShouldBe([new(NetworkId, Day(2025), null, null, [OtherId])]);

        static IEnumerable<NetworkEnded> Ended(string? reason, string? code, Hosting.Decisions.Values<Guid>? successors) =>
            GroundsSubjects.Endings.Of(Network.After(Begun, new NetworkEnded(NetworkId, Day(2025), reason, code, successors))!);
    }

    [Fact]
    public void What_was_never_revised_is_no_part()
    {
        AgreementSubjects.Worded.Of(Agreement.After(null, new AgreementMade(OtherId, null, NetworkId, Day(2022), Desk, null))!).ShouldBeEmpty();
        DefinitionSubjects.Revised.Of(Definition.After(null, new DefinitionAgreed(OtherId, NetworkId, "client", Day(2022), "One", null))!).ShouldBeEmpty();
    }

    private static Part<TPart> Led<TState, TPart, TRow>(Subject<TState, TPart, TRow> subject, TPart part)
        where TState : class, IFold<TState>
        where TPart : notnull => new(fact => subject.From(fact, part));

    private sealed record Part<TPart>(Func<object, bool> IsFrom)
    {
        public Part<TPart> By(params IReadOnlyList<object> facts)
        {
            facts.ShouldAllBe(fact => IsFrom(fact));
            return this;
        }

        public void NotBy(params IReadOnlyList<object> facts) => facts.ShouldAllBe(fact => !IsFrom(fact));
    }
}
