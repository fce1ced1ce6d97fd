using Marten;
using Regio.Policy.Policies;

namespace Regio.Policy.Specs;

public sealed class Telling_what_happened
{
    private const string Owner = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1091";

    private static readonly PolicyRegistered Registered = new(
        new("0198b000-0000-7000-8000-000000000001"), Owner, "Van school naar werk", null, [], [], [], new(2026, 1, 1), null);

    private static readonly IReadOnlyList<object> Facts = [Registered];

    [Fact]
    public void In_a_sentence_that_a_reader_understands() =>
        FactWording.Of(Registered)!.With(new Dictionary<string, string> { [Owner] = "Het ministerie" }).ShouldBe(new(
            "Het ministerie registreerde het beleid Van school naar werk per 1 januari 2026.",
            "Het ministerie registered the policy Van school naar werk as of 1 January 2026."));

    [Fact]
    public void Of_every_fact()
    {
        var options = new StoreOptions();
        var stored = new Hosting.EventStore.Facts(options);
        PolicyModule.Declare(options, stored);
        stored.Names.Keys.ShouldBe(Facts.Select(fact => fact.GetType()), ignoreOrder: true);
        Facts.ShouldAllBe(fact => FactWording.Of(fact) != null);
        FactWording.Of("something").ShouldBeNull();
    }
}
