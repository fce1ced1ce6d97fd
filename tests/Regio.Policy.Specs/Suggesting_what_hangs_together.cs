using Regio.Landscape;
using Regio.Policy.Edges;
using static Regio.Policy.Specs.Scene;

namespace Regio.Policy.Specs;

public sealed class Suggesting_what_hangs_together
{
    private const string Goal = "Nobody leaves school early without a diploma or a job";

    private static readonly Guid One = new("0198b000-0000-7000-8000-00000000000a");
    private static readonly Guid Other = new("0198b000-0000-7000-8000-00000000000b");

    private static readonly IReadOnlyList<IFacts> Many =
        [.. Enumerable.Range(0, 20).Select(i => Around.Policy(Guid.CreateVersion7(), "x", $"Dossier{i}", $"Something{i} else{i}", ["sport"], ["elderly"]))];

    [Fact]
    public void When_domains_target_groups_and_texts_meet() =>
        Suggested(Around.Policy(One, Education, "School", Goal), Around.Policy(Other, Work, "Work", Goal))
            .ShouldBe([("supplements", One, Other, "domains-meet target-groups-meet same-text")]);

    [Fact]
    public void When_they_rest_on_the_same_law() =>
        Suggested(Around.Policy(One, Education, grounds: ["WEB, art. 8.3.2"]), Around.Policy(Other, Work, "Other", grounds: ["web, art. 8.3.2"]))
            .ShouldBe([("supplements", One, Other, "domains-meet target-groups-meet same-ground")]);

    [Fact]
    public void As_carrying_out_what_it_names() =>
        Suggested(Around.Policy(One, Education, "Van school naar werk"), Around.Policy(Other, Work, "Other", grounds: ["Nota Van school naar werk"]))
            .ShouldBe([("implements", Other, One, "domains-meet target-groups-meet names-it")]);

    [Fact]
    public void Also_of_a_policy_and_a_published_scheme() =>
        Suggested(Around.Policy(One, Education, "School", Goal), Around.Published(Around.Draft(Other, Work, "Scheme", Goal)))
            .ShouldBe([("supplements", One, Other, "domains-meet target-groups-meet same-text")]);

    [Fact]
    public void Not_of_a_draft() => Suggested(Around.Policy(One, Education, "School", Goal), Around.Draft(Other, Work, "Scheme", Goal)).ShouldBeEmpty();

    [Fact]
    public void Not_of_two_schemes() =>
        Suggested(Around.Published(Around.Draft(One, Education, "One", Goal)), Around.Published(Around.Draft(Other, Work, "Other", Goal))).ShouldBeEmpty();

    [Fact]
    public void Not_when_only_their_domains_and_target_groups_meet() =>
        Suggested(Around.Policy(One, Education, "School", Goal), Around.Policy(Other, Work, "Work", "Fewer cars in towns")).ShouldBeEmpty();

    [Fact]
    public void Not_when_their_domains_do_not_meet() =>
        Suggested(Around.Policy(One, Education, "School", Goal), Around.Policy(Other, Work, "Work", Goal, domains: ["sport"])).ShouldBeEmpty();

    [Fact]
    public void Not_when_their_target_groups_do_not_meet() =>
        Suggested(Around.Policy(One, Education, "School", Goal), Around.Policy(Other, Work, "Work", Goal, groups: ["elderly"])).ShouldBeEmpty();

    [Fact]
    public void Not_when_it_is_not_known_what_they_are_for() =>
        Suggested(Around.Policy(One, Education, "School", Goal, domains: [], groups: []), Around.Policy(Other, Work, "Work", Goal)).ShouldBeEmpty();

    [Fact]
    public void Not_of_what_is_over() =>
        Suggested(Around.Policy(One, Education, "School", Goal, until: Today), Around.Policy(Other, Work, "Work", Goal)).ShouldBeEmpty();

    [Fact]
    public void Not_again_after_a_rejection_whichever_way() =>
        Suggested(Around.Policy(One, Education, "School", Goal), Around.Policy(Other, Work, "Work", Goal), Around.Rejected(Other, One)).ShouldBeEmpty();

    [Fact]
    public void And_is_not_looked_for_again_while_nothing_that_it_comes_from_changed()
    {
        var standing = Standing.Of(Around.With([Around.Policy(One, Education), Around.Draft(Other, Work)]), Today);
        var before = EdgeSuggestions.SuggestedFrom(standing);
        EdgeSuggestions.SuggestedFrom(After(Around.Owner("x"))).ShouldBe(before);
        EdgeSuggestions.SuggestedFrom(After(Around.Policy(One, Education, "Otherwise"))).ShouldNotBe(before);
        EdgeSuggestions.SuggestedFrom(After(Around.Published(Around.Draft(Other, Work)))).ShouldNotBe(before);
        EdgeSuggestions.SuggestedFrom(After(Around.Rejected(One, Other))).ShouldNotBe(before);
        EdgeSuggestions.SuggestedFrom(standing with { Day = Today.AddDays(1) }).ShouldNotBe(before);

        Standing After(IFacts facts) => standing.After(standing.Register.With([facts]), [facts.Id], Today).Now;
    }

    private static IEnumerable<(string, Guid, Guid, string)> Suggested(params IEnumerable<IFacts> facts) =>
        Suggestions.Among(new(Standing.Of(Around.With(facts.Concat(Many)), Today)))
            .Where(one => Many.All(facts => Id(facts) != one.Edge.FromId))
            .Select(one => (one.Edge.Kind, one.Edge.FromId, one.Edge.ToId, string.Join(' ', one.Reasons)));

    private static Guid Id(IFacts facts) => ((PolicyFacts)facts).Id;
}
