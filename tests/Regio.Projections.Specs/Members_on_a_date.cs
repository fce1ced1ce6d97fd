using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

public sealed class Members_on_a_date
{
    private static Scene Merged => new Scene()
        .Organisation("old1", until: "2022-01-01").Organisation("old2", until: "2022-01-01").Municipalities("new", "m")
        .Succession("s", "2022-01-01", ("old1", "new"), ("old2", "new"));

    [Fact]
    public void A_network_is_active_from_its_first_day_and_not_on_its_end()
    {
        var scene = new Scene().Network("a", "2020-01-01", "2021-01-01").Network("empty", "2020-01-01", "2020-01-01");
        new[] { "2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01" }.Select(d => scene.On(d).Networks.Count)
            .ShouldBe([0, 1, 1, 0]);
    }

    [Fact]
    public void Members_are_those_who_joined_and_have_not_left()
    {
        var scene = new Scene().Municipalities("m", "n", "o", "p").Network("a", "2020-01-01")
            .Member("a", "m").Member("a", "n", "2010-01-01").Member("a", "o", "2021-01-01").Member("a", "p")
            .Left("a", "p", "2020-06-01");
        scene.MembersOn("a", "2020-05-31").ShouldBe(["m", "n", "p"]);
        scene.MembersOn("a", "2020-06-01").ShouldBe(["m", "n"]);
        scene.MembersOn("a", "2021-01-01").ShouldBe(["m", "n", "o"]);
    }

    [Fact]
    public void Of_two_predecessors_the_earliest_date_and_the_highest_role_count_and_both_are_named()
    {
        var scene = Merged.Network("a", "2020-01-01")
            .Member("a", "old1", "2015-01-01", share: 10, bodies: ["raad"])
            .Member("a", "old2", "2018-01-01", "lead", 15, "college");
        var member = scene.NetworkOn("a", "2022-01-01").Members.ShouldHaveSingleItem();

        (member.OrganisationId, member.Role, member.JoinedOn, member.CostKeyShare)
            .ShouldBe((Ids.Id("new"), "lead", Ids.Day("2015-01-01"), 25m));
        member.Through.ShouldBe([Ids.Id("old1"), Ids.Id("old2")], ignoreOrder: true);
        member.GoverningBodies.ShouldBe(["college", "raad"]);
    }

    [Fact]
    public void What_is_an_organisations_own_came_through_nobody()
    {
        var scene = Merged.Network("a", "2020-01-01")
            .Member("a", "new", "2015-01-01").Member("a", "old1", "2016-01-01");
        scene.NetworkOn("a", "2022-01-01").Members.ShouldHaveSingleItem().Through.ShouldBeEmpty();
    }

    [Fact]
    public void A_share_that_went_to_several_successors_is_unknown() =>
        new Scene().Organisation("old", until: "2022-01-01").Municipalities("x", "y")
            .Succession("s", "2022-01-01", ("old", "x"), ("old", "y"))
            .Network("a").Member("a", "old", share: 10)
            .NetworkOn("a", "2022-01-01").Members.Select(m => m.CostKeyShare).ShouldBe([null, null]);

    [Fact]
    public void The_territory_is_the_registered_one_resolved_else_the_municipalities_among_the_members()
    {
        var scene = Merged.Organisation("province", kind: "province")
            .Network("a").Members("a", "m", "province").Network("b").Members("b", "m").Territory("b", "old1", "old2");
        scene.NetworkOn("a", "2022-01-01").Territory.ShouldBe([Ids.Id("m")]);
        scene.NetworkOn("b", "2022-01-01").Territory.ShouldBe([Ids.Id("new")]);
        scene.Territory("b").NetworkOn("b", "2022-01-01").Territory.ShouldBe([Ids.Id("m")]);
    }

    [Fact]
    public void A_chain_begins_with_its_first_version_in_force_whichever_names_the_other()
    {
        var scene = new Scene()
            .Network("never", "2009-01-01", "2009-01-01").Network("first", "2010-01-01", "2015-01-01")
            .Network("second", "2015-01-01", "2020-01-01").Network("third", "2020-01-01").Network("apart")
            .Versions("first", next: "second").Versions("third", previous: "second").Versions("never", next: "first");
        var third = scene.NetworkOn("third", "2021-01-01").Chain;

        third.Start.ShouldBe(Ids.Day("2010-01-01"));
        third.Id.ShouldBe(scene.NetworkOn("first", "2011-01-01").Chain.Id);
        third.Id.ShouldNotBe(scene.NetworkOn("apart", "2021-01-01").Chain.Id);
    }

    [Fact]
    public void A_share_holds_from_its_date_until_the_next()
    {
        var changed = new Scene().Municipalities("m").Network("a").Member("a", "m", share: 10m)
            .Then("a", new MemberTermsChanged(Ids.Id("a"), Ids.Id("am"), Ids.Day("2023-01-01"), 20m, null));
        new[] { "2022-12-31", "2023-01-01" }.Select(day => changed.NetworkOn("a", day).Members.Single().CostKeyShare).ShouldBe([10m, 20m]);
    }
}
