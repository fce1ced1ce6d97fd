using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

public sealed class Agreements_on_the_shelf
{
    private static readonly AgreementWording Tasks = new(["tasks"], "One desk", null, [Ids.Id("m"), Ids.Id("n")], null);

    private static Scene Made => new Scene()
        .Municipalities("m", "n").Network("a").Members("a", "m", "n").Network("b").Members("b", "m")
        .Then("x", new AgreementMade(Ids.Id("x"), "x", Ids.Id("a"), Ids.Day("2021-01-01"), Tasks, Ids.Day("2022-01-01")));

    [Fact]
    public void Are_those_that_hold_with_the_kinds_that_the_network_has_none_of()
    {
        var shelf = On(Made, "2021-06-01").ShouldHaveSingleItem();
        shelf.Network.Key.ShouldBe("a");
        shelf.Agreements.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            agreement => agreement.Agreement.Name.ShouldBe("One desk"),
            agreement => agreement.Parties.Select(party => party.Key).ShouldBe(["m", "n"]));
        shelf.KindsMissing.ShouldBe(["powers", "information-exchange", "communication", "costs-and-benefits", "definitions", "decision-making"]);
    }

    [Theory]
    [InlineData("2020-12-31", 0, 0)]
    [InlineData("2022-01-01", 1, 0)]
    [InlineData("2022-01-02", 1, 1)]
    [InlineData("2022-03-01", 1, 0)]
    [InlineData("2023-03-02", 1, 1)]
    [InlineData("2024-01-01", 0, 0)]
    public void A_review_is_overdue_after_its_day_until_it_took_place_while_the_agreement_holds(string day, int held, int overdue)
    {
        var shelf = On(
            Made.Then("x", new AgreementReviewed(Ids.Id("x"), Ids.Day("2022-03-01"), "works", Ids.Day("2023-03-01")))
                .Then("x", new AgreementEnded(Ids.Id("x"), Ids.Day("2024-01-01"), "done")),
            day).ShouldHaveSingleItem();
        (shelf.Agreements.Count, shelf.ReviewsOverdue).ShouldBe((held, overdue));
    }

    [Fact]
    public void A_review_of_which_no_day_is_known_is_unknown_and_not_overdue()
    {
        var shelf = On(Made.Then("x", new AgreementCorrected(Ids.Id("x"), Ids.Day("2021-01-01"), Tasks, null)), "2025-01-01").ShouldHaveSingleItem();
        (shelf.ReviewsOverdue, shelf.ReviewsUnknown).ShouldBe((0, 1));
    }

    [Fact]
    public void A_revision_holds_from_its_day()
    {
        var revised = Made.Then("x", new AgreementRevised(
            Ids.Id("x"), Ids.Day("2022-06-01"), Tasks with { Kinds = ["powers"], Subject = "Another desk" }, null));
        Kinds("2022-05-31").ShouldBe(["tasks"]);
        Kinds("2022-06-01").ShouldBe(["powers"]);

        IEnumerable<string> Kinds(string day) => On(revised, day).Single().Agreements.SelectMany(agreement => agreement.Kinds);
    }

    [Theory]
    [InlineData("2022-01-01", "tasks")]
    [InlineData("2022-07-01", "powers")]
    [InlineData("2022-12-31", "powers")]
    [InlineData("2023-06-01", "")]
    [InlineData("2025-06-01", "")]
    public void Of_one_that_ended_each_wording_held_in_its_time_and_none_that_was_to_begin_later(string day, string kinds)
    {
        var ended = Made.Then("x", new AgreementRevised(Ids.Id("x"), Ids.Day("2022-06-01"), Tasks with { Kinds = ["powers"] }, null))
            .Then("x", new AgreementRevised(Ids.Id("x"), Ids.Day("2022-09-01"), Tasks with { Kinds = ["powers"], Subject = "More" }, null))
            .Then("x", new AgreementRevised(Ids.Id("x"), Ids.Day("2025-01-01"), Tasks with { Kinds = ["communication"] }, null))
            .Then("x", new AgreementEnded(Ids.Id("x"), Ids.Day("2023-01-01"), "done"));
        string.Join(' ', On(ended, day).Single().Agreements.SelectMany(agreement => agreement.Kinds)).ShouldBe(kinds);
    }

    [Theory]
    [InlineData("2023-03-02", 1)]
    [InlineData("2024-06-01", 0)]
    [InlineData("2026-01-02", 1)]
    public void A_review_before_a_coming_revision_leaves_the_review_that_that_plans(string day, int overdue) => On(
        Made.Then("x", new AgreementRevised(Ids.Id("x"), Ids.Day("2024-01-01"), Tasks, Ids.Day("2026-01-01")))
            .Then("x", new AgreementReviewed(Ids.Id("x"), Ids.Day("2022-03-01"), "works", Ids.Day("2023-03-01"))),
        day).ShouldHaveSingleItem().ReviewsOverdue.ShouldBe(overdue);

    [Fact]
    public void A_party_that_has_ended_counts_as_its_successors()
    {
        var merged = Made.Organisation("o").Then("n", new OrganisationEnded(Ids.Id("n"), Ids.Day("2022-01-01")))
            .Succession("s", "2022-01-01", ("n", "o"));
        On(merged, "2023-01-01").Single().Agreements.Single().Parties.Select(party => party.Key).ShouldBe(["m", "o"]);
    }

    [Fact]
    public void A_network_of_which_none_was_recorded_is_not_told_to_have_none()
    {
        var basis = AgreementShelf.Basis(Picture.Of(Made.Register, Ids.Day("2021-06-01")), _ => true);
        (basis.Population, basis.Assessed, basis.MissingBy["agreements"]).ShouldBe((2, 1, 1));
    }

    private static IReadOnlyList<AgreementShelf> On(Scene scene, string day) =>
        AgreementShelf.Of(Picture.Of(scene.Register, Ids.Day(day)), _ => true);
}
