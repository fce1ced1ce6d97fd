using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regio.EndToEnd;

/// <summary>One of everything that a register holds, recorded by acts.</summary>
/// <param name="gateway">Where.</param>
/// <param name="stranger">Who tries each of them first, and may do none but register a network; null: nobody does.</param>
internal sealed class Everything(Gateway gateway, Who? stranger = null)
{
    private const string Base = "/networks/v1";
    private const string Network = $"{Base}/networks/everything";

    private static readonly Who Member = new("member", "https://regio.example/id/gemeente/gm9901");

    /// <summary>One of everything.</summary>
    public async Task Register()
    {
        await Act("/reference/v1/domains", "codes", Sourced(new { id = "swimming", nl = "Zwemmen", en = "Swimming", related = new[] { "care" } }, "codes"));
        (await gateway.Post($"{Base}/networks", new
        {
            externalId = "everything",
            name = "Alles bij elkaar",
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            purpose = "Laten zien wat een register onthoudt.",
            members = new object[]
            {
                new { organisation = "gm9901", role = "lead", costKeyShare = 60 },
                new { organisation = "gm9902", role = "participant", costKeyShare = 40, perspective = "care" },
            },
        }, Who.Steward)).Demand(201);
        (string Act, object Body)[] acts =
        [
            ("rename", new { name = "Alles samen", from = "2021-01-01" }),
            ("revise-objective", new { from = "2022-01-01", purpose = "Onthouden, en teruggeven.", domains = new[] { "swimming" } }),
            ("govern", Sourced("lead-organisation")),
            ("appoint-coordinator", new { function = "regisseur", independent = true, style = "facilitating", from = "2021-01-01" }),
            ("appoint-coordinator", new { organisation = "gm9902", from = "2023-01-01" }),
            ("advance-phase", new { phase = "exploration", from = "2020-01-01" }),
            ("advance-phase", new { phase = "building", from = "2022-01-01" }),
            ("suspend", new { from = "2023-01-01", reason = "geen geld" }),
            ("resume", new { from = "2023-07-01" }),
            ("arena", new { phase = "building", partners = new[] { new { organisation = "ws9901", involvement = "is-informed" } } }),
            ("manager-roles", new { roles = new[] { new { role = "activating", function = "secretaris" } } }),
            ("exit-terms", new { noticeMonths = 12, article = "art. 20" }),
            ("voting", new { rule = "weighted", weights = new[] { new { organisation = "gm9902", value = 2 }, new { organisation = "gm9901", value = 1 } } }),
            ("continuity", new { payer = "ws9901", amountPerYear = 50_000, from = "2027-01-01", decidedBy = "gemeenteraad" }),
            ("budget", new { year = 2026, total = 100_000, contributions = new[] { new { organisation = "gm9902", amount = 60_000.50m } } }),
            ("budget", new { year = 2025, total = 90_000 }),
            ("accounts", new { year = 2025, total = 90_000, source = "jaarrekening" }),
            ("user-voice", new { voice = "Een cliëntenraad,\nelk kwartaal." }),
            ("council-moments", new { kind = "principles", on = "2024-03-01", subject = "Uitgangspunten" }),
        ];
        foreach (var (act, body) in acts)
        {
            await Act(Network, act, body);
        }

        await ChangeMembers();
        await Surround();
        await Explain();
        await Agree();
        await Share();
        await Act(Network, "end", new { until = "2030-01-01", reasonCode = "goal-reached", reason = "Af.", successors = new[] { "elsewhere", "twin" } });
        await Act($"{Base}/networks/elsewhere", "predecessors/everything/confirm", new { });
        await Act($"{Base}/networks/twin", "predecessors/everything/deny", new { reason = "Een andere streek." });
    }

    /// <summary>What networks are among.</summary>
    private async Task Surround()
    {
        const string predecessor = "https://regio.example/id/predecessor";
        await Begun("organisations", new { externalId = predecessor, kind = "other", name = "Voorganger" });
        await Begun("successions", new { externalId = "opgegaan", effectiveOn = "2026-01-01", kind = "merger", links = new[] { new { from = predecessor, to = "ws9901" } } });
        await Begun("divisions", new { externalId = "streek-2026", kind = "streek", name = "Streken", referenceYear = 2026 });
        const string reference = "/reference/v1/reference-divisions/swimming";
        var set = Sourced(new { division = "streek-2026", from = "2026-01-01" }, "references");
        await Refused(reference, set, "\"0\"");
        (await gateway.Post(reference, set, Who.Steward, "\"0\"")).Demand(204);
        var region = await Begun("regions", new { externalId = "streek-a", division = "streek-2026", name = "Streek A" });
        await Act(region, "delineate", Sourced(new { municipalities = new[] { "gm9901" } }, "delineations"));
        await Act(region, "agenda", Sourced(new { from = "2026-01-01", priorities = new[] { new { title = "Wonen", domain = "care" } }, decidedBy = "raad" }, "agendas"));
        await Begun("decisions", new { network = "everything", externalId = "besluit", subject = "Samen verder", takenOn = "2024-01-01" });
    }

    private async Task Explain()
    {
        var elsewhere = await Begun("networks", new
        {
            externalId = "elsewhere",
            name = "Dwars door de streek",
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            territory = new[] { "gm9904", "gm9906" },
            members = new[] { new { organisation = "gm9903" } },
            deviation = new { motive = "Zo gegroeid.", reviewOn = "2400-01-01" },
        });
        (await gateway.Post($"{elsewhere}/join-requests", new { role = "participant", motive = "Ook wij." }, Member)).Demand(202);

        object Twin(object? confirmation) => new
        {
            externalId = "twin",
            name = "Alles samen",
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            members = new[] { new { organisation = "gm9901" }, new { organisation = "gm9902" } },
            confirmation,
        };
        await Begun("networks", Twin(Another(await gateway.Post($"{Base}/networks", Sourced(Twin(null), "networks"), Who.Steward))));
        object Name(object? confirmation) => new { name = "Alles samen!", from = "2022-01-01", confirmation };
        var twin = (await gateway.Get($"{Base}/networks/twin")).Demand(200).ETag;
        await Act($"{Base}/networks/twin", "rename", Name(Another(await gateway.Post($"{Base}/networks/twin/rename", Name(null), Who.Steward, twin))));
        await Act(elsewhere, "need-assessment", new { alone = "no", explanation = "Te klein.", considered = new[] { "everything" } });
    }

    private async Task Agree()
    {
        var parties = new[] { "gm9901", "gm9902" };
        var agreement = await Begun("agreements", new { network = "everything", kinds = new[] { "tasks" }, subject = "Eén loket", parties, validFrom = "2022-01-01" });
        await Act(agreement, "revise", new { from = "2023-01-01", kinds = new[] { "tasks" }, subject = "Twee loketten", parties, reviewOn = "2024-01-01" });
        await Act(agreement, "review", new { on = "2024-01-10", outcome = "Het werkt.", nextReviewOn = "2025-10-01" });
        await Act(agreement, "end", new { until = "2025-07-01", reason = "Het loket sluit." });
    }

    private async Task Share()
    {
        var definition = await Begun("definitions", new { network = "everything", term = "cliënt", from = "2022-01-01", text = "Wie vraagt." });
        await Act(definition, "share", new { with = "elsewhere" });
        await Act(definition, "adopt", new { network = "elsewhere", from = "2022-06-01" });
        await Act(definition, "revise", new { from = "2024-01-01", text = "Wie vraagt of nodig heeft." });
        await Act(definition, "withdraw", new { until = "2026-01-01", reason = "Onduidelijk." });

        var facility = await Begun("facilities", new { network = "everything", externalId = "loket", name = "Loket", kind = "desk", from = "2022-01-01" });
        await Act(facility, "reuses", new { network = "elsewhere", from = "2023-01-01", purpose = "Samen loketten." });
        var reuse = (await gateway.Get(facility)).Demand(200).Json.GetProperty("reuses")[0].GetProperty("id").GetString();
        await Act(facility, $"reuses/{reuse}/agree", new { from = "2023-02-01", conditions = "Eigen mensen." });

        var instrument = await Begun("steering-instruments", new
        {
            externalId = "convenant",
            owner = "gm9901",
            name = "Convenant",
            kind = "legal",
            purpose = "Afspraken afdwingen.",
            network = "everything",
            from = "2022-01-01",
        });
        await Act(instrument, "evaluate", new
        {
            by = "gm9902",
            on = "2024-01-01",
            verdicts = new object[] { new { verdict = "worked" }, new { verdict = "harmed-relations", reason = "Te streng." } },
        });
        await Act(instrument, "end", new { until = "2026-01-01", reason = "Niet meer nodig." });
    }

    private async Task ChangeMembers()
    {
        foreach (var (place, membership) in (await gateway.Get(Network)).Demand(200).Json.GetProperty("memberships").EnumerateArray().Index().ToList())
        {
            var path = $"memberships/{membership.GetProperty("id").GetString()}";
            await Act(Network, $"{path}/role", new { role = "observer", from = "2023-01-01" });
            await Act(Network, $"{path}/terms", new { from = "2021-01-01", costKeyShare = place == 0 ? 30 : 70 });
        }
    }

    private static object Another(Answer asked) => new
    {
        token = asked.Demand(409).Json.GetProperty("confirmation").GetProperty("token").GetString(),
        decision = "new",
        motive = "Een andere streek.",
    };

    private async Task<string> Begun(string kind, object body)
    {
        var sourced = Sourced(body, kind);
        if (kind != "networks")
        {
            await Refused($"{Base}/{kind}", sourced);
        }

        return (await gateway.Post($"{Base}/{kind}", sourced, Who.Steward)).Demand(201).Header("Location").ShouldNotBeNull();
    }

    private async Task Act(string path, string act, object body)
    {
        var version = (await gateway.Get(path, Who.Steward)).Demand(200).ETag;
        await Refused($"{path}/{act}", body, version);
        (await gateway.Post($"{path}/{act}", body, Who.Steward, version)).Demand(204);
    }

    private async Task Refused(string path, object body, string? version = null)
    {
        if (stranger is not null)
        {
            (await gateway.Post(path, body, stranger, version)).Demand(403);
        }
    }

    // What is begun rests on something, so that every kind of file has sources to carry.
    private static JsonObject Sourced(object body, string kind)
    {
        var sourced = JsonSerializer.SerializeToNode(body)!.AsObject();
        sourced["sources"] = JsonSerializer.SerializeToNode(new[] { new { kind = "decision", title = $"Besluit over {kind}" } });
        return sourced;
    }

    private static object Sourced(string form) => new
    {
        form,
        organisation = "gm9901",
        sources = new object[]
        {
            new { kind = "law", title = "Wgr, art. 8" },
            new { kind = "decision", title = "Raadsbesluit 2020-17", uri = "https://regio.example/2020-17", publishedOn = "2019-12-01", sha256 = new string('a', 64) },
        },
    };
}
