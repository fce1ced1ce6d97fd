using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Hosting.Access;
using static Regio.Projections.Specs.PolicyScene;

namespace Regio.Projections.Specs;

/// <summary>What concerns a network: what it is, and what each view tells of it alone.</summary>
public sealed class Gathering_a_network
{
    private const string Day = "2022-06-01";

    private static Scene Country => new Scene()
        .Organisation("old", until: "2022-01-01").Municipalities("m", "n", "o").Organisation("szw", kind: "ministry").Organisation("x", kind: "school")
        .Succession("merger", "2022-01-01", ("old", "m"))
        .Network("a", domains: ["work-and-income"], groups: ["youth"], obligation: "voluntary").Member("a", "old", "2020-03-01", "lead").Members("a", "n", "x")
        .Network("b").Members("b", "m", "n", "x").Network("elsewhere").Members("elsewhere", "o");

    [Fact]
    public void Says_what_it_is_on_the_day()
    {
        var about = Of(Country
            .Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2022-01-01"), new("doel", ["work-and-income"], ["youth"], new("minder uitval"))))
            .Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2023-01-01"), new("later", [], [], null)))
            .Then("a", new PhaseAdvanced(Ids.Id("a"), "forming", Ids.Day("2020-06-01"))).Then("a", new PhaseAdvanced(Ids.Id("a"), "building", Ids.Day("2022-07-01")))).About;
        (about.InForce, about.From, about.Purpose, about.SuccessMeasure, about.Obligation, about.Phase, about.PhaseFrom)
            .ShouldBe((true, Ids.Day("2020-01-01"), "doel", "minder uitval", "voluntary", "forming", Ids.Day("2020-06-01")));
    }

    [Fact]
    public void Is_read_also_when_it_is_not_in_force()
    {
        var ended = Country.Then("a", new NetworkEnded(Ids.Id("a"), Ids.Day("2022-06-01"), "done", "goal-reached"));
        var page = Of(ended);
        (page.About.InForce, page.About.EndReasonCode, page.About.EndReason, page.Members.Count, page.Overlaps.Total, page.Balance.Total, page.Chain.Total)
            .ShouldBe((false, "goal-reached", "done", 0, 0, 0, 1));
        page.TerritoryCheck.Value.Municipalities.ShouldBe(2);
        Of(ended, day: "2022-05-31").About.ShouldSatisfyAllConditions(
            before => before.InForce.ShouldBeTrue(), before => (before.EndReasonCode ?? before.EndReason).ShouldBeNull(), before => before.Until.ShouldBe(Ids.Day("2022-06-01")));
    }

    [Fact]
    public void Names_its_members_as_they_stand_on_the_day()
    {
        var members = Of(Country).Members;
        members.Select(one => (one.Organisation.Key, one.Role, one.JoinedOn, one.Through.Keys())).ShouldBe(
            [("m", "lead", Ids.Day("2020-03-01"), "old"), ("n", "participant", Ids.Day("2020-01-01"), ""), ("x", "participant", Ids.Day("2020-01-01"), "")]);
    }

    [Fact]
    public void Says_which_policies_oblige_it()
    {
        var page = Of(Country.Then("p", Policy("p")).Then("p", new CooperationObliged(Ids.Id("p"), Ids.Day("2021-01-01"), [Ids.Id("a")], 100, [], "art. 3"))
            .Then("a", new ObligationRecorded(Ids.Id("a"), "cooperation-obliged", "p")));
        page.Policies.Select(one => (one.Policy.Key, one.Obliges, one.Article, one.Unfunded)).ShouldBe([("p", true, "art. 3", 100)]);
        page.About.MadeFor!.MadeFor.Keys().ShouldBe("p");
        page.About.ObligedBy.Keys().ShouldBe("p");
    }

    [Fact]
    public void Tells_of_each_view_what_concerns_it_alone()
    {
        var scene = Country.Facility("desk", "a").Facility("far", "elsewhere")
            .Then("deal", Agreed("deal", "a"))
            .Then("other deal", Agreed("other deal", "b"))
            .Network("c").Members("c", "o", "n");
        var page = Of(scene);
        page.Overlaps.Items.Select(pair => (pair.Left.Key, pair.Right.Key)).ShouldBe([("a", "b"), ("a", "c")]);
        page.MetaNetworks.Items.ShouldHaveSingleItem().Networks.Keys().ShouldBe("a b");
        page.Facilities.Items.Select(one => one.Facility.Key).ShouldBe(["desk"]);
        page.Agreements.Items.ShouldHaveSingleItem().Network.Key.ShouldBe("a");
        (page.Chain.Items.Single().Network.Key, page.Balance.Items.Single().Network.Key, page.GovernanceFit.Items.Single().Network.Key, page.ObjectiveChecks.Items.Single().Network.Key)
            .ShouldBe(("a", "a", "a", "a"));
        Of(scene, "elsewhere").Agreements.Basis.ShouldSatisfyAllConditions(basis => basis.Population.ShouldBe(1), basis => basis.Assessed.ShouldBe(0));
    }

    [Fact]
    public void Tells_who_pays_it_and_what_it_owes_to_who_may_know()
    {
        var scene = Country.Scheme("s", terms: FundingScene.Asking(["i"])).Grant("g", "s", "a", "m", [(2021, 10), (2022, 10)], from: "2021-01-01", until: "2023-01-01")
            .Grant("h", "s", "b", "m", [(2022, 5)], from: "2022-01-01", until: "2023-01-01").Applied("asked", "s", "a", "n", [(2022, 40)])
            .Then("r", new ReportDrafted(Ids.Id("r"), Ids.Id("a"), Ids.Day("2021-01-01"), Ids.Day("2022-01-01"), Ids.Day("2022-01-10"), "parties"));
        var page = Of(scene);
        page.PaidBy.Select(one => (one.Scheme?.Key, one.Awarded)).ShouldBe([("s", 20)]);
        page.Money.Items.Select(row => (row.Network?.Key, row.Money.Awarded, row.Money.Applied)).ShouldBe([("a", 20, 20)]);
        page.Reports.Items.Select(row => (row.Network.Key, row.DueOn, row.ReportId)).ShouldBe([("a", Ids.Day("2022-01-30"), null)]);
        var member = Of(scene, role: Roles.Member, organisation: "n");
        member.Money.Items.Single().Money.Applied.ShouldBe(60, "It asked itself.");
        member.Reports.Items.Single().ReportId.ShouldBe(Ids.Id("r"));
    }

    [Fact]
    public void Tells_small_counts_to_who_may_know_alone()
    {
        var terms = FundingScene.Untold with { Targets = [new("leavers", null, 0, 40, Ids.Day("2024-01-01"), [], true, [])] };
        var scene = Country.Indicator("leavers").Scheme("s", terms: terms).Grant("g", "s", "a", "m", [(2021, 10)], from: "2021-01-01", until: "2024-01-01")
            .Observed("o1", "leavers", "network", "a", "2021-01-01", "2022-01-01", 9, "2022-02-01");
        Of(scene).Progress.Items.Select(one => (one.Value, one.Released)).ShouldBe([(null, "<10")]);
        Of(scene, role: Roles.Ministry, organisation: "szw").Progress.Items.Select(one => (one.Value, one.Released)).ShouldBe([(9m, null)]);
    }

    [Fact]
    public void Tells_of_pulses_only_those_that_the_reader_may_read()
    {
        var scene = Country.Then("pulse", new PulseOpened(Ids.Id("pulse"), Ids.Id("a"), Ids.Day("2022-01-01"), Ids.Day("2022-02-01"), "members"))
            .Then("pulse", new PulseClosed(Ids.Id("pulse"), Ids.Day("2022-02-01"), "all", [new("trust", "high", 4m, "too-few", null)], "members"));
        Of(scene).GovernanceFit.Items.Single().Trust.ShouldBeNull();
        Of(scene, role: Roles.Member, organisation: "n").ShouldSatisfyAllConditions(
            page => page.GovernanceFit.Items.Single().Trust.ShouldBe(4m), page => page.Balance.Items.Single().Relations.ShouldNotBeNull());
    }

    [Fact]
    public void Tells_what_is_not_known_of_it()
    {
        var missing = Of(Country, "elsewhere").Basis().MissingBy;
        missing.Where(one => one.Value == 1).Select(one => one.Key).ShouldBe(["purpose", "domains", "targetGroups", "obligation", "phase"], ignoreOrder: true);
    }

    private static AgreementMade Agreed(string id, string network) =>
        new(Ids.Id(id), id, Ids.Id(network), Ids.Day("2021-01-01"), new(["tasks"], id, null, [], null), null);

    private static NetworkPage Of(Scene scene, string network = "a", string day = Day, string? role = null, string? organisation = null)
    {
        var view = scene.View(day);
        return NetworkPage.Of(view, view.Picture.Register.Networks[Ids.Id(network)], view.Rights(role, organisation));
    }
}
