using Regio.Funding.RegionalBudgets;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.PotScene;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Voting_on_priorities : Spec<RegionalBudget>
{
    private static readonly PriorityProposed Third = new(BudgetId, 3, Zuid, Debts, Start);
    private static readonly Electorate Weighed = new([Noord, Zuid], new Dictionary<Guid, decimal> { [Noord] = 2m, [Zuid] = 1m }, null);
    private static readonly DateOnly Day = Voting.On;

    [Fact]
    public void A_member_proposes_one()
    {
        Given(Opened).When(Propose(Third)).Then(Third);
        Given(Opened, Third).When(Propose(Third with { Number = 4, OrganisationId = Noord })).ThenNothing();
        Given(Opened, Voting, Outcome).When(Propose(Third)).Then(Third);
    }

    [Fact]
    public void None_is_proposed()
    {
        Given(Opened).When(Propose(Third with { OrganisationId = Stranger })).ThenRejected("not-a-member", "/organisation");
        Given(Opened).When(Propose(Third with { Aim = new("Iets", null, null) })).ThenRejected("domain-or-target-group", "/aim");
        Given(Opened, Voting).When(Propose(Third)).ThenRejected("vote-open");
        Given(Over).When(Propose(Third)).ThenRejected("regional-budget-closed");
    }

    [Fact]
    public void Opens_with_the_weights_that_the_network_agreed_on()
    {
        Given(Opened).When(Open(Weighed)).Then(Voting);
        Given(Opened, Voting).When(Open(Weighed)).ThenNothing();
        var majority = new AgreedRule("majority", null, null, true);
        Given(Opened).When(Open(Weighed with { Rule = majority })).Then(Voting with { Rule = majority });
        Given(Opened).When(Open(new([Noord, Zuid], new Dictionary<Guid, decimal>(), null))).Then(Voting with { Voters = [new(Noord, 1m), new(Zuid, 1m)] });
    }

    [Fact]
    public void Does_not_open()
    {
        Given(Opened).When(Open(null)).ThenRejected("not-in-force");
        Given(Opened).When(Open(new([Noord, Zuid, Stranger], Weighed.Agreed, null))).ThenRejected("weight-missing", "");
        Given(Opened with { Agenda = [] }).When(Open(Weighed)).ThenRejected("priorities-missing", "");
        Given(Opened).When(budget => OpenVote.Decide(budget, Weighed, Day, Day)).ThenRejected("too-early", "/until");
        Given(Opened, Voting with { Until = Voting.Until.AddDays(1) }).When(Open(Weighed)).ThenRejected("vote-open");
        Given(Over).When(Open(Weighed)).ThenRejected("regional-budget-closed");
    }

    [Fact]
    public void Each_has_one_vote_and_may_change_it()
    {
        Given(Opened, Voting).When(Cast(NoordVoted)).Then(NoordVoted);
        Given(Opened, Voting, NoordVoted).When(Cast(NoordVoted)).ThenNothing();
        var other = NoordVoted with { Ranking = [1] };
        Given(Opened, Voting, NoordVoted).When(Cast(other)).Then(other);
        new object[] { Opened, Voting, NoordVoted, other }.Aggregate(default(RegionalBudget), RegionalBudget.After)!.Vote!.Cast.ShouldBe([other]);
    }

    [Fact]
    public void No_vote_is_taken()
    {
        Given(Opened).When(Cast(NoordVoted)).ThenRejected("no-open-vote");
        Given(Opened, Voting, Outcome).When(Cast(NoordVoted)).ThenRejected("no-open-vote");
        Given(Opened, Voting).When(Cast(NoordVoted with { On = Voting.Until })).ThenRejected("vote-over");
        Given(Opened, Voting).When(Cast(NoordVoted with { OrganisationId = Stranger })).ThenRejected("not-a-member", "/organisation");
        Given(Opened, Voting).When(Cast(NoordVoted with { Ranking = [1, 9] })).ThenRejected("unknown-priority", "/ranking/1");
        Given(Opened, Voting).When(Cast(NoordVoted with { Ranking = [1, 2, 1] })).ThenRejected("priority-twice", "/ranking/2");
        Given(Opened, Voting, Closed).When(Cast(NoordVoted)).ThenRejected("regional-budget-closed");
    }

    [Fact]
    public void Tells_the_outcome_when_everyone_voted_or_its_days_are_over()
    {
        // Noord weighs 2 and ranks 2 above 1; Zuid weighs 1 and ranks 1 alone.
        Given(Opened, Voting, NoordVoted, ZuidVoted).When(Close(Outcome.On)).Then(Outcome with { Outcome = [new(1, 1, 4m, 3m), new(2, 1, 4m, 2m)] });
        Given(Opened, Voting, NoordVoted).When(Close(Voting.Until))
            .Then(new VoteClosed(BudgetId, Voting.Until, [new(2, 1, 4m, 2m), new(1, 2, 2m, 2m)], new(1, 2, 2m, 3m, null)));
        Given(Opened, Voting, NoordVoted, Outcome).When(Close(Outcome.On)).ThenNothing();
    }

    [Fact]
    public void Does_not_close()
    {
        Given(Opened, Voting, NoordVoted).When(Close(Voting.Until.AddDays(-1))).ThenRejected("vote-runs");
        Given(Opened).When(Close(Voting.Until)).ThenRejected("no-open-vote");
        Given(Opened, Voting).When(budget => CloseVote.Decide(budget, Voting.Until.AddDays(1), Now)).ThenRejected("no-open-vote", "/until");
        Given(Opened, Voting, Closed).When(Close(Voting.Until)).ThenRejected("regional-budget-closed");
    }

    [Fact]
    public async Task Nobody_reads_how_anyone_voted()
    {
        var told = await Histories.Of<RegionalBudgetItem>(
            ReadRegionalBudgets.Ballots, Opened, Voting, NoordVoted, NoordVoted with { Ranking = [1] }, Outcome, Voting);
        told.Skip(2).Take(2).Select(entry => entry.Data!.AsObject().Select(field => field.Key)).ShouldAllBe(keys => !keys.Contains("ranking"));
        told.Skip(2).Take(2).Select(entry => entry.Text.Nl).ShouldAllBe(text => text.EndsWith(" stemde."));
        told.SelectMany(entry => entry.Differences).Select(one => one.Field).ShouldNotContain(field => field.StartsWith("state.vote.cast"));
        told[4].Differences.ShouldContain(one => one.Field.StartsWith("state.vote.closed"), "The outcome is told.");
    }

    private static Func<RegionalBudget, Decision> Propose(PriorityProposed proposed) =>
        budget => ProposePriority.Decide(budget, proposed, new HashSet<Guid> { Noord, Zuid });

    private static Func<RegionalBudget, Decision> Open(Electorate? known) => budget => OpenVote.Decide(budget, known, Day, Voting.Until);

    private static Func<RegionalBudget, Decision> Cast(VoteCast cast) => budget => CastVote.Decide(budget, cast);

    private static Func<RegionalBudget, Decision> Close(DateOnly today) => budget => CloseVote.Decide(budget, Voting.Until, today);
}
