using Marten;
using Regio.Policy.Checks;
using Regio.Policy.Edges;
using Regio.Policy.Owners;
using Regio.Policy.Policies;
using static Regio.Policy.Specs.Scene;

namespace Regio.Policy.Specs;

public sealed class Telling_what_happened
{
    private static readonly Ends Ends = new(PolicyId, "requires", OwnerId);

    private static readonly CooperationObliged Obliged = new(PolicyId, First, [], 1_000m, [new("general-grant", null, 400m, null)], null, Relied);

    private static readonly Clearances.PublicationCleared Cleared = new(PolicyId, PolicyId, PolicyId, First, PolicyId, 2, 1);
    private static readonly Clearances.PublicationHeld Held =
        new(PolicyId, PolicyId, PolicyId, First, [new("not-checked", null, null)]);

    private static readonly IReadOnlyList<object> Facts =
    [
        Registered, new PolicyRevised(PolicyId, First, Details, null, Relied), new PolicyCorrected(PolicyId, Details, "A slip", Relied),
        new PolicyEnded(PolicyId, First, null), new PolicyMoved(PolicyId, First, Work, OwnerId), Obliged, new ObligationWithdrawn(PolicyId, First, null),
        new OwnerRegistered(OwnerId, Education, "OCW", "ministry", null, First, First), new OwnerRenamed(OwnerId, First, "OCW"),
        new OwnerPlaced(OwnerId, First, Work), new OwnerCorrected(OwnerId, "OCW", "ministry", null, First, First, "A slip"),
        new OwnerEnded(OwnerId, First, [new(Work, []), new(Education, ["education"])], null), new EdgeSuggested(OwnerId, Ends, ["same-text"], "1"),
        new EdgeDeclared(OwnerId, Ends, Education, null, Relied), new EdgeConfirmed(OwnerId, Work), new EdgeRejected(OwnerId, Work, "It is not so"),
        Cleared, Held, .. CaseScene.Facts, .. BlindScene.Facts, .. SubscriptionScene.Facts,
        new DraftChecked(
            PolicyId, Education, null, "Regeling", "00", First, new(1, 2, 3), "1", [new(OwnerId, Work, true, [CaseScene.Stacking])], Contracts.Visibility.Owner),
    ];

    [Fact]
    public void In_a_sentence_that_a_reader_understands() =>
        FactWording.Of(Registered)!.With(new Dictionary<string, string> { [Education] = "Het ministerie" }).ShouldBe(new(
            "Het ministerie registreerde het beleid Van school naar duurzaam werk per 1 januari 2026 tot 1 januari 2031.",
            "Het ministerie registered the policy Van school naar duurzaam werk as of 1 January 2026 until 1 January 2031."));

    [Fact]
    public void With_what_an_obligation_costs_and_what_goes_with_it() =>
        FactWording.Of(Obliged)!.With(new Dictionary<string, string>()).ShouldBe(new(
            "Het beleid verplicht anderen tot samenwerking per 1 januari 2026: het kost € 1.000 per jaar, en er gaat € 400 mee.",
            "The policy obliges others to work together as of 1 January 2026: it costs €1,000 a year, and €400 goes with it."));

    [Fact]
    public void Of_a_publication_that_waited()
    {
        var called = new Dictionary<string, string>();
        FactWording.Of(Cleared)!.With(called).ShouldBe(new(
            "De regeling mag bekendgemaakt worden; gevraagd: 2, uitgelegd: 1.", "The scheme may be published; asked: 2, explained: 1."));
        FactWording.Of(Held)!.With(called).ShouldBe(new("De bekendmaking werd aangehouden: niet getoetst.", "The publication was held: not checked."));
    }

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
