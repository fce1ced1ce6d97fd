using Regio.Contracts.Networks;
using Regio.Rules;

namespace Regio.Projections.Specs;

public sealed class Shelves
{
    private const string Day = "2022-01-01";

    private static Scene Country => new Scene().Municipalities("m1", "m2", "m3", "m4")
        .Organisation("old", until: "2021-01-01").Succession("s", "2021-01-01", ("old", "m2"))
        .Division("d", "work", 2020).Region("r1", "d", "m1", "old").Region("r2", "d", "m3", "m4")
        .Division("later", "work", 2023).Region("r3", "later", "m1", "m3")
        .Network("a").Members("a", "m1").Network("b").Members("b", "m3");

    [Fact]
    public void Facilities_are_found_by_a_group_that_could_use_them_the_likest_first()
    {
        var rows = Facilities(
            Country.Facility("x", "a", groups: ["youth"]).Facility("w", "a", groups: ["unemployed-youth", "elderly"])
                .Facility("v", "a", groups: ["early-school-leavers"]).Facility("u", "a").Facility("t", "a", groups: ["elderly"]),
            "unemployed-youth");

        rows.Select(row => (row.Facility.Key, row.Meets)).ShouldBe(
        [
            ("w", new MeetingConcepts("unemployed-youth", "unemployed-youth", 1)),
            ("x", new MeetingConcepts("youth", "unemployed-youth", 0.7)),
            ("v", new MeetingConcepts("early-school-leavers", "unemployed-youth", 0.5)),
        ]);
    }

    [Fact]
    public void Facilities_are_near_in_a_municipality_or_in_one_of_the_same_region_as_they_stand_on_the_day()
    {
        var country = Country.Facility("here", "b", municipalities: "m1").Facility("served", "a").Facility("elsewhere", "b", municipalities: "m4");
        Facilities(country, near: "m2").Select(row => (row.Facility.Key, row.Near!.Within, string.Join(' ', row.Near.Regions.Select(r => r.Key))))
            .ShouldBe([("here", false, "r1"), ("served", false, "r1")]);
        Facilities(country, near: "m1").Select(row => row.Near!.Within).ShouldBe([true, true]);
        Facilities(country, near: "m4").Select(row => (row.Facility.Key, row.Near!.Within)).ShouldBe([("elsewhere", true), ("here", false)]);
    }

    [Fact]
    public void Facilities_of_networks_in_force_are_there_on_the_days_on_which_they_are_offered()
    {
        var country = Country.Network("gone", until: Day).Facility("f", "gone").Facility("g", "a", Day).Facility("h", "a", until: Day);
        Facilities(country).Select(row => row.Facility.Key).ShouldBe(["g"]);
    }

    [Fact]
    public void Facilities_show_who_reuses_them_and_how_much()
    {
        var (f, one, other) = (Ids.Id("f"), Ids.Id("one"), Ids.Id("other"));
        var country = Country.Facility("f", "a")
            .Then("f", new ReuseRequested(f, one, Ids.Id("b"), Ids.Day("2021-01-01"), 9, null))
            .Then("f", new ReuseRequested(f, other, Ids.Id("c"), Ids.Day("2021-01-01"), 9, null))
            .Then("f", new ReuseAgreed(f, one, Ids.Day("2021-01-01"), 4m, null));
        Facilities(country).Single().ShouldSatisfyAllConditions(
            row => row.ReusedBy.Select(n => n.Key).ShouldBe(["b"]), row => row.InReuse.ShouldBe(4m));
        Facilities(country.Then("f", new ReuseAgreed(f, other, Ids.Day(Day), null, null))).Single().InReuse.ShouldBeNull("How much is unknown.");
        Facilities(country.Then("f", new ReuseEnded(f, one, Ids.Day(Day), null)).Then("f", new ReuseEnded(f, other, Ids.Day(Day), null)))
            .Single().ReusedBy.ShouldBeEmpty();
    }

    [Fact]
    public void Instruments_stand_beside_what_came_of_them_and_the_lowest_level_that_worked()
    {
        var country = Country.Organisation("min", kind: "ministry");
        country = Instrument(country, "high", 5);
        country = Instrument(country, "low", 2);
        country = Instrument(country, "unused", null, "2022-01-02");
        country = Evaluated(country, "high", "m1", "2021-01-01", "worked");
        country = Evaluated(country, "high", "m1", "2021-06-01", "did-not", "harmed-relations");
        country = Evaluated(country, "high", "m3", "2021-06-01", "worked");
        country = Evaluated(country, "low", "m1", "2021-06-01", "worked");
        country = Evaluated(country, "low", "m3", "2022-01-02", "did-not");

        var rows = InstrumentOnShelf.Of(country.Register, Ids.Day(Day));
        rows.Select(row => (row.Instrument.Key, row.EnforcementLevel, row.LowestThatWorked)).ShouldBe([("high", 5, 2), ("low", 2, 2)]);
        rows[0].Verdicts.ShouldBe(
            new Dictionary<string, int> { ["did-not"] = 1, ["harmed-relations"] = 1, ["worked"] = 1 }, ignoreOrder: true);
        rows[0].Evaluations.Count.ShouldBe(3);
        rows[1].Verdicts.ShouldBe(new Dictionary<string, int> { ["worked"] = 1 });
        InstrumentOnShelf.Of(country.Register, Ids.Day("2020-06-01")).Select(row => row.LowestThatWorked).ShouldBe([null, null]);
    }

    [Fact]
    public void An_instrument_is_what_was_last_said_of_it()
    {
        var id = Ids.Id("i");
        var facts = (InstrumentFacts)Instrument(Country, "i", 5)
            .Then("i", new InstrumentRevised(id, new("other", "legal", 1, "purpose", null, new("t", "Target"), Ids.Day("2020-01-01"), null)))
            .Then("i", new InstrumentEnded(id, Ids.Day(Day), null)).Register.Facts(id)!;
        (facts.Details.Name, facts.Details.Target?.Id, facts.Details.Until).ShouldBe(("other", "t", Ids.Day(Day)));
    }

    [Fact]
    public void Agendas_show_the_networks_that_work_on_each_priority_in_the_region()
    {
        var country = Country
            .Network("c", domains: ["work-and-income"], groups: ["youth"]).Members("c", "m2")
            .Network("e", domains: ["work-and-income"], groups: ["youth"]).Members("e", "m4")
            .Network("g", domains: ["work-and-income"]).Members("g", "m1");
        country = Agenda(
            country, "2020-01-01", null, new("Werk", "work-and-income", "unemployed-youth"), new("Wonen", "housing", null),
            new("Inkomen", "work-and-income", null));
        var rows = AgendaOnShelf.Of(Picture.Of(country.Register, Ids.Day(Day)), country.Register.Region("r1")!);
        rows.Select(row => (row.Rank, row.Title, string.Join(' ', row.Networks.Select(n => n.Key))))
            .ShouldBe([(1, "Werk", "c"), (2, "Wonen", ""), (3, "Inkomen", "c g")]);
    }

    [Fact]
    public void Agendas_stand_beside_the_money_that_lands_in_the_region_for_what_each_names()
    {
        // Of m1 and m2 in r1, and m3 in r2: a half of what the network of both has lands in each.
        var country = new Scene().Organisation("szw", kind: "ministry").Organisation("m1", population: 100).Organisation("m2", population: 100).Organisation("m3", population: 200)
            .Division("d", "work", 2020).Region("r1", "d", "m1", "m2").Region("r2", "d", "m3").Network("here").Territory("here", "m1").Network("both").Territory("both", "m1", "m2", "m3")
            .Scheme("s", domains: ["work-and-income"], groups: ["youth", "elderly"]).Budget("s", 2021, 900).Scheme("t", domains: ["housing"]).Budget("t", 2021, 50)
            .Grant("g", "s", "here", "m1", [(2021, 100)], on: "2021-02-01").Grant("h", "s", "both", "m1", [(2021, 80)], on: "2021-03-01")
            .Grant("before", "s", "here", "m1", [(2020, 7)], on: "2020-02-01").Applied("asked", "s", "here", "m1", [(2021, 1_000)]);
        country = Agenda(
            country, "2020-01-01", null, new("Werk", "work-and-income", "youth"), new("Inkomen", "work-and-income", null), new("Wonen", "housing", null));
        var picture = Picture.Of(country.Register, Ids.Day("2021-06-01"));
        GetRegionalAgendas.Rows(picture, country.Register.Region("r1")).Rows
            .Select(row => (row.Title, row.Money!.Year, row.Money.Awarded, row.Money.Budgeted, string.Join(' ', row.Money.Schemes.Select(one => one.Key))))
            .ShouldBe([("Werk", 2021, 70m, 900m, "s"), ("Inkomen", 2021, 140m, 900m, "s"), ("Wonen", 2021, null, null, "")]);
    }

    [Theory]
    [InlineData("2019-12-31", null)]
    [InlineData("2020-12-31", "2020-01-01")]
    [InlineData("2021-01-01", "2021-01-01")]
    [InlineData("2021-06-01", "2021-01-01")]
    [InlineData("2022-01-01", null)]
    public void The_agenda_of_a_day_is_that_of_the_period_that_it_is_in(string day, string? from)
    {
        var country = Agenda(Agenda(Country, "2020-01-01", null), "2021-03-01", null).Then(
            "r1", new RegionalAgendaCorrected(Ids.Id("r1"), Ids.Day("2021-03-01"), new(Ids.Day("2021-01-01"), Ids.Day(Day), [], "raad", null)));
        country.Register.Region("r1")!.AgendaOn(Ids.Day(day))?.From.ShouldBe(Ids.Day(from!));
        (country.Register.Region("r1")!.AgendaOn(Ids.Day(day)) is null).ShouldBe(from is null);
    }

    private static IReadOnlyList<FacilityOnShelf> Facilities(Scene country, string? group = null, string? near = null)
    {
        var picture = Picture.Of(country.Register, Ids.Day(Day));
        return GetFacilities.Rows(
            picture, FacilityOnShelf.Offered(picture), group, near is null ? null : new Near(picture.Standing, Ids.Id(near)));
    }

    private static Scene Instrument(Scene country, string id, int? level, string from = "2020-01-01") =>
        country.Then(id, new InstrumentRegistered(
            Ids.Id(id), id, Ids.Id("min"), new(id, "legal", level, "purpose", Ids.Id("a"), null, Ids.Day(from), null)));

    private static Scene Evaluated(Scene country, string id, string by, string on, params string[] verdicts) =>
        country.Then(id, new InstrumentEvaluated(
            Ids.Id(id), Ids.Id(by), Ids.Day(on), [.. verdicts.Select(v => new InstrumentVerdict(v, null))], null));

    private static Scene Agenda(Scene country, string from, string? until, params AgendaPriority[] priorities) =>
        country.Then("r1", new RegionalAgendaSet(
            Ids.Id("r1"), new(Ids.Day(from), Ids.DayOrNone(until), priorities, "raad", null)));
}
