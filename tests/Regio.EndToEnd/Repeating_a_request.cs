namespace Regio.EndToEnd;

/// <summary>Under a key a request happens once: a repeat answers what the first came to, whatever else it carries.</summary>
[Collection<WithDemonstration>, Turn(4)]
public sealed class Repeating_a_request(SmallSite small) : EndToEndTest
{
    private const string Path = "/networks/v1/networks/repeated";
    private static readonly object Member = new { organisation = "gm9902", joinedOn = "2021-01-01" };

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Names_the_membership_that_the_first_request_made()
    {
        await Register();
        var version = (await Gateway.Get(Path)).Demand(200).ETag;
        var first = (await Gateway.Post($"{Path}/memberships", Member, Who.Steward, version, "once")).Demand(204);
        foreach (var ifMatch in new[] { null, version, "\"77\"", "*" })
        {
            var again = (await Gateway.Post($"{Path}/memberships", Member, Who.Steward, ifMatch, "once")).Demand(204);
            (again.Header("Location"), again.ETag).ShouldBe((first.Header("Location"), first.ETag));
        }

        (await Gateway.Get(first.Header("Location")!)).Demand(200);

        // Without a key, the same membership again is already so.
        var already = (await Gateway.Post($"{Path}/memberships", Member, Who.Steward, first.ETag)).Demand(204);
        (already.Header("Location"), already.ETag, already.Header("Regio-Position")).ShouldBe((first.Header("Location"), first.ETag, null));
    }

    [Fact]
    public async Task Is_remembered_when_nothing_had_to_change()
    {
        await Register();
        var version = (await Gateway.Get(Path)).Demand(200).ETag;
        object same = new { obligation = "voluntary" }, other = new { obligation = "unknown" };
        (await Gateway.Post($"{Path}/obligation", same, Who.Steward, version, "nothing")).Demand(204);
        (await Gateway.Post($"{Path}/obligation", other, Who.Steward, version, "nothing")).Demand(409)
            .Json.GetProperty("type").GetString().ShouldBe("/problems/idempotency-key-reused");
        (await Gateway.Post($"{Path}/obligation", same, Who.Steward, version, "nothing")).Demand(204);
    }

    private async Task Register() => (await Gateway.Post(
        "/networks/v1/networks",
        new { externalId = "repeated", name = "Repeated", inForceFrom = "2020-01-01", obligation = "voluntary" },
        Who.Steward, key: "repeated")).Demand(201);
}
