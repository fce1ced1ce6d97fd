using Regio.Hosting.Access;
using Regio.Networks.Regions;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Setting_a_regional_agenda : Spec<Region>
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000061");
    private static readonly RegionRegistered Kust = new(Id, "kust", new(OtherId, "Kust", null));

    private static readonly RegionalAgenda Now = new(
        Day(2024), Day(2028), [new("Jongeren aan het werk", "work-and-income", "youth"), new("Zorg dichtbij", "care", null)],
        "portefeuillehoudersoverleg", "besluit 12");

    private static readonly RegionalAgenda Next = Now with { From = Day(2028), Until = null, Source = null };

    [Fact]
    public void Sets_it_and_the_next_beside_it()
    {
        Given(Kust).When(r => SetAgenda.Decide(r, Now)).Then(new RegionalAgendaSet(Id, Now));
        Given(Kust, new RegionalAgendaSet(Id, Now)).When(r => SetAgenda.Decide(r, Next)).Then(new RegionalAgendaSet(Id, Next));
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Given(Kust, new RegionalAgendaSet(Id, Now)).When(r => SetAgenda.Decide(r, Now)).ThenNothing();
        Given(Kust, new RegionalAgendaSet(Id, Now)).When(r => CorrectAgenda.Decide(r, Now.From, Now)).ThenNothing();
    }

    [Fact]
    public void Refuses_a_period_that_meets_another()
    {
        var set = new RegionalAgendaSet(Id, Now);
        Given(Kust, set).When(r => SetAgenda.Decide(r, Next with { From = Day(2027, 12, 31) })).ThenRejected("agenda-meets-another", "/from");
        Given(Kust, set).When(r => SetAgenda.Decide(r, Next with { From = Day(2024) })).ThenRejected("agenda-meets-another", "/from");
        Given(Kust, set).When(r => SetAgenda.Decide(r, Next with { From = Day(2020), Until = Day(2024, 1, 2) }))
            .ThenRejected("agenda-meets-another", "/from");
        Given(Kust, set, new RegionalAgendaSet(Id, Next)).When(r => SetAgenda.Decide(r, Now with { From = Day(2027), Until = Day(2030) }))
            .ThenRejected("agenda-meets-another", "/from");
    }

    [Fact]
    public void One_without_an_end_gives_way_to_the_next()
    {
        var open = new RegionalAgendaSet(Id, Now with { Until = null });
        Given(Kust, open).When(r => SetAgenda.Decide(r, Next)).Then(new RegionalAgendaSet(Id, Next));
        var agendas = Agendas.None.After(new RegionalAgendaSet(Id, Next)).After(open);
        agendas.On(Day(2023)).ShouldBeNull();
        agendas.On(Day(2027)).ShouldBe(open.Agenda);
        agendas.On(Day(2028)).ShouldBe(Next);
    }

    [Fact]
    public void Readers_see_each_agenda_of_a_region() =>
        new object[] { Kust, new RegionalAgendaSet(Id, Now), new RegionalAgendaSet(Id, Next) }
            .Aggregate(default(RegionItem), RegionItem.After)!.Agendas!.ByPeriod.ShouldBe([Now, Next]);

    [Fact]
    public void None_holds_between_two()
    {
        var agendas = Agendas.None.After(new RegionalAgendaSet(Id, Now)).After(new RegionalAgendaSet(Id, Next with { From = Day(2030) }));
        agendas.On(Day(2027, 12, 31)).ShouldBe(Now);
        agendas.On(Day(2028)).ShouldBeNull();
        agendas.On(Day(2029)).ShouldBeNull();
    }

    [Fact]
    public void Names_every_fault_at_once() =>
        Given(Kust, new RegionalAgendaSet(Id, Now))
            .When(r => SetAgenda.Decide(r, Now with { Until = Day(2023), Priorities = [new("Iets", null, null)] }))
            .ThenRejected("ends-before-start", "/until", "/from", "/priorities/0");

    [Fact]
    public void Refuses_a_priority_that_stands_higher_already() =>
        Given(Kust).When(r => SetAgenda.Decide(r, Now with
        {
            Priorities = [.. Now.Priorities, new("ZORG dichtbij", "care", null), new("Zorg dichtbij", "care", "youth")],
        })).ThenRejected("priority-twice", "/priorities/2");

    [Fact]
    public void Corrects_the_whole_of_one_period()
    {
        var right = Now with { From = Day(2023), Priorities = [new("Zorg dichtbij", "care", null)] };
        var corrected = new RegionalAgendaCorrected(Id, Now.From, right);
        Given(Kust, new RegionalAgendaSet(Id, Now), new RegionalAgendaSet(Id, Next))
            .When(r => CorrectAgenda.Decide(r, Now.From, right)).Then(corrected);
        Agendas.None.After(new RegionalAgendaSet(Id, Now)).After(new RegionalAgendaSet(Id, Next)).After(corrected)
            .ByPeriod.ShouldBe([right, Next]);
    }

    [Fact]
    public void Refuses_to_correct_what_is_not_there_or_into_another_period()
    {
        Given(Kust).When(r => CorrectAgenda.Decide(r, Now.From, Now)).ThenRejected("unknown-agenda");
        Given(Kust, new RegionalAgendaSet(Id, Now)).When(r => CorrectAgenda.Decide(r, Next.From, Next)).ThenRejected("unknown-agenda");
        Given(Kust, new RegionalAgendaSet(Id, Now), new RegionalAgendaSet(Id, Next))
            .When(r => CorrectAgenda.Decide(r, Now.From, Now with { Until = Day(2029) })).ThenRejected("agenda-meets-another", "/from");
    }

    [Theory]
    [InlineData("steward", "gm0009", null)]
    [InlineData("region", "gm0001", null)]
    [InlineData("region", "gm0002", "not-your-organisation")]
    [InlineData("member", "gm0001", "not-allowed")]
    [InlineData("ministry", "gm0001", "not-allowed")]
    public void A_municipality_of_the_region_sets_it(string role, string code, string? refusal) =>
        AgendaRights.AgainstSetting(
            Region.After(Region.After(null, Kust), new RegionDelineated(Id, [Noord]))!, new Caller(role, Gemeente + code, "someone"))
            .CodeShouldBe(refusal);
}
