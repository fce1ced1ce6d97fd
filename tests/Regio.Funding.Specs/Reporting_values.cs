using Regio.Funding.Indicators;
using Regio.Funding.Observations;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Reporting_values : Spec<Observation>
{
    private static readonly DateOnly Today = new(2028, 10, 1);
    private static readonly Indicator Indicator = Indicator.After(Indicator.After(null, Defined), Revised)!;
    private static readonly ObservationCorrected Corrected = new(Observing.StreamId, new(38m, "final", "DUO"), Today.AddDays(90), "Telfout", Owner);

    [Fact]
    public void Records_a_value() => Given().When(() => Decide(Observed)).Then(Observed);

    [Fact]
    public void The_same_value_again_is_the_same_report() =>
        Given(Observed).When(known => SubmitObservation.Decide(Observed, known, Indicator, true, Today)).ThenNothing();

    [Fact]
    public void Another_value_is_a_conflict_to_be_corrected() => Given(Observed)
        .When(known => SubmitObservation.Decide(Observed with { Value = new(41m, "final", null) }, known, Indicator, true, Today))
        .ThenRejected("observation-exists", "/value");

    [Fact]
    public void Is_one_for_each_indicator_edition_subject_and_period() => new[]
    {
        Observing, Observing with { Indicator = "other" }, Observing with { Edition = 2 }, Observing with { SubjectKind = ObservedOf.Region },
        Observing with { SubjectId = GrantId }, Observing with { From = First }, Observing with { Until = First },
    }.Select(of => of.StreamId).Distinct().Count().ShouldBe(7);

    [Fact]
    public void Refuses_what_is_not_there()
    {
        Given().When(() => SubmitObservation.Decide(Observed, null, null, true, Today)).ThenRejected("unknown-indicator", "/indicator");
        Given().When(() => SubmitObservation.Decide(Observed, null, Indicator, false, Today)).ThenRejected("unknown-network", "/network");
        Given().When(() => SubmitObservation.Decide(Of(Observing with { SubjectKind = ObservedOf.Region }), null, Indicator, false, Today))
            .ThenRejected("unknown-region", "/region");
        Given().When(() => Decide(Of(Observing with { Edition = 3 }))).ThenRejected("unknown-edition", "/edition");
    }

    [Fact]
    public void Refuses_a_period_that_is_not_over()
    {
        Given().When(() => SubmitObservation.Decide(Observed, null, Indicator, true, new(2028, 7, 30))).ThenRejected("in-the-future", "/until");
        Given().When(() => SubmitObservation.Decide(Observed, null, Indicator, true, new(2028, 7, 31))).Then(Observed);
    }

    [Theory]
    [InlineData("2027-01-01", "2028-01-01")]
    [InlineData("2027-08-01", "2028-07-31")]
    [InlineData("2027-09-01", "2028-08-01")]
    public void Refuses_another_period_than_it_is_measured_over(string from, string until) => Given()
        .When(() => Decide(Of(Observing with { From = DateOnly.ParseExact(from, "yyyy-MM-dd"), Until = DateOnly.ParseExact(until, "yyyy-MM-dd") })))
        .ThenRejected("not-such-a-period", "/from");

    [Theory]
    [InlineData("persons", -1, false)]
    [InlineData("persons", 1.5, false)]
    [InlineData("persons", 0, true)]
    [InlineData("hours", 1.5, true)]
    [InlineData("hours", -0.5, false)]
    [InlineData("percent", 100, true)]
    [InlineData("percent", 100.01, false)]
    [InlineData("percent", -0.01, false)]
    [InlineData("score", -3, true)]
    public void Refuses_what_its_unit_cannot_have(string unit, decimal value, bool taken) =>
        ObservationRules.OfValue(new(value, "final", null), unit).Select(fault => fault.Code).ShouldBe(taken ? [] : ["not-such-a-value"]);

    [Fact]
    public void Corrects_and_keeps_what_was_said()
    {
        Given(Observed).When(known => CorrectObservation.Decide(known, Corrected, "persons")).Then(Corrected);
        Given(Observed, Corrected).When(known => CorrectObservation.Decide(known, Corrected, "persons")).ThenNothing();
        Given(Observed).When(known => CorrectObservation.Decide(known, Corrected with { Value = new(-1m, "final", null) }, "persons"))
            .ThenRejected("not-such-a-value", "/value");
        Observation.After(Observation.After(null, Observed), Corrected)!.Before.ShouldBe([Observed.Value]);
    }

    [Theory]
    [InlineData(0, "persons", false)]
    [InlineData(1, "persons", true)]
    [InlineData(9, "persons", true)]
    [InlineData(10, "persons", false)]
    [InlineData(9, "hours", false)]
    public void Releases_fewer_than_ten_persons_as_such(int value, string unit, bool small) => Rules.SmallCounts.IsSmall(value, unit).ShouldBe(small);

    [Fact]
    public void Shows_no_value_that_is_not_released()
    {
        var item = ObservationItem.After(null, Observed)!;
        ObservationRow.Of(item, hidden: true).ShouldSatisfyAllConditions(row => row.Value.ShouldBeNull(), row => row.Released.ShouldBe("<10"));
        ObservationRow.Of(item, hidden: false).ShouldSatisfyAllConditions(row => row.Value.ShouldBe(40m), row => row.Released.ShouldBeNull());
    }

    private static ObservationSubmitted Of(ObservedOf of) => Observed with { Of = of };

    private static Hosting.Decisions.Decision Decide(ObservationSubmitted submitted) =>
        SubmitObservation.Decide(submitted, null, Indicator, true, Today);
}
