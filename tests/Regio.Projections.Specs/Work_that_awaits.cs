using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

public sealed class Work_that_awaits
{
    private const string Day = "2026-06-01";
    private static readonly AgreementWording Wording = new(["tasks"], "Loket", null, [], null);
    private readonly Scene scene = new Scene().Municipalities("m", "n").Network("a").Member("a", "m", role: "lead").Member("a", "n");

    [Fact]
    public void Is_that_of_who_keeps_the_network()
    {
        var busy = Reviewed("2026-05-30").Register;
        Of(busy, "m").ShouldBe([new(WorkKinds.Due, "review-agreement", Ids.Day("2026-05-30"), 2, Named("a"), new(Ids.Id("x"), "x", "Loket"))]);
        Of(busy, "n").ShouldBeEmpty();
    }

    [Fact]
    public void Is_that_of_an_organisation_that_coordinates()
    {
        var appointed = Reviewed("2026-06-30").Then(
            "a", new CoordinatorAppointed(Ids.Id("a"), Ids.Id("n"), null, null, null, Ids.Day("2026-01-01"))).Register;
        Of(appointed, "n").Select(item => (item.What, item.DaysOverdue)).ShouldBe([("review-agreement", null)]);
    }

    [Fact]
    public void Is_not_what_comes_later_than_was_asked_or_no_longer_holds()
    {
        Of(Reviewed("2026-09-01").Register, "m").ShouldBeEmpty();
        Of(Reviewed("2026-06-30").Then("x", new AgreementEnded(Ids.Id("x"), Ids.Day("2026-01-01"), "done")).Register, "m").ShouldBeEmpty();
    }

    [Fact]
    public void Is_what_ends()
    {
        var ending = new Scene().Municipalities("m").Network("a", until: "2026-07-01").Member("a", "m", role: "director")
            .Then("x", new AgreementMade(Ids.Id("x"), "x", Ids.Id("a"), Ids.Day("2020-01-01"), Wording with { ValidUntil = Ids.Day("2026-06-15") }, null))
            .Register;
        Of(ending, "m").Select(item => (item.Kind, item.What, item.On))
            .ShouldBe([(WorkKinds.Expiring, "agreement-ends", Ids.Day("2026-06-15")), (WorkKinds.Expiring, "network-ends", Ids.Day("2026-07-01"))]);
    }

    [Fact]
    public void Is_what_others_ask_until_it_is_decided()
    {
        var asked = scene.Then("a", new JoinRequested(Ids.Id("a"), Ids.Id("j"), [Ids.Id("n")], "participant", null)).Register;
        Of(asked, "m").Select(item => item.What).ShouldBe(["join-request"]);
        var decided = StreamFacts.After(asked.Network("a"), new JoinDeclined(Ids.Id("a"), Ids.Id("j"), "full"))!;
        Of(asked.With([decided]), "m").ShouldBeEmpty();
    }

    [Fact]
    public void Is_a_deviation_to_be_looked_at_again()
    {
        var explained = scene.Then("a", new DeviationExplained(Ids.Id("a"), Ids.Id("d"), "history", Ids.Day("2026-06-02"))).Register;
        Of(explained, "m").Select(item => (item.What, item.On)).ShouldBe([("review-deviation", Ids.Day("2026-06-02"))]);
    }

    private static IReadOnlyList<WorkItem> Of(Register register, string organisation) =>
        Work.Of(Picture.Of(register, Ids.Day(Day)), Ids.Id(organisation), within: 90);

    private static Thing Named(string network) => new(Ids.Id(network), network, network);

    private Scene Reviewed(string on) =>
        scene.Then("x", new AgreementMade(Ids.Id("x"), "x", Ids.Id("a"), Ids.Day("2020-01-01"), Wording, Ids.Day(on)));
}
