using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;

namespace Regio.Projections.Specs;

public sealed class Folding_contracts
{
    [Fact]
    public void The_order_across_streams_does_not_matter() =>
        Gen.Select(RandomSteps.All, Gen.Int).Sample((steps, seed) =>
            Streams.Dump(Streams.RegisterOf(Streams.Interleaved(steps, seed)))
            == Streams.Dump(Streams.RegisterOf(steps)), iter: 200);

    [Fact]
    public void The_size_of_a_batch_does_not_matter() =>
        Gen.Select(RandomSteps.All, Gen.Int[1, 20]).Sample((steps, size) =>
            Streams.Dump(steps.Chunk(size).Aggregate(Register.Empty, Streams.After))
            == Streams.Dump(Streams.RegisterOf(steps)), iter: 200);

    [Fact]
    public void Facts_survive_a_store_that_reorders_their_properties() =>
        RandomSteps.All.Sample(steps =>
        {
            var register = Streams.RegisterOf(steps);
            IEnumerable<IFacts> facts =
            [
                .. register.Organisations.Values, .. register.Successions.Values, .. register.Networks.Values,
                .. register.Agreements.Values,
            ];
            return facts.Select(StreamFacts.Write).All(f => StreamFacts.Write(StreamFacts.Read(Reversed(f))) == f);
        }, iter: 100);

    [Fact]
    public void A_contract_before_its_streams_first_fact_leaves_nothing() =>
        StreamFacts.After(null, Ids.Id("a"), new NetworkEnded(Ids.Id("a"), Ids.Day("2020-01-01"), null)).ShouldBeNull();

    [Fact]
    public void A_contract_of_another_kind_of_stream_is_refused() =>
        Should.Throw<InvalidCastException>(() => StreamFacts.After(
            new Scene().Municipalities("m").Register.Organisation("m"), Ids.Id("m"), new SuccessionWithdrawn(Ids.Id("m"))));

    [Fact]
    public void A_published_scheme_is_public()
    {
        var drafted = StreamFacts.After(null, Ids.Id("s"), new SchemeDrafted(
            Ids.Id("s"), "szw", "title", null, ["youth"], [], null, Ids.Day("2026-01-01"), null, "owner"));
        var published = StreamFacts.After(drafted, Ids.Id("s"), new SchemePublished(Ids.Id("s"), Ids.Day("2025-12-01"), "stcrt-1"));

        published.ShouldBeOfType<SchemeFacts>().ShouldSatisfyAllConditions(
            s => s.Visibility.ShouldBe("public"), s => s.Gazette.ShouldBe("stcrt-1"), s => s.On(Ids.Day("2026-01-01")).Title.ShouldBe("title"));
    }

    [Fact]
    public void An_organisation_and_a_facility_are_what_was_last_said_of_them()
    {
        var register = new Scene().Organisation("o").Facility("f", "a").Facility("g", "a")
            .Then("o", new OrganisationCorrected(Ids.Id("o"), "province", "O", "o", "1", Ids.Day("2000-01-01"), null, "parent", 3))
            .Then("f", new FacilityRevised(Ids.Id("f"), new("F", "desk", [], null, [], Ids.Day("2021-01-01"), null)))
            .Then("g", new FacilityWithdrawn(Ids.Id("g"), Ids.Day("2022-01-01"))).Register;
        register.Organisation("o").ShouldBe(new(Ids.Id("o"), "o", "province", "O", "o", "1", Ids.Day("2000-01-01"), null, "parent", 3));
        register.Facilities[Ids.Id("f")].Details.Name.ShouldBe("F");
        register.Facilities[Ids.Id("g")].Details.Until.ShouldBe(Ids.Day("2022-01-01"));
    }

    [Theory]
    [InlineData("2020-12-31", null)]
    [InlineData("2021-01-01", "work")]
    [InlineData("2022-12-31", "youth")]
    [InlineData("2023-01-01", null)]
    public void A_reference_division_is_the_last_that_was_set_for_the_day(string day, string? division) =>
        new[] { ("2021-01-01", "work"), ("2022-01-01", "care"), ("2022-01-01", "youth"), ("2023-01-01", null) }.Aggregate(new Scene(), (scene, set) => scene.Then(
                "r", new ReferenceDivisionSet(Ids.Id("r"), "work", set.Item2, Ids.Day(set.Item1))))
            .Register.ReferenceDivisions.Values.Single().ShouldSatisfyAllConditions(
                facts => facts.On(Ids.Day(day)).ShouldBe(division), facts => facts.Changes.Count.ShouldBe(3));

    [Fact]
    public void The_facts_of_a_stream_are_found_whatever_its_kind()
    {
        var day = Ids.Day("2021-01-01");
        Func<string, Guid> id = Ids.Id;
        var scene = new Scene().Organisation("o").Succession("s", "2021-01-01", ("o", "q")).Division("d", "work", 2020).Region("r", "d")
            .Network("n").Facility("f", "n")
            .Then("reference", new ReferenceDivisionSet(id("reference"), "work", "d", day))
            .Then("a", new AgreementMade(id("a"), null, id("n"), day, new([], "desk", null, [], null), null))
            .Then("i", new InstrumentRegistered(id("i"), null, id("o"), new("i", "legal", 1, "purpose", null, null, day, null)))
            .Then("p", new PulseOpened(id("p"), id("n"), day, day, "members"))
            .Then("scheme", new SchemeDrafted(id("scheme"), "szw", "title", null, [], [], null, day, null, "owner"))
            .Then("policy", new PolicyRegistered(id("policy"), "szw", "title", null, [], [], [], day, null));
        foreach (var stream in new[] { "o", "s", "d", "r", "n", "f", "reference", "a", "i", "p", "scheme", "policy" }.Select(id))
        {
            scene.Register.Facts(stream)!.Id.ShouldBe(stream);
        }

        scene.Register.DivisionThing(id("d")).ShouldBe(new(id("d"), "d", "d"));
    }

    [Fact]
    public void A_policy_a_division_and_a_region_are_what_was_last_said_of_them()
    {
        var register = new Scene().Division("d", "ggd", 2016).Region("r", "d", "m")
            .Then("d", new DivisionCorrected(Ids.Id("d"), "jeugd", "Jeugd", null, 2018, null))
            .Then("r", new RegionCorrected(Ids.Id("r"), Ids.Id("e"), "R", "01"))
            .Then("p", new PolicyRegistered(Ids.Id("p"), "szw", "title", null, [], [], [], Ids.Day("2026-01-01"), null))
            .Register;

        register.EditionsOf["ggd"].ShouldBeEmpty();
        register.EditionsOf["jeugd"].ShouldBe([Ids.Id("d")]);
        register.RegionsOf[Ids.Id("e")].ShouldBe([Ids.Id("r")]);
        register.Region("r")!.MunicipalityIds.ShouldBe([Ids.Id("m")]);
        register.Policies[Ids.Id("p")].On(Ids.Day("2026-01-01")).Title.ShouldBe("title");
    }

    [Fact]
    public void A_division_and_a_region_are_found_by_what_they_are_now_alone()
    {
        var before = new Scene().Division("d", "ggd", 2016).Region("r", "d", "m").Register;
        var after = Streams.After(before,
        [
            (Ids.Id("d"), new DivisionCorrected(Ids.Id("d"), "jeugd", "Jeugd", null, 2018, null)),
            (Ids.Id("r"), new RegionCorrected(Ids.Id("r"), Ids.Id("e"), "R", "01")),
        ]);
        after.EditionsOf["ggd"].ShouldBeEmpty();
        after.EditionsOf["jeugd"].ShouldBe([Ids.Id("d")]);
        after.RegionsOf[Ids.Id("d")].ShouldBeEmpty();
        after.RegionsOf[Ids.Id("e")].ShouldBe([Ids.Id("r")]);
    }

    [Fact]
    public void Of_a_day_the_coordinator_and_the_evaluation_are_the_last_that_were_recorded()
    {
        var (n, i, day) = (Ids.Id("n"), Ids.Id("i"), Ids.Day("2021-01-01"));
        var coordinated = new CoordinatorAppointed(n, null, "regisseur", null, null, day);
        GovernanceFacts.Unknown.After(coordinated)!.After(coordinated with { Function = "coach" })!.Coordinators.ShouldBe([coordinated with { Function = "coach" }]);

        var evaluated = new InstrumentEvaluated(i, Ids.Id("o"), day, [], null);
        var again = evaluated with { Source = "again" };
        new Scene().Then("i", new InstrumentRegistered(i, null, Ids.Id("o"), new("i", "legal", 1, "purpose", null, null, day, null)))
            .Then("i", evaluated).Then("i", again).Register.Instruments[i].Evaluations.ShouldBe([again]);
    }

    [Fact]
    public void Of_no_networks_nobody_is_a_member() => ActiveIndex.Empty.Memberships.ShouldBe(0);

    [Theory]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente/gm0363")]
    [InlineData("HTTPS://identifier.overheid.nl/tooi/id/gemeente/GM0363")]
    [InlineData("gm0363")]
    [InlineData("GM0363")]
    public void An_organisation_is_found_by_its_uri_or_the_end_of_it(string called)
    {
        var register = new Scene().Organisation("https://identifier.overheid.nl/tooi/id/gemeente/gm0363").Register;
        register.Organisation(called).ShouldNotBeNull();
        register.Organisation(register.Organisation(called)!.Id.ToString()).ShouldNotBeNull();
        register.Organisation("gm036").ShouldBeNull();
        register.Network(called).ShouldBeNull();
    }

    private static string Reversed(string document)
    {
        var reversed = new JsonObject();
        foreach (var (name, value) in JsonNode.Parse(document)!.AsObject().Reverse())
        {
            reversed[name] = value?.DeepClone();
        }

        return reversed.ToJsonString(new JsonSerializerOptions());
    }
}
