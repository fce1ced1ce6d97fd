using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Regio.EndToEnd;

/// <summary>The OpenAPI documents of all five bases are valid, and say something of every path.</summary>
[Collection<WithDemonstration>, Turn(3)]
public sealed class The_interface_descriptions(SmallSite small) : EndToEndTest
{
    public static TheoryData<string> Bases => ["networks", "reference", "funding", "policy", "insight"];

    private protected override Site? Site => small.Site;

    [Theory, MemberData(nameof(Bases))]
    public async Task Are_valid(string name)
    {
        var answer = (await Gateway.Get($"/{name}/v1/openapi.json")).Demand(200);
        var read = OpenApiDocument.Parse(answer.Text, "json");

        read.Diagnostic.ShouldNotBeNull().Errors.Select(error => $"{error.Pointer}: {error.Message}").ShouldBeEmpty();
        read.Diagnostic.Warnings.Select(warning => $"{warning.Pointer}: {warning.Message}").ShouldBeEmpty();
        read.Diagnostic.SpecificationVersion.ShouldBeOneOf(OpenApiSpecVersion.OpenApi3_0, OpenApiSpecVersion.OpenApi3_1);
        answer.Json.GetProperty("openapi").GetString()!.ShouldStartWith("3.");
    }

    [Theory, MemberData(nameof(Bases))]
    public async Task Say_where_they_are_and_whom_to_ask(string name)
    {
        var document = await Read(name);

        document.Servers.ShouldNotBeNull().Select(server => server.Url).ShouldBe([$"/{name}/v1"]);
        document.Info.Version.ShouldNotBeNullOrEmpty();
        document.Info.Contact.ShouldNotBeNull().Email.ShouldNotBeNullOrEmpty();
        document.Paths.ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Bases))]
    public async Task Say_of_every_operation_what_it_does_and_what_it_answers(string name)
    {
        var operations = (await Read(name)).Paths
            .SelectMany(path => path.Value.Operations!.Select(one => (Name: $"{one.Key} {path.Key}", Operation: one.Value)))
            .ToList();

        operations.Where(one => string.IsNullOrWhiteSpace(one.Operation.Summary)).Select(one => one.Name).ShouldBeEmpty();
        operations.Where(one => one.Operation.Responses?.Keys.Any(status => status.StartsWith('2')) is not true)
            .Select(one => one.Name).ShouldBeEmpty();
        operations.Where(one => one.Operation.Responses!.Any(response => string.IsNullOrWhiteSpace(response.Value.Description)))
            .Select(one => one.Name).ShouldBeEmpty();
        operations.Select(one => one.Name).Where(path => path.EndsWith('/')).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Bases))]
    public async Task Are_open_to_pages_of_other_hosts(string name)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/{name}/v1/openapi.json");
        request.Headers.Add("Origin", "https://elsewhere.example");

        (await Gateway.Send(request)).Demand(200).Header("Access-Control-Allow-Origin").ShouldBe("*");
    }

    private async Task<OpenApiDocument> Read(string name) =>
        OpenApiDocument.Parse((await Gateway.Get($"/{name}/v1/openapi.json")).Demand(200).Text, "json").Document.ShouldNotBeNull();
}
