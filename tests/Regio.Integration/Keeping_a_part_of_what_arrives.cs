using System.Text.Json.Nodes;
using Regio.Contracts.Networks;
using Regio.Hosting.Inbox;
using Regio.Hosting.ReferenceData;
using Regio.Rules;

namespace Regio.Integration;

/// <summary>A service that decides on a part of what another records keeps that, passes over the rest, and publishes its own alone.</summary>
public sealed class Keeping_a_part_of_what_arrives(Road road) : IClassFixture<Road>
{
    private const string List = "facility-kinds";
    private static readonly DateOnly From = new(2026, 1, 1);

    [Fact]
    public async Task Is_kept_whole_once_and_the_position_goes_past_the_rest()
    {
        var stream = Amendments.StreamOf(List);
        await road.Networks.Begin(Guid.CreateVersion7(), new FacilityWithdrawn(Guid.CreateVersion7(), From));
        await road.Networks.Begin(stream, new CodeAdded(List, Code("yard")));
        var sources = new Dictionary<string, Uri> { ["networks"] = road.Networks.Http.BaseAddress! };
        await using var funding = await Service.Start(road.Servers, Products.Funding, sources: sources);
        await Reaches(funding, await road.Networks.Begin(Guid.CreateVersion7(), new FacilityWithdrawn(Guid.CreateVersion7(), From)));

        var town = Guid.CreateVersion7();
        (await road.Networks.Append(stream, 1, new CodeAdded(List, Code("quay")))).ShouldBeOfType<Hosting.EventStore.Appended.Done>();
        await road.Networks.Begin(town, Country.Municipality(town, "Oostermeer"));
        await Reaches(funding, await road.Networks.Begin(Guid.CreateVersion7(), new FacilityWithdrawn(Guid.CreateVersion7(), From)));
        (await funding.Scalar<string[]>("select array_agg(stream_id || ' ' || version order by seq_id) from mt_events where type <> 'tombstone'"))
            .ShouldBe([$"{stream} 1", $"{stream} 2", $"{town} 1"]);
        await Until.So(() => CodeLists.Find(List)!.Contains("quay"), 5, "It is in force there.");

        var moment = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().ToString("O"));
        using (var early = await funding.Send(HttpMethod.Get, $"/funding/v1/schemes?knownOn={moment}"))
        {
            await early.ShouldBeProblem(400, "before-memory");
        }

        (await funding.Send(HttpMethod.Post, "/funding/v1/schemes", Scheme.Body("First"), "ministry", Scheme.Owner)).EnsureSuccessStatusCode();
        await Until.So(async () => (await Events(funding)).Count == 1, 5, "Its own fact is in its feed, and nothing else.");
        long.Parse((await Events(funding))[0]!["previous"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(0, "What was received was not published.");
    }

    private static async Task<JsonArray> Events(Service funding) =>
        JsonNode.Parse(await (await funding.Send(HttpMethod.Get, "/funding/v1/events?after=2&until=1000", role: "service")).Content.ReadAsStringAsync())!.AsArray();

    private static CodeDetails Code(string id) => new(id, id, id, null, [], [], null, null, null);

    private static Task<TimeSpan> Reaches(Service funding, long position) => Until.So(
        async () => (await funding.Get<Positions>().All(TestContext.Current.CancellationToken)).Any(at => at.Position >= position),
        10,
        $"It reaches {position}.");
}
