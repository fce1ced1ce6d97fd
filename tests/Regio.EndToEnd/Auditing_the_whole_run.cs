using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>After all that was done to it, the auditor finds nothing: everything was taken in as it was recorded, and figures are what it comes to.</summary>
[Collection<WithDemonstration>, Turn(99)]
public sealed class Auditing_the_whole_run(SmallSite small) : EndToEndTest
{
    private protected override Site? Site => small.Site;

    [Fact]
    public Task Finds_nothing_after_every_act() => FindsNothing(Gateway);

    /// <summary>An audit that is asked for now finds nothing, and looked at each source.</summary>
    internal static async Task FindsNothing(Gateway gateway)
    {
        var before = TimeProvider.System.GetUtcNow();
        (await gateway.Post("/insight/v1/audit", null, Who.Steward)).Demand(202);
        var report = await Wait.Until(
            "the audit", () => gateway.Get("/insight/v1/audit"),
            answer => answer.Status == 200 && answer.Json.GetProperty("startedAt").GetDateTimeOffset() >= before);
        report.Json.GetProperty("differences").EnumerateArray().Select(one => one.GetProperty("what").GetString()).ShouldBeEmpty();
        report.Json.GetProperty("sources").EnumerateObject().Select(source => source.Name).ShouldBe(["networks", "funding", "policy"], ignoreOrder: true);
    }
}
