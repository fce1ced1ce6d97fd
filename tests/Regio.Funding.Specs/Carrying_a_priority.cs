using Regio.Funding.RegionalBudgets;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.PotScene;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

/// <summary>By the rule that the network agreed on. There are two priorities: 2 is ranked by those that are named, 1 by everyone that votes.</summary>
public sealed class Carrying_a_priority : Spec<RegionalBudget>
{
    private static readonly Guid[] Five = [Noord, Zuid, Stranger, Lead, School];

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(2, 3, false)]
    public void Unanimously(int inFavour, int cast, bool? isCarried) => Carried(new("unanimity", null, null, false), inFavour, cast).ShouldBe(isCarried);

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(2, 4, false)]
    [InlineData(1, 3, false)]
    public void By_more_than_half_of_what_was_cast(int inFavour, int cast, bool? isCarried)
    {
        Carried(new("majority", null, null, false), inFavour, cast).ShouldBe(isCarried);
        Carried(new("weighted", null, null, true), inFavour, cast).ShouldBe(isCarried);
    }

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(3, 5, false)]
    [InlineData(3, 4, true)]
    public void By_the_share_of_a_qualified_majority(int inFavour, int cast, bool? isCarried) =>
        Carried(new("qualified-majority", 0.6667m, null, false), inFavour, cast).ShouldBe(isCarried);

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(2, 4, false)]
    [InlineData(3, 4, null)]
    public void By_a_qualified_majority_of_which_the_share_is_unknown(int inFavour, int cast, bool? isCarried) =>
        Carried(new("qualified-majority", null, null, false), inFavour, cast).ShouldBe(isCarried, "It takes more than half, and no more than all.");

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(0, 3, false)]
    [InlineData(2, 3, null)]
    public void By_weights_that_are_unknown(int inFavour, int cast, bool? isCarried) =>
        Carried(new("weighted", null, null, false), inFavour, cast).ShouldBe(isCarried);

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(0, 3, false)]
    [InlineData(2, 3, null)]
    public void By_consent_since_who_did_not_rank_it_may_not_object(int inFavour, int cast, bool? isCarried) =>
        Carried(new("consent", null, null, false), inFavour, cast).ShouldBe(isCarried);

    [Fact]
    public void Not_without_the_quorum()
    {
        Close(new("majority", null, 0.6m, false), 3, 3).ShouldSatisfyAllConditions(
            it => it.Count.ShouldBe(new(3, 5, 3m, 5m, true)), it => Second(it).IsCarried.ShouldBe(true));
        Close(new("majority", null, 0.6m, false), 2, 2).ShouldSatisfyAllConditions(
            it => it.Count.ShouldBe(new(2, 5, 2m, 5m, false)), it => Second(it).IsCarried.ShouldBe(false));
    }

    [Fact]
    public void Not_decided_by_a_quorum_of_weights_that_are_unknown()
    {
        Close(new("weighted", null, 0.6m, false), 3, 3).ShouldSatisfyAllConditions(
            it => it.Count!.HasQuorum.ShouldBeNull(), it => Second(it).IsCarried.ShouldBeNull());
        Carried(new("weighted", null, 0.6m, false), 0, 3).ShouldBe(false, "Nobody is for it, whatever they weigh.");
        Close(new("weighted", null, 0.6m, false), 5, 5).ShouldSatisfyAllConditions(
            it => it.Count!.HasQuorum.ShouldBe(true), it => Second(it).IsCarried.ShouldBe(true));
        Close(new("weighted", null, 0.6m, false), 0, 0).Count!.HasQuorum.ShouldBe(false);
    }

    [Fact]
    public void Not_when_nobody_voted() => Carried(new("unanimity", null, null, false), 0, 0).ShouldBe(false);

    [Fact]
    public void As_the_votes_weigh()
    {
        var rule = new AgreedRule("majority", null, null, true);
        Second(Close(rule, [new(Noord, 3m), new(Zuid, 1m), new(Stranger, 1m)], 1, 3)).ShouldSatisfyAllConditions(
            it => it.InFavour.ShouldBe(3m), it => it.IsCarried.ShouldBe(true));
    }

    [Fact]
    public void Is_told_of_none_where_no_rule_is_known()
    {
        Close(null, 3, 3).Outcome.ShouldAllBe(one => one.IsCarried == null);
        Row(null).Vote!.ShouldSatisfyAllConditions(it => it.IsRuleKnown.ShouldBeFalse(), it => it.Rule.ShouldBeNull(), it => it.Count!.Votes.ShouldBe(3));
        Row(new("majority", null, null, false)).ShouldSatisfyAllConditions(
            it => it.Vote!.IsRuleKnown.ShouldBeTrue(), it => it.Vote!.Rule!.Code.ShouldBe("majority"),
            it => it.Priorities.Select(one => (one.Number, one.InFavour, one.IsCarried)).ShouldBe([(1, 3m, true), (2, 1m, false)]));
    }

    [Fact]
    public void Opens_the_pot_to_what_is_carried_and_asks_for_a_motive_for_what_is_not()
    {
        var (asked, toWork) = (ToLearning with { Earmarked = [], Free = 0 }, ToLearning with { Priority = 1, Domain = "work-and-income", Earmarked = [], Free = 80_000m });
        object[] none = [.. Filled, Voting, Outcome with { Outcome = [new(2, 1, 4m, 2m, false), new(1, 2, 2m, 3m, true)] }];
        Given(none).When(Allocate(asked)).ThenRejected("not-carried", "/motive");
        Given(none).When(Allocate(asked with { Motive = "Dit kan niet wachten" })).Then(ToLearning with { Motive = "Dit kan niet wachten" });
        Given(none).When(Allocate(toWork)).Then(toWork);
        object[] unknown = [.. Filled, Voting, Outcome with { Outcome = [new(2, 1, 4m, 2m), new(1, 2, 2m, 3m)] }];
        Given(unknown).When(Allocate(asked)).Then(ToLearning);
        Given(unknown).When(Allocate(toWork)).ThenRejected("against-ranking", "/motive");
    }

    private static Func<RegionalBudget, Decision> Allocate(MoneyAllocated asked) => budget => AllocateMoney.Decide(budget, asked, Now);

    private static bool? Carried(AgreedRule rule, int inFavour, int cast) => Second(Close(rule, inFavour, cast)).IsCarried;

    private static RankedPriority Second(VoteClosed closed) => closed.Outcome.Single(one => one.Number == 2);

    private static RegionalBudgetRow Row(AgreedRule? rule)
    {
        var voters = Five.Take(3).Select(voter => new Voter(voter, 1m)).ToList();
        return RegionalBudgetRow.Of(new(BudgetId, 9, RegionalBudget.After(State(rule, voters, 1, 3), Close(rule, voters, 1, 3))!));
    }

    private static VoteClosed Close(AgreedRule? rule, int inFavour, int cast) => Close(rule, [.. Five.Select(voter => new Voter(voter, 1m))], inFavour, cast);

    private static VoteClosed Close(AgreedRule? rule, IReadOnlyList<Voter> voters, int inFavour, int cast) =>
        CloseVote.Decide(State(rule, voters, inFavour, cast), Voting.Until, Now).ShouldBeOfType<Decision.Accepted>().Facts.ShouldHaveSingleItem().ShouldBeOfType<VoteClosed>();

    private static RegionalBudget State(AgreedRule? rule, IReadOnlyList<Voter> voters, int inFavour, int cast) => new object[]
    {
        Opened, Voting with { Voters = [.. voters], Rule = rule },
    }.Concat(voters.Take(cast).Select((voter, i) => new VoteCast(BudgetId, voter.OrganisationId, i < inFavour ? [1, 2] : [1], Voting.On)))
        .Aggregate(default(RegionalBudget), RegionalBudget.After)!;
}
