using Regio.Funding.Schemes;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Publishing_a_scheme : Spec<Scheme>
{
    private static readonly PublishScheme.Command Publish = new(Gazetted, "Stcrt. 2026, 1234");

    [Fact]
    public void Refuses_a_publication_that_is_still_to_come()
    {
        Given(Drafted).When(scheme => PublishScheme.Decide(scheme, Publish, Gazetted.AddDays(-1))).ThenRejected("in-the-future", "/publishedOn");
        Given(Drafted).When(scheme => PublishScheme.Decide(scheme, Publish, Gazetted)).Then(Scene.Published);
    }

    [Fact]
    public void Publishes_a_draft() =>
        Given(Drafted).When(scheme => PublishScheme.Decide(scheme, Publish, Gazetted.AddDays(1))).Then(Scene.Published);

    [Fact]
    public void Publishing_twice_changes_nothing() =>
        Given(Drafted, Scene.Published).When(scheme => PublishScheme.Decide(scheme, Publish, Gazetted.AddDays(1))).ThenNothing();

    [Fact]
    public void Refuses_another_gazette() =>
        Given(Drafted, Scene.Published).When(scheme => PublishScheme.Decide(scheme, Publish with { Gazette = "Stcrt. 2026, 9" }, Gazetted.AddDays(1)))
            .ThenRejected("scheme-already-published");

    [Fact]
    public void Refuses_another_day() =>
        Given(Drafted, Scene.Published)
            .When(scheme => PublishScheme.Decide(scheme, Publish with { PublishedOn = Gazetted.AddDays(1) }, Gazetted.AddDays(1)))
            .ThenRejected("scheme-already-published");

    [Fact]
    public void Asks_for_day_and_gazette() =>
        Shape.FaultyFields(new PublishScheme.Request()).ShouldBe(["PublishedOn", "Gazette"]);
}
