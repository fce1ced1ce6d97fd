using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Regio.Hosting.Publishing;

namespace Regio.Architecture;

public sealed partial class What_is_stored_and_sent
{
    public static TheoryData<string> StoredNames => [.. Services.Facts.Select(fact => fact.StoredName)];

    public static TheoryData<string> ContractNames => [.. ContractTypes.All.Keys];

    [Theory]
    [MemberData(nameof(StoredNames))]
    public void A_fact_is_stored_as_agreed_and_read_whole(string storedName)
    {
        var (service, fact, _) = Services.Facts.Single(entry => entry.StoredName == storedName);
        var agreed = Snapshots.Match(storedName, service.Serializer.ToJson(Samples.Of(fact)));
        using var stored = new MemoryStream(Encoding.UTF8.GetBytes(agreed));
        service.Serializer.ToJson(service.Serializer.FromJson(fact, stored)).ShouldBe(agreed);
    }

    [Theory]
    [MemberData(nameof(ContractNames))]
    public void A_contract_travels_as_agreed_and_is_read_whole(string name)
    {
        var agreed = Snapshots.Match(name, Sent(Samples.Of(ContractTypes.All[name])));
        Sent(JsonSerializer.Deserialize(agreed, ContractTypes.All[name], ContractTypes.Json)!).ShouldBe(agreed);
    }

    [Fact]
    public void The_envelope_travels_as_agreed() => Snapshots.Match("cloud-event", Sent(new CloudEvent
    {
        Id = "0198a000-0000-7000-8000-000000000001",
        Source = "urn:nld:oin:00000099000000000000:systeem:regio-networks",
        Type = "nl.regio.networks.network-ended.v1",
        Subject = "0198a000-0000-7000-8000-000000000002",
        Time = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero),
        Data = JsonSerializer.SerializeToNode(new { until = "2026-01-01" }),
        Sequence = CloudEvent.Pad(42),
        Previous = CloudEvent.Pad(41),
        StreamVersion = 7,
        CorrelationId = "0af7651916cd43dd8448eb211c80319c",
        CausationId = "0198a000-0000-7000-8000-000000000003",
        ValidFrom = new DateOnly(2026, 1, 1),
        ActorRole = "region",
        ActorOrganisation = "https://identifier.overheid.nl/tooi/id/gemeente/gm0363",
        Sources = "[{\"kind\":\"decision\",\"title\":\"Besluit 1\"}]",
    }));

    [Fact]
    public void Nothing_that_was_agreed_is_gone() => Snapshots.Names
        .Except([.. Services.Facts.Select(fact => fact.StoredName), .. ContractTypes.All.Keys, "cloud-event", What_facts_are_folded_to.Name])
        .ShouldBeEmpty("Stored facts and contracts are for ever; a new meaning is a new version beside the old one.");

    [Fact]
    public void Stored_names_tell_service_fact_and_version()
    {
        foreach (var (service, _, storedName) in Services.Facts)
        {
            StoredName().Match(storedName).Groups[1].Value.ShouldBe(service.Name, storedName);
        }
    }

    [Fact]
    public void Contract_names_tell_service_fact_and_version() =>
        ContractTypes.All.Keys.ShouldAllBe(name => ContractName().IsMatch(name));

    [Fact]
    public void Every_fact_leaves_by_the_only_door_under_the_name_it_is_stored_by()
    {
        foreach (var (service, fact, storedName) in Services.Leaving)
        {
            var contract = service.ContractOf(Samples.Of(fact)).ShouldNotBeNull($"{fact.Name} has no contract.");
            ContractTypes.NameOf(contract.GetType()).ShouldBe($"nl.regio.{storedName}");
        }
    }

    [Fact]
    public void Nothing_of_a_fact_is_left_behind_at_the_door()
    {
        foreach (var (service, fact, _) in Services.Leaving)
        {
            var contract = service.ContractOf(Samples.Of(fact))!;
            contract.GetType().GetProperties().Where(property => property.GetValue(contract) is null)
                .Select(property => $"{contract.GetType().Name}.{property.Name}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_is_no_fact_does_not_leave() =>
        Services.Owning.ShouldAllBe(service => service.ContractOf("not a fact") == null);

    [Fact]
    public void What_stays_does_not_leave() => Services.Facts.Where(fact => Services.IsPrivate(fact.StoredName))
        .ShouldAllBe(fact => fact.Service.ContractOf(Samples.Of(fact.Fact)) == null);

    [Fact]
    public void Every_contract_is_sent_by_someone() => ContractTypes.All.Values
        .Except(Services.Leaving.Select(entry => entry.Service.ContractOf(Samples.Of(entry.Fact))!.GetType()))
        .ShouldBeEmpty();

    private static string Sent(object value) => JsonSerializer.Serialize(value, value.GetType(), ContractTypes.Json);

    [GeneratedRegex(@"^([a-z]+)\.[a-z0-9-]+\.v\d+$")]
    private static partial Regex StoredName();

    [GeneratedRegex(@"^nl\.regio\.(networks|funding|policy)\.[a-z0-9-]+\.v\d+$")]
    private static partial Regex ContractName();
}
