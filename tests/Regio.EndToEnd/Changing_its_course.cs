using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>A network comes to aim at something else, under another name, and goes on as its next version.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Changing_its_course(SmallSite small) : EndToEndTest
{
    private const string Networks = "/networks/v1/networks";
    private const string Path = $"{Networks}/course";
    private static readonly Who Coordinator = new("region", "https://regio.example/id/gemeente/gm9903");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_read_as_of_any_day_and_one_chain()
    {
        var version = (await Gateway.Post(
            Networks,
            new
            {
                externalId = "course",
                name = "Course of old",
                inForceFrom = "2020-01-01",
                obligation = "voluntary",
                purpose = "minder afval",
                noSuccessMeasure = true,
                members = new[] { new { organisation = "gm9903", role = "lead" } },
            },
            Coordinator)).Demand(201).ETag;
        (await Gateway.Post(Networks, new { name = "x", inForceFrom = "2020-01-01", obligation = "voluntary", successMeasure = "a", noSuccessMeasure = true }, Coordinator))
            .Demand(400).Json.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("/noSuccessMeasure");
        (string Act, object Body)[] acts =
        [
            ("revise-objective", new { from = "2022-01-01", purpose = "geen afval", domains = new[] { "environment" }, successMeasure = "0 kg" }),
            ("rename", new { name = "Course of today", from = "2023-01-01" }),
            ("contact-desk", new { contactDesk = "loket" }),
            ("user-voice", new { voice = "bewonerspanel" }),
            ("govern", new { form = "lead-organisation", organisation = "gm9903" }),
        ];
        foreach (var (act, body) in acts)
        {
            version = (await Gateway.Post($"{Path}/{act}", body, Coordinator, version)).Demand(204).ETag;
        }

        var then = (await Gateway.Get($"{Path}?validOn=2021-01-01")).Demand(200).Json;
        (Text(then, "name"), Text(then, "purpose"), then.GetProperty("noSuccessMeasure").GetBoolean()).ShouldBe(("Course of old", "minder afval", true));
        var now = (await Gateway.Get(Path)).Demand(200).Json;
        (Text(now, "name"), Text(now, "purpose"), Text(now, "successMeasure")).ShouldBe(("Course of today", "geen afval", "0 kg"));
        (Text(now, "contactDesk"), Text(now, "userVoice")).ShouldBe(("loket", "bewonerspanel"));
        await Succeeds(version);
    }

    private async Task Succeeds(string version)
    {
        var next = new { externalId = "course-2", name = "Course of tomorrow", inForceFrom = "2025-01-01", obligation = "voluntary", reason = "nieuwe regeling" };
        (await Gateway.Post($"{Path}/succeed", next, Coordinator)).Demand(428);
        (await Gateway.Post($"{Path}/succeed", next, Coordinator, "\"1\"")).Demand(412);
        (await Gateway.Get($"{Networks}/course-2")).Demand(404);
        var begun = (await Gateway.Post($"{Path}/succeed", next, Coordinator, version, key: "succeed")).Demand(201);
        (await Gateway.Post($"{Path}/succeed", next, Coordinator, version, key: "succeed")).Demand(201).Header("Location").ShouldBe(begun.Header("Location"));

        var (before, after) = ((await Gateway.Get(Path)).Demand(200), (await Gateway.Get(begun.Header("Location")!)).Demand(200));
        (Text(before.Json, "inForceUntil"), Text(before.Json, "endReasonCode"), Text(before.Json.GetProperty("next"), "externalId"))
            .ShouldBe(("2025-01-01", "amended", "course-2"));
        Text(after.Json.GetProperty("previous"), "externalId").ShouldBe("course");
        after.ETag.ShouldBe(begun.ETag);
        after.Json.GetProperty("memberships")[0].GetProperty("joinedOn").GetString().ShouldBe("2020-01-01");
        after.Json.GetProperty("governance").GetProperty("form").GetString().ShouldBe("lead-organisation");
        (await Gateway.Post($"{Path}/succeed", next, Coordinator, before.ETag)).Demand(409).Json
            .GetProperty("type").GetString().ShouldBe("/problems/already-succeeded");
        var merged = new { until = "2026-01-01", reasonCode = "merged", successors = new[] { "sv-vliet" } };
        (await Gateway.Post($"{Networks}/course-2/end", merged, Coordinator, after.ETag)).Demand(204);
        Text((await Gateway.Get($"{Networks}/course-2")).Json.GetProperty("successors")[0], "externalId").ShouldBe("sv-vliet");
        await Road.CaughtUp(Site!);
    }

    private static string? Text(JsonElement thing, string field) => thing.GetProperty(field).GetString();
}
