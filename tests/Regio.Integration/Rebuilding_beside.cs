using System.Net;
using System.Text.Json.Nodes;
using Regio.Hosting.EventStore;

namespace Regio.Integration;

/// <summary>
/// Views are rebuilt beside those that answer, compared, and put in their place; whatever happens on the way, answers are right or say why
/// there are none.
/// </summary>
public sealed class Rebuilding_beside(Road road) : IClassFixture<Road>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await road.RecordARandomCountry();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Of_healthy_tables_nothing_differs_and_no_answer_changes()
    {
        var (answers, documents, generation) = (await road.Answers(), await road.Documents(), await Generation("network"));
        var rebuilt = await road.Ended(await road.AskToRebuild());
        var count = documents.Split('\n').Length;
        rebuilt.Found().ShouldBe((count, count, 0, 0, 0));
        rebuilt["folded"]!.GetValue<long>().ShouldBe(await road.Insight.Scalar<long>("select count(*) from mt_events"));
        (await Generation("network")).ShouldBeGreaterThan(generation, "What was built took the place of what was there.");
        await ShouldBe(documents, answers);
    }

    [Fact]
    public async Task What_is_not_what_the_facts_lead_to_is_named_and_cured()
    {
        var (answers, documents) = (await road.Answers(), await road.Documents());
        var changed = await road.Insight.Scalar<Guid>(
            """
            update regio.insight_facts set facts = jsonb_set(facts, '{details,name}', '"Vals"')
            where stream = (select min(stream::text)::uuid from regio.insight_facts where kind = 'network') returning stream
            """);
        var gone = await road.Insight.Scalar<Guid>(
            "delete from regio.insight_facts where stream = (select max(stream::text)::uuid from regio.insight_facts where kind = 'network') returning stream");
        var strange = Guid.CreateVersion7();
        await road.Insight.Scalar<long>(
            $$"""
            insert into regio.insight_facts (stream, facts, batch, generation)
            select '{{strange}}', jsonb_set(facts, '{id}', '"{{strange}}"'), 1, generation from regio.insight_facts where stream = '{{changed}}' returning batch
            """);
        await using var misled = await road.NewInsight(road.Insight.Store, broker: false);
        (await road.Answers(misled)).ShouldNotBe(answers, "It read what is wrong.");

        var rebuilt = await road.Ended(await road.AskToRebuild("organisation"));
        rebuilt.Found().ShouldBe(rebuilt.Found() with { Differing = 0, Missing = 0, Surplus = 0 }, "Nothing is wrong with organisations.");
        (await road.Documents()).ShouldNotBe(documents);

        rebuilt = await road.Ended(await road.AskToRebuild("network", "division"));
        var found = rebuilt.Found();
        (found.Differing, found.Missing, found.Surplus).ShouldBe((1, 1, 1));
        rebuilt["comparison"]!["first"]!.AsArray().ToDictionary(one => Rebuilds.Text(one!, "stream"), one => Rebuilds.Text(one!, "difference"))
            .ShouldBe(new Dictionary<string, string> { [$"{changed}"] = "differing", [$"{gone}"] = "missing", [$"{strange}"] = "surplus" }, ignoreOrder: true);
        (await road.Answers(misled)).ShouldBe(answers, "Also who had read what was wrong knows better.");
        await ShouldBe(documents, answers);
    }

    [Fact]
    public async Task What_is_received_while_it_goes_on_is_in_what_it_builds_and_in_what_answers_meanwhile()
    {
        var stream = Guid.CreateVersion7();
        await road.Networks.Begin(stream, Country.Network(stream, "before", new(2020, 1, 1)));
        await road.ShouldBeWhole();
        await road.Insight.Scalar<long>(
            $$"""update regio.insight_facts set facts = jsonb_set(facts, '{details,name}', '"Vals"') where stream = '{{stream}}' returning batch""");
        string location;
        var others = Enumerable.Range(0, 150).Select(_ => Guid.CreateVersion7()).ToList();
        await using (var held = await Held.At(road.Insight, await road.Beside()))
        {
            location = await road.AskToRebuild();
            await held.IsReached();
            (await road.AskToRebuild("network")).ShouldBe(location, "It is under way.");
            foreach (var other in others)
            {
                await road.Networks.Begin(other, Country.Network(other, "meanwhile", new(2020, 1, 1)));
            }

            var last = (await road.Networks.Append(stream, 1, new Contracts.Networks.NetworkRenamed(stream, new(2020, 1, 2), "after")))
                .ShouldBeOfType<Appended.Done>().Position;
            (await road.Ask($"/summary?atLeast=networks:{last}")).ShouldNotBeNull();
            Rebuilds.Text(await road.Rebuild(location), "state").ShouldBe("running");
        }

        await road.Ended(location);
        await road.ShouldBeWhole();
        (await road.Insight.Scalar<string>($"select facts -> 'details' ->> 'name' from regio.insight_facts where stream = '{stream}'")).ShouldBe("after");
        var (documents, answers) = (await road.Documents(), await road.Answers());
        var (before, after, differing, missing, surplus) = (await road.Ended(await road.AskToRebuild())).Found();
        (before, differing, missing, surplus).ShouldBe((after, 0, 0, 0), "It built what was received too.");
        await ShouldBe(documents, answers);
    }

    [Fact]
    public async Task Documents_of_another_shape_are_not_answered_from_but_built_anew_at_the_start()
    {
        var (answers, documents, store) = (await road.Answers(), await road.Documents(), road.Insight.Store);
        await road.Insight.DisposeAsync();
        await road.Insight.Scalar<long>("update regio.insight_view set shape = 'before' where kind = 'network' returning generation");
        await road.Insight.Scalar<long>("update regio.insight_batch set shapes = 'before' returning batch");
        await road.Insight.Scalar<long>(
            """
            with was as (
                update regio.insight_facts set facts = jsonb_build_object('facts', 'network', 'members', 'none') where kind = 'network' returning 1)
            select count(*) from was
            """);
        await using (var held = await Held.At(road.Insight, await road.Beside()))
        {
            road.Insight = await road.NewInsight(store);
            await held.IsReached();
            using var none = await road.Insight.Send(HttpMethod.Get, "/insight/v1/summary");
            (await none.ShouldBeProblem(503, "views-rebuilding"))["detail"]!.GetValue<string>().ShouldContain("received facts are folded");
            none.Headers.RetryAfter.ShouldNotBeNull();
            (await Ready()).ShouldBe((HttpStatusCode.ServiceUnavailable, "not-ready"));
        }

        await Until.So(async () => (await Ready()).Views == "ready", 30, "It is ready by itself.");
        await road.ShouldBeWhole();
        await ShouldBe(documents, answers);
        var last = (await road.ListRebuilds())[0]!;
        last["views"]!.AsArray().Select(view => view!.GetValue<string>()).ShouldBe(["network"]);
        last["comparison"]!["differing"]!.GetValue<long>().ShouldBe(documents.Split('\n').Count(line => line.Contains("\"network\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_process_that_another_version_takes_the_views_from_leaves_them_alone()
    {
        var rebuilds = (await road.ListRebuilds()).Count;
        var shapes = await road.Insight.Scalar<string>("select shapes from regio.insight_batch");
        await road.Insight.Scalar<long>("update regio.insight_batch set shapes = 'later' returning batch");
        using (var none = await road.Insight.Send(HttpMethod.Get, "/insight/v1/me/work"))
        {
            none.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using (var none = await road.Insight.Send(HttpMethod.Get, "/insight/v1/maturity"))
        {
            (await none.ShouldBeProblem(503, "views-rebuilding"))["detail"]!.GetValue<string>().ShouldContain("Another version");
        }

        await Until.So(
            async () => await road.Insight.Scalar<long>(
                """
                select count(*) from pg_locks
                where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
                """) == 0,
            10, "It leaves taking in to others.");
        var stream = Guid.CreateVersion7();
        await road.Networks.Begin(stream, Country.Network(stream, "later", new(2020, 1, 1)));
        (await road.ListRebuilds()).Count.ShouldBe(rebuilds, "It does not take them back.");

        await road.Insight.Scalar<long>($"update regio.insight_batch set shapes = '{shapes}' returning batch");
        await road.ShouldBeWhole(20);
        (await road.Taken()).Keys.ShouldContain(stream);
    }

    [Fact]
    public async Task Who_is_no_steward_and_what_is_no_view_is_refused()
    {
        using (var other = await road.Insight.Send(HttpMethod.Post, "/insight/v1/rebuilds", new { }, "analyst", "https://regio.example/id/analyst"))
        {
            await other.ShouldBeProblem(403, "not-allowed");
        }

        using var unknown = await road.Insight.Send(
            HttpMethod.Post, "/insight/v1/rebuilds", new { views = new[] { "network", "everything" } }, "steward", "https://regio.example/id/steward");
        var fault = (await unknown.ShouldBeProblem(400, "invalid-request"))["errors"]!.AsArray().ShouldHaveSingleItem()!;
        (Rebuilds.Text(fault, "pointer"), Rebuilds.Text(fault, "code")).ShouldBe(("/views/1", "unknown"));
        Rebuilds.Text(fault, "detail").ShouldContain("adopted-target, agreement");
    }

    // The tables, a replica that knows of no rebuild, and one that reads all anew.
    private async Task ShouldBe(string documents, string answers)
    {
        (await road.Documents()).ShouldBe(documents);
        (await road.Answers()).ShouldBe(answers);
        await using var another = await road.NewInsight(road.Insight.Store, broker: false);
        (await road.Answers(another)).ShouldBe(answers);
        await Until.So(
            async () => await road.Insight.Scalar<long>("select count(*) - count(distinct stream) from regio.insight_facts") == 0, 10, "What was there is removed.");
    }

    private Task<long> Generation(string kind) => road.Insight.Scalar<long>($"select generation from regio.insight_view where kind = '{kind}'");

    private async Task<(HttpStatusCode Status, string Views)> Ready()
    {
        using var answer = await road.Insight.Send(HttpMethod.Get, "/health/ready");
        return (answer.StatusCode, Rebuilds.Text(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["checks"]!["views"]!, "status"));
    }
}
