using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Landscape;
using Regio.Networks.Agreements;
using Regio.Networks.JointDecisions;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Successions;
using Regio.Networks.Surroundings;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>Noord went into Oost in 2024, and Oost in 2026 into the water board and a stranger.</summary>
public sealed class Standing_for_a_member : Spec<Network>
{
    private static readonly Guid AgreementId = new("0198b000-0000-7000-8000-000000000041");
    private static readonly Network Known = Held(Merged, Split);

    private static SuccessionRecorded Merged => Became(1, Day(2024), (Noord, Oost));

    private static SuccessionRecorded Split => Became(2, Day(2026), (Oost, Water), (Oost, Stranger));

    [Theory]
    [InlineData(2022, 2024, false)]
    [InlineData(2022, 2025, true)]
    [InlineData(2024, 2025, true)]
    [InlineData(2025, null, true)]
    [InlineData(2026, null, false)]
    public void Counts_in_a_period_in_which_it_does(int from, int? until, bool counts)
    {
        Known.HasMember(Oost, Day(from), until is { } year ? Day(year) : null).ShouldBe(counts);
        Known.HasMember(Noord, Day(from), until is { } end ? Day(end) : null).ShouldBeTrue("As registered.");
    }

    [Fact]
    public void Goes_on_with_whom_that_becomes_in_turn()
    {
        Known.HasMember(Water, Day(2025), Day(2026)).ShouldBeFalse();
        Known.HasMember(Water, Day(2025)).ShouldBeTrue();
        Known.HasMember(Stranger, Day(2026)).ShouldBeTrue();
    }

    [Fact]
    public void Counts_for_nothing_once_the_membership_is_over() =>
        Network.After(Known, new MemberWithdrawn(NetworkId, NoordIn, Day(2024)))!.HasMember(Oost, Day(2020)).ShouldBeFalse();

    [Fact]
    public void Is_nobody_while_the_member_has_not_ended_or_has_no_successor()
    {
        Held().Holdings.ShouldBeEmpty();
        Held(Became(1, Day(2030), (Noord, Oost))).HasMember(Oost, Day(2020), Day(2030)).ShouldBeFalse();
        Held(Became(1, Day(2024), (Zuid, Oost))).Holdings.ShouldBeEmpty("Zuid lasts.");
        Held(Became(1, Day(2023), (Noord, Oost))).HasMember(Oost, Day(2023), Day(2024)).ShouldBeFalse("It is itself until its end.");
    }

    [Fact]
    public void Is_whoever_it_becomes_by_its_own_road_and_nobody_at_the_end_of_a_round()
    {
        Holders(Held(Became(1, Day(2024), (Noord, Zuid), (Water, Oost)))).ShouldBe([(Zuid, Day(2024), null)], "Oost, which ends, is of Water.");
        Holders(Held(Became(1, Day(2024), (Noord, Oost)), Became(2, Day(2026), (Oost, Noord)))).ShouldBe([(Oost, Day(2024), Day(2026))]);

        static IEnumerable<(Guid, DateOnly, DateOnly?)> Holders(Network network) =>
            network.Holdings.Where(holding => holding.OfId == Noord).Select(holding => (holding.HolderId, holding.From, holding.Until));
    }

    [Fact]
    public void Pays_votes_leads_agrees_and_decides()
    {
        var budget = new BudgetRecorded(NetworkId, 2024, 10m, [new(Oost, 10m)], null);
        When(n => RecordBudget.Decide(n, budget)).Then(budget);
        When(n => RecordBudget.Decide(n, budget with { Year = 2023 })).ThenRejected("not-a-member", "/contributions/0/organisation");
        var voting = new VotingSet(NetworkId, "weighted", [new(Water, 1m)], null);
        When(n => SetVoting.Decide(n, voting)).Then(voting);
        var led = new NetworkGoverned(NetworkId, "lead-organisation", Water, ByLaw: false);
        When(n => GovernNetwork.Decide(n, led, isRegistered: true)).Then(led);
        var made = new AgreementMade(AgreementId, null, NetworkId, Day(2024), new(["tasks"], "Eén loket", null, [Oost, Zuid], null), null);
        When(n => MakeAgreement.Decide(n, made)).Then(made);
        var taken = new DecisionTaken(AgreementId, null, NetworkId, new("Het loket", null, Day(2025), null, [new(Oost, "consented")]));
        When(n => TakeDecision.Decide(n, taken, Day(2026))).Then(taken);
        When(n => TakeDecision.Decide(n, taken with { Details = taken.Details with { TakenOn = Day(2026) } }, Day(2026)))
            .ThenRejected("not-a-member", "/consents/0/organisation");
    }

    [Theory]
    [InlineData(2023, "gm0001", null)]
    [InlineData(2023, "gm0003", "not-your-organisation")]
    [InlineData(2024, "gm0001", "not-your-organisation")]
    [InlineData(2024, "gm0003", null)]
    [InlineData(2025, "gm0001", "not-your-organisation")]
    [InlineData(2025, "gm0003", null)]
    [InlineData(2026, "gm0003", "not-your-organisation")]
    public void Changes_what_the_member_leads_and_withdraws_it(int year, string code, string? refusal)
    {
        var network = Known with { RegisteredBy = null };
        NetworkRights.AgainstChanging(network, Of(Roles.Region, code), Day(year)).CodeShouldBe(refusal);
        NetworkRights.AgainstWithdrawing(network, NoordIn, Of(Roles.Member, code), Day(year)).CodeShouldBe(refusal);
        NetworkRights.AgainstWithdrawing(network, ZuidIn, Of(Roles.Member, code), Day(year)).CodeShouldBe("not-your-organisation");
    }

    [Fact]
    public void Coordinates_and_administers_what_one_that_has_ended_was_to()
    {
        foreach (var fact in new object[]
        {
            new CoordinatorAppointed(NetworkId, Noord, null, null, null, Day(2020)),
            new NetworkGoverned(NetworkId, "administrative-organisation", Noord, ByLaw: false),
        })
        {
            var network = Held([Merged, Split], Registered with { RegisteredBy = null }, fact);
            NetworkRights.AgainstChanging(network, Of(Roles.Region, "gm0003"), Day(2025)).CodeShouldBe(null);
            NetworkRights.AgainstChanging(network, Of(Roles.Region, "gm0001"), Day(2025)).CodeShouldBe("not-your-organisation");
        }
    }

    [Fact]
    public void Is_asked_nothing_to_join() =>
        RequestJoin.Asked(Known, NoordIn, [Oost, Zuid], "participant", null, Day(2024)).OrganisationIds.ShouldBeEmpty();

    [Fact]
    public void Governs_the_next_version_as_far_as_its_members_allow()
    {
        var led = new NetworkGoverned(NetworkId, "lead-organisation", Water, ByLaw: false);
        var next = new NetworkRegistered(OtherId, null, Details with { InForceFrom = Day(2026) }, null);
        var members = CarriedOver.Members(Known, OtherId, Day(2026), Guid.CreateVersion7);
        When(n => Governing(SucceedNetwork.Decide(Network.After(n, led)!, new(next, [], members), null, Registry)))
            .Then(led with { NetworkId = OtherId });

        static Decision Governing(Decision decision) => Decision.Accept(
            [.. ((Decision.Accepted)decision).Facts.OfType<NetworkGoverned>()]);
    }

    private static SuccessionRecorded Became(byte id, DateOnly on, params IReadOnlyList<(Guid From, Guid To)> links) =>
        new(new(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), null, SuccessionDetails.Of(on, "merger", [.. links.Select(link => new SuccessionLink(link.From, link.To))]));

    private static Network Held(params IReadOnlyList<SuccessionRecorded> successions) =>
        Held(successions, Registered, NoordAdmitted, ZuidAdmitted);

    private static Network Held(IReadOnlyList<SuccessionRecorded> successions, params IReadOnlyList<object> own)
    {
        var facts = successions.Cast<object>().Append(Begun(Noord, Day(2024))).Append(Begun(Oost, Day(2026))).Append(Begun(Zuid, null))
            .Select(fact => StreamFacts.After(null, Guid.Empty, Published.ContractOf(fact)!)!);
        return HeldNetworks.With(Register.Empty.With(facts), own.Aggregate(default(Network), Network.After)!);
    }

    private static OrganisationRegistered Begun(Guid id, DateOnly? until) =>
        new(id, $"{Gemeente}{id}", new("municipality", "gemeente", null, null, null, until, null, null));

    private static Caller Of(string role, string code) => new(role, Gemeente + code, "someone");

    private static Verdict When(Func<Network, Decision> decide) => Given(Registered).When(() => decide(Known));
}
