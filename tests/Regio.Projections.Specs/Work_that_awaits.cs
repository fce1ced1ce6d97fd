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
        Of(busy, "m").ShouldBe([new(WorkKinds.Due, "review-agreement", Ids.Day("2026-05-30"), 2, Named("a"), new(Ids.Id("x"), "x", "Loket"), $"/networks/v1/agreements/{Ids.Id("x")}/review")]);
        Of(busy, "n").ShouldBeEmpty();
    }

    [Fact]
    public void Is_that_of_an_organisation_that_coordinates()
    {
        var appointed = Reviewed("2026-06-30").Then(
            "a", new CoordinatorAppointed(Ids.Id("a"), Ids.Id("n"), null, null, null, Ids.Day("2026-01-01"))).Register;
        Of(appointed, "n").Select(item => (item.What, item.DaysOverdue)).ShouldBe([("review-agreement", null)]);
    }

    [Theory]
    [InlineData(null, "o")]
    [InlineData("2026-01-01", "q")]
    public void Is_that_of_who_governs_or_stands_for_it(string? ended, string whose)
    {
        var governed = Reviewed("2026-06-30").Organisation("o", until: ended).Organisation("q").Succession("s", "2026-01-01", ("o", "q"))
            .Then("a", new NetworkGoverned(Ids.Id("a"), "administrative-organisation", Ids.Id("o"), false)).Register;
        new[] { "o", "q" }.Where(one => Of(governed, one).Count > 0).ShouldBe([whose]);
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
        var asked = new[] { "j", "k" }.Aggregate(
            scene, (s, id) => s.Then("a", new JoinRequested(Ids.Id("a"), Ids.Id(id), [Ids.Id("n")], "participant", null))).Register;
        Of(asked, "m").Select(item => item.Path).ShouldBe([Request("j"), Request("k")], ignoreOrder: true);
        object[] decisions =
        [
            new JoinAccepted(Ids.Id("a"), Ids.Id("j")), new JoinDeclined(Ids.Id("a"), Ids.Id("j"), "full"),
            new JoinWithdrawn(Ids.Id("a"), Ids.Id("j"), null),
        ];
        foreach (var decision in decisions)
        {
            Of(asked.With([StreamFacts.After(asked.Network("a"), Ids.Id("a"), decision)!]), "m").Select(item => item.Path).ShouldBe([Request("k")]);
        }

        static string Request(string id) => $"/networks/v1/networks/{Ids.Id("a")}/join-requests/{Ids.Id(id)}";
    }

    [Fact]
    public void Is_a_reuse_that_is_asked_for_until_it_is_refused()
    {
        var asked = new[] { "r", "q" }.Aggregate(scene.Network("b").Facility("f", "a"), (s, id) => s.Then(
            "f", new ReuseRequested(Ids.Id("f"), Ids.Id(id), Ids.Id("b"), Ids.Day("2026-01-01"), null, null)));
        Of(asked.Register, "m").Select(item => item.What).ShouldBe(["reuse-request", "reuse-request"]);
        var refused = asked.Then("f", new ReuseRefused(Ids.Id("f"), Ids.Id("r"), "full"));
        Of(refused.Register, "m").Select(item => item.Path)
            .ShouldBe([$"/networks/v1/facilities/{Ids.Id("f")}/reuses/{Ids.Id("q")}"]);
    }

    [Theory]
    [InlineData("2026-05-31", "m")]
    [InlineData("2026-06-01", "m n")]
    [InlineData("2026-06-02", "m o")]
    public void Is_that_of_who_coordinates_on_the_day(string day, string whose)
    {
        var appointed = new[] { ("n", "2026-06-01"), ("o", "2026-06-02") }.Aggregate(Reviewed("2026-06-30").Organisation("o"), (s, one) => s.Then(
            "a", new CoordinatorAppointed(Ids.Id("a"), Ids.Id(one.Item1), null, null, null, Ids.Day(one.Item2)))).Register;
        string.Join(' ', new[] { "m", "n", "o" }.Where(one =>
            Work.Of(Picture.Of(appointed, Ids.Day(day)), appointed.Organisation(one)!, within: 90, isAsked: _ => true).Count > 0)).ShouldBe(whose);
    }

    [Fact]
    public void Is_whether_it_goes_on_with_the_work_of_one_that_named_it_until_it_says_so_or_not()
    {
        var named = scene.Network("b").Then("b", new NetworkEnded(Ids.Id("b"), Ids.Day("2026-03-01"), "merged", SuccessorIds: [Ids.Id("a")])).Register;
        Of(named, "m").ShouldBe([new(WorkKinds.Asked, "confirm-predecessor", null, null, Named("a"), Named("b"), $"/networks/v1/networks/{Ids.Id("a")}/predecessors/{Ids.Id("b")}")]);
        Of(named, "n").ShouldBeEmpty("It does not keep the network.");
        object[] answers = [new PredecessorConfirmed(Ids.Id("a"), Ids.Id("b")), new PredecessorDenied(Ids.Id("a"), Ids.Id("b"), "ander werk")];
        foreach (var answer in answers)
        {
            Of(named.With([StreamFacts.After(named.Network("a"), Ids.Id("a"), answer)!]), "m").ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("o", true)]
    [InlineData("p", true)]
    [InlineData("m", false)]
    [InlineData("n", false)]
    public void Is_a_request_to_join_that_was_declined_for_who_asked_and_who_would_join(string whose, bool returned)
    {
        var declined = scene.Organisation("o").Organisation("p")
            .Then("a", new JoinRequested(Ids.Id("a"), Ids.Id("j"), [Ids.Id("o")], "participant", null, "p"))
            .Then("a", new JoinDeclined(Ids.Id("a"), Ids.Id("j"), "vol"));
        Of(declined.Register, whose).Select(item => (item.Kind, item.What, item.Network!.Key, item.Subject!.Key, item.Path)).ShouldBe(Enumerable.Repeat(
            (WorkKinds.Returned, "join-declined", "a", "o", $"/networks/v1/networks/{Ids.Id("a")}/join-requests/{Ids.Id("j")}"), returned ? 1 : 0));
        Of(declined.Member("a", "o").Register, whose).ShouldBeEmpty("It joined after all.");
    }

    [Fact]
    public void Is_what_was_declined_until_it_is_asked_again()
    {
        var again = scene.Organisation("o").Then("a", new JoinRequested(Ids.Id("a"), Ids.Id("j"), [Ids.Id("o")], "participant", null))
            .Then("a", new JoinDeclined(Ids.Id("a"), Ids.Id("j"), "vol"))
            .Then("a", new JoinRequested(Ids.Id("a"), Ids.Id("k"), [Ids.Id("o")], "participant", null));
        Of(again.Register, "o").ShouldBeEmpty();
        Of(again.Then("a", new JoinWithdrawn(Ids.Id("a"), Ids.Id("k"), null)).Register, "o").ShouldBeEmpty("It was taken back.");
    }

    [Fact]
    public void Is_a_reuse_that_was_refused_while_the_facility_is_offered_and_until_it_is_asked_for_again()
    {
        var refused = scene.Network("b").Member("b", "n", role: "lead").Facility("f", "a", until: "2027-08-01")
            .Then("f", new ReuseRequested(Ids.Id("f"), Ids.Id("r"), Ids.Id("b"), Ids.Day("2026-01-01"), null, null))
            .Then("f", new ReuseRefused(Ids.Id("f"), Ids.Id("r"), "vol"));
        Of(refused.Register, "n").ShouldBe([new(WorkKinds.Returned, "reuse-refused", null, null, Named("b"), new(Ids.Id("f"), "f", "f"), $"/networks/v1/facilities/{Ids.Id("f")}/reuses/{Ids.Id("r")}")]);
        Of(refused.Register, "m").ShouldBeEmpty();
        Of(refused.Then("f", new ReuseRequested(Ids.Id("f"), Ids.Id("s"), Ids.Id("b"), Ids.Day("2026-02-01"), null, null)).Register, "n").ShouldBeEmpty();
        Of(refused.Then("f", new FacilityWithdrawn(Ids.Id("f"), Ids.Day("2026-05-01"))).Register, "n").ShouldBeEmpty();
    }

    [Fact]
    public void Is_a_deviation_to_be_looked_at_again()
    {
        var explained = scene.Then("a", new DeviationExplained(Ids.Id("a"), Ids.Id("d"), "history", Ids.Day("2026-06-02"))).Register;
        Of(explained, "m").Select(item => (item.What, item.On)).ShouldBe([("review-deviation", Ids.Day("2026-06-02"))]);
    }

    [Fact]
    public void Is_that_of_who_registered_the_network_and_takes_no_part_in_it()
    {
        var asked = new Scene().Municipalities("m", "n", "o").Network("a", by: "o").Member("a", "m", role: "lead")
            .Then("a", new JoinRequested(Ids.Id("a"), Ids.Id("j"), [Ids.Id("n")], "participant", null)).Register;
        Of(asked, "o").Select(item => (item.What, item.Path)).ShouldBe([("join-request", $"/networks/v1/networks/{Ids.Id("a")}/join-requests/{Ids.Id("j")}")]);
        Of(asked, "n").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-05-01", "2026-06-02", 1)]
    [InlineData("2026-05-01", "2026-06-01", 0)]
    [InlineData("2026-06-01", "2026-06-02", 1)]
    [InlineData("2026-06-02", "2026-07-01", 0)]
    public void Is_an_open_pulse_for_each_member_until_it_closes(string opensOn, string closesOn, int asked)
    {
        var opened = new PulseOpened(Ids.Id("p"), Ids.Id("a"), Ids.Day(opensOn), Ids.Day(closesOn), "members");
        var open = scene.Then("p", opened).Register;
        Of(open, "n").Select(item => (item.Kind, item.What, item.On, item.Path)).ShouldBe(Enumerable.Repeat(
            (WorkKinds.Asked, "answer-pulse", (DateOnly?)Ids.Day("2026-06-01"), $"/networks/v1/pulses/{Ids.Id("p")}/answer"), asked));
        Of(open, "m").Count.ShouldBe(asked);
        Of(open.With([PulseFacts.After(open.Pulses[Ids.Id("p")], new PulseClosed(Ids.Id("p"), Ids.Day("2026-05-20"), "too-few", [], "members"))!]), "n")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("member", "n", 1)]
    [InlineData("region", "n", 1)]
    [InlineData("ministry", "n", 0)]
    [InlineData("region", "o", 0)]
    public void Is_a_pulse_for_who_may_answer_it_alone(string role, string organisation, int asked)
    {
        var open = scene.Organisation("o").Then("p", new PulseOpened(Ids.Id("p"), Ids.Id("a"), Ids.Day("2026-05-01"), Ids.Day("2026-07-01"), "public")).Register;
        Work.Of(
            Picture.Of(open, Ids.Day(Day)), open.Organisation(organisation)!, 90,
            new PulseReader(open, new(role, organisation, "someone"), Ids.Day(Day)).IsAsked).Count.ShouldBe(asked);
    }

    [Fact]
    public void Is_a_membership_that_ends_for_the_member_and_for_who_keeps_the_network()
    {
        var leaving = scene.Left("a", "n", "2026-07-01").Register;
        Of(leaving, "n").Select(item => (item.What, item.On, item.Subject!.Key)).ShouldBe([("membership-ends", Ids.Day("2026-07-01"), "n")]);
        Of(leaving, "m").Select(item => item.What).ShouldBe(["membership-ends"]);
        Of(scene.Left("a", "m", "2026-07-01").Register, "n").Select(item => item.Subject!.Key).ShouldBe(["n"]);
    }

    [Fact]
    public void Is_a_facility_and_a_reuse_that_end_on_both_sides()
    {
        var ending = scene.Network("b").Member("b", "n", role: "lead").Facility("f", "a", until: "2026-08-01")
            .Then("f", new ReuseRequested(Ids.Id("f"), Ids.Id("r"), Ids.Id("b"), Ids.Day("2026-01-01"), null, null)).Register;
        Of(ending, "m").Select(item => item.What).ShouldBe(["reuse-request", "facility-ends"], ignoreOrder: true);
        var agreed = ending.With([FacilityFacts.After(ending.Facilities[Ids.Id("f")], new ReuseAgreed(Ids.Id("f"), Ids.Id("r"), Ids.Day("2026-01-01"), null, null))!]);
        Of(agreed, "m").Select(item => item.What).ShouldBe(["facility-ends"]);
        Of(agreed, "n").Select(item => (item.What, item.On, item.Network!.Key)).ShouldBe([("reuse-ends", Ids.Day("2026-08-01"), "b")]);
        var ended = agreed.With([FacilityFacts.After(agreed.Facilities[Ids.Id("f")], new ReuseEnded(Ids.Id("f"), Ids.Id("r"), Ids.Day("2026-07-01"), null))!]);
        Of(ended, "m").Select(item => item.What).ShouldBe(["reuse-ends", "facility-ends"]);
        Of(ended, "n").Select(item => item.On).ShouldBe([Ids.Day("2026-07-01")]);
    }

    private static IReadOnlyList<WorkItem> Of(Register register, string organisation) =>
        Work.Of(Picture.Of(register, Ids.Day(Day)), register.Organisation(organisation)!, within: 90, isAsked: _ => true);

    private static Thing Named(string network) => new(Ids.Id(network), network, network);

    private Scene Reviewed(string on) =>
        scene.Then("x", new AgreementMade(Ids.Id("x"), "x", Ids.Id("a"), Ids.Day("2020-01-01"), Wording, Ids.Day(on)));
}
