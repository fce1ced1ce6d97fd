namespace Regio.EndToEnd;

/// <summary>What one of two versions says of their order shows on both, at once, and is not to be contradicted by the other.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Linking_versions(SmallSite small) : EndToEndTest
{
    private const string Networks = "/networks/v1/networks";

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Shows_on_both_sides_and_makes_no_circle()
    {
        var position = "";
        foreach (var (id, name) in new[] { ("versie-a", "Heidebeheer"), ("versie-b", "Kustwacht"), ("versie-c", "Turfkade") })
        {
            position = (await Gateway.Post(Networks, new { externalId = id, name, inForceFrom = "2020-01-01", obligation = "voluntary" }, Who.Steward)).Demand(201).Position;
        }

        // What others are called comes from a view.
        (await Gateway.Get($"{Networks}?atLeast={position}")).Demand(200);

        var before = TimeProvider.System.GetUtcNow();
        (await Link("versie-a", new { next = "versie-b" })).Demand(204);
        (await Link("versie-c", new { previous = "versie-b" })).Demand(204);
        (await Versions("versie-a")).ShouldBe((null, "versie-b"));
        (await Versions("versie-b")).ShouldBe(("versie-a", "versie-c"));
        (await Versions("versie-c")).ShouldBe(("versie-b", null));
        (await Versions("versie-b", $"?knownOn={before:yyyy-MM-ddTHH:mm:ss.fffZ}")).ShouldBe((null, null));

        Refusal(await Link("versie-b", new { next = "versie-a" })).ShouldBe(("/problems/version-circle", "/next"));
        Refusal(await Link("versie-a", new { previous = "versie-c", next = "versie-b" })).ShouldBe(("/problems/version-circle", "/previous"));
        Refusal(await Link("versie-a", new { })).ShouldBe(("/problems/nothing-said", ""));
        (await Gateway.Get("/problems/version-circle", accept: null)).Demand(200);

        (await Link("versie-a", new { next = "" })).Demand(204);
        (await Versions("versie-b")).ShouldBe((null, "versie-c"));
        (await Link("versie-b", new { next = "versie-a" })).Demand(204);
        (await Versions("versie-a")).ShouldBe(("versie-b", null));
    }

    private static (string?, string?) Refusal(Answer answer)
    {
        var problem = answer.Demand(409).Json;
        return (problem.GetProperty("type").GetString(), problem.GetProperty("errors")[0].GetProperty("pointer").GetString());
    }

    private async Task<Answer> Link(string id, object body) =>
        await Gateway.Post($"{Networks}/{id}/versions", body, Who.Steward, (await Gateway.Get($"{Networks}/{id}")).Demand(200).ETag);

    private async Task<(string?, string?)> Versions(string id, string query = "")
    {
        var network = (await Gateway.Get($"{Networks}/{id}{query}")).Demand(200).Json;
        return (Called("previous"), Called("next"));

        string? Called(string field) => network.TryGetProperty(field, out var one) && one.ValueKind == System.Text.Json.JsonValueKind.Object
            ? one.GetProperty("externalId").GetString()
            : null;
    }
}
