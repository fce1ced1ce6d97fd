using System.Text.Json.Nodes;

namespace Regio.Integration;

/// <summary>What an answer says of itself is true: what it rests on, and how far the sources are.</summary>
public sealed class Telling_as_of_when(Road road) : IClassFixture<Road>
{
    private static readonly DateOnly From = new(2026, 1, 1);

    [Fact]
    public async Task An_answer_holds_what_its_positions_promise_and_nothing_more()
    {
        await using var traffic = new Traffic(road.Networks);
        var told = new List<(long Position, int Networks)>();
        await Until.So(
            async () =>
            {
                told.Add(Told(await road.Ask("/summary")));
                return told.DistinctBy(one => one.Networks).Count() > 40;
            },
            20,
            "The answers change meanwhile.");

        await traffic.Stop();
        await road.ShouldBeWhole();
        foreach (var (position, networks) in told)
        {
            (await road.Networks.Scalar<long>($"select count(distinct stream_id) from mt_events where seq_id <= {position}"))
                .ShouldBe(networks, $"Networks recorded up to {position}.");
        }
    }

    [Fact]
    public async Task The_status_tells_the_sources_own_head_when_the_broker_brings_nothing()
    {
        await road.ShouldBeWhole();
        await road.Wire.Cut();
        try
        {
            var position = await road.Networks.Begin(Guid.CreateVersion7(), Country.Network(Guid.CreateVersion7(), "unheard", From));
            await Until.So(async () => Networks(await road.Ask("/status"))["head"]!.GetValue<long>() >= position, 3, "It asks the source.");
        }
        finally
        {
            await road.Wire.Mend();
        }

        await road.ShouldBeWhole();
    }

    private static (long Position, int Networks) Told(JsonObject summary) => (
        summary["asOf"]!["positions"]!["networks"]!.GetValue<long>(), summary["activeNetworks"]!.GetValue<int>());

    private static JsonNode Networks(JsonObject status) =>
        status["sources"]!.AsArray().First(source => source!["source"]!.GetValue<string>() == "networks")!;
}
