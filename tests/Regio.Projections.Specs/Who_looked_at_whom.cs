using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using Regio.Hosting.Access;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>Who published later owes it to look at what was visible on that day: a is of szw, b of ocw and later.</summary>
public class Who_looked_at_whom
{
    private static readonly string[] Youth = ["youth"];
    private static readonly string[] Work = ["work-and-income"];

    private static Scene Country => new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Owner("szw").Owner("ocw")
        .Municipalities("m").Division("work", "work", 2020).Region("west", "work", "m");

    private static SchemeTerms Alone => Untold with { Stacking = new("forbidden", []) };

    private static Scene Both => Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Alone)
        .Scheme("b", "ocw", groups: ["unemployed-youth"], domains: Work, division: "work", published: "2020-02-01");

    [Fact]
    public void The_later_owes_the_earlier_and_did_nothing() => States(Both).ShouldBe([("b", "a", "never-asked")]);

    [Fact]
    public void Who_asked_waits_for_the_other()
    {
        var asked = Case(Both).Then("case", Asked("ocw", "szw"));
        States(asked).ShouldBe([("b", "a", "asked-unanswered")]);
        States(asked.Then("case", new ConsultationExpired(Ids.Id("case"), 1, Ids.Day("2020-02-20"), "ministries"))).ShouldBe([("b", "a", "asked-unanswered")]);
        States(asked.Then("case", new ConsultationAnswered(Ids.Id("case"), 1, Ids.Day("2020-02-21"), "agreed", null, "ministries"))).ShouldBe([("b", "a", "answered")]);
    }

    [Fact]
    public void On_an_earlier_day_it_had_not_come_so_far()
    {
        var all = Case(Both).Then("case", Asked("ocw", "szw")).Then("case", new ConsultationAnswered(Ids.Id("case"), 1, Ids.Day("2020-02-21"), "agreed", null, "ministries"))
            .Then("case", new CaseClosed(Ids.Id("case"), Ids.Day("2020-03-01"), "ocw", "ministries")).Then("case", new CaseReopened(Ids.Id("case"), Ids.Day("2020-04-01"), [], "ministries"));
        OwedPair Pair(string day) => Picture.Of(all.Register, Ids.Day(day)).Landings.Owed.ShouldHaveSingleItem();
        Picture.Of(all.Register, Ids.Day("2020-01-31")).Landings.Owed.ShouldBeEmpty("It was not public yet.");
        (Pair("2020-02-20").State, Pair("2020-02-21").State).ShouldBe(("asked-unanswered", "answered"));
        new[] { "2020-02-29", "2020-03-01", "2020-03-31", "2020-04-01" }.Select(day => Pair(day).IsAligned(Ids.Day(day))).ShouldBe([false, true, true, false]);
        var late = Both.Then("case", new CaseOpened(Ids.Id("case"), Ids.Id("a"), Ids.Id("b"), ["szw", "ocw"], Ids.Day("2020-03-10"), null, [], null, "ministries"))
            .Then("case", Asked("ocw", "szw") with { On = Ids.Day("2020-03-12") }).Then("case", Reached("ocw", "deviation-explained") with { On = Ids.Day("2020-03-11") });
        OwedPair Late(string day) => Picture.Of(late.Register, Ids.Day(day)).Landings.Owed.ShouldHaveSingleItem();
        new[] { "2020-03-09", "2020-03-10", "2020-03-11", "2020-03-12" }.Select(day => (Late(day).State, Late(day).Case is null))
            .ShouldBe([("never-asked", true), ("never-asked", false), ("explained-without-asking", false), ("asked-unanswered", false)]);
    }

    [Fact]
    public void What_either_came_to_say_since_makes_nobody_guilty()
    {
        var peaceful = Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work")
            .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01");
        SchemeDetails Strict(SchemeDetails said) => said with { Terms = Alone };
        States(peaceful.Amended("a", "2020-02-02", Strict)).ShouldBeEmpty();
        States(peaceful.Amended("b", "2020-02-03", Strict)).ShouldBeEmpty();
        States(Both.Amended("a", "2020-02-01", said => said with { Terms = Untold })).ShouldBeEmpty("It said so by the day of publication.");
        States(Both.Amended("a", "2020-02-02", said => said with { Terms = Untold })).ShouldBe([("b", "a", "never-asked")], "It clashed on that day.");
        States(Both.Amended("a", "2020-02-02", said => said with { TargetGroups = ["elderly"] })).ShouldBe([("b", "a", "never-asked")], "They met on that day.");
        States(Both.Amended("a", "2020-02-02", said => said with { Terms = Alone, Objective = "new" }).Amended("a", "2020-02-10", said => said with { Terms = Alone }))
            .ShouldBe([("b", "a", "never-asked")], "Once, however often it was amended.");
    }

    [Fact]
    public void Nobody_asks_itself_whoever_owns_either_now()
    {
        var own = Country.Organisation("heir", kind: "ministry").Owner("heir").Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Alone)
            .Scheme("b", "szw", groups: Youth, domains: Work, division: "work", published: "2020-02-01");
        States(own.Then("b", new SchemeMoved(Ids.Id("b"), Ids.Day("2020-04-01"), "heir", Ids.Id("owner szw")))).ShouldBeEmpty();
        States(Both.Then("b", new SchemeMoved(Ids.Id("b"), Ids.Day("2020-04-01"), "szw", Ids.Id("owner ocw")))).ShouldBeEmpty("They are one now.");
    }

    [Fact]
    public void What_owners_said_since_that_the_two_are_to_each_other_makes_nobody_guilty()
    {
        Scene Required(string? on) => Country.Scheme("a", "szw", until: "2030-01-01", groups: Youth, domains: Work, division: "work")
            .Scheme("b", "ocw", from: "2029-01-01", until: "2035-01-01", groups: Youth, domains: Work, division: "work", published: "2020-02-01")
            .Then("e", new EdgeDeclared(Ids.Id("e"), new(Ids.Id("a"), "requires", Ids.Id("b")), "szw", null, Ids.DayOrNone(on)));
        States(Required("2020-02-02")).ShouldBeEmpty();
        States(Required("2020-02-01")).ShouldBe([("b", "a", "never-asked")]);
        States(Required("2020-02-01").Then("e", new EdgeRejected(Ids.Id("e"), "ocw", "no", Ids.Day("2020-04-01")))).ShouldBe([("b", "a", "never-asked")], "It was said on that day.");
        States(Required(null)).ShouldBe([("b", "a", "never-asked")], "When it was said is not recorded.");
        On(Required("2020-02-02")).Landings.Clashes.Count.ShouldBe(1, "It clashes, whenever it was said.");
    }

    [Fact]
    public void What_an_indicator_means_since_makes_nobody_guilty()
    {
        IndicatorDetails Counts(string code, string definition) => new(code, "concept", "output", "persons", "higher", "calendar-year", true, definition, null);
        Scene Counting(string from) => Country
            .Then("i", new IndicatorDefined(Ids.Id("i"), "i", null, Ids.Day("2000-01-01"), Counts("i", "all"))).Then("j", new IndicatorDefined(Ids.Id("j"), "j", null, Ids.Day("2000-01-01"), Counts("j", "all")))
            .Then("i", new IndicatorRevised(Ids.Id("i"), Ids.Day(from), Counts("i", "some")))
            .Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Asking(["i"])).Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01", terms: Asking(["j"]));
        States(Counting("2020-02-02")).ShouldBeEmpty();
        States(Counting("2020-02-01")).ShouldBe([("b", "a", "never-asked")]);
    }

    [Fact]
    public void An_intention_counts_as_it_was_announced_on_the_day()
    {
        Scene Announced(string revised) => Country.Scheme("a", "szw", groups: ["elderly"], domains: Work, division: "work", published: "never")
            .Then("a", new SchemeIntended(Ids.Id("a"), Ids.Day("2020-01-10"), "ministries"))
            .Then("a", new SchemeRevised(Ids.Id("a"), new("a", null, Work, Youth, "work", Ids.Day("2020-01-01"), null, [], [], [], null, Untold), "owner", Ids.DayOrNone(revised)))
            .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01", terms: Alone);
        States(Announced("2020-02-02")).ShouldBeEmpty("It was for others on that day.");
        On(Announced("2020-02-01")).Landings.Owed.ShouldHaveSingleItem().Later.Thing.Key.ShouldBe("b");
        On(Announced("2020-01-05")).Landings.Owed.ShouldHaveSingleItem("It was revised before it was announced.");
    }

    [Fact]
    public void An_intention_asked_nothing_yet_whatever_came_of_it()
    {
        Scene Announced() => Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Alone, published: "never")
            .Then("a", new SchemeIntended(Ids.Id("a"), Ids.Day("2020-01-10"), "ministries"))
            .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01");
        States(Announced()).ShouldBeEmpty();
        States(Announced().Then("a", new SchemePublished(Ids.Id("a"), Ids.Day("2020-03-01"), "stcrt"))).ShouldBe([("a", "b", "never-asked")]);
        States(Announced().Then("a", new SchemePublished(Ids.Id("a"), Ids.Day("2020-01-31"), "stcrt"))).ShouldBe([("b", "a", "never-asked")]);
    }

    [Fact]
    public void What_the_other_side_asks_or_explains_is_not_its_own()
    {
        States(Case(Both).Then("case", Asked("szw", "ocw"))).ShouldBe([("b", "a", "never-asked")]);
        States(Case(Both).Then("case", Reached("szw", "deviation-explained"))).ShouldBe([("b", "a", "never-asked")]);
        States(Case(Both).Then("case", Reached("ocw", "divided"))).ShouldBe([("b", "a", "never-asked")]);
        States(Case(Both).Then("case", Reached("ocw", "deviation-explained"))).ShouldBe([("b", "a", "explained-without-asking")]);
    }

    [Fact]
    public void What_was_imported_or_published_before_its_owner_took_part_counts_against_nobody()
    {
        States(Both.Owner("late")).ShouldBe([("b", "a", "never-asked")]);
        States(With("2020-02-02")).ShouldBe([("b", "a", "before-duty")]);
        States(With("2020-02-01")).ShouldBe([("b", "a", "never-asked")]);
        States(new Scene().Municipalities("m").Division("work", "work", 2020).Region("west", "work", "m")
            .Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Alone)
            .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01")).ShouldBe([("b", "a", "before-duty")]);
        States(Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Alone).Then("b", new SchemeRecorded(Ids.Id("b"), "b", new(
            "ocw", "b", null, Work, Youth, "work", Ids.Day("2020-01-01"), null, [], [], [], null, null, Ids.Day("2020-02-01"), null, [], []))))
            .ShouldBe([("b", "a", "before-duty")]);
    }

    [Fact]
    public void Who_takes_over_answers_for_what_was_owed_by_who_owned_it_then()
    {
        var moved = new SchemeMoved(Ids.Id("b"), Ids.Day("2020-04-01"), "late", Ids.Id("owner ocw"));
        States(Both.Organisation("late", kind: "ministry").Owner("late", joined: "2020-03-01").Then("b", moved)).ShouldBe([("b", "a", "never-asked")]);
        States(With("2020-03-01").Organisation("late", kind: "ministry").Owner("late").Then("b", moved)).ShouldBe([("b", "a", "before-duty")]);
    }

    [Fact]
    public void An_intention_is_told_to_ministries_and_stewards_alone()
    {
        var picture = On(Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Alone, published: "never")
            .Then("a", new SchemeIntended(Ids.Id("a"), Ids.Day("2020-02-01"), "ministries"))
            .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01", terms: Alone));
        AlignmentMatrix.Told(picture, null).ShouldBeEmpty();
        AlignmentMatrix.Told(picture, new(Roles.Region, "gm", "x")).ShouldBeEmpty();
        AlignmentMatrix.Told(picture, new(Roles.Ministry, "ocw", "x")).Count().ShouldBe(1);
        AlignmentMatrix.Told(On(Both), null).Count().ShouldBe(1);
    }

    [Fact]
    public void A_directorate_takes_part_with_its_ministry() => States(Country.Organisation("dir", kind: "directorate").Owner("dir", joined: "2020-03-01", kind: "directorate", parent: "ocw")
        .Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Alone)
        .Scheme("b", "dir", groups: Youth, domains: Work, division: "work", published: "2020-02-01")).ShouldBe([("b", "a", "before-duty")]);

    [Fact]
    public void What_is_announced_is_seen_and_what_is_private_is_not()
    {
        var seen = Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Alone, published: "never").Then("a", new SchemeIntended(Ids.Id("a"), Ids.Day("2020-02-01"), "ministries"))
            .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01", terms: Alone);
        On(seen).Landings.Owed.Select(pair => (pair.Later.Thing.Key, pair.Earlier.Thing, pair.State)).ShouldBe([("b", new Thing(Ids.Id("a"), null, null), "never-asked")]);
        States(seen.Then("a", new SchemePublished(Ids.Id("a"), Ids.Day("2020-03-01"), "stcrt"))).ShouldBe([("a", "b", "never-asked"), ("b", "a", "never-asked")]);
        States(Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Alone, published: "never")
            .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01", terms: Alone)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("szw", "youth", "work-and-income", "work")]
    [InlineData("ocw", "elderly", "work-and-income", "work")]
    [InlineData("ocw", null, "work-and-income", "work")]
    [InlineData("ocw", "youth", "housing", "work")]
    [InlineData("ocw", "youth", null, "work")]
    [InlineData("ocw", "youth", "work-and-income", null)]
    public void Nothing_is_owed_where_owners_are_one_or_something_does_not_meet(string owner, string? group, string? domain, string? division) => States(
        Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Alone)
            .Scheme("b", owner, groups: group is null ? [] : [group], domains: domain is null ? [] : [domain], division: division, published: "2020-02-01")).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_owed_where_nothing_clashes_but_for_a_shared_network()
    {
        Scene Peaceful() => Country.Scheme("a", "szw", groups: Youth, domains: Work, division: "work")
            .Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01");
        States(Peaceful()).ShouldBeEmpty();
        States(Peaceful().Network("n").Members("n", "m").Grant("g", "a", "n", "m", [(2020, 1)])).ShouldBeEmpty();
        States(Peaceful().Network("n").Members("n", "m").Grant("g", "a", "n", "m", [(2020, 1)]).Grant("h", "b", "n", "m", [(2020, 1)])).ShouldBe([("b", "a", "never-asked")]);
    }

    [Fact]
    public void The_matrix_counts_by_owner_and_gives_no_share_under_five()
    {
        var scene = Both;
        foreach (var id in new[] { "c", "d", "e" })
        {
            scene.Scheme(id, "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01").Budget(id, 2020, 10);
        }

        AlignmentCell Cell(Scene of) => Cells(of).ShouldHaveSingleItem();
        Cell(scene).ShouldSatisfyAllConditions(
            cell => (cell.Row.Key, cell.Column.Key, cell.Owed, cell.NeverAsked, cell.BeforeDuty, cell.Aligned).ShouldBe(("ocw", "szw", 4, 4, 0, null)),
            cell => cell.Budgeted.ShouldBe(30));
        Case(scene.Scheme("f", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01")).Then("case", Asked("ocw", "szw"))
            .Then("case", new ConsultationAnswered(Ids.Id("case"), 1, Ids.Day("2020-02-21"), "agreed", null, "ministries"));
        Cell(scene).ShouldSatisfyAllConditions(cell => (cell.Owed, cell.Answered, cell.Aligned).ShouldBe((5, 1, 0)));
        scene.Then("case", new CaseClosed(Ids.Id("case"), Ids.Day("2020-03-01"), "ocw"));
        Cell(scene).Aligned.ShouldBe(0.2);
        scene.Then("case", new CaseReopened(Ids.Id("case"), Ids.Day("2020-04-01"), []));
        Cell(scene).Aligned.ShouldBe(0);
    }

    private static Scene With(string joined) => new Scene().Organisation("szw", kind: "ministry").Organisation("ocw", kind: "ministry").Owner("szw").Owner("ocw", joined)
        .Municipalities("m").Division("work", "work", 2020).Region("west", "work", "m")
        .Scheme("a", "szw", groups: Youth, domains: Work, division: "work", terms: Alone).Scheme("b", "ocw", groups: Youth, domains: Work, division: "work", published: "2020-02-01");

    private static Scene Case(Scene scene) => scene.Then("case", new CaseOpened(
        Ids.Id("case"), Ids.Id("a"), Ids.Id("b"), ["szw", "ocw"], Ids.Day("2020-01-15"), null, [], null, "ministries"));

    private static ConsultationAsked Asked(string by, string of) => new(Ids.Id("case"), 1, Ids.Day("2020-01-20"), by, of, "What do you think?", Ids.Day("2020-02-19"), "ministries");

    private static AlignmentReached Reached(string by, string outcome) => new(Ids.Id("case"), Ids.Day("2020-01-25"), by, outcome, [], "because", null, "ministries");

    private static Picture On(Scene scene) => Picture.Of(scene.Register, Ids.Day("2020-06-01"));

    private static IEnumerable<(string, string, string)> States(Scene scene) =>
        On(scene).Landings.Owed.Select(pair => (pair.Later.Thing.Key, pair.Earlier.Thing.Key, pair.State));

    private static IReadOnlyList<AlignmentCell> Cells(Scene scene) => AlignmentMatrix.Of(On(scene), On(scene).Landings.Owed, byMinistry: true);
}
