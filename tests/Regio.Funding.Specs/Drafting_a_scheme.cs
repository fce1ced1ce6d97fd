using Regio.Funding.Schemes;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Drafting_a_scheme : Spec<Scheme>
{
    private static readonly SchemeDetails Sparse = new("Draft", null, [], [], null, First, null, [], [], [], null, SchemeTerms.Untold);

    [Fact]
    public void Records_what_was_drafted() =>
        Given().When(() => DraftScheme.Decide(SchemeId, null, Owner, Said, Known)).Then(Drafted);

    [Fact]
    public void Leaves_unknown_what_is_not_told() =>
        Given().When(() => DraftScheme.Decide(SchemeId, "rs-1", Owner, Sparse, Known))
            .Then(new SchemeDrafted(SchemeId, Owner, "Draft", null, Sparse.Domains, Sparse.TargetGroups, null, First, null, Sparse.LegalGrounds, Sparse.LeadKinds, Sparse.PartnerKinds, null, "rs-1", SchemeTerms.Untold));

    [Fact]
    public void Takes_a_period_of_one_day() =>
        Given().When(() => DraftScheme.Decide(SchemeId, null, Owner, Said with { Until = First.AddDays(1) }, Known))
            .Then(SchemeDrafted.Of(SchemeId, null, Owner, Said with { Until = First.AddDays(1) }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Refuses_an_end_that_is_not_after_the_start(int days)
    {
        var ended = Said with { Until = First.AddDays(days) };
        Given().When(() => DraftScheme.Decide(SchemeId, null, Owner, ended, Known)).ThenRejected("ends-before-start", "/until");
        Given(Drafted).When(scheme => ReviseScheme.Decide(scheme, ended, Known, Gazetted)).ThenRejected("ends-before-start", "/until");
    }

    [Fact]
    public void A_draft_is_revised_whole()
    {
        Given(Drafted).When(scheme => ReviseScheme.Decide(scheme, Sparse, Known, Gazetted)).Then(new SchemeRevised(SchemeId, Sparse, Gazetted));
        Given(Drafted, new SchemeRevised(SchemeId, Sparse)).When(scheme => ReviseScheme.Decide(scheme, Sparse, Known, Gazetted)).ThenNothing();
    }

    [Fact]
    public void What_is_published_is_not_revised() =>
        Given(Drafted, Scene.Published).When(scheme => ReviseScheme.Decide(scheme, Sparse, Known, Gazetted)).ThenRejected("scheme-already-published");

    [Fact]
    public void Announces_an_intention_once()
    {
        var intended = new SchemeIntended(SchemeId, Gazetted);
        Given(Drafted).When(scheme => AnnounceScheme.Decide(scheme, Gazetted, Gazetted)).Then(intended);
        Given(Drafted, intended).When(scheme => AnnounceScheme.Decide(scheme, Gazetted, Gazetted)).ThenNothing();
        Given(Drafted, intended).When(scheme => AnnounceScheme.Decide(scheme, Gazetted.AddDays(1), Gazetted)).ThenRejected("already-announced");
        Given(Drafted, intended).When(scheme => AnnounceScheme.Decide(scheme, Gazetted, Gazetted.AddDays(1))).ThenNothing();
        Given(Drafted, Scene.Published).When(scheme => AnnounceScheme.Decide(scheme, Gazetted, Gazetted)).ThenRejected("scheme-already-published");
    }

    [Fact]
    public void An_intention_is_not_known_before_it_is_announced()
    {
        Given(Drafted).When(scheme => AnnounceScheme.Decide(scheme, Gazetted, Gazetted.AddDays(1))).ThenRejected("too-early", "/on");
        Given(Drafted).When(scheme => AnnounceScheme.Decide(scheme, Gazetted, Gazetted.AddDays(-1))).Then(new SchemeIntended(SchemeId, Gazetted));
    }

    [Fact]
    public void An_intention_says_for_whom_it_is_and_whom_to_ask() =>
        Given(SchemeDrafted.Of(SchemeId, null, Owner, Sparse)).When(scheme => AnnounceScheme.Decide(scheme, Gazetted, Gazetted))
            .ThenRejected("intention-incomplete", "", "", "", "");

    [Fact]
    public void Asks_for_owner_title_and_start() =>
        Shape.FaultyFields(new DraftScheme.Request()).ShouldBe(["OwnerId", "Title", "From"], ignoreOrder: true);

    [Fact]
    public void Takes_only_codes_of_its_lists_each_once() => Shape.FaultyFields(new DraftScheme.Request
    {
        OwnerId = Owner,
        Title = "Draft",
        From = First,
        Domains = ["youth", "youth"],
        TargetGroups = ["nobody"],
        LeadKinds = ["club"],
        PartnerKinds = ["club"],
    }).ShouldBe(["Domains", "TargetGroups", "LeadKinds", "PartnerKinds"], ignoreOrder: true);

    [Fact]
    public void Takes_a_request_without_faults() => Shape.FaultyFields(new DraftScheme.Request
    {
        OwnerId = Owner,
        Title = "Draft",
        From = First,
        Domains = ["youth"],
        TargetGroups = ["unemployed-youth"],
    }).ShouldBeEmpty();
}
