using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using Regio.Hosting.Access;

namespace Regio.Projections.Specs;

/// <summary>What of alignment cases awaits an owner: b, of ocw, asked szw about a.</summary>
public sealed class Work_of_alignment
{
    private static readonly Guid Case = Ids.Id("case");

    private static Scene Opened => new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Scheme("a", "szw").Scheme("b", "ocw")
        .Then("case", new CaseOpened(Case, Ids.Id("a"), Ids.Id("b"), ["szw", "ocw"], Ids.Day("2020-01-15"), null, [], null, "ministries"));

    private static Scene Asked => Opened.Then(
        "case", new ConsultationAsked(Case, 1, Ids.Day("2020-01-20"), "ocw", "szw", "What do you think?", Ids.Day("2020-02-19"), "ministries"));

    [Fact]
    public void Is_what_another_asks_until_it_is_answered_also_when_it_is_late()
    {
        Of(Asked, "szw").ShouldBe([new(
            WorkKinds.Asked, "answer-consultation", Ids.Day("2020-02-19"), null, null, new(Ids.Id("b"), "b", "b"), $"/policy/v1/cases/{Case}/consultations/1/answer")]);
        Of(Asked.Then("case", new ConsultationExpired(Case, 1, Ids.Day("2020-02-20"), "ministries")), "szw", "2020-02-21").Single().DaysOverdue.ShouldBe(2);
        Of(Asked.Then("case", new ConsultationAnswered(Case, 1, Ids.Day("2020-02-01"), "agreed", null, "ministries")), "szw").ShouldBeEmpty();
    }

    [Fact]
    public void Is_what_one_waits_for_until_it_is_too_late()
    {
        Of(Asked, "ocw").ShouldBe([new(
            WorkKinds.Expiring, "consultation-unanswered", Ids.Day("2020-02-19"), null, null, new(Ids.Id("a"), "a", "a"), $"/policy/v1/cases/{Case}/consultations/1/remind")]);
        Of(Asked, "ocw", within: 10).ShouldBeEmpty();
        Of(Asked.Then("case", new ConsultationExpired(Case, 1, Ids.Day("2020-02-20"), "ministries")), "ocw", "2020-02-21").ShouldBeEmpty();
    }

    [Fact]
    public void Is_that_of_whom_one_took_over_from()
    {
        var moved = Asked.Owner("szw").Then("owner szw", new OwnerEnded(Ids.Id("owner szw"), Ids.Day("2020-01-25"), [new("vws", [])], null))
            .Then("a", new SchemeMoved(Ids.Id("a"), Ids.Day("2020-01-25"), "vws", Ids.Id("owner szw")));
        Of(moved, "vws").Select(item => item.What).ShouldBe(["answer-consultation"]);
        Of(moved, "szw").ShouldBeEmpty();
        Of(Asked.Then("b", new SchemeMoved(Ids.Id("b"), Ids.Day("2020-01-25"), "vws", Ids.Id("ocw"))), "vws").Select(item => item.What).ShouldBe(["consultation-unanswered"]);
    }

    [Fact]
    public void Is_what_one_is_to_decide_until_it_is_decided()
    {
        var laid = Opened.Then("case", new CaseEscalated(Case, Ids.Day("2020-01-21"), "ocw", "az", "why", "ministries"));
        Of(laid, "az").Select(item => (item.Kind, item.What, item.Path)).ShouldBe([(WorkKinds.Asked, "decide-case", $"/policy/v1/cases/{Case}/decisions")]);
        Of(laid, "ocw").ShouldBeEmpty();
        Of(laid.Then("case", new CaseDecided(Case, Ids.Day("2020-01-22"), "az", "joined", [], "so", null, "ministries")), "az").ShouldBeEmpty();
    }

    [Fact]
    public void Is_the_review_of_each_party()
    {
        var agreed = Opened.Then("case", new AlignmentReached(Case, Ids.Day("2020-01-22"), "ocw", "deviation-explained", [], "so", Ids.Day("2020-04-01"), "ministries"));
        Of(agreed, "szw").Select(item => (item.Kind, item.What, item.On)).ShouldBe([(WorkKinds.Due, "review-case", Ids.Day("2020-04-01"))]);
        Of(agreed, "vws").ShouldBeEmpty();
        Of(agreed, "szw", within: 5).ShouldBeEmpty();
        Of(agreed.Then("case", new CaseReviewSet(Case, Ids.Day("2020-01-23"), "szw", Ids.Day("2022-01-01"), "ministries")), "szw").ShouldBeEmpty();
    }

    [Fact]
    public void Names_no_draft_of_another() => Of(
        new Scene().Scheme("a", "szw").Scheme("b", "ocw", published: "never")
            .Then("case", new CaseOpened(Case, Ids.Id("a"), Ids.Id("b"), ["szw", "ocw"], Ids.Day("2020-01-15"), "ocw", [], "why", "parties"))
            .Then("case", new ConsultationAsked(Case, 1, Ids.Day("2020-01-20"), "ocw", "szw", "?", Ids.Day("2020-02-19"), "parties")), "szw")
        .Single().Subject.ShouldBe(new Thing(Ids.Id("b"), null, null));

    [Fact]
    public void Is_a_draft_of_its_own_that_meets_another_until_it_answered_or_that_is_over()
    {
        Of(Met(), "szw").ShouldBe([new(WorkKinds.Asked, "answer-blind-match", null, null, null, new(Ids.Id("a"), "a", "a"), $"/policy/v1/blind-matches/{Ids.Id("match")}")]);
        Of(Met(), "ocw").Single().Subject.ShouldBe(new Thing(Ids.Id("b"), "b", "b"));
        Of(Met(), "vws").ShouldBeEmpty();
        Of(Met(new BlindMatchAccepted(Ids.Id("match"), Ids.Day("2020-01-16"), "szw", "parties")), "szw").ShouldBeEmpty();
        Of(Met(new BlindMatchAccepted(Ids.Id("match"), Ids.Day("2020-01-16"), "szw", "parties")), "ocw").ShouldHaveSingleItem();
        Of(Met(new BlindMatchDeclined(Ids.Id("match"), Ids.Day("2020-01-17"), "szw", "parties")), "ocw").ShouldBeEmpty();
        Of(Met(new BlindMatchLapsed(Ids.Id("match"), Ids.Day("2020-01-17"), "parties")), "ocw").ShouldBeEmpty();
    }

    [Fact]
    public void Is_what_it_was_on_the_day()
    {
        var answered = Asked.Then("case", new ConsultationAnswered(Case, 1, Ids.Day("2020-02-10"), "agreed", null, "ministries"));
        Of(answered, "szw", "2020-01-19").ShouldBeEmpty("Nothing was asked yet.");
        Of(answered, "szw", "2020-02-09").Select(item => item.What).ShouldBe(["answer-consultation"]);
        Of(answered, "szw", "2020-02-10").ShouldBeEmpty();
        Of(Met(), "szw", "2020-01-14").ShouldBeEmpty("They had not met.");

        var laid = Opened.Then("case", new CaseEscalated(Case, Ids.Day("2020-01-21"), "ocw", "az", "why", "ministries"));
        Of(laid, "az", "2020-01-20").ShouldBeEmpty();
        var closed = laid.Then("case", new CaseClosed(Case, Ids.Day("2020-03-01"), "ocw", "ministries"));
        (Of(closed, "az", "2020-02-29").Count, Of(closed, "az", "2020-03-01").Count).ShouldBe((1, 0));
    }

    [Fact]
    public void Is_of_ministries_alone() => AlignmentWork.Of(Picture.Of(Asked.Register, Ids.Day("2020-02-01")), new(Roles.Member, "szw", "someone"), 90).ShouldBeEmpty();

    private static Scene Met(params IEnumerable<object> answers) => answers.Aggregate(
        new Scene().Scheme("a", "szw", published: "never").Scheme("b", "ocw", published: "never").Then(
            "match", new BlindMatchNoticed(Ids.Id("match"), Ids.Day("2020-01-15"), new(Ids.Id("a"), "szw", []), new(Ids.Id("b"), "ocw", []), [], [], "parties")),
        (scene, answer) => scene.Then("match", answer));

    private static IReadOnlyList<WorkItem> Of(Scene scene, string organisation, string day = "2020-02-01", int within = 90) =>
        WorkItem.Ordered(AlignmentWork.Of(Picture.Of(scene.Register, Ids.Day(day)), new(Roles.Ministry, organisation, "someone"), within));
}
