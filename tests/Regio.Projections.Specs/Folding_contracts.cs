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
    public void A_correction_replaces_a_network_whole_and_may_open_it_again()
    {
        var network = new Scene().Network("a", until: "2021-01-01")
            .Then("a", new NetworkEnded(Ids.Id("a"), Ids.Day("2020-06-01"), "done"))
            .Then("a", new ObligationRecorded(Ids.Id("a"), "voluntary", "own choice"))
            .Register.Network("a")!;
        (network.Details.InForceUntil, network.EndReason, network.Details.Obligation)
            .ShouldBe((Ids.Day("2020-06-01"), "done", "voluntary"));

        var corrected = NetworkFacts.After(network, new NetworkCorrected(
            network.Id, network.Details with { InForceUntil = null, Obligation = "unknown" }))!;
        (corrected.Details.InForceUntil, corrected.EndReason, corrected.Details.Obligation)
            .ShouldBe((null, null, "unknown"));
    }

    [Fact]
    public void A_correction_of_its_aims_holds_from_the_start_and_of_other_things_changes_none()
    {
        var network = new Scene().Network("a", domains: ["care"])
            .Then("a", new ObjectiveRevised(Ids.Id("a"), Ids.Day("2021-01-01"), new("wider", ["youth"], [], new("more"))))
            .Register.Network("a")!;
        string DomainsOn(NetworkFacts facts, string day) => string.Join(' ', facts.ObjectiveOn(Ids.Day(day)).Domains);
        (DomainsOn(network, "2020-12-31"), DomainsOn(network, "2021-01-01")).ShouldBe(("care", "youth"));
        var renamed = NetworkFacts.After(network, new NetworkCorrected(network.Id, network.Details with { Name = "b" }))!;
        DomainsOn(renamed, "2020-12-31").ShouldBe("care");
        var corrected = NetworkFacts.After(network, new NetworkCorrected(network.Id, network.Details with { Domains = ["housing"] }))!;
        (DomainsOn(corrected, "2020-12-31"), DomainsOn(corrected, "2021-01-01")).ShouldBe(("housing", "housing"));
    }

    [Fact]
    public void A_name_is_that_of_the_day_and_a_correction_of_it_holds_from_the_start()
    {
        var scene = new Scene().Network("a").Then("a", new NetworkRenamed(Ids.Id("a"), Ids.Day("2021-01-01"), "b"))
            .Then("a", new NetworkRenamed(Ids.Id("a"), Ids.Day("2022-01-01"), "c"));
        new[] { "2020-12-31", "2021-01-01", "2022-01-01" }.Select(day => scene.NetworkOn("a", day).Thing.Name).ShouldBe(["a", "b", "c"]);
        var network = scene.Register.Network("a")!;
        var mended = NetworkFacts.After(network, new NetworkCorrected(network.Id, network.Details with { LegalForm = "BV" }))!;
        mended.ThingOn(Ids.Day("2020-12-31")).Name.ShouldBe("a");
        var corrected = NetworkFacts.After(network, new NetworkCorrected(network.Id, network.Details with { Name = "d" }))!;
        corrected.ThingOn(Ids.Day("2020-12-31")).Name.ShouldBe("d");
    }

    [Fact]
    public void A_role_holds_from_its_date_until_the_next()
    {
        var membership = new Scene().Municipalities("m").Network("a").Member("a", "m", "2020-01-01")
            .InRole("a", "m", "lead", "2024-01-01").InRole("a", "m", "director", "2022-01-01")
            .InRole("a", "m", "coordinator", "2024-01-01")
            .Register.Network("a")!.Memberships[0];

        new[] { "2020-01-01", "2021-12-31", "2022-01-01", "2024-01-01" }.Select(d => membership.RoleOn(Ids.Day(d)))
            .ShouldBe(["participant", "participant", "director", "coordinator"]);
    }

    [Fact]
    public void A_contract_before_its_streams_first_fact_leaves_nothing() =>
        StreamFacts.After(null, new NetworkEnded(Ids.Id("a"), Ids.Day("2020-01-01"), null)).ShouldBeNull();

    [Fact]
    public void A_contract_of_another_kind_of_stream_is_refused() =>
        Should.Throw<InvalidCastException>(() => StreamFacts.After(
            new Scene().Municipalities("m").Register.Organisation("m"), new SuccessionWithdrawn(Ids.Id("m"))));

    [Fact]
    public void A_published_scheme_is_public()
    {
        var drafted = StreamFacts.After(null, new SchemeDrafted(
            Ids.Id("s"), "szw", "title", null, ["youth"], [], null, Ids.Day("2026-01-01"), null, "owner"));
        var published = StreamFacts.After(drafted, new SchemePublished(Ids.Id("s"), Ids.Day("2025-12-01"), "stcrt-1"));

        published.ShouldBeOfType<SchemeFacts>().ShouldSatisfyAllConditions(
            s => s.Visibility.ShouldBe("public"), s => s.Gazette.ShouldBe("stcrt-1"), s => s.Title.ShouldBe("title"));
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
        register.Policies[Ids.Id("p")].Title.ShouldBe("title");
    }

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
