using System.Text.Json.Nodes;

namespace Regio.Integration;

/// <summary>What one answer tells as its snapshot makes others answer from the same moment, whatever came since and whoever answers.</summary>
public sealed class Answering_from_one_moment(Road road) : IClassFixture<Road>
{
    private static readonly DateOnly From = new(2026, 1, 1);

    [Fact]
    public async Task Others_answer_of_the_same_also_where_it_is_to_be_folded_again()
    {
        road.InsightClock.Set(new(2026, 12, 24, 12, 0, 0, TimeSpan.Zero));
        var (kept, ended) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await road.Networks.Begin(kept, Country.Network(kept, "kept", From));
        await road.Networks.Begin(ended, Country.Network(ended, "ended", From));
        await road.ShouldBeWhole();
        var before = await road.Ask("/summary");
        var snapshot = before["asOf"]!["snapshot"]!.GetValue<string>();
        snapshot.ShouldStartWith("2026-12-24@");

        var later = Guid.CreateVersion7();
        await road.Networks.Begin(later, Country.Network(later, "later", From));
        await road.Networks.Append(ended, 1, new Contracts.Networks.NetworkEnded(ended, From.AddDays(1), null));
        await road.ShouldBeWhole();
        (await Networks("")).ShouldBe(Networks(before), "One came and one went.");
        road.InsightClock.Set(new(2026, 12, 25, 12, 0, 0, TimeSpan.Zero));
        var again = await road.Ask($"/summary?snapshot={snapshot}");
        (again["asOf"]!["snapshot"]!.GetValue<string>(), again["asOf"]!["validOn"]!.GetValue<string>()).ShouldBe((snapshot, "2026-12-24"), "Its day goes with it.");
        again["asOf"]!["positions"]!.ToJsonString().ShouldBe(before["asOf"]!["positions"]!.ToJsonString());

        await using var another = await road.NewInsight(road.Insight.Store, broker: false);
        var folded = await road.Ask($"/maturity?snapshot={snapshot}", insight: another);
        folded["items"]!.ToJsonString().ShouldBe((await road.Ask($"/maturity?snapshot={snapshot}"))["items"]!.ToJsonString());
        folded["items"]!.AsArray().Count(item => item!.ToJsonString().Contains(later.ToString(), StringComparison.Ordinal)).ShouldBe(0);
        folded["items"]!.ToJsonString().ShouldContain(ended.ToString());
        (await road.Ask($"/summary?knownOn=2026-12-24T12:00:00Z&snapshot={snapshot}"))["asOf"]!["snapshot"].ShouldBeNull("It is said by its moment.");
    }

    [Fact]
    public async Task What_lies_ahead_is_waited_for_and_what_is_none_is_refused()
    {
        using var ahead = await road.Insight.Send(HttpMethod.Get, "/insight/v1/summary?snapshot=2026-12-24@networks:999999999,funding:0,policy:0@1");
        await ahead.ShouldBeProblem(503, "not-yet-visible");
        foreach (var none in new[] { "2026-12-24@networks:1@1", "2026-13-24@networks:1,funding:0,policy:0@1", "networks:1,funding:0,policy:0@1", "2026-12-24@networks:1,funding:0,policy:x@1", "2026-12-24@networks:1,funding:0,policy:0" })
        {
            using var refused = await road.Insight.Send(HttpMethod.Get, $"/insight/v1/summary?snapshot={none}");
            await refused.ShouldBeProblem(400, "invalid-query");
        }
    }

    private async Task<int> Networks(string query) => Networks(await road.Ask($"/summary{query}"));

    private static int Networks(JsonObject summary) => summary["activeNetworks"]!.GetValue<int>();
}
