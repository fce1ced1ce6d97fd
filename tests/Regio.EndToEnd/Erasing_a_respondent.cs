using System.Text;
using Regio.Hosting;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>
/// Who answered a pulse and is erased is nowhere any more: not in any column of any database after a vacuum, nor in a queue,
/// a log of all that can be logged, or a trace. What the pulse came to stands.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Erasing_a_respondent(TestServers servers) : EndToEndTest, IAsyncLifetime
{
    private const string Name = "Wilhelmina Zonderling";
    private const string Email = "w.zonderling@brinkhoven.example";
    private const string Subject = "subject-of-the-signed-in-one";
    private const string Erase = "/networks/v1/persons/erase";
    private static readonly string[] Codes = ["gm0001", "gm0002", "gm0003", "gm0004", "gm0005"];
    private static readonly Who Coordinator = new("region", Uri("gm0001"));
    private readonly TelemetrySink _sink = new();
    private PrivateServers _running = null!;
    private Site? _site;

    private protected override Site? Site => _site;

    public async ValueTask InitializeAsync()
    {
        _running = await servers.Running();
        _site = await Site.WithOwnBroker(_running, "erasing", new Dictionary<string, string>
        {
            ["Logging__Console__LogLevel__Default"] = "Trace",
            ["Logging__OpenTelemetry__LogLevel__Default"] = "Trace",
            ["Logging__Console__FormatterOptions__IncludeScopes"] = "true",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _sink.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
        });
        await _site.Start("erasing");
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await (_site?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task Leaves_nothing_but_what_the_pulse_came_to()
    {
        var pulse = await Opened();
        var drawn = (await Gateway.Post(
            $"{pulse}/links", new { respondents = new[] { new { name = Name, email = Email }, new { name = Name, email = $"x{Email}" } } }, Member("gm0002")))
            .Demand(200).Json.EnumerateArray().ToList();
        var links = drawn.Select(one => one.GetProperty("link").GetString()!).ToList();
        var references = drawn.Select(one => one.GetProperty("person").GetProperty("reference").GetString()!).ToList();
        await AnswerInEveryWay(links);
        foreach (var code in Codes[2..])
        {
            (await Gateway.Put($"{pulse}/answer", new { trust = 4 }, code == "gm0003" ? Member(code) with { Subject = Subject } : Member(code))).Demand(200);
        }

        (await Places([Name, Email, Subject, references[0]])).ShouldNotBeEmpty("What is there is found, so that what is not found is not there.");

        // By its own organisation while the pulse is open, with its answer; by another not at all.
        (await Gateway.Post(Erase, new { person = references[0] }, Member("gm0003"))).Demand(200).Json.GetProperty("found").GetBoolean().ShouldBeFalse();
        (await Gateway.Post(Erase, new { person = references[0] }, Member("gm0002"))).Demand(200).Json.GetProperty("found").GetBoolean().ShouldBeTrue();
        (await Gateway.Get(links[0])).Demand(410);
        (await Gateway.Get(links[1])).Demand(200);

        var version = (await Gateway.Get(pulse, Coordinator)).ETag;
        (await Gateway.Post($"{pulse}/close", null, Coordinator, version)).Demand(204);
        var closed = (await Gateway.Get(pulse, Coordinator)).Demand(200).Text;
        closed.ShouldContain("\"level\":\"high\"");

        // By a steward after it closed.
        (await Gateway.Post(Erase, new { person = Subject }, Who.Steward)).Demand(200).Json.GetProperty("found").GetBoolean().ShouldBeTrue();
        (await Gateway.Post(Erase, new { person = Subject }, Who.Steward)).Demand(200).Json.GetProperty("found").GetBoolean().ShouldBeFalse();
        (await Gateway.Get(pulse, Coordinator)).Demand(200).Text.ShouldBe(closed, "After erasure the aggregates stand.");

        await Road.CaughtUp(Site!);
        await Vacuum();
        string[] sought = [Name, Email, Subject, .. references, .. links.Select(link => link.Split('/')[^1])];
        (await Places(sought)).ShouldBeEmpty();
        (await Files(sought)).ShouldBeEmpty();
        await TracesHoldNone(sought);
    }

    // Every way in which a link is opened and answered, right and wrong.
    private async Task AnswerInEveryWay(IReadOnlyList<string> links)
    {
        foreach (var link in links)
        {
            (await Gateway.Get(link)).Demand(200);
            (await Gateway.Get(link, accept: "text/html")).Demand(200);
            (await Gateway.Put(link, new { trust = 4 })).Demand(200);
            (await Gateway.Put(link, new { trust = 9 })).Demand(400);
            (await Gateway.Put(link, new { trust = 4 }, Member("gm0009"))).Demand(200);
            (await Gateway.Send(new(HttpMethod.Delete, link))).Demand(405);
            (await Gateway.Get($"{link}/")).Demand(200);
            (await Gateway.Get(link.Replace("/v1/", "/v1//"))).Demand(404);
            (await Gateway.Get(link.Replace("pulse-answers", "Pulse-Answers"))).Demand(200);
            (await Gateway.Get($"{link}?page=1")).Demand(400);
            (await Gateway.Get($"/insight/v1{link}")).Demand(404);
            (await Gateway.Send(new(HttpMethod.Post, link) { Content = new FormUrlEncodedContent([new("trust", "4")]) })).Demand(200);
            var broken = new StringContent("{", Encoding.UTF8, "application/json");
            (await Gateway.Send(new(HttpMethod.Put, link) { Content = broken })).Demand(400);
        }
    }

    private async Task<string> Opened()
    {
        foreach (var code in Codes)
        {
            (await Gateway.Post("/networks/v1/organisations", new { externalId = Uri(code), kind = "municipality", name = code }, Who.Steward)).Demand(201);
        }

        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = "sv-1",
                name = "Netwerk",
                inForceFrom = "2020-01-01",
                obligation = "voluntary",
                members = Codes.Select((code, i) => new { organisation = Uri(code), role = i == 0 ? "lead" : "participant" }),
            },
            Coordinator)).Demand(201);
        var closesOn = TimeProvider.System.Today().AddDays(30);
        return (await Gateway.Post("/networks/v1/pulses", new { network = "sv-1", closesOn }, Coordinator)).Demand(201).Header("Location")!;
    }

    private static string Uri(string code) => $"https://regio.example/id/gemeente/{code}";

    private static Who Member(string code) => new("member", Uri(code));

    private async Task Vacuum()
    {
        foreach (var service in PrivateServers.Services)
        {
            await using var store = Site!.StoreOf(service);
            await using var vacuum = store.CreateCommand("vacuum");
            await vacuum.ExecuteNonQueryAsync(Site.Cancelled);
        }
    }

    // Rows as text hold every column: text, JSON, UUIDs, and bytes in hexadecimal digits, so a hash too.
    private async Task<IReadOnlyList<string>> Places(string[] sought)
    {
        var places = new List<string>();
        foreach (var service in PrivateServers.Services)
        {
            await using var store = Site!.StoreOf(service);
            await using var tables = store.CreateCommand(
                """
                select array_agg(quote_ident(schemaname) || '.' || quote_ident(tablename)) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """);
            foreach (var table in (string[])(await tables.ExecuteScalarAsync(Site.Cancelled))!)
            {
                await using var find = store.CreateCommand(
                    $"""
                    select what from unnest($1) as what where exists (
                        select from {table} t where strpos(lower(t::text), lower(what)) > 0
                            or strpos(t::text, encode(convert_to(what, 'UTF8'), 'hex')) > 0
                            or strpos(t::text, encode(sha256(convert_to(what, 'UTF8')), 'hex')) > 0)
                    """);
                find.Parameters.Add(new() { Value = sought });
                await using var row = await find.ExecuteReaderAsync(Site.Cancelled);
                while (await row.ReadAsync(Site.Cancelled))
                {
                    places.Add($"{service} {table}: {row.GetString(0)}");
                }
            }
        }

        return places;
    }

    // The broker's files hold its queues; beside them are the logs of all processes, PostgreSQL's included.
    private async Task<IReadOnlyList<string>> Files(string[] sought)
    {
        var files = Directory.EnumerateFiles(Site!.Folder.Path, "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Site.Folder.Data), "*", SearchOption.AllDirectories))
            .Append(_running.Folder.Log("postgres")).Distinct().ToList();
        files.ShouldContain(file => file.EndsWith("gateway.log"));
        (await File.ReadAllTextAsync(Site.Folder.Log("networks"))).ShouldContain("/networks/v1/pulse-answers", Case.Sensitive, "Everything was logged.");
        (await File.ReadAllTextAsync(Site.Folder.Log("gateway"))).ShouldContain("/networks/v1/pulse-answers", Case.Sensitive, "Everything was logged.");
        var found = new List<string>();
        foreach (var file in files)
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            found.AddRange(sought.Where(what => text.Contains(what, StringComparison.OrdinalIgnoreCase)).Select(what => $"{file}: {what}"));
        }

        return found;
    }

    private async Task TracesHoldNone(string[] sought)
    {
        await Wait.Until("spans are exported", () => Task.FromResult(_sink.Exported("/v1/traces")), spans => spans.Contains("/networks/v1/persons/erase"));
        _sink.Exported("/v1/traces").ShouldNotContain("pulse-answers", Case.Insensitive, "The links' route is not traced.");
        foreach (var what in sought)
        {
            foreach (var kind in new[] { "/v1/traces", "/v1/logs", "/v1/metrics" })
            {
                _sink.Exported(kind).Contains(what, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{kind}: {what}");
            }
        }
    }
}
