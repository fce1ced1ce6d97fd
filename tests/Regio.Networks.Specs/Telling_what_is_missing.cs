using Regio.Networks.Networks;
using Regio.Rules;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Telling_what_is_missing
{
    private static readonly object[] All =
    [
        Registered with
        {
            Details = Details with
            {
                Obligation = "voluntary", Domains = ["care"], TargetGroups = ["youth"], ContactDesk = "loket", SuccessMeasure = new((string?)null),
            },
        },
        NoordAdmitted, new TerritorySet(NetworkId, [Noord]), new UserVoiceRecorded(NetworkId, new((string?)null)),
        new NetworkGoverned(NetworkId, "shared", null, ByLaw: false), new CoordinatorAppointed(NetworkId, null, "regisseur", null, null, First),
        new PhaseAdvanced(NetworkId, "forming", First), new NeedAssessed(NetworkId, "no", null, [], null),
        new VotingSet(NetworkId, "consent", [], null), new BudgetRecorded(NetworkId, 2024, 1m, [], null),
        new ExitTermsSet(NetworkId, 12, null, null), new ContinuityArranged(NetworkId, Noord, 1m, First, "raad", null),
    ];

    [Fact]
    public void Of_a_network_that_has_everything_is_nothing() => Missing(All).ShouldBeEmpty("To have none is known, too.");

    [Fact]
    public void Of_one_that_was_just_registered_is_nearly_everything_in_the_order_of_the_list() =>
        Missing(Registered with { Details = Details with { Purpose = null } }).Select(gap => gap.Code)
            .ShouldBe(CodeLists.Completeness.Concepts.Select(one => one.Id));

    [Theory]
    [InlineData(1, "members", "memberships")]
    [InlineData(2, "territory", "territory")]
    [InlineData(3, "user-voice", "userVoice")]
    [InlineData(4, "governance-form", "governance.form")]
    [InlineData(5, "coordinator", "governance.coordinator")]
    [InlineData(6, "phase", "governance.phase")]
    [InlineData(7, "need", "grounds.need")]
    [InlineData(8, "voting", "terms.voting")]
    [InlineData(9, "budget", "terms.budgets")]
    [InlineData(10, "exit-terms", "terms.exit")]
    [InlineData(11, "continuity", "terms.continuity")]
    public void Each_is_told_by_its_field_and_what_it_unlocks(int left, string code, string field)
    {
        var gap = Missing([.. All.Where((_, i) => i != left)]).ShouldHaveSingleItem();
        (gap.Code, gap.Fields.Single()).ShouldBe((code, field));
        (gap.Nl, gap.En).ShouldBe((CodeLists.Completeness.Concepts.Single(c => c.Id == code).Nl, CodeLists.Completeness.Concepts.Single(c => c.Id == code).En));
    }

    [Fact]
    public void Of_aims_each_field_is_told() => Missing(Registered)[0].Fields.ShouldBe(["domains", "targetGroups"]);

    private static IReadOnlyList<MissingField> Missing(params object[] facts) =>
        Completeness.Of(facts.Aggregate(default(NetworkItem), NetworkItem.After)!, Today);
}
