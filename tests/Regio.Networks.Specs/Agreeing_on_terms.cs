using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Agreeing_on_terms : Spec<Network>
{
    private static readonly ExitTermsSet Exit = new(NetworkId, 12, "een jaar bijdrage", "art. 20");
    private static readonly VotingSet Voting = new(NetworkId, "weighted", [new(Noord, 2m), new(Zuid, 1m)], "wethouder");
    private static readonly ContinuityArranged Paid = new(NetworkId, Noord, 50_000m, Day(2027), "gemeenteraad", null);

    private static readonly BudgetRecorded Budget =
        new(NetworkId, 2024, 100_000m, [new(Noord, 60_000m), new(Zuid, 30_000m)], "begroting 2024");

    private static readonly AccountsRecorded Accounts = new(NetworkId, 2024, 95_000.50m, [], null);

    [Fact]
    public void Records_each()
    {
        Given(Registered).When(n => SetExitTerms.Decide(n, Exit)).Then(Exit);
        Given(Registered, NoordAdmitted, ZuidAdmitted).When(n => SetVoting.Decide(n, Voting)).Then(Voting);
        Given(Registered).When(n => ArrangeContinuity.Decide(n, Paid, isRegistered: true)).Then(Paid);
        Given(Registered, NoordAdmitted, ZuidAdmitted).When(n => RecordBudget.Decide(n, Budget)).Then(Budget);
        Given(Registered).When(n => RecordAccounts.Decide(n, Accounts, Day(2026))).Then(Accounts);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Given(Registered, Exit).When(n => SetExitTerms.Decide(n, Exit)).ThenNothing();
        Given(Registered, NoordAdmitted, ZuidAdmitted, Voting).When(n => SetVoting.Decide(n, Voting)).ThenNothing();
        Given(Registered, Paid).When(n => ArrangeContinuity.Decide(n, Paid, isRegistered: true)).ThenNothing();
        Given(Registered, NoordAdmitted, ZuidAdmitted, Budget).When(n => RecordBudget.Decide(n, Budget)).ThenNothing();
        Given(Registered, Accounts).When(n => RecordAccounts.Decide(n, Accounts, Day(2026))).ThenNothing();
    }

    [Fact]
    public void Another_for_the_year_stands_in_for_the_one_before()
    {
        var more = Budget with { Total = 120_000m };
        Given(Registered, NoordAdmitted, ZuidAdmitted, Budget).When(n => RecordBudget.Decide(n, more)).Then(more);
        Terms.Unknown.After(Budget).After(more).Budgets.ShouldBe([more]);
        var dearer = Accounts with { Total = 96_000m };
        Terms.Unknown.After(Accounts).After(dearer).Accounts.ShouldBe([dearer]);
    }

    [Fact]
    public void Those_of_other_years_stay()
    {
        var (budget, accounts) = (Budget with { Year = 2023 }, Accounts with { Year = 2023 });
        Terms.Unknown.After(Budget).After(budget).Budgets.ShouldBe([budget, Budget]);
        Terms.Unknown.After(Accounts).After(accounts).Accounts.ShouldBe([accounts, Accounts]);
    }

    [Fact]
    public void Only_a_qualified_majority_takes_a_share()
    {
        var qualified = Voting with { Rule = VotingSet.QualifiedMajority, Share = 0.6667m, Quorum = 0.5m };
        Given(Registered, NoordAdmitted, ZuidAdmitted).When(n => SetVoting.Decide(n, qualified)).Then(qualified);
        Given(Registered, NoordAdmitted, ZuidAdmitted).When(n => SetVoting.Decide(n, Voting with { Quorum = 0.5m })).Then(Voting with { Quorum = 0.5m });
        Given(Registered, NoordAdmitted, ZuidAdmitted).When(n => SetVoting.Decide(n, Voting with { Share = 0.6667m })).ThenRejected("share-of-another-rule", "/share");
    }

    [Fact]
    public void Refuses_the_vote_of_who_is_no_member_and_of_who_is_named_twice() =>
        Given(Registered, NoordAdmitted)
            .When(n => SetVoting.Decide(n, Voting with { Weights = [new(Noord, 1m), new(Oost, 1m), new(Noord, 2m)] }))
            .ThenRejected("not-a-member", "/weights/1/organisation", "/weights/2/organisation");

    [Fact]
    public void Refuses_contributions_of_who_left_before_the_year_and_above_the_total() =>
        Given(Registered, NoordAdmitted, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2024)))
            .When(n => RecordBudget.Decide(n, Budget with { Total = 80_000m }))
            .ThenRejected("not-a-member", "/contributions/1/organisation", "/total");

    [Fact]
    public void Refuses_contributions_of_who_joined_after_the_year() =>
        Given(Registered, NoordAdmitted, ZuidAdmitted).When(n => RecordBudget.Decide(n, Budget with { Year = 2020 }))
            .ThenRejected("not-a-member", "/contributions/1/organisation");

    [Fact]
    public void Takes_a_day_of_the_year_in_force_or_of_membership_for_enough()
    {
        var (last, next) = (new MemberWithdrawn(NetworkId, ZuidIn, Day(2024, 1, 2)), ZuidAdmitted with { JoinedOn = Day(2025) });
        Given(Registered, NoordAdmitted, ZuidAdmitted, last).When(n => RecordBudget.Decide(n, Budget)).Then(Budget);
        Given(Registered, NoordAdmitted, next).When(n => RecordBudget.Decide(n, Budget)).ThenRejected("not-a-member", "/contributions/1/organisation");
        Given(Registered, new NetworkEnded(NetworkId, Day(2024, 1, 2), null)).When(n => RecordBudget.Decide(n, Budget with { Contributions = [] }))
            .Then(Budget with { Contributions = [] });
        Given(Registered with { Details = Details with { InForceFrom = Day(2025) } })
            .When(n => RecordBudget.Decide(n, Budget with { Contributions = [] })).ThenRejected("not-in-force", "/year");
    }

    [Fact]
    public void Refuses_accounts_that_do_not_add_up() =>
        Given(Registered, NoordAdmitted)
            .When(n => RecordAccounts.Decide(n, Accounts with { Contributions = [new(Noord, 95_000.51m)] }, Day(2026)))
            .ThenRejected("more-than-total", "/total");

    [Fact]
    public void Refuses_a_payer_who_is_not_registered() =>
        Given(Registered).When(n => ArrangeContinuity.Decide(n, Paid with { PayerId = Stranger }, isRegistered: false))
            .ThenRejected("unknown-organisation", "/payer");
}
