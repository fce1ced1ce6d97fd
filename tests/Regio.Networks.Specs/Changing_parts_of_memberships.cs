using Regio.Hosting.Decisions;
using Regio.Networks.Networks;
using Regio.Networks.Subjects;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>Roles and terms of memberships, as files tell how they changed: of a membership that there is, and that did not change otherwise.</summary>
public sealed class Changing_parts_of_memberships
{
    private static readonly Around Nobody = new(new HashSet<Guid>(), new Dictionary<Guid, Network>(), Today);
    private static readonly Network Bare = After(Begun, NoordAdmitted, ZuidAdmitted);
    private static readonly TermsHeld Held = new(Zuid, Day(2021), 12.5m, null, [new(Day(2023), 10m, null)]);

    [Fact]
    public void One_of_them_is_said_again_from_the_start_on()
    {
        MembershipSubjects.Roles.Decide(Bare, new(Zuid, Day(2021), [new("participant", null), new("observer", Day(2022))]), Nobody).ShouldBe(Decision.Accept(
            new MembershipCorrected(NetworkId, ZuidIn, "participant", Day(2021), null, [], 12.5m), new MemberRoleChanged(NetworkId, ZuidIn, "observer", Day(2022))));
        MembershipSubjects.Terms.Decide(Bare, new([Held]), Nobody).ShouldBe(Decision.Accept(
            new MembershipCorrected(NetworkId, ZuidIn, "participant", Day(2021), null, [], 12.5m), new MemberTermsChanged(NetworkId, ZuidIn, Day(2023), 10m, null)));
    }

    [Fact]
    public void One_that_changed_otherwise_is_corrected_by_an_act()
    {
        Faults(MembershipSubjects.Roles, After(Bare, new MemberRoleChanged(NetworkId, ZuidIn, "lead", Day(2022))), new(Zuid, Day(2021), [new("participant", null), new("observer", Day(2022))]))
            .ShouldBe(["/from already-exists"]);
        Faults(MembershipSubjects.Terms, After(Bare, new MemberTermsChanged(NetworkId, ZuidIn, Day(2022), 1m, null)), new([Held])).ShouldBe(["/from already-exists"]);
    }

    [Fact]
    public void One_that_is_not_there_is_refused()
    {
        Faults(MembershipSubjects.Terms, Bare, new([Held with { OrganisationId = Oost }])).ShouldBe(["/organisation unknown-membership"]);
        Faults(MembershipSubjects.Terms, Bare, new([Held with { JoinedOn = Day(2022) }])).ShouldBe(["/organisation unknown-membership"]);
        Faults(MembershipSubjects.Roles, Bare, new(Zuid, null, [new("lead", null)])).ShouldBe(["/organisation unknown-membership"]);
    }

    [Fact]
    public void What_changed_did_so_once_and_while_it_was_a_member()
    {
        Faults(MembershipSubjects.Roles, Bare, new(Zuid, Day(2021), [new("participant", null), new("observer", Day(2020, 6))])).ShouldBe(["/from outside-membership"]);
        Faults(MembershipSubjects.Terms, Bare, new([Held with { LaterTerms = [new(Day(2020, 6), 10m, null)] }])).ShouldBe(["/from outside-membership"]);
        Told(new(Zuid, Day(2021), [new("participant", null), new("observer", null)])).ShouldBe("One of them holds from the start.");
        Told(new(Zuid, Day(2021), [new("participant", null), new("observer", Day(2020, 6))])).ShouldBe("It is no member on 2020-06-01.");

        static string Told(RolesHeld held) => (MembershipSubjects.Roles.Decide(Bare, held, Nobody) as Decision.Rejected)!.Problem.Errors[0].Detail;
    }

    [Fact]
    public void Shares_of_all_together_are_no_more_than_the_whole() =>
        Faults(MembershipSubjects.Terms, After(Bare, new MembershipCorrected(NetworkId, NoordIn, "lead", null, null, [], 80m)), new([Held with { LaterTerms = [new(Day(2023), 30m, null)] }]))
            .ShouldBe(["/costKeyShare cost-key-over-whole"]);

    [Fact]
    public void A_share_that_nobody_recorded_counts_for_nothing()
    {
        var whole = Bare.Memberships[1] with { CostKeyShare = 100m };
        CostKeyRules.Faults(Bare, whole).ShouldBeEmpty();
        CostKeyRules.Faults(Bare, whole with { CostKeyShare = 100.01m }).ShouldHaveSingleItem().Code.ShouldBe("cost-key-over-whole");
    }

    [Fact]
    public void A_part_is_of_a_membership_of_which_it_changed_and_that_is_one_of_its_first_day()
    {
        var twice = After(
            Bare, new MemberAdmitted(NetworkId, Stranger, Zuid, "participant", Day(2019), [], null), new MemberWithdrawn(NetworkId, Stranger, Day(2020)),
            new MemberTermsChanged(NetworkId, ZuidIn, Day(2023), 10m, null), new MemberTermsChanged(NetworkId, Stranger, Day(2019, 6), 5m, null),
            new MemberRoleChanged(NetworkId, ZuidIn, "observer", Day(2022)));
        MembershipSubjects.Terms.Of(twice).Single().Memberships.Select(m => m.JoinedOn).ShouldBe([Day(2019), Day(2021)]);
        MembershipSubjects.Roles.Of(twice).ShouldBe([new(Zuid, Day(2021), [new("participant", null), new("observer", Day(2022))])]);
    }

    [Fact]
    public void Lines_come_in_any_order()
    {
        RolesHeld[] roles = [new(Zuid, Day(2021), [new("observer", Day(2022))]), new(Zuid, Day(2021), [new("participant", null)])];
        MembershipSubjects.Roles.Whole(roles[0], roles).Roles.ShouldBe([new("participant", null), new("observer", Day(2022))]);
        var first = new TermsOfAll([new(Zuid, Day(2021), 12.5m, new(8m, null, null, null, null, null), null)]);
        var later = new TermsOfAll([new(Zuid, Day(2021), null, null, [new(Day(2023), 10m, null)])]);
        var whole = new TermsOfAll([first.Memberships[0] with { LaterTerms = later.Memberships[0].LaterTerms }]);
        MembershipSubjects.Terms.Whole(first, [first, later]).ShouldBe(whole);
        MembershipSubjects.Terms.Whole(later, [later, first]).ShouldBe(whole);
    }

    private static IEnumerable<string> Faults<TPart, TRow>(Subject<Network, TPart, TRow> subject, Network network, TPart part)
        where TPart : notnull =>
        (subject.Decide(network, part, Nobody) as Decision.Rejected)?.Problem.Errors.Select(fault => $"{fault.Pointer} {fault.Code}") ?? [];

    private static Network After(Network network, params IReadOnlyList<object> facts) =>
        facts.Aggregate(network, (state, fact) => Network.After(state, fact)!);
}
