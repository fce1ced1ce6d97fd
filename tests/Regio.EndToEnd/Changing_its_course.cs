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
        await Awaits();
        await Plans((await Gateway.Get(Path)).ETag);
        await Succeeds((await Gateway.Get(Path)).ETag);
    }

    // What is to come is not there yet: not in the network, nor in a list, nor where another names it.
    private async Task Awaits()
    {
        var membership = Text((await Gateway.Get(Path)).Json.GetProperty("memberships")[0], "id");
        (string Act, object Body)[] acts =
        [
            ("rename", new { name = "Course of the year 2100", from = "2100-01-01" }),
            ("revise-objective", new { from = "2100-01-01", purpose = "niets meer" }),
            ($"memberships/{membership}/role", new { role = "director", from = "2100-01-01" }),
            ("appoint-coordinator", new { function = "regisseur", from = "2100-01-01" }),
        ];
        var last = await Gateway.Get(Path);
        foreach (var (act, body) in acts)
        {
            last = (await Gateway.Post($"{Path}/{act}", body, Coordinator, last.ETag)).Demand(204);
        }

        await AreSeen("", "Course of today", "geen afval", "lead");
        await AreSeen("&validOn=2100-01-01", "Course of the year 2100", "niets meer", "director");
        (await Gateway.Get($"{Path}?validOn=2100-01-01")).Json.GetProperty("governance").GetProperty("coordinator").ValueKind.ShouldBe(JsonValueKind.Object);
        (await Gateway.Get(Path)).Json.GetProperty("governance").GetProperty("coordinator").ValueKind.ShouldBe(JsonValueKind.Null);

        async Task AreSeen(string on, string name, string purpose, string role)
        {
            var (one, atLeast) = ((await Gateway.Get($"{Path}?{on.TrimStart('&')}")).Demand(200).Json, $"atLeast={last.Position}{on}");
            (Text(one, "name"), Text(one, "purpose"), Text(one.GetProperty("memberships")[0], "role")).ShouldBe((name, purpose, role));
            var listed = await Gateway.Rows($"{Networks}?q={Uri.EscapeDataString(name)}&organisation=gm9903&role={role}&sort=name&{atLeast}");
            (Text(listed.ShouldHaveSingleItem(), "name"), Text(listed[0], "purpose")).ShouldBe((name, purpose));
            var member = (await Gateway.Rows($"/networks/v1/memberships?network=course&role={role}&{atLeast}")).ShouldHaveSingleItem();
            (Text(member, "role"), Text(member.GetProperty("network"), "name")).ShouldBe((role, name));
            member.GetProperty("heldBy").GetArrayLength().ShouldBe(1);
            (await Gateway.Rows($"/insight/v1/territory-checks?{atLeast}")).Select(row => Text(row.GetProperty("network"), "name")).ShouldContain(name);
        }
    }

    private async Task Plans(string version)
    {
        var told = (await Gateway.Get(Path)).Json;
        told.GetProperty("missing").EnumerateArray().Select(gap => Text(gap, "code")).ShouldBe(
            ["aims", "territory", "coordinator", "phase", "need", "voting", "budget", "exit-terms", "continuity"]);
        told.GetProperty("missing")[0].GetProperty("fields")[0].GetString().ShouldBe("targetGroups");

        var planned = (await Gateway.Post($"{Path}/council-moments", new { kind = "budget", on = "2024-06-01" }, Coordinator, version)).Demand(204);
        var again = (await Gateway.Post($"{Path}/council-moments", new { kind = "budget", on = "2024-06-01" }, Coordinator, planned.ETag)).Demand(204);
        again.Header("Location").ShouldBe(planned.Header("Location"));
        version = (await Gateway.Post($"{Path}/council-moments", new { kind = "board-meeting", on = "2024-06-01" }, Coordinator, again.ETag)).Demand(204).ETag;
        var moments = (await Gateway.Get($"{Path}?validOn=2023-06-02")).Demand(200).Json.GetProperty("councilMoments");
        moments.EnumerateArray().Select(moment => Text(moment, "kind")).ShouldBe(["board-meeting", "budget"], "It is no joint arrangement.");
        var cancelled = $"{Path}/council-moments/{Text(moments[1], "id")}/cancel";
        var moment = (await Gateway.Get(planned.Header("Location")!)).Demand(200);
        (Text(moment.Json, "id"), Text(moment.Json, "on"), moment.ETag).ShouldBe((Text(moments[1], "id"), "2024-06-01", version));
        (await Gateway.Post(cancelled, null, Coordinator, version)).Demand(204);
        (await Gateway.Get(planned.Header("Location")!)).Demand(200).Json.GetProperty("isCancelled").GetBoolean().ShouldBeTrue();
        (await Gateway.Get($"{Path}?validOn=2024-01-01")).Json.GetProperty("councilMoments").GetArrayLength().ShouldBe(1);

        var arrangement = (await Gateway.Get($"{Networks}/sv-jeugdhulp-2?validOn=2026-04-29")).Demand(200).Json.GetProperty("councilMoments");
        arrangement.EnumerateArray().Select(moment => (Text(moment, "kind"), Text(moment, "on"), Text(moment, "origin")))
            .ShouldBe([("principles", "2026-04-29", "derived"), ("budget", "2026-09-14", "derived")]);
        (await Gateway.Get($"{Networks}/sv-jeugdhulp-2?validOn=2026-04-30")).Json.GetProperty("councilMoments").EnumerateArray()
            .Select(moment => (Text(moment, "kind"), Text(moment, "on"))).ShouldBe([("budget", "2026-09-14"), ("principles", "2027-04-29")]);
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
        (Text(before.Json, "inForceUntil"), Text(before.Json, "endReasonCode")).ShouldBe(("2025-01-01", "amended"));
        Text(before.Json.GetProperty("next"), "id").ShouldBe(Text(after.Json, "id"));
        Text(after.Json.GetProperty("previous"), "id").ShouldBe(Text(before.Json, "id"));
        after.ETag.ShouldBe(begun.ETag);
        (await Gateway.Get($"{Networks}/course-2/history")).Json.EnumerateArray().Select(entry => Text(entry.GetProperty("text"), "nl"))
            .ShouldContain(told => told!.Contains("Course of today", StringComparison.Ordinal));
        after.Json.GetProperty("memberships")[0].GetProperty("joinedOn").GetString().ShouldBe("2020-01-01");
        after.Json.GetProperty("governance").GetProperty("form").GetString().ShouldBe("lead-organisation");
        (await Gateway.Post($"{Path}/succeed", next, Coordinator, before.ETag)).Demand(409).Json
            .GetProperty("type").GetString().ShouldBe("/problems/already-succeeded");
        var merged = new { until = "2026-01-01", reasonCode = "merged", successors = new[] { "sv-vliet" } };
        (await Gateway.Post($"{Networks}/course-2/end", merged, Coordinator, after.ETag)).Demand(204);
        Text((await Gateway.Get($"{Networks}/course-2")).Json.GetProperty("successors")[0], "externalId").ShouldBe("sv-vliet");
        await Road.CaughtUp(Site!);
        await Confirms();
    }

    private async Task Confirms()
    {
        const string Named = $"{Networks}/sv-vliet";
        var asked = (await Gateway.Get(Named)).Demand(200);
        var predecessor = asked.Json.GetProperty("predecessors").EnumerateArray().Single();
        (Text(predecessor.GetProperty("network"), "externalId"), Text(predecessor, "endedOn"), Text(predecessor, "status"))
            .ShouldBe(("course-2", "2026-01-01", "unconfirmed"));
        (await Gateway.Get($"{Named}/history")).Json.EnumerateArray().Last().GetProperty("text").GetProperty("nl").GetString()
            .ShouldBe("Course of tomorrow, beëindigd per 1 januari 2026, noemde dit samenwerkingsverband als opvolger.");

        (await Gateway.Post($"{Named}/predecessors/course-2/confirm", null, Coordinator, asked.ETag)).Demand(403);
        (await Gateway.Post($"{Named}/predecessors/course/confirm", null, Who.Steward, asked.ETag)).Demand(404).Json
            .GetProperty("type").GetString().ShouldBe("/problems/unknown-predecessor");
        var confirmed = (await Gateway.Post($"{Named}/predecessors/course-2/confirm", null, Who.Steward, asked.ETag)).Demand(204);
        (await Lives(confirmed.Position)).ShouldBe(1, "They are one chain.");
        var denied = (await Gateway.Post($"{Named}/predecessors/course-2/deny", new { reason = "ander werk" }, Who.Steward, confirmed.ETag)).Demand(204);
        (await Lives(denied.Position)).ShouldBe(2);
        Text((await Gateway.Get(Named)).Json.GetProperty("predecessors")[0], "status").ShouldBe("denied");
    }

    /// <summary>The number of chains that course-2 and the network that it names are in.</summary>
    private async Task<int> Lives(string? position)
    {
        var chains = (await Gateway.Rows($"/insight/v1/maturity?validOn=2026-06-01&atLeast={position}")).Select(life => life.GetProperty("network"));
        return chains.Count(network => Text(network, "externalId") is "course-2" or "sv-vliet");
    }

    private static string? Text(JsonElement thing, string field) => thing.GetProperty(field).GetString();
}
