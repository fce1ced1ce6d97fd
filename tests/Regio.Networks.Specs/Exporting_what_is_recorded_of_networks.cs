using Regio.Hosting.Decisions;
using Regio.Networks.Networks;
using Regio.Networks.Subjects;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What acts record of a network is the same after an export and an import elsewhere, and is found known here.</summary>
public sealed class Exporting_what_is_recorded_of_networks
{
    private static readonly Network Bare =
        Fold(null, Registered, NoordAdmitted, ZuidAdmitted, new TerritorySet(NetworkId, [Noord, Zuid]));

    [Fact]
    public void Carries_who_governs() => Carries(GovernanceSubjects.Form, new NetworkGoverned(NetworkId, "lead-organisation", Noord, true));

    [Fact]
    public void Carries_coordinators() => Carries(
        GovernanceSubjects.Coordinators,
        new CoordinatorAppointed(NetworkId, null, "desk", true, "facilitating", Day(2021)),
        new CoordinatorAppointed(NetworkId, Zuid, null, false, null, Day(2022)),
        new CoordinatorAppointed(NetworkId, null, "desk", null, null, Day(2022)),
        new CoordinatorAppointed(NetworkId, Zuid, null, false, null, Day(2022)));

    [Fact]
    public void Carries_phases() => Carries(
        GovernanceSubjects.Phases,
        new PhaseAdvanced(NetworkId, "exploration", Day(2020)), new PhasesCorrected(NetworkId, [new("exploration", Day(2020, 2))]),
        new PhaseAdvanced(NetworkId, "building", Day(2022)));

    [Fact]
    public void Carries_suspensions() => Carries(
        GovernanceSubjects.Suspensions,
        new NetworkSuspended(NetworkId, Day(2021), "Empty\nchairs"), new NetworkResumed(NetworkId, Day(2021, 6)), new NetworkSuspended(NetworkId, Day(2022), null));

    [Fact]
    public void Carries_arenas() => Carries(
        GovernanceSubjects.Arenas,
        new ArenaSet(NetworkId, "building", [new(Zuid, "decides"), new(Water, "is-informed")]), new ArenaSet(NetworkId, "exploration", [new(Noord, "contributes")]));

    [Fact]
    public void Carries_manager_roles() => Carries(
        GovernanceSubjects.ManagerRoles, new ManagerRolesSet(NetworkId, [new(Role(1), Zuid, null), new(Role(0), null, "secretary")]));

    [Fact]
    public void Carries_exit_terms() => Carries(TermsSubjects.Exit, new ExitTermsSet(NetworkId, 12, "A year's \"share\"", null));

    [Fact]
    public void Carries_voting() => Carries(TermsSubjects.Voting, new VotingSet(NetworkId, "qualified-majority", [new(Zuid, 1.5m), new(Noord, 2m)], "alderman", 0.75m, 0.5m));

    [Fact]
    public void Carries_voting_without_weights() => Carries(TermsSubjects.Voting, new VotingSet(NetworkId, "majority", [], null));

    [Fact]
    public void Carries_continuity() => Carries(TermsSubjects.Continuity, new ContinuityArranged(NetworkId, Water, 1_000.5m, Day(2027), "Board", "Minutes"));

    [Fact]
    public void Carries_budgets() => Carries(
        TermsSubjects.Budgets,
        new BudgetRecorded(NetworkId, 2024, 100m, [new(Noord, 60m), new(Zuid, 0.25m)], "Budget 2024"), new BudgetRecorded(NetworkId, 2023, 90m, [], null));

    [Fact]
    public void Carries_accounts() => Carries(TermsSubjects.Accounts, new AccountsRecorded(NetworkId, 2023, 95m, [new(Noord, 95m)], null));

    [Fact]
    public void Carries_how_users_take_part() => Carries(CourseSubjects.UserVoices, new UserVoiceRecorded(NetworkId, new("A panel")));

    [Fact]
    public void Carries_that_users_take_no_part() => Carries(CourseSubjects.UserVoices, new UserVoiceRecorded(NetworkId, new((string?)null)));

    [Fact]
    public void Carries_council_moments() => Carries(
        CourseSubjects.Moments,
        new CouncilMomentPlanned(NetworkId, NoordIn, "principles", Day(2024, 3), "How it goes", "Plan"),
        new CouncilMomentPlanned(NetworkId, ZuidIn, "principles", Day(2024, 4), null, null), new CouncilMomentCancelled(NetworkId, NoordIn));

    [Fact]
    public void Carries_roles_through_time() => Carries(
        MembershipSubjects.Roles,
        new MemberRoleChanged(NetworkId, NoordAdmitted.MembershipId, "lead", First.AddYears(2)),
        new MemberRoleChanged(NetworkId, NoordAdmitted.MembershipId, "observer", First.AddYears(3)),
        new MemberRoleChanged(NetworkId, ZuidAdmitted.MembershipId, "financier", First.AddYears(3)));

    [Fact]
    public void Carries_terms_through_time_whatever_the_others_pay_meanwhile() => Carries(
        MembershipSubjects.Terms,
        new MemberTermsChanged(NetworkId, NoordAdmitted.MembershipId, First.AddYears(2), 60m, new(10m, null, null, null, null, "care")),
        new MemberTermsChanged(NetworkId, ZuidAdmitted.MembershipId, First.AddYears(2), 40m, null),
        new MemberTermsChanged(NetworkId, NoordAdmitted.MembershipId, First.AddYears(3), 30m, null),
        new MemberTermsChanged(NetworkId, ZuidAdmitted.MembershipId, First.AddYears(3), 70m, null));

    [Fact]
    public void Of_members_whose_roles_and_terms_never_changed_nothing_is_carried_or_taken()
    {
        MembershipSubjects.Roles.Of(Bare).ShouldBeEmpty();
        MembershipSubjects.Terms.Of(Bare).ShouldBeEmpty();
        var known = Bare.Memberships[0];
        var around = new Around(new HashSet<Guid>(), new Dictionary<Guid, Network>(), Day(2026));
        MembershipSubjects.Roles.Decide(Bare, new(known.OrganisationId, known.JoinedOn, known.Roles), around).ShouldBe(Decision.Nothing);
        MembershipSubjects.Terms.Decide(Bare, new([TermsHeld.Of(known)]), around).ShouldBe(Decision.Nothing);
        MembershipSubjects.Roles.Decide(Bare, new(Stranger, null, known.Roles), around).ShouldBeOfType<Decision.Rejected>()
            .Problem.Code.ShouldBe("unknown-membership");
    }

    [Fact]
    public void Carries_what_was_recorded_of_days_after_an_end_that_was_not_known_yet()
    {
        var ended = new NetworkEnded(NetworkId, Day(2025), null);
        object[] later =
        [
            new BudgetRecorded(NetworkId, 2026, 1m, [], null), new ContinuityArranged(NetworkId, Water, 1m, Day(2027), "Board", null),
            new CouncilMomentPlanned(NetworkId, NoordIn, "principles", Day(2026, 3), null, null), new CoordinatorAppointed(NetworkId, null, "desk", null, null, Day(2026)),
            new PhaseAdvanced(NetworkId, "building", Day(2026)), new NetworkSuspended(NetworkId, Day(2026), null),
        ];
        var (here, elsewhere) = (Fold(Bare, [.. later, ended]), Fold(Bare, ended));
        SubjectTrips.Carries(TermsSubjects.Budgets, here, elsewhere);
        SubjectTrips.Carries(TermsSubjects.Continuity, here, elsewhere);
        SubjectTrips.Carries(CourseSubjects.Moments, here, elsewhere);
        SubjectTrips.Carries(GovernanceSubjects.Coordinators, here, elsewhere);
        SubjectTrips.Carries(GovernanceSubjects.Phases, here, elsewhere);
        SubjectTrips.Carries(GovernanceSubjects.Suspensions, here, elsewhere);
    }

    [Fact]
    public void Carries_names() => Carries(CourseSubjects.Names, new NetworkRenamed(NetworkId, Day(2022), "Newer"), new NetworkRenamed(NetworkId, Day(2023), "Newest"));

    [Fact]
    public void Carries_objectives() => Carries(
        CourseSubjects.Objectives, new ObjectiveRevised(NetworkId, Day(2022), new("Other", ["care"], ["youth"], new((string?)null))));

    [Fact]
    public void Carries_whether_it_is_needed() => Carries(GroundsSubjects.Needs, new NeedAssessed(NetworkId, "no", "Too few\nclients", [OtherId], null));

    [Fact]
    public void Carries_why_its_territory_deviates() => Carries(GroundsSubjects.Deviations, new DeviationExplained(NetworkId, OtherId, "History", Day(2030)));

    [Fact]
    public void Carries_which_it_resembled() => Carries(
        GroundsSubjects.Resemblances, new RegisteredDespiteResemblance(NetworkId, [new(OtherId, ["same-name", "same-purpose"])], "Another\naim", "1"));

    [Fact]
    public void Carries_of_which_it_has_nearly_the_name() => Carries(
        GroundsSubjects.NameResemblances, new RenamedDespiteResemblance(NetworkId, [new(OtherId, ["same-name"])], "Another aim", "1"));

    [Fact]
    public void Carries_who_asked_to_join() => Carries(
        GroundsSubjects.Joins,
        new JoinRequested(NetworkId, NoordIn, Values.Set([Oost, Water]), "participant", "Us\ntoo"), new JoinDeclined(NetworkId, NoordIn, "Full"),
        new JoinRequested(NetworkId, ZuidIn, [Oost], "observer", null), new JoinAccepted(NetworkId, ZuidIn),
        new JoinRequested(NetworkId, OtherId, [Water], "observer", null, Gemeente + "gm0001"),
        new JoinRequested(NetworkId, Stranger, [Noord], "observer", null), new JoinWithdrawn(NetworkId, Stranger, null));

    [Fact]
    public void Carries_that_it_succeeds_another() => Carries(CourseSubjects.Predecessors, new PredecessorConfirmed(NetworkId, OtherId));

    [Fact]
    public void Carries_that_it_succeeds_no_other() => Carries(CourseSubjects.Predecessors, new PredecessorDenied(NetworkId, OtherId, "Another\naim"));

    [Fact]
    public void Carries_how_it_ended() => Carries(GroundsSubjects.Endings, new NetworkEnded(NetworkId, Day(2025), "Done", "goal-reached", [OtherId]));

    [Fact]
    public void Leaves_an_end_of_which_no_more_than_the_day_is_known() =>
        GroundsSubjects.Endings.Of(Fold(Bare, [new NetworkEnded(NetworkId, Day(2025), null)])).ShouldBeEmpty();

    /// <summary>From the network with these facts into the network without them, of which the details are known.</summary>
    private static void Carries<TPart, TRow>(Subject<Network, TPart, TRow> subject, params IReadOnlyList<object> facts)
        where TPart : notnull
    {
        var network = Fold(Bare, [.. facts]);
        facts.Any(fact => subject.From(fact, subject.Of(network).Last())).ShouldBeTrue("a part has the sources of the fact that led to it");
        SubjectTrips.Carries(subject, network, Fold(Bare, [new NetworkCorrected(NetworkId, network.Details)]));
    }

    private static string Role(int i) => Rules.CodeLists.ManagerRoles.Concepts[i].Id;

    private static Network Fold(Network? network, params IReadOnlyList<object> facts) =>
        facts.Aggregate(network, (state, fact) => Network.After(state, fact))!;
}
