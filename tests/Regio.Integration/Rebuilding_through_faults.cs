namespace Regio.Integration;

/// <summary>A rebuild that is broken off begins again, and one that cannot be done leaves everything as it is.</summary>
public sealed class Rebuilding_through_faults(Road road) : IClassFixture<Road>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await road.RecordARandomCountry();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("a document is built")]
    [InlineData("what was built is in place, not yet committed", "insert or update on regio.insight_view")]
    [InlineData("all is written, not yet committed", "update on regio.insight_rebuild for each row when (new.state = 'done')")]
    [InlineData("it is committed, what was there is removed", "delete on regio.insight_facts")]
    public async Task When_the_store_ends_its_connection_it_begins_again(string moment, string? statement = null)
    {
        var (answers, documents) = (await road.Answers(), await road.Documents());
        string location;
        await using (var held = await Held.At(road.Insight, statement ?? await road.Beside()))
        {
            location = await road.AskToRebuild();
            for (var i = 0; i < 2; i++)
            {
                await held.IsReached();
                (await road.Answers()).ShouldBe(answers, $"While {moment}.");
                await held.Kill();
            }
        }

        var found = (await road.Ended(location)).Found();
        found.ShouldBe((found.After, found.After, 0, 0, 0));
        (await road.Documents()).ShouldBe(documents);
        (await road.Answers()).ShouldBe(answers);
        await Until.So(
            async () => await road.Insight.Scalar<long>("select count(*) - count(distinct stream) from regio.insight_facts") == 0, 10, "What was there is removed.");
    }

    [Fact]
    public async Task Whoever_lost_a_rebuild_to_another_cannot_end_it()
    {
        var documents = await road.Documents();
        string location;
        await using (var held = await Held.At(road.Insight, await road.Beside()))
        {
            location = await road.AskToRebuild();
            await held.IsReached();
            await road.Insight.Scalar<long>(
                "update regio.insight_rebuild set generation = nextval('regio.insight_generation') where state = 'running' returning generation");
        }

        var generation = await road.Insight.Scalar<long>("select max(generation) from regio.insight_rebuild");
        await road.Ended(location);
        (await road.Insight.Scalar<long>("select min(generation) from regio.insight_view")).ShouldBeGreaterThan(generation, "It took it up anew.");
        (await road.Documents()).ShouldBe(documents);
    }

    [Fact]
    public async Task A_stream_that_was_set_aside_stays_so_until_its_facts_can_be_folded()
    {
        var mixed = Guid.CreateVersion7();
        await road.Reaches(await road.Networks.Begin(
            mixed, Country.Network(mixed, "n", new(2020, 1, 1)), Country.Renamed(mixed, "no organisation"), Country.Network(mixed, "again", new(2020, 1, 1))));
        (await road.Parked()).Select(parked => parked.Stream).ShouldContain(mixed);
        (await road.Ended(await road.AskToRebuild()))["comparison"]!["takenIn"]!.AsArray().ShouldBeEmpty();
        (await road.Parked()).Select(parked => parked.Stream).ShouldContain(mixed);

        // As a version tells it that reads the second fact as what it was meant to be.
        await road.Insight.Scalar<long>(
            $$"""
            update regio.inbox_parked set envelope = jsonb_set(jsonb_set(envelope, '{type}', '"nl.regio.networks.network-renamed.v1"'),
                '{data}', '{"networkId":"{{mixed}}","from":"2020-01-02","name":"meant"}')
            where stream = '{{mixed}}' and version = 2 returning version
            """);
        (await road.Ended(await road.AskToRebuild("organisation")))["comparison"]!["takenIn"]!.AsArray().ShouldBeEmpty("It is no organisation.");
        var rebuilt = await road.Ended(await road.AskToRebuild("network"));
        rebuilt["comparison"]!["takenIn"]!.AsArray().Select(stream => stream!.GetValue<Guid>()).ShouldBe([mixed]);
        rebuilt.Found().Differing.ShouldBe(1);
        (await road.Parked()).Select(parked => parked.Stream).ShouldNotContain(mixed);
        (await road.Taken())[mixed].ShouldBe("1,2,3");
        (await road.Insight.Scalar<string>($"select facts -> 'details' ->> 'name' from regio.insight_facts where stream = '{mixed}'")).ShouldBe("meant");

        var renamed = await road.Networks.Append(mixed, 3, new Contracts.Networks.NetworkRenamed(mixed, new(2020, 1, 3), "after"));
        await road.Reaches(renamed.ShouldBeOfType<Hosting.EventStore.Appended.Done>().Position);
        (await road.Taken())[mixed].ShouldBe("1,2,3,4", "It goes on from there.");
        (await road.Ended(await road.AskToRebuild())).Found().Differing.ShouldBe(0);
    }

    [Fact]
    public async Task A_fact_that_cannot_be_folded_is_named_and_all_stays_until_it_can()
    {
        var (answers, documents, store) = (await road.Answers(), await road.Documents(), road.Insight.Store);
        var stream = await road.Insight.Scalar<Guid>("select stream_id from mt_events where type like '%.network-registered.v1' order by seq_id limit 1");
        await road.Insight.Scalar<long>(
            $"""
            update mt_events set type = 'nl.regio.networks.succession-withdrawn.v1', mt_dotnet_type = ''
            where stream_id = '{stream}' and version = 2 returning seq_id
            """);
        var failed = await road.Ended(await road.AskToRebuild("network"), "failed");
        Rebuilds.Text(failed, "reason").ShouldStartWith($"Version 2 of stream {stream} cannot be folded: InvalidCastException");
        (await road.Documents()).ShouldBe(documents);
        (await road.Answers()).ShouldBe(answers);

        await road.Insight.DisposeAsync();
        await road.Insight.Scalar<long>("update regio.insight_view set shape = 'before' where kind = 'network' returning generation");
        await road.Insight.Scalar<long>("update regio.insight_batch set shapes = 'before' returning batch");
        road.Insight = await road.NewInsight(store);
        await Until.So(async () => (await Detail()).Contains("cannot be folded", StringComparison.Ordinal), 20, "It says why it does not answer.");

        await road.Insight.Scalar<long>(
            $"""
            update mt_events set type = (select type from mt_events where stream_id = '{stream}' and version = 1)
            where stream_id = '{stream}' and version = 2 returning seq_id
            """);
        await road.Ended(await road.AskToRebuild("organisation"));
        (await road.Answers()).ShouldNotBeEmpty("What it needs to answer was rebuilt with it.");
    }

    private async Task<string> Detail()
    {
        using var none = await road.Insight.Send(HttpMethod.Get, "/insight/v1/summary");
        return (await none.ShouldBeProblem(503, "views-rebuilding"))["detail"]!.GetValue<string>();
    }
}
