using System.Text.Json;
using System.Text.Json.Nodes;
using JasperFx.Events;
using Npgsql;
using Regio.Contracts.Networks;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Publishing;
using Regio.Hosting.Sources;

namespace Regio.Hosting.Specs;

public sealed class Events_on_the_wire
{
    private static readonly ServiceName Networks = new("networks");
    private static readonly Guid NetworkId = new("0198a000-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Recorded = new(2026, 11, 1, 8, 30, 0, 123, TimeSpan.Zero);

    [Fact]
    public void An_event_is_a_CloudEvent_with_its_data_whole() =>
        Written(Envelope(new NetworkEnded(NetworkId, new(2027, 1, 1), "Merged – “Súd”"), 12, 4)).ShouldBe(
            """
            {"specversion":"1.0","id":"0198a000-0000-7000-8000-00000000000c",
            "source":"urn:nld:oin:00000099000000000000:systeem:regio-networks",
            "type":"nl.regio.networks.network-ended.v1","subject":"0198a000-0000-7000-8000-000000000001",
            "time":"2026-11-01T08:30:00.123Z","datacontenttype":"application/json",
            "data":{"networkId":"0198a000-0000-7000-8000-000000000001","until":"2027-01-01",
            "reason":"Merged \u2013 \u201CS\u00FAd\u201D"},
            "sequence":"0000000000000000012","previous":"0000000000000000009","streamversion":4,
            "correlationid":"4bf92f3577b34da6a3ce929d0e0e4736"}
            """.ReplaceLineEndings(""));

    [Fact]
    public void What_it_rests_on_travels_beside_its_data()
    {
        var fact = Fact(new NetworkEnded(NetworkId, new(2027, 1, 1), null), 12, 4);
        Source[] sources = [new("decision", "Besluit “één”", null, new(2026, 10, 1), null)];
        Source.Put(fact, Source.Write(sources));
        var travelled = JsonSerializer.Deserialize<CloudEvent>(Written(Envelopes().Of([fact], 0)[0]), ContractTypes.Json)!;
        var received = Fact("received", 1, 1);
        Source.Put(received, travelled.Sources);
        Source.Of(received).ShouldBe(sources);
        Source.Of(Fact("none", 1, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void Who_acted_and_from_which_day_it_holds_travels_beside_its_data()
    {
        var fact = Fact(new NetworkEnded(NetworkId, new(2027, 1, 1), null), 12, 4);
        new Acting("region", "gm", NetworkId, null).Sign(fact);
        var telling = new Telling(told => ((NetworkEnded)told).Until, _ => null, new Dictionary<string, Bilingual>());
        var travelled = JsonSerializer.Deserialize<CloudEvent>(Written(Envelopes(telling).Of([fact], 0)[0]), ContractTypes.Json)!;
        (travelled.ActorRole, travelled.ActorOrganisation, travelled.ValidFrom).ShouldBe(("region", "gm", new DateOnly(2027, 1, 1)));
        Written(travelled).ShouldNotContain("actor\"", Case.Insensitive, "Who it was does not travel.");
        var alone = Fact(new NetworkEnded(NetworkId, new(2027, 1, 1), null), 13, 5);
        new Acting("", null, null, null).Sign(alone);
        Envelopes().Of([alone], 0)[0].ShouldSatisfyAllConditions(e => e.ActorRole.ShouldBeNull(), e => e.ActorOrganisation.ShouldBeNull(), e => e.ValidFrom.ShouldBeNull());
    }

    [Fact]
    public void A_checkpoint_has_no_subject_and_says_how_far_its_source_is() =>
        JsonNode.Parse(Written(new Checkpoint(40, 37, Recorded).From(Networks)))!.AsObject()
            .Where(field => field.Key != "id")
            .Select(field => $"{field.Key}={field.Value!.ToJsonString()}")
            .ShouldBe([
                "specversion=\"1.0\"", "source=\"urn:nld:oin:00000099000000000000:systeem:regio-networks\"",
                "type=\"nl.regio.networks.checkpoint.v1\"", "time=\"2026-11-01T08:30:00.123Z\"",
                "datacontenttype=\"application/json\"",
                "data={\"mark\":40,\"last\":37,\"time\":\"2026-11-01T08:30:00.123Z\"}",
                "sequence=\"0000000000000000040\"", "previous=\"0000000000000000037\"", "streamversion=0",
            ]);

    [Fact]
    public void A_checkpoint_is_read_back_and_one_that_cannot_be_is_none()
    {
        var checkpoint = new Checkpoint(40, 37, Recorded);
        var travelled = JsonSerializer.Deserialize<CloudEvent>(Written(checkpoint.From(Networks)), ContractTypes.Json)!;
        Checkpoint.Is(travelled).ShouldBeTrue();
        Checkpoint.Of(travelled).ShouldBe(checkpoint);
        Checkpoint.Of(travelled with { Data = "far" }).ShouldBeNull();
        Checkpoint.Of(travelled with { Data = null }).ShouldBeNull();
    }

    [Fact]
    public void Each_names_the_one_published_before_it_and_private_facts_do_not_travel()
    {
        var facts = new[] { Fact(new NetworkEnded(NetworkId, default, null), 12, 1), Fact("private", 13, 1), Fact(new Tombstone(), 14, 1), Fact(new NetworkEnded(NetworkId, default, null), 15, 2) };
        Envelopes().Of(facts, 9).Select(e => (e.Sequence[^2..], e.Previous[^2..])).ShouldBe([("12", "09"), ("15", "12")]);
    }

    public static TheoryData<string> Contracts => [.. ContractTypes.All.Keys];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Every_contract_is_read_as_it_was_written(string name)
    {
        var contract = Sample.Of(ContractTypes.All[name]);
        var written = Written(Envelope(contract, 12, 1));
        var travelled = JsonSerializer.Deserialize<CloudEvent>(written, ContractTypes.Json)!;
        var read = ContractTypes.Read(travelled);
        read.ShouldBeOfType(contract.GetType());
        JsonSerializer.Serialize(read, read.GetType(), ContractTypes.Json).ShouldBe(travelled.Data!.ToJsonString());
        travelled.Data!.AsObject().Count.ShouldBe(contract.GetType().GetConstructors()[0].GetParameters().Length);
    }

    [Fact]
    public void A_contract_that_nobody_knows_is_not_read() =>
        Should.Throw<JsonException>(() => ContractTypes.Read(
            Envelope(new NetworkEnded(NetworkId, default, null), 1, 1) with { Type = "nl.regio.networks.unheard-of.v1" }));

    private static string Written(CloudEvent e) => JsonSerializer.Serialize(e, ContractTypes.Json);

    private static CloudEvent Envelope(object contract, long position, int version) =>
        Envelopes().Of([Fact(contract, position, version)], 9).Single();

    // The store is asked for nothing here.
    private static Envelopes Envelopes(Telling? telling = null) =>
        new(Networks, new(fact => fact is string ? null : fact), NpgsqlDataSource.Create("Host=nowhere"), telling);

    private static IEvent Fact(object contract, long position, int version)
    {
        var fact = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(contract.GetType()), contract)!;
        fact.Id = new Guid($"0198a000-0000-7000-8000-{position:x12}");
        fact.StreamId = NetworkId;
        (fact.Sequence, fact.Version, fact.Timestamp) = (position, version, Recorded);
        fact.CorrelationId = "4bf92f3577b34da6a3ce929d0e0e4736";
        return fact;
    }
}
