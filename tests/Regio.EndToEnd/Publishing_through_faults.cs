using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using RabbitMQ.Client;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// Funding and policy are stopped or killed (kill -9) between any two steps of a publication, and the broker with them; what they
/// say arrives again and again; time runs out. The two come to the same state, and nothing is shown as checked that was not.
/// </summary>
[Collection<WithDemonstration>, Turn(8)]
public sealed class Publishing_through_faults(SmallSite small) : EndToEndTest
{
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/mnre9983");
    private static readonly HttpClient Http = new();
    private static readonly string[] Whole = ["funding.scheme-drafted.v1", "funding.publication-requested.v1", "funding.scheme-published.v1"];

    private protected override Site? Site => small.Site;

    private static object Gazetted => new { publishedOn = TimeProvider.System.Today().ToString("yyyy-MM-dd"), gazette = "Stcrt. 1" };

    [Theory]
    [InlineData("nothing")]
    [InlineData("funding, once it was asked")]
    [InlineData("policy, before it hears of the request, and funding after that")]
    [InlineData("policy, once it cleared the request")]
    [InlineData("funding, before it hears of the clearance, and policy after that")]
    [InlineData("the broker, once it was asked")]
    public async Task Comes_to_the_same_whatever_stops(string what)
    {
        var scheme = await Checked($"faults-{what.Split(' ', ',')[0]}-{what.Length}");
        var id = await IdOf(scheme);
        if (what.StartsWith("policy, before", StringComparison.Ordinal))
        {
            await Site!.System.Of("policy").StopAsync();
        }

        await Ask(scheme);
        await Disturb(what, id);
        await ShouldBePublished(scheme, Whole);
    }

    [Fact]
    public async Task Comes_to_the_same_when_all_is_said_again_and_again_in_disorder()
    {
        var scheme = await Checked("faults-again");
        await Ask(scheme);
        await Gateway.Published(scheme, Ministry);
        await Repeat([.. (await Said("funding", scheme)).Concat(await Said("policy", scheme)).Reverse()], times: 3);
        await Another("faults-marker");
        await ShouldBePublished(scheme, Whole);
    }

    [Fact]
    public async Task Lapses_without_an_answer_and_is_published_once_it_is_asked_for_again()
    {
        var scheme = await Checked("faults-time-out");
        await Site!.System.Of("policy").StopAsync();
        await Site.Instead("funding", ("Regio__PublicationPatience", "00:00:01"));
        await Ask(scheme);
        var lapsed = await Gateway.Asked(scheme, "lapsed", Ministry);
        lapsed.Json.GetProperty("publishedOn").ValueKind.ShouldBe(JsonValueKind.Null);

        await Site.System.StartAsync(Site.Cancelled);
        await Another("faults-late");
        (await Gateway.Get(scheme, Ministry)).ETag.ShouldBe(lapsed.ETag, "What comes too late changes nothing.");
        await Ask(scheme);
        await ShouldBePublished(scheme, [.. Whole[..2], "funding.publication-lapsed.v1", .. Whole[1..]]);
    }

    private async Task Disturb(string what, string id)
    {
        var (funding, policy) = (Site!.System.Of("funding"), Site.System.Of("policy"));
        switch (what)
        {
            case "funding, once it was asked":
                funding.Kill();
                break;
            case "policy, before it hears of the request, and funding after that":
                funding.Kill();
                await policy.StartAsync(Site.Cancelled);
                await policy.WaitReadyAsync(ct: Site.Cancelled);
                break;
            case "policy, once it cleared the request":
                await Cleared(id);
                policy.Kill();
                break;
            case "funding, before it hears of the clearance, and policy after that":
                await Heard(id);
                funding.Kill();
                await Cleared(id);
                policy.Kill();
                break;
            case "the broker, once it was asked":
                Site.Broker.Kill();
                await Site.Broker.StartAsync(Site.Cancelled);
                break;
        }

        await Site.System.StartAsync(Site.Cancelled);
    }

    private async Task<string> Checked(string id)
    {
        await Site!.System.StartAsync(Site.Cancelled);
        var scheme = $"/funding/v1/schemes/{id}";
        (await Gateway.Post(
            "/funding/v1/schemes", new { externalId = id, ownerId = Ministry.Organisation, title = $"Regeling {id}", from = "2027-01-01" }, Ministry)).Demand(201);
        await Gateway.Check(scheme, Ministry);
        return scheme;
    }

    private async Task Ask(string scheme) =>
        (await Gateway.Post($"{scheme}/publish", Gazetted, Ministry, (await Gateway.Get(scheme, Ministry)).ETag)).Demand(202);

    // Whatever was said before has been heard once another scheme went the same road.
    private async Task Another(string id)
    {
        var other = await Checked(id);
        await Ask(other);
        await Gateway.Published(other, Ministry);
    }

    private async Task ShouldBePublished(string scheme, IReadOnlyList<string> facts)
    {
        var published = (await Gateway.Published(scheme, Ministry)).Json;
        var id = published.GetProperty("id").GetString()!;
        published.GetProperty("isChecked").GetBoolean().ShouldBeTrue();
        (published.GetProperty("asked").GetInt32(), published.GetProperty("explained").GetInt32()).ShouldBe((0, 0));
        (published.GetProperty("isUnchecked").GetBoolean(), published.GetProperty("publication").ValueKind).ShouldBe((false, JsonValueKind.Null));
        (await Stored("funding", "stream_id = $1::uuid", id)).ShouldBe(facts);
        (await Stored("policy", "type like 'policy.publication-%' and data->>'schemeId' = $1", id))
            .ShouldBe(["policy.publication-cleared.v1"], "It is said once.");
    }

    private Task Heard(string id) => Until("policy heard of the request", "nl.regio.funding.publication-requested.v1", id);

    private Task Cleared(string id) => Until("policy cleared the request", "policy.publication-cleared.v1", id);

    private async Task Until(string what, string type, string id) =>
        await Wait.Until(what, () => Stored("policy", $"type = '{type}' and data->>'schemeId' = $1", id), facts => facts.Count > 0);

    private async Task<string> IdOf(string scheme) => (await Gateway.Get(scheme, Ministry)).Demand(200).Json.GetProperty("id").GetString()!;

    private async Task<IReadOnlyList<string>> Stored(string service, string where, string id)
    {
        await using var store = Site!.StoreOf(service);
        await using var command = store.CreateCommand($"select type from mt_events where {where} order by seq_id");
        command.Parameters.Add(new() { Value = id });
        await using var row = await command.ExecuteReaderAsync(Site.Cancelled);
        var all = new List<string>();
        while (await row.ReadAsync(Site.Cancelled))
        {
            all.Add(row.GetString(0));
        }

        return all;
    }

    /// <summary>What a service sent about a scheme, as its feed tells it.</summary>
    private async Task<IReadOnlyList<JsonElement>> Said(string service, string scheme)
    {
        var id = await IdOf(scheme);
        var all = new List<JsonElement>();
        for (long after = 0, mark = long.MaxValue; after < mark;)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Site!.System.Of(service).Address, $"{service}/v1/events?after={after}"));
            request.Headers.Authorization = new("Bearer", Gateway.Token(Who.Service));
            using var response = await Http.SendAsync(request, Site.Cancelled);
            response.EnsureSuccessStatusCode();
            all.AddRange((await response.Content.ReadFromJsonAsync<JsonElement[]>(Site.Cancelled))!);
            after = long.Parse(response.Headers.GetValues("Regio-Until").Single());
            mark = long.Parse(response.Headers.GetValues("Regio-Mark").Single());
        }

        return [.. all.Where(one => one.GetProperty("data").TryGetProperty("schemeId", out var of) && of.GetString() == id)];
    }

    private async Task Repeat(IReadOnlyList<JsonElement> messages, int times)
    {
        messages.Count.ShouldBe(Whole.Length + 1);
        await using var connection = await new ConnectionFactory { Uri = Site!.Broker.Uri() }.CreateConnectionAsync(Site.Cancelled);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Site.Cancelled);
        foreach (var message in Enumerable.Repeat(messages, times).SelectMany(all => all))
        {
            await channel.BasicPublishAsync(
                "regio.events", message.GetProperty("type").GetString()!, mandatory: false, new BasicProperties { ContentType = "application/json" },
                Encoding.UTF8.GetBytes(message.GetRawText()), Site.Cancelled);
        }
    }
}
