using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Landscape;
using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Asking_before_creating : Spec<Network>
{
    private static readonly Resembling Like =
        new(new(OtherId, "gr-2", "Other"), ["same-name"], "none", 2, 0.5, 0.9, null, 1.4);

    private static readonly Resembling Unlike = Like with { Network = new(NoordIn, null, "Unlike"), Reasons = [] };
    private static readonly Problem Question = new("resembles-existing", "question");
    private static readonly JoinRequested Asked = new(NetworkId, NoordIn, [Zuid], "participant", "motive");

    [Fact]
    public void Advises_of_the_same_table_but_not_of_what_it_was_told_apart_from()
    {
        Resembling beside = new(new(NetworkId, null, "Beside"), [], OverlapKinds.SameTable, 3, 1, 0, null, 0);
        var asked = beside with { Network = new(OtherId, null, "Asked about"), Reasons = [Likeness.SameName] };
        RegistrationAdvice.Of([asked, beside, Unlike]).Neighbours.Select(one => one.Network.Id).ShouldBe([NetworkId]);
    }

    [Fact]
    public void Registers_what_resembles_nothing() =>
        Given().When(() => Weigh([], null, null)).Then(Registered);

    [Fact]
    public void Asks_first() => Given().When(() => Weigh([Like], null, "motive")).ThenRejected("resembles-existing");

    [Fact]
    public void Registers_another_with_the_motive_beside_it() =>
        Given().When(() => Weigh([Like], [OtherId], "motive"))
            .Then(Registered, new RegisteredDespiteResemblance(NetworkId, [new(OtherId, ["same-name"])], "motive", Resemblance.Rules));

    [Fact]
    public void Wants_a_motive() => Given().When(() => Weigh([Like], [OtherId], null)).ThenRejected("motive-missing", "/confirmation/motive");

    [Fact]
    public void Asks_again_when_there_is_a_candidate_that_was_not_shown() =>
        Given().When(() => Weigh([Like, Like with { Network = Unlike.Network }], [OtherId], "motive")).ThenRejected("resembles-existing");

    [Fact]
    public void Asks_nothing_of_what_is_refused_anyway() =>
        AskFirst.Decide(Decision.Reject("ends-before-start", "no"), [Like], null, null, () => Question, Despite)
            .ShouldBe(Decision.Reject("ends-before-start", "no"));

    [Fact]
    public void Shows_at_most_five_and_none_without_a_reason() =>
        AskFirst.Candidates([Unlike, Like, Like, Like, Like, Like, Like]).ShouldBe([Like, Like, Like, Like, Like]);

    [Fact]
    public void Asks_to_join_a_candidate_that_was_shown() =>
        Given(Registered).When(n => AskFirst.Join(Asked, n, [NetworkId], Day(2026), () => Question)).Then(Asked);

    [Fact]
    public void Asks_to_join_no_other() =>
        Given(Registered).When(n => AskFirst.Join(Asked, n, [OtherId], Day(2026), () => Question)).ThenRejected("not-a-candidate", "/confirmation/candidate");

    [Fact]
    public void Asks_nobody_to_join_who_is_a_member_of_the_candidate() =>
        Given(Registered).When(n => AskFirst.Join(Asked with { OrganisationIds = [] }, n, [NetworkId], Day(2026), () => Question))
            .ThenRejected("already-a-member", "/confirmation/candidate");

    [Fact]
    public void Asks_to_join_nothing_without_a_good_token() =>
        Given(Registered).When(n => AskFirst.Join(Asked, n, null, Day(2026), () => Question)).ThenRejected("resembles-existing");

    private static Decision Weigh(IReadOnlyList<Resembling> candidates, IReadOnlyList<Guid>? shown, string? motive) =>
        AskFirst.Decide(Decision.Accept(Registered), candidates, shown, motive, () => Question, Despite);

    private static RegisteredDespiteResemblance Despite(Values<ResembledNetwork> candidates, string motive, string rules) =>
        new(NetworkId, candidates, motive, rules);
}
