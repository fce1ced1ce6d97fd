using CsCheck;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Rules;
using Shouldly;
using Xunit;
using static Regio.Projections.Specs.FundingScene;

namespace Regio.Projections.Specs;

/// <content>Which values count that stand in reports, and which that stand in none.</content>
public sealed partial class Pursuing_targets
{
    [Fact]
    public void Waits_for_the_report_that_gives_a_value()
    {
        var scene = Observed(80).Then("r", new ReportDrafted(Ids.Id("r"), Ids.Id("n"), Ids.Day("2021-01-01"), Ids.Day("2022-01-01"), Ids.Day("2022-01-05"), "parties"));
        State("2022-01-10").ShouldBe("on-track", "It is a draft.");
        scene.Then("r", new ReportSubmitted(
            Ids.Id("r"), Ids.Day("2022-01-10"), "text", [new("leavers", Ids.Id("o"), null)], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2022-03-01"), ["leavers"])], "parties"));
        State("2022-01-10").ShouldBe("no-data");
        scene.Then("r", new ReportReturned(Ids.Id("r"), Ids.Id("g"), Ids.Day("2022-01-20"), "why", "parties"));
        State("2022-01-20").ShouldBe("no-data");
        scene.Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2022-02-01"), "parties"));
        State("2022-02-01").ShouldBe("on-track");
        State("2022-01-31").ShouldBe("no-data");
        string State(string day) => Of(scene, day).State;
    }

    [Fact]
    public void Counts_what_was_accepted_until_what_was_corrected_since_is_accepted_too()
    {
        var scene = Reviewed(80).Observed("p", "leavers", "network", "n", "2021-01-01", "2022-07-01", 70, "2022-07-05")
            .Then("r", new ReportCorrected(Ids.Id("r"), Ids.Day("2022-07-10"), "text", [new("leavers", Ids.Id("p"), null)], "why", "parties"));
        Values().ShouldBe([80, 80, 80]);
        scene.Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2022-07-20"), "parties"));
        Values().ShouldBe([80, 80, 70]);
        decimal?[] Values() => [.. new[] { "2022-06-01", "2022-07-15", "2022-07-20" }.Select(day => Of(scene, day).Value)];
    }

    [Fact]
    public void Counts_a_value_as_it_was_accepted_until_its_correction_is_accepted_too()
    {
        var scene = Reviewed(80).Then("o", new ObservationCorrected(Ids.Id("o"), new(70, "final", null), Ids.Day("2022-07-10"), "typed", null));
        Values().ShouldBe([80, 80, 80]);
        scene.Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2022-07-20"), "parties"));
        Values().ShouldBe([80, 80, 70]);
        decimal?[] Values() => [.. new[] { "2022-06-01", "2022-07-15", "2022-07-20" }.Select(day => Of(scene, day).Value)];
    }

    [Fact]
    public void Counts_a_value_as_it_was_accepted_also_where_it_was_corrected_later_that_day()
    {
        var scene = Reviewed(80, 1).Then("o", new ObservationCorrected(Ids.Id("o"), new(70, "final", null), Ids.Day("2022-02-01"), "typed", null));
        (Of(scene).Value, Of(scene.Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2022-02-01"), "parties", [new(Ids.Id("o"), 2)]))).Value).ShouldBe((80, 70));
    }

    [Theory]
    [InlineData("leavers", "no-data", "on-track")]
    [InlineData("others", "on-track", "on-track")]
    public void Counts_a_value_that_stands_in_no_report_only_where_none_is_asked(string asked, string alone, string reported)
    {
        var scene = Observed(80, Terms(Fewer) with { Reporting = [new("yearly", 1, 30, null, [asked])] });
        Of(scene, "2022-02-01").State.ShouldBe(alone);
        scene.Then("r", new ReportDrafted(Ids.Id("r"), Ids.Id("n"), Ids.Day("2021-01-01"), Ids.Day("2022-01-01"), Ids.Day("2022-01-05"), "parties"))
            .Then("r", new ReportSubmitted(Ids.Id("r"), Ids.Day("2022-01-10"), "text", [new("leavers", Ids.Id("o"), null)], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2022-03-01"), [asked])], "parties"))
            .Then("r", new ReportAccepted(Ids.Id("r"), Ids.Id("g"), Ids.Day("2022-02-01"), "parties"));
        Of(scene, "2022-02-01").State.ShouldBe(reported);
    }

    [Fact]
    public void Counts_a_value_that_stood_in_no_report_also_when_a_report_came_to_give_it_later()
    {
        var asked = Terms(Fewer) with { Reporting = [new("yearly", 1, 30, null, ["others"])] };
        var scene = Observed(80, asked)
            .Then("r", new ReportDrafted(Ids.Id("r"), Ids.Id("n"), Ids.Day("2021-01-01"), Ids.Day("2022-01-01"), Ids.Day("2022-01-05"), "parties"))
            .Then("r", new ReportSubmitted(Ids.Id("r"), Ids.Day("2022-01-10"), "text", [], [new(Ids.Id("g"), Ids.Id("s"), Ids.Day("2022-03-01"), ["others"])], "parties"));
        Of(scene, "2022-02-01").State.ShouldBe("on-track");
        scene.Then("r", new ReportCorrected(Ids.Id("r"), Ids.Day("2022-07-10"), "text", [new("leavers", Ids.Id("o"), null)], "forgotten", "parties"));
        Of(scene, "2022-02-01").State.ShouldBe("on-track", "It was not in the report by then.");
        Of(scene, "2022-07-10").State.ShouldBe("no-data", "It waits for the report.");
    }
}
