using Regio.Contracts;
using Regio.Funding.Schemes;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Seeing_a_scheme
{
    private static readonly Scheme Draft = Scheme.After(null, Drafted)!;
    private static readonly Scheme Open = Scheme.After(Draft, Scene.Published)!;

    [Fact]
    public void A_draft_is_seen_by_its_owner_alone()
    {
        Draft.IsVisibleTo(ItsOwner).ShouldBeTrue();
        Draft.IsVisibleTo(AnotherMinistry).ShouldBeFalse();
        Draft.IsVisibleTo(null).ShouldBeFalse();
    }

    [Fact]
    public void A_published_scheme_is_seen_by_everyone()
    {
        Open.IsVisibleTo(AnotherMinistry).ShouldBeTrue();
        Open.IsVisibleTo(null).ShouldBeTrue();
    }

    [Fact]
    public void The_overview_tells_what_was_drafted_and_how_it_was_published()
    {
        var drafted = SchemeOverview.After(null, Drafted)!.At(1);
        var published = SchemeOverview.After(drafted, Scene.Published)!.At(2);

        drafted.ShouldBe(new(
            SchemeId, 1, Owner, Drafted.Title, Drafted.Objective, Drafted.Domains, Drafted.TargetGroups,
            Drafted.Division, Drafted.From, Drafted.Until, SchemeStatus.Drafted, null, null));
        published.ShouldBe(drafted with
        {
            Version = 2,
            Status = SchemeStatus.Published,
            PublishedOn = Gazetted,
            Gazette = "Stcrt. 2026, 1234",
        });
    }

    [Fact]
    public void A_draft_travels_for_its_owner_alone() =>
        Funding.Published.ContractOf(Drafted).ShouldBeOfType<Contracts.Funding.SchemeDrafted>()
            .Visibility.ShouldBe(Visibility.Owner);

    [Fact]
    public void A_publication_travels() =>
        Funding.Published.ContractOf(Scene.Published)
            .ShouldBe(new Contracts.Funding.SchemePublished(SchemeId, Gazetted, "Stcrt. 2026, 1234"));
}
