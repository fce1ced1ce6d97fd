using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>What is the same after a change is not looked at anew; what is not, in whatever, is.</summary>
public sealed class Telling_whether_anything_changed
{
    private static Scene Country => new Scene().Municipalities("m", "n").Organisation("o", until: "2020-06-01").Network("a", domains: ["care"], groups: ["youth"])
        .Member("a", "m", share: 10m, bodies: "council").Facility("f", "a", groups: ["youth"]);

    private static ActiveNetwork Network => Country.NetworkOn("a", "2021-01-01");

    [Fact]
    public void Each_thing_that_a_network_is_makes_it_another()
    {
        Network.ShouldBe(Network);
        ActiveNetwork[] others =
        [
            Network with { Thing = Network.Thing with { Name = "b" } }, Network with { From = Ids.Day("2019-01-01") }, Network with { Until = Ids.Day("2030-01-01") },
            Network with { Chain = Network.Chain with { Start = Ids.Day("2019-01-01") } }, Network with { Obligation = "voluntary" },
            Network with { Domains = ["housing"] }, Network with { TargetGroups = ["elderly"] }, Network with { Members = [] },
            Network with { Territory = [Ids.Id("n")] }, Network with { Facilities = [] },
        ];
        others.ShouldAllBe(other => !other.Equals(Network));
        Network.Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void Each_thing_that_a_member_is_makes_it_another()
    {
        var member = Network.Members.Single();
        ActiveMember[] others =
        [
            member with { OrganisationId = Ids.Id("n") }, member with { Role = "lead" }, member with { JoinedOn = Ids.Day("2019-01-01") },
            member with { CostKeyShare = null }, member with { Through = [Ids.Id("o")] }, member with { GoverningBodies = [] },
        ];
        others.ShouldAllBe(other => !other.Equals(member));
        member.Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void Each_thing_that_a_facility_is_makes_it_another()
    {
        var facility = Network.Facilities.Single();
        facility.Equals(facility with { Thing = facility.Thing with { Name = "g" } }).ShouldBeFalse();
        facility.Equals(facility with { TargetGroups = [] }).ShouldBeFalse();
        facility.Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void Divisions_are_resolved_anew_once_anything_that_they_come_from_is_another()
    {
        var (register, day) = (Country.Division("d", "ggd", 2016).Region("r", "d", "m").Register, Ids.Day("2021-01-01"));
        var known = new Delineations(register, day);
        known.After(register, day).ShouldBeSameAs(known);
        known.After(register, day.AddDays(1)).ShouldNotBeSameAs(known);
        known.After(register.With([NetworkFacts.After(null, new NetworkRegistered(Ids.Id("b"), "b", register.Networks[Ids.Id("a")].Details))!]), day).ShouldBeSameAs(known);
        IFacts[] others =
        [
            DivisionFacts.After(null, new DivisionRegistered(Ids.Id("e"), "e", "ggd", "e", null, 2017, null))!,
            RegionFacts.After(null, new RegionRegistered(Ids.Id("s"), "s", Ids.Id("d"), "s", null))!,
            SuccessionFacts.After(null, new SuccessionRecorded(Ids.Id("t"), "t", day, "merger", []))!,
            OrganisationFacts.After(null, new OrganisationRegistered(Ids.Id("p"), "p", "municipality", "p", null, null, null, null, null, null))!,
            ReferenceDivisionFacts.After(null, new ReferenceDivisionSet(Ids.Id("u"), "care", "ggd", day))!,
        ];
        others.ShouldAllBe(other => !ReferenceEquals(known.After(register.With(new[] { other }), day), known));
    }
}
