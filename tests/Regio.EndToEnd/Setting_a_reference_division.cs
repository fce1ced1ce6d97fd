using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>A steward says which division a domain follows: registering and the views then hold territories against that one.</summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Setting_a_reference_division(SmallSite small) : EndToEndTest
{
    private const string References = "/reference/v1/reference-divisions";
    private const string Safety = $"{References}/safety";
    private const string Networks = "/networks/v1/networks";

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Changes_what_territories_are_held_against()
    {
        // Within one region for youth care, and across two for work.
        (await Register("held-a", "Veilig aan het water")).Demand(201);
        await Checks("part", "best");

        var none = (await Gateway.Get(Safety)).Demand(200);
        none.ETag.ShouldBe("\"0\"");
        var werkregio = new { division = "werkregio", from = "2024-01-01" };
        (await Gateway.Post(Safety, werkregio, new("analyst"), none.ETag)).Demand(403);
        (await Gateway.Post(Safety, werkregio, Who.Steward)).Demand(428);
        (await Gateway.Post(Safety, new { division = "werkregio", none = true, from = "2024-01-01" }, Who.Steward, none.ETag)).Demand(400);
        (await Gateway.Post(Safety, new { division = "sterrenbeeld", from = "2024-01-01" }, Who.Steward, none.ETag)).Demand(409);
        (await Gateway.Post($"{References}/colours", werkregio, Who.Steward, none.ETag)).Demand(404);
        var set = (await Gateway.Post(Safety, werkregio, Who.Steward, none.ETag)).Demand(204);
        (await Gateway.Post(Safety, werkregio, Who.Steward, none.ETag)).Demand(412);
        (await Gateway.Post(Safety, werkregio, Who.Steward, set.ETag)).Demand(204).ETag.ShouldBe(set.ETag);

        var refused = (await Register("held-b", "Rust in de straat")).Demand(409).Json;
        refused.GetProperty("errors")[0].GetProperty("detail").GetString()!.ShouldContain("Werkregio 2024, the reference division of its domains");
        await Checks("deviating", "reference");
        (await Gateway.Get($"{References}?validOn=2024-01-01&atLeast={set.Position}")).Demand(200)
            .Json[0].GetProperty("division").GetString().ShouldBe("werkregio");

        var cleared = (await Gateway.Post(Safety, new { none = true, from = "2024-01-01" }, Who.Steward, set.ETag)).Demand(204);
        await Checks("part", "best");
        (await Register("held-b", "Rust in de straat")).Demand(201);
        (await Gateway.Get($"{References}?validOn=2024-01-01&atLeast={cleared.Position}")).Demand(200)
            .Json.GetArrayLength().ShouldBe(0);
        (await Gateway.Get($"{Safety}/history")).Demand(200).Json[0].GetProperty("text").GetProperty("nl").GetString()
            .ShouldBe("De referentie-indeling voor veiligheid is werkregio per 1 januari 2024.");
    }

    private async Task Checks(string outcome, string chosenBy) => await Wait.Until(
        $"the view holds it against what is set: {outcome}", () => Gateway.Get("/insight/v1/networks/held-a/territory-check"),
        answer => answer.Status == 200 && Text(answer.Json, "outcome") == outcome && Text(answer.Json, "chosenBy") == chosenBy);

    private Task<Answer> Register(string externalId, string name) => Gateway.Post(
        Networks,
        new
        {
            externalId,
            name,
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            domains = new[] { "safety" },
            territory = new[] { "gm9905", "gm9906" },
        },
        Who.Steward);

    private static string? Text(JsonElement json, string field) => json.GetProperty(field).GetString();
}
