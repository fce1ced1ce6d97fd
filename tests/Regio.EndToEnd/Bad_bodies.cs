using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Regio.EndToEnd;

/// <summary>
/// Each act of every interface, whatever it is, refuses a body that is none, that says too little or too much, or that says
/// everything in another kind of value, or in values that are none: it names every field that is wrong, and nothing is stored.
/// </summary>
[Collection<WithDemonstration>, Turn(3)]
public sealed partial class Bad_bodies(SmallSite small) : EndToEndTest
{
    private const string Some = "0198a000-0000-7000-8000-000000000099";

    private static readonly Who[] Callers =
    [
        Who.Steward, new("ministry", "https://regio.example/id/ministerie/mnre9901"), new("region", "https://regio.example/id/gemeente/gm9901"),
    ];

    public static TheoryData<string> Bases => ["networks", "reference", "funding", "policy"];

    private protected override Site? Site => small.Site;

    [Theory, MemberData(nameof(Bases))]
    public async Task Are_refused_by_every_act_and_nothing_is_stored(string name)
    {
        var acts = await Acts(name);
        acts.ShouldNotBeEmpty();
        var (before, untold) = (await Road.Stored(Site!), new List<string>());
        foreach (var act in acts)
        {
            await Refuses(act, "{\"x\": ", "malformed-body", []);
            await Refuses(act, "[]", "invalid-request", [""]);
            await Refuses(act, """{"nonsense":1}""", "invalid-request", [.. act.Required, "nonsense"]);
            untold.AddRange(await Untold(act));
            await Refuses(act, JsonSerializer.Serialize(act.Fields.ToDictionary(field => field.Name, field => field.Wrong)), "invalid-request", [.. act.Fields.Select(field => field.Name)]);
        }

        untold.ShouldBeEmpty("Every value that is none is told, however deep.");
        (await Road.Stored(Site!)).ShouldBe(before);
    }

    // An act without a body has none that can be bad, and a file is no JSON.
    private async Task<IReadOnlyList<Act>> Acts(string name)
    {
        var document = (await Gateway.Get($"/{name}/v1/openapi.json")).Demand(200).Json;
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               where path.Value.TryGetProperty("post", out _)
               let body = Body(path.Value.GetProperty("post"))
               where body is not null
               let schema = document.GetProperty("components").GetProperty("schemas").GetProperty(body)
               select new Act(
                   document.GetProperty("components").GetProperty("schemas"), schema, $"/{name}/v1" + Named().Replace(path.Name.Replace("{list}", "domains", StringComparison.Ordinal), Some),
                   schema.TryGetProperty("required", out var required) ? [.. required.EnumerateArray().Select(field => field.GetString()!)] : [],
                   [.. Properties(schema).Select(field => (field.Name, Wrong(field.Value)))]),
        ];
    }

    private static string? Body(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out var body)
        && body.GetProperty("content").TryGetProperty("application/json", out var json)
        && json.GetProperty("schema").TryGetProperty("$ref", out var schema)
            ? schema.GetString()!.Split('/')[^1]
            : null;

    private static JsonElement.ObjectEnumerator Properties(JsonElement schema) =>
        schema.TryGetProperty("properties", out var fields) ? fields.EnumerateObject() : default;

    // A list where there is a text, number or truth, and a number where there is a list or an object.
    private static object Wrong(JsonElement schema) => schema.TryGetProperty("type", out var type) && !type.ToString().Contains("array") && !type.ToString().Contains("object")
        ? new[] { new[] { 1 } }
        : 7;

    private async Task Refuses(Act act, string body, string code, IReadOnlyList<string> fields)
    {
        var answer = await Ask(act, body);
        answer.Json.GetProperty("type").GetString().ShouldBe($"/problems/{code}", answer.ToString());
        Pointers(answer).Select(pointer => pointer.Split('/').ElementAtOrDefault(1) ?? "").Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(fields.Order(StringComparer.Ordinal), answer.ToString());
    }

    // Of a list of texts it is told which, or of the list.
    private async Task<IEnumerable<string>> Untold(Act act)
    {
        var odd = new OddBody(act.Schemas);
        var answer = await Ask(act, odd.Of(act.Schema).ToJsonString());
        answer.Json.GetProperty("type").GetString().ShouldBe("/problems/invalid-request", answer.ToString());
        var told = Pointers(answer).ToHashSet(StringComparer.Ordinal);
        return odd.Pointers.Where(pointer => !told.Contains(pointer) && !told.Contains($"{pointer}/0")).Select(pointer => $"{act.Path} {pointer}");
    }

    private async Task<Answer> Ask(Act act, string body)
    {
        foreach (var caller in Callers)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, act.Path)
            {
                Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            };
            var answer = await Gateway.Send(request, caller);
            if (answer.Status != 403)
            {
                return answer.Demand(400);
            }
        }

        throw new ShouldAssertException($"Nobody may {act.Path}.");
    }

    private static IEnumerable<string> Pointers(Answer answer) => answer.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()!);

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex Named();

    private sealed record Act(JsonElement Schemas, JsonElement Schema, string Path, IReadOnlyList<string> Required, IReadOnlyList<(string Name, object Wrong)> Fields);
}
