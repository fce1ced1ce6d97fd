using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>Who would register a network that is there already is shown it first, and may join it or say why it is another.</summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Asking_before_creating(SmallSite small) : EndToEndTest
{
    private const string Networks = "/networks/v1/networks";
    private const string Purpose = "Volwassenen die moeite hebben met lezen en schrijven vinden en naar een cursus begeleiden.";
    private static readonly Who Region = new("region", "https://regio.example/id/gemeente/gm9906");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Shows_what_is_there_and_takes_the_answer()
    {
        var original = (await Gateway.Post(Networks, Network("Taalhuis Klaverdonk", "gm9906", "gm9907"), Region)).Demand(201);
        var copy = Network("Samen lezen", "gm9906", "gm9907");
        var (candidates, token) = Asked(await Gateway.Post(Networks, copy, Region, key: "copy"));
        candidates.ShouldBe(["Taalhuis Klaverdonk"]);

        await Refuses(Confirmed(copy, new { token, decision = "new" }), "motive-missing");
        await Refuses(Confirmed(Network("Other body", "gm9906", "gm9907"), new { token, decision = "new", motive = "x" }), "resembles-existing");
        await Refuses(
            new Dictionary<string, object?>(Confirmed(copy, new { token, decision = "new", motive = "x" }))
            {
                ["sources"] = new[] { new { kind = "decision", title = "Another one" } },
            },
            "resembles-existing");
        await Refuses(Confirmed(copy, new { token = "forged", decision = "new", motive = "x" }), "resembles-existing");

        var another = Confirmed(copy, new { token, decision = "new", motive = "Voor wie het Nederlands niet spreekt." });
        var registered = (await Gateway.Post(Networks, another, Region, key: "copy")).Demand(201);
        (await Gateway.Post(Networks, another, Region, key: "copy")).Demand(201).Header("Location").ShouldBe(registered.Header("Location"));
        var despite = (await Gateway.Get(registered.Header("Location")!)).Json.GetProperty("grounds").GetProperty("despite");
        despite.GetProperty("motive").GetString().ShouldBe("Voor wie het Nederlands niet spreekt.");
        despite.GetProperty("candidates")[0].GetProperty("network").GetProperty("name").GetString().ShouldBe("Taalhuis Klaverdonk");

        await Joins(original.Header("Location")!);
    }

    [Fact]
    public async Task Asks_of_a_next_version_too_but_not_after_the_one_before_it()
    {
        (await Gateway.Post(Networks, Network("Zwemles voor iedereen", "Elk kind leert zwemmen.", ["gm9902", "gm9904"]), Region)).Demand(201);
        var first = (await Gateway.Post(Networks, Network("Sluiswachters", "Sluizen bedienen op afstand.", ["gm9902", "ws9901"]), Region)).Demand(201);
        var succeed = $"{first.Header("Location")}/succeed";
        object Next(string name, params string[] territory) =>
            new { name, purpose = "Sluizen bedienen op afstand.", inForceFrom = "2024-01-01", obligation = "voluntary", territory };

        var (candidates, token) = Asked(await Gateway.Post(succeed, Next("Zwemles voor iedereen"), Region, first.ETag));
        candidates.ShouldBe(["Zwemles voor iedereen"]);
        var elsewhere = Confirmed(Next("Zwemles voor iedereen"), new { token, decision = "new", motive = "x" });
        (await Gateway.Post(Networks, elsewhere, Region)).Demand(409);
        var next = Confirmed(Next("Zwemles voor iedereen"), new { token, decision = "new", motive = "De sluizen liggen bij het bad." });
        await Refuses(succeed, Next("Sluiswachters van nu", "gm9904", "gm9906"), first.ETag, "deviation-not-explained");
        var begun = (await Gateway.Post(succeed, next, Region, first.ETag)).Demand(201);
        var told = (await Gateway.Get(begun.Header("Location")!)).Json.GetProperty("grounds").GetProperty("despite");
        told.GetProperty("motive").GetString().ShouldBe("De sluizen liggen bij het bad.");

        await Renames(begun.Header("Location")!, begun.ETag);
    }

    [Fact]
    public async Task Wants_to_know_why_a_territory_cuts_across_regions()
    {
        object Body(object? deviation) => new
        {
            name = "Dwars door de streek",
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            territory = new[] { "gm9904", "gm9906" },
            deviation,
        };
        await Refuses(Body(null), "deviation-not-explained");
        await Refuses(Body(new { motive = "history", reviewOn = "2020-01-01" }), "review-not-later");
        var location = (await Gateway.Post(Networks, Body(new { motive = "history", reviewOn = "2400-01-01" }), Region)).Demand(201).Header("Location")!;
        (await Gateway.Get(location)).Json.GetProperty("grounds").GetProperty("deviation").GetProperty("motive").GetString().ShouldBe("history");
    }

    [Fact]
    public async Task Tells_of_the_same_people_at_another_table()
    {
        string[] members = ["gm9901", "gm9905", "gm9907", "ws9901"];
        var first = (await Gateway.Post(Networks, Network("Waterkring", "Samen de dijken bewaken.", members), Region)).Demand(201);
        var second = (await Gateway.Post(Networks, Network("Erfgoedkring", "Oude gebouwen openstellen voor publiek.", members), Region)).Demand(201);
        var neighbour = second.Json.GetProperty("neighbours").EnumerateArray().Single();
        neighbour.GetProperty("kind").GetString().ShouldBe("same-table");
        first.Header("Location")!.ShouldEndWith(neighbour.GetProperty("network").GetProperty("id").GetString()!);
    }

    [Fact]
    public async Task Takes_a_request_to_join_back()
    {
        var network = (await Gateway.Post(Networks, Network("Speelgoedbank", "Speelgoed doorgeven.", ["gm9901", "gm9902"]), Region))
            .Demand(201).Header("Location")!;
        var asker = new Who("member", "https://regio.example/id/gemeente/gm9905");
        var other = new Who("member", "https://regio.example/id/gemeente/gm9907");
        var request = (await Gateway.Post($"{network}/join-requests", new { role = "participant", motive = "Wij geven ook." }, asker))
            .Demand(202).Header("Location")!;
        (await Gateway.Post($"{network}/join-requests", new { role = "financier" }, other)).Demand(202);
        var asked = (await Gateway.Get(request)).Demand(200);
        (asked.Json.GetProperty("status").GetString(), asked.Json.GetProperty("organisations").GetArrayLength()).ShouldBe(("requested", 1));

        (await Gateway.Post($"{request}/withdraw", new { }, asker)).Demand(428);
        (await Gateway.Post($"{request}/withdraw", new { }, other, asked.ETag)).Demand(403);
        var back = (await Gateway.Post($"{request}/withdraw", new { reason = "Te ver weg" }, asker, asked.ETag)).Demand(204);
        (await Gateway.Post($"{request}/withdraw", new { }, asker, back.ETag)).Demand(204).ETag.ShouldBe(back.ETag);
        (await Gateway.Post($"{request}/accept", new { joinedOn = "2026-01-01" }, Region, back.ETag)).Demand(409)
            .Json.GetProperty("type").GetString().ShouldBe("/problems/join-withdrawn");

        var list = (await Gateway.Get($"{network}/join-requests?atLeast={back.Position}")).Demand(200);
        list.Json.EnumerateArray().Select(row => row.GetProperty("status").GetString()).ShouldBe(["taken-back", "requested"]);
        (await Gateway.Get($"{network}/join-requests?status=requested&organisation=gm9907")).Demand(200).TotalCount.ShouldBe(1);
        (await Gateway.Get($"{network}/join-requests?status=requested&organisation=gm9905")).Demand(200).TotalCount.ShouldBe(0);
        (await Gateway.Get($"{network}/history")).Json.EnumerateArray().Last().GetProperty("text").GetProperty("nl").GetString()
            .ShouldBe("Het verzoek om deel te nemen werd ingetrokken (reden: Te ver weg).");
    }

    private async Task Joins(string original)
    {
        var wider = Network("Lezen doe je samen", "gm9906", "gm9907", "clientenraad-elzerland");
        var (_, token) = Asked(await Gateway.Post(Networks, wider, Region));
        var join = Confirmed(wider, new { token, decision = "join", candidate = original[(original.LastIndexOf('/') + 1)..] });
        var asked = (await Gateway.Post(Networks, join, Region, key: "join")).Demand(202);
        asked.Header("Location")!.ShouldStartWith($"{original}/join-requests/");
        (await Gateway.Post(Networks, join, Region, key: "join")).Demand(202).Header("Location").ShouldBe(asked.Header("Location"));

        (await Gateway.Post($"{asked.Header("Location")}/accept", new { joinedOn = "2026-01-01" }, Region, asked.ETag)).Demand(204);
        var network = (await Gateway.Get(original)).Json;
        network.GetProperty("grounds").GetProperty("joinRequests")[0].GetProperty("status").GetString().ShouldBe("accepted");
        network.GetProperty("memberships").EnumerateArray().Select(m => m.GetProperty("organisation").GetProperty("name").GetString())
            .ShouldContain("Cliëntenraad Elzerland");
    }

    private async Task Renames(string network, string version)
    {
        object Name(string name) => new { name, from = "2025-01-01" };
        version = (await Gateway.Post($"{network}/rename", Name("Bediening op afstand"), Region, version)).Demand(204).ETag;
        var (candidates, token) = Asked(await Gateway.Post($"{network}/rename", Name("Zwemles voor iedereen"), Region, version));
        candidates.ShouldBe(["Zwemles voor iedereen"]);
        var named = Confirmed(Name("Zwemles voor iedereen"), new { token, decision = "new", motive = "Zo heten wij altijd al." });
        await Refuses($"{network}/rename", Confirmed(Name("Zwemles voor iedereen"), new { token, decision = "new" }), version, "motive-missing");
        version = (await Gateway.Post($"{network}/rename", named, Region, version)).Demand(204).ETag;
        var told = (await Gateway.Get(network)).Json;
        told.GetProperty("name").GetString().ShouldBe("Zwemles voor iedereen");
        told.GetProperty("grounds").GetProperty("namedDespite").GetProperty("motive").GetString().ShouldBe("Zo heten wij altijd al.");

        (_, token) = Asked(await Gateway.Post($"{network}/rename", Name("Zwemles, voor iedereen"), Region, version));
        var other = (await Gateway.Get($"{Networks}?q=Zwemles voor iedereen&sort=name")).Json.EnumerateArray()
            .Single(row => !network.EndsWith(row.GetProperty("id").GetString()!, StringComparison.Ordinal)).GetProperty("id").GetString();
        var join = Confirmed(Name("Zwemles, voor iedereen"), new { token, decision = "join", candidate = other });
        (await Gateway.Post($"{network}/rename", join, Region, version)).Demand(202).Header("Location")!
            .ShouldStartWith($"{Networks}/{other}/join-requests/");
    }

    private Task Refuses(object body, string code) => Refuses(Networks, body, null, code);

    private async Task Refuses(string path, object body, string? version, string code) => (await Gateway.Post(path, body, Region, version))
        .Demand(409).Json.GetProperty("type").GetString().ShouldBe($"/problems/{code}");

    private static (IReadOnlyList<string?> Candidates, string Token) Asked(Answer answer)
    {
        var problem = answer.Demand(409).Json;
        problem.GetProperty("type").GetString().ShouldBe("/problems/resembles-existing");
        return (
            [.. problem.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("network").GetProperty("name").GetString())],
            problem.GetProperty("confirmation").GetProperty("token").GetString()!);
    }

    private static object Network(string name, params string[] members) => Network(name, Purpose, members);

    private static object Network(string name, string purpose, string[] members) => new
    {
        name,
        purpose,
        inForceFrom = "2020-01-01",
        obligation = "voluntary",
        members = members.Select(organisation => new { organisation }),
    };

    private static Dictionary<string, object?> Confirmed(object body, object confirmation) => new(
        JsonSerializer.SerializeToElement(body).EnumerateObject().Select(p => KeyValuePair.Create(p.Name, (object?)p.Value)))
    {
        ["confirmation"] = confirmation,
    };
}
