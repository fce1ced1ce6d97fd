using Regio.Hosting.EventStore;

namespace Regio.Hosting.Specs;

public sealed class Naming_streams
{
    // Computed apart, with the uuid module of Python: uuid5(namespace, "kind:external id").
    [Theory]
    [InlineData("organisation", "https://identifier.overheid.nl/tooi/id/gemeente/gm0363", "dce99e61-3a4a-5144-9ebf-ed6619d504b5")]
    [InlineData("network", "12345", "415e2833-18a8-53e0-bd21-6b941fe33282")]
    [InlineData("region", "Súdwest-Fryslân", "722b2269-0c89-5d0f-9bbf-01759ba12494")]
    public void Names_what_comes_from_elsewhere_by_RFC_9562_version_5(string kind, string externalId, string id) =>
        StreamId.Of(kind, externalId).ShouldBe(Guid.Parse(id));

    [Fact]
    public void Keeps_kinds_apart() => StreamId.Of("network", "1").ShouldNotBe(StreamId.Of("region", "1"));

    [Fact]
    public void Takes_an_id_of_its_own_as_it_is()
    {
        var id = Guid.CreateVersion7();
        StreamId.Parse("network", id.ToString()).ShouldBe(id);
        StreamId.Parse("network", "12345").ShouldBe(StreamId.Of("network", "12345"));
    }
}
