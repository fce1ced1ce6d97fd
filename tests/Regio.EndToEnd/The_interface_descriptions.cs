using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Regio.EndToEnd;

/// <summary>The OpenAPI documents of all five bases are valid, and say something of every path.</summary>
[Collection<WithDemonstration>, Turn(3)]
public sealed partial class The_interface_descriptions(SmallSite small) : EndToEndTest
{
    private static readonly ConcurrentDictionary<string, Task<OpenApiDocument>> Descriptions = new();

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
        var operations = Operations(await Read(name));

        operations.Where(one => string.IsNullOrWhiteSpace(one.Operation.Summary)).Select(one => one.Name).ShouldBeEmpty();
        operations.Where(one => one.Operation.Responses?.Keys.Any(status => status.StartsWith('2')) is not true)
            .Select(one => one.Name).ShouldBeEmpty();
        operations.Where(one => one.Operation.Responses!.Any(response => string.IsNullOrWhiteSpace(response.Value.Description)))
            .Select(one => one.Name).ShouldBeEmpty();
        operations.Select(one => one.Name).Where(path => path.EndsWith('/')).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Bases))]
    public async Task Say_of_every_schema_what_it_is_and_its_Dutch_term(string name)
    {
        var schemas = (await Read(name)).Components!.Schemas!;

        schemas.Where(schema => !DutchTerm().IsMatch(schema.Value.Description ?? "")).Select(schema => schema.Key).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Bases))]
    public async Task Say_of_every_request_what_is_required_and_describe_each_field(string name)
    {
        var requests = (await Read(name)).Components!.Schemas!.Where(schema => schema.Key.EndsWith("Request", StringComparison.Ordinal)).ToList();

        string[] optional =
        [
            "LinkVersionsRequest", "CorrectMembershipRequest", "SetExitTermsRequest", "RecordUserVoiceRequest", "WithdrawJoinRequest",
            "WithdrawJointStatementRequest", "WithdrawCallRequest",
        ];
        requests.Where(request => request.Value.Required is not { Count: > 0 }).Select(request => request.Key).Except(optional).ShouldBeEmpty();
        requests.Where(request => request.Value.AdditionalPropertiesAllowed).Select(request => request.Key).ShouldBeEmpty();
        requests.SelectMany(request => request.Value.Properties!.Select(field => (Name: $"{request.Key}.{field.Key}", Field: field.Value)))
            .Where(one => string.IsNullOrWhiteSpace(one.Field.Description)).Select(one => one.Name).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("networks")]
    [InlineData("funding")]
    [InlineData("policy")]
    public async Task Say_of_every_act_that_it_takes_sources(string name)
    {
        // Neither files, nor persons and their links, become facts as they are sent.
        string[] without = ["/imports", "/links", "/persons/erase"];
        var acts = Operations(await Read(name))
            .Where(one => one.Name.StartsWith("POST", StringComparison.Ordinal) && !without.Any(end => one.Name.EndsWith(end, StringComparison.Ordinal)));

        acts.Where(one => one.Operation.RequestBody?.Content?["application/json"].Schema?.Properties?.ContainsKey("sources") is not true)
            .Select(one => one.Name).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/money", "money", "MoneyTotals")]
    [InlineData("/maturity/survival", "maturity/survival", "Survival")]
    [InlineData("/municipalities/{gmCode}/portfolio", "municipalities/gm9901/portfolio", "Portfolio")]
    [InlineData("/municipalities/{gmCode}/congruence", "municipalities/gm9901/congruence", "MunicipalityCongruence")]
    public async Task Say_what_the_evidence_of_a_row_and_of_all_rows_holds(string path, string view, string whole)
    {
        var document = await Read("insight");
        var said = document.Paths[$"{path}/evidence"].Operations![HttpMethod.Get].Responses!["200"].Content!["application/json"].Schema!.Properties!;
        var answer = (await Gateway.Get($"/insight/v1/{view}")).Demand(200).Json;
        var rows = await Gateway.Rows($"/insight/v1/{view}");

        foreach (var evidence in rows.Take(1).Prepend(answer))
        {
            var told = (await Gateway.Get(evidence.GetProperty("evidence").GetString()!)).Demand(200).Json;
            told.EnumerateObject().Select(field => field.Name).ShouldBe(said.Keys, ignoreOrder: true);
        }

        var all = (await Gateway.Get(answer.GetProperty("evidence").GetString()!)).Demand(200).Json.GetProperty("whole");
        all.EnumerateObject().Select(field => field.Name).ShouldBeSubsetOf(document.Components!.Schemas![whole].Properties!.Keys);
    }

    [Fact]
    public async Task Say_how_long_a_text_or_list_may_be()
    {
        var schemas = (await Read("networks")).Components!.Schemas!;

        schemas["LinkVersionsRequest"].Properties!["previous"].MaxLength.ShouldBe(200);
        schemas["DelineateRegionRequest"].Properties!["municipalities"].MaxItems.ShouldBe(1_000);
    }

    [Theory, MemberData(nameof(Bases))]
    public async Task Say_all_that_a_problem_tells(string name)
    {
        var problem = (await Read(name)).Components!.Schemas!["ProblemDetails"];

        string[] told = ["type", "title", "status", "detail", "instance", "errors", "traceId"];
        problem.Properties!.Keys.ShouldBe(told, ignoreOrder: true);
        problem.Required!.ShouldBe(told, ignoreOrder: true);
        problem.Properties["errors"].Items!.Properties!.Keys.ShouldBe(["pointer", "code", "detail"], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Bases))]
    public async Task Say_where_a_token_is_needed(string name)
    {
        var operations = Operations(await Read(name));

        operations.Where(one => one.Operation.Security?.Any(required => required.Keys.Any(scheme => scheme.Reference.Id == "bearer")) is true)
            .Select(one => one.Name).ShouldBe(operations.Where(one => Answers(one.Operation, "401")).Select(one => one.Name));
        operations.Where(one => one.Name.StartsWith("POST", StringComparison.Ordinal) && !Answers(one.Operation, "401")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Bases))]
    public async Task Say_which_headers_answers_have(string name)
    {
        var operations = Operations(await Read(name));

        Lacking("201", "Location", "ETag", "Regio-Position").ShouldBeEmpty();
        Lacking("204", "ETag", "Regio-Position").ShouldBeEmpty();
        var read = operations.Where(one => one.Operation.OperationId is { } id && id.StartsWith("read", StringComparison.Ordinal)
            && !id.EndsWith("History", StringComparison.Ordinal) && name != "insight" && id is not "readFeed" and not "readImport");
        read.Where(one => one.Operation.Responses!["200"].Headers?.ContainsKey("ETag") is not true).Select(one => one.Name).ShouldBeEmpty();

        IEnumerable<string> Lacking(string status, params string[] headers) => operations
            .Where(one => Answers(one.Operation, status))
            .Where(one => headers.Except(one.Operation.Responses![status].Headers?.Keys ?? []).Any()).Select(one => one.Name);
    }

    [Theory, MemberData(nameof(Bases))]
    public async Task Group_operations_under_words_of_the_subject(string name) =>
        Operations(await Read(name)).SelectMany(one => one.Operation.Tags!.Select(tag => tag.Name!)).Distinct()
            .ShouldBeSubsetOf([
                "Networks", "Memberships", "Pulses", "Joint statements", "Agreements", "Definitions", "Decisions", "Organisations",
                "Successions", "Divisions and regions", "Facilities", "Steering instruments", "Imports", "Code lists", "Schemes",
                "Grants", "Observations", "Adopted targets", "Reports", "Indicators", "Regional budgets", "Simulations", "Policies", "Owners", "Edges",
                "Alignment cases", "Blind matches", "Checks", "Subscriptions", "Alignment", "Divisions", "Municipalities", "Money",
                "Persons", "Status", "Feed", "Me", "Changes", "Evidence", "Rebuilds",
            ]);

    [Theory]
    [InlineData("networks")]
    [InlineData("funding")]
    [InlineData("policy")]
    public async Task Say_that_feeds_are_not_for_outside(string name) =>
        (await Read(name)).Paths["/events"].Operations![HttpMethod.Get].Description.ShouldNotBeNull().ShouldContain("cannot be reached through the gateway");

    [Theory, MemberData(nameof(Bases))]
    public async Task Are_open_to_pages_of_other_hosts(string name)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/{name}/v1/openapi.json");
        request.Headers.Add("Origin", "https://elsewhere.example");

        (await Gateway.Send(request)).Demand(200).Header("Access-Control-Allow-Origin").ShouldBe("*");
    }

    private static List<(string Name, OpenApiOperation Operation)> Operations(OpenApiDocument document) =>
        [.. document.Paths.SelectMany(path => path.Value.Operations!.Select(one => ($"{one.Key} {path.Key}", one.Value)))];

    private static bool Answers(OpenApiOperation operation, string status) => operation.Responses!.ContainsKey(status);

    [GeneratedRegex(@"\(\p{Ll}[\p{L} -]+[),]", RegexOptions.None, 1_000)]
    private static partial Regex DutchTerm();

    // A description is long, and the same for every question about it.
    private Task<OpenApiDocument> Read(string name) => Descriptions.GetOrAdd(name, async _ =>
        OpenApiDocument.Parse((await Gateway.Get($"/{name}/v1/openapi.json")).Demand(200).Text, "json").Document.ShouldNotBeNull());
}
