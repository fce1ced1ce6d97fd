using System.Net;
using System.Text.Json;
using Regio.Hosting.Decisions;

namespace Regio.EndToEnd;

/// <summary>
/// Whatever is wrong with a request, the answer is a documented problem that names every fault, its type leads to a
/// page, and nothing is stored.
/// </summary>
[Collection<WithDemonstration>, Turn(2)]
public sealed class Bad_input(SmallSite small) : EndToEndTest
{
    public static TheoryData<string> Requests => [.. BadRequests.All.Keys];

    private protected override Site? Site => small.Site;

    [Theory, MemberData(nameof(Requests))]
    public async Task Is_refused_with_a_problem_and_nothing_is_stored(string what)
    {
        var bad = BadRequests.All[what];
        await bad.Before(Gateway);
        var before = await Road.Stored(Site!);

        var answer = (await bad.Ask(Gateway)).Demand(bad.Status);

        ShouldBeProblem(answer, bad.Code);
        answer.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString())
            .Distinct().Order(StringComparer.Ordinal).ShouldBe(bad.Pointers.Order(StringComparer.Ordinal), answer.ToString());
        (await Road.Stored(Site!)).ShouldBe(before);
        await ShouldLeadToPage(answer);
    }

    [Fact]
    public async Task Is_told_when_to_come_back_after_too_old_a_read()
    {
        var answer = (await Gateway.Get("/insight/v1/overlaps?atLeast=networks:999999999")).Demand(503);
        ShouldBeProblem(answer, "not-yet-visible");
        int.Parse(answer.Header("Retry-After").ShouldNotBeNull()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task In_lines_of_a_file_is_reported_line_by_line_and_the_other_lines_are_taken()
    {
        const string file = """
            network_id,organisation_id,joined_on,governing_bodies,cost_key
            sv-vliet,https://regio.example/id/gemeente/gm0000,2020-01-01,,
            sv-vliet,"broken"quote,2020-01-01,,
            sv-vliet,https://regio.example/id/gemeente/gm9902,2020-13-01,,
            sv-nowhere,https://regio.example/id/gemeente/gm9902,2020-01-01,,
            sv-vliet,https://regio.example/id/gemeente/gm9901

            """;
        var before = await Road.Stored(Site!);
        var report = await Gateway.Whole([("memberships.csv", System.Text.Encoding.UTF8.GetBytes(file))]);

        report.State.ShouldBe("done");
        (report.Taken, report.Refused).ShouldBe((0, 5), report.ToString());
        var faults = (await Gateway.Get($"{Import.Path}/{report.Id}/faults", Who.Steward)).Demand(200);
        faults.Json.EnumerateArray().Select(fault => (
                fault.GetProperty("file").GetString(), fault.GetProperty("line").GetInt32(),
                Field(fault), fault.GetProperty("code").GetString()))
            .ShouldBe(
            [
                ("memberships.csv", 2, "organisation_id", "unknown-organisation"),
                ("memberships.csv", 3, null, "malformed-line"),
                ("memberships.csv", 4, "joined_on", "invalid"),
                ("memberships.csv", 5, "network_id", "unknown-network"),
                ("memberships.csv", 6, null, "malformed-line"),
            ], faults.Text);
        (await Road.Stored(Site!)).ShouldBe(before);
        (await Gateway.Get($"{Import.Path}/{report.Id}/faults", Who.Steward, "text/csv")).Demand(200).Text
            .ShouldStartWith("file,line,field,code,detail");
    }

    [Fact]
    public async Task Of_every_kind_is_listed_on_a_page()
    {
        var all = (await Gateway.Get("/problems")).Demand(200).Json;
        BadRequests.All.Values.Select(bad => bad.Code).Distinct()
            .Except(all.EnumerateArray().Select(type => type.GetProperty("code").GetString())).ShouldBeEmpty();
    }

    private static string? Field(JsonElement fault) =>
        fault.TryGetProperty("field", out var field) ? field.GetString() : null;

    private static void ShouldBeProblem(Answer answer, string code)
    {
        answer.MediaType.ShouldBe("application/problem+json", answer.ToString());
        var problem = answer.Json;
        problem.GetProperty("type").GetString().ShouldBe($"/problems/{code}", answer.ToString());
        problem.GetProperty("status").GetInt32().ShouldBe(answer.Status);
        foreach (var text in new[] { "title", "detail", "instance" })
        {
            problem.GetProperty(text).GetString().ShouldNotBeNullOrWhiteSpace(answer.ToString());
        }
    }

    private async Task ShouldLeadToPage(Answer problem)
    {
        var page = problem.Json.GetProperty("type").GetString()!;
        (await Gateway.Get(page)).Demand(200).Json.GetProperty("status").GetInt32().ShouldBe(problem.Status);
        var shown = (await Gateway.Get(page, accept: "text/html")).Demand(200);
        shown.MediaType.ShouldBe("text/html");
        shown.Text.ShouldContain(WebUtility.HtmlEncode(problem.Json.GetProperty("title").GetString()!));
    }
}
