using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>A scheme is published once policy knows that it was checked; while policy is away it waits, and nothing is lost.</summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Publishing_a_checked_scheme(SmallSite small) : EndToEndTest
{
    private const string Schemes = "/funding/v1/schemes";
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/mnre9981");
    private static readonly Who Other = new("ministry", "https://regio.example/id/ministerie/mnre9982");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Waits_for_a_check_that_is_of_what_it_says()
    {
        var (scheme, drafted) = await Draft("checked-first");
        IsAsked(await Gateway.Get(scheme, Ministry)).ShouldBeFalse();
        Reasons(await Held(scheme, drafted)).ShouldBe(["not-checked"]);

        await Gateway.Check(scheme, Ministry);
        (await Gateway.Post($"{scheme}/revise", Says("Anders"), Ministry, await Version(scheme))).Demand(204);
        Reasons(await Held(scheme, await Version(scheme))).ShouldBe(["changed-since-check"]);
        (await Gateway.Get(scheme, Other)).Demand(404);

        var published = await Gateway.Publish(scheme, await Version(scheme), Day, "Stcrt. 1", Ministry);
        Told(published.Json).ShouldBe((true, 0, 0, false));
        IsAsked(published).ShouldBeFalse();
        (await Gateway.Post($"{scheme}/publish", Gazetted, Ministry, published.ETag)).Demand(202).ETag.ShouldBe(published.ETag, "It is already so.");
        (await Gateway.Get($"{scheme}/history")).Demand(200).Text.ShouldSatisfyAllConditions(
            told => told.ShouldContain("na een toets"), told => told.ShouldNotContain("changed-since-check", customMessage: "What held it up is its owner's."));
        (await Gateway.Get($"{scheme}/history", Ministry)).Demand(200).Text.ShouldContain("changed-since-check");
    }

    [Fact]
    public async Task Waits_while_policy_is_away()
    {
        var (scheme, drafted) = await Draft("policy-away");
        var (elsewhere, _) = await Draft("policy-away-too");
        await Gateway.Check(scheme, Ministry);
        await Gateway.Check(elsewhere, Ministry);
        await Site!.System.Of("policy").StopAsync();

        var asked = (await Gateway.Post($"{scheme}/publish", Gazetted, Ministry, drafted)).Demand(202);
        asked.Header("Location").ShouldBe(scheme.Replace("policy-away", (await Gateway.Get(scheme, Ministry)).Json.GetProperty("id").GetString(), StringComparison.Ordinal));
        var waiting = await Gateway.Asked(scheme, "waiting", Ministry);
        (await Gateway.Get(scheme, Other)).Demand(404);
        await Refused($"{scheme}/publish", new { publishedOn = Day, gazette = "Stcrt. 2" }, waiting.ETag);
        await Refused($"{scheme}/revise", Says("Anders"), waiting.ETag);
        (await Gateway.Post($"{scheme}/publish", Gazetted, Ministry, waiting.ETag)).Demand(202).ETag.ShouldBe(waiting.ETag, "It is already so.");
        var takenBack = (await Gateway.Post($"{scheme}/withdraw-publication", null, Ministry, waiting.ETag)).Demand(204);
        (await Gateway.Post($"{scheme}/publish", Gazetted, Ministry, takenBack.ETag)).Demand(202);

        var unasked = (await Gateway.Post($"{elsewhere}/publish", Gazetted, Ministry, await Version(elsewhere))).Demand(202);
        (await Gateway.Post($"{elsewhere}/record-published-elsewhere", Gazetted, Ministry, unasked.ETag)).Demand(204);
        Told((await Gateway.Get(elsewhere)).Demand(200).Json).ShouldBe((false, null, null, true));

        await Site.System.StartAsync(Site.Cancelled);
        Told((await Gateway.Published(scheme, Ministry)).Json).ShouldBe((true, 0, 0, false));
        Told((await Gateway.Get(elsewhere)).Json).ShouldBe((false, null, null, true), "What is said later does not make it checked.");
        await Road.CaughtUp(Site);
    }

    private static string Day => TimeProvider.System.Today().ToString("yyyy-MM-dd");

    private static object Gazetted => new { publishedOn = Day, gazette = "Stcrt. 1" };

    private static object Says(string title) =>
        new { title, domains = new[] { "housing" }, targetGroups = new[] { "elderly" }, from = "2027-01-01" };

    private static (bool? IsChecked, int? Asked, int? Explained, bool IsUnchecked) Told(JsonElement scheme) => (
        scheme.GetProperty("isChecked") is { ValueKind: not JsonValueKind.Null } told ? told.GetBoolean() : null, Count(scheme, "asked"), Count(scheme, "explained"),
        scheme.GetProperty("isUnchecked").GetBoolean());

    private static int? Count(JsonElement scheme, string of) =>
        scheme.GetProperty(of) is { ValueKind: JsonValueKind.Number } count ? count.GetInt32() : null;

    private static bool IsAsked(Answer scheme) => scheme.Demand(200).Json.GetProperty("publication").ValueKind == JsonValueKind.Object;

    private static IEnumerable<string?> Reasons(Answer scheme) =>
        scheme.Json.GetProperty("publication").GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString());

    private async Task<(string Scheme, string Version)> Draft(string id) => ($"{Schemes}/{id}", (await Gateway.Post(
        Schemes,
        new
        {
            externalId = id,
            ownerId = Ministry.Organisation,
            title = $"Regeling {id}",
            domains = new[] { "housing" },
            targetGroups = new[] { "elderly" },
            from = "2027-01-01",
        },
        Ministry)).Demand(201).ETag);

    private async Task<Answer> Held(string scheme, string version)
    {
        (await Gateway.Post($"{scheme}/publish", Gazetted, Ministry, version)).Demand(202);
        return await Wait.Until(
            $"{scheme} is held", () => Gateway.Get(scheme, Ministry), answer => answer.ETag != version && IsAsked(answer)
                && answer.Json.GetProperty("publication").GetProperty("status").GetString() == "held");
    }

    private async Task<string> Version(string scheme) => (await Gateway.Get(scheme, Ministry)).Demand(200).ETag;

    private async Task Refused(string path, object body, string version) =>
        (await Gateway.Post(path, body, Ministry, version)).Demand(409).Json.GetProperty("type").GetString().ShouldBe("/problems/publication-waits");
}
