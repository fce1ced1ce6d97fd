using Marten;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Telling_what_happened
{
    private static readonly IReadOnlyList<object> Facts = [Drafted, Scene.Published];

    [Fact]
    public void In_a_sentence_that_a_reader_understands()
    {
        var called = new Dictionary<string, string> { [Owner] = "Het ministerie" };
        FactWording.Of(Drafted)!.With(called).ShouldBe(new(
            "Het ministerie legde een concept vast van de regeling Jeugd naar werk per 1 januari 2027 tot 1 januari 2031.",
            "Het ministerie drafted the scheme Jeugd naar werk as of 1 January 2027 until 1 January 2031."));
        FactWording.Of(Scene.Published)!.With(called).ShouldBe(new(
            "De regeling werd bekendgemaakt op 16 november 2026 (bron: Stcrt. 2026, 1234).",
            "The scheme was published on 16 November 2026 (source: Stcrt. 2026, 1234)."));
    }

    [Fact]
    public void Of_every_fact()
    {
        var options = new StoreOptions();
        var stored = new Hosting.EventStore.Facts(options);
        FundingModule.Declare(options, stored);
        stored.Names.Keys.ShouldBe(Facts.Select(fact => fact.GetType()), ignoreOrder: true);
        Facts.ShouldAllBe(fact => FactWording.Of(fact) != null);
        FactWording.Of("something").ShouldBeNull();
    }
}
