using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.WebUtilities;
using Regio.Hosting.Lists;

namespace Regio.Hosting.Specs;

public sealed class Listing_rows
{
    private sealed record Row(int Number, string? Name);

    private static readonly IReadOnlyList<Row> Rows =
        [.. Enumerable.Range(1, 120).Select(n => new Row(n, n == 2 ? "a \"b\", c" : n == 3 ? null : "Súd"))];

    private static readonly Csv<Row> Columns =
        new("rows.csv", ("number", row => row.Number.ToString()), ("name", row => row.Name));

    [Fact]
    public async Task A_page_says_how_many_there_are_and_where_the_others_are()
    {
        var (response, body) = await Ask("?name=x&page=2&pageSize=50");
        body.ShouldStartWith("[{\"number\":51,");
        response.Headers["Total-Count"].ToString().ShouldBe("120");
        response.Headers.Link.ToString().ShouldBe(
            "</networks/v1/rows?name=x&pageSize=50&page=1>; rel=\"first\", "
            + "</networks/v1/rows?name=x&pageSize=50&page=1>; rel=\"prev\", "
            + "</networks/v1/rows?name=x&pageSize=50&page=3>; rel=\"next\", "
            + "</networks/v1/rows?name=x&pageSize=50&page=3>; rel=\"last\"");
    }

    [Theory]
    [InlineData("", "first next last")]
    [InlineData("?page=3", "first prev last")]
    [InlineData("?page=3&pageSize=200", "first prev last")]
    [InlineData("?pageSize=120", "first last")]
    public async Task Links_lead_only_to_pages_that_are_there(string query, string relations)
    {
        var (response, _) = await Ask(query);
        response.Headers.Link.ToString().Split(", ").Select(link => link.Split("rel=\"")[1].TrimEnd('"'))
            .ShouldBe(relations.Split(' '));
    }

    [Fact]
    public async Task As_CSV_every_row_with_header_quotes_and_nothing_for_unknown()
    {
        var (response, body) = await Ask("", "text/csv");
        response.ContentType.ShouldBe("text/csv; charset=utf-8; header=present");
        response.Headers.ContentDisposition.ToString().ShouldBe("attachment; filename=\"rows.csv\"");
        var lines = body.Split("\r\n");
        lines[..4].ShouldBe(["number,name", "1,Súd", "2,\"a \"\"b\"\", c\"", "3,"]);
        lines.Length.ShouldBe(122);
        lines[^1].ShouldBeEmpty();
    }

    [Fact]
    public async Task As_CSV_counted_unless_a_row_is_several_lines()
    {
        var split = Columns with { Parts = row => [row, row] };
        (await Ask("", "text/csv")).Response.Headers["Total-Count"].ToString().ShouldBe("120");
        (await Ask("", "text/csv", new(Rows, split))).Response.Headers.ContainsKey("Total-Count").ShouldBeFalse();
        (await Ask("", null, new(Rows, split))).Response.Headers["Total-Count"].ToString().ShouldBe("120");
    }

    [Fact]
    public async Task As_CSV_a_page_when_asked_for_one()
    {
        var (_, body) = await Ask("?page=2&pageSize=50", "text/csv");
        body.Split("\r\n")[1].ShouldStartWith("51,");
        body.Split("\r\n").Length.ShouldBe(52);
    }

    [Fact]
    public async Task As_NDJSON_one_object_a_line()
    {
        var (response, body) = await Ask("", "application/x-ndjson");
        response.ContentType.ShouldBe("application/x-ndjson");
        body.Split('\n')[0].ShouldBe("{\"number\":1,\"name\":\"Súd\"}");
        body.Split('\n').Length.ShouldBe(121);
    }

    [Theory]
    [InlineData("text/html, text/csv;q=0.5, application/json;q=0.1", "text/csv; charset=utf-8; header=present")]
    [InlineData("text/*", "text/csv; charset=utf-8; header=present")]
    [InlineData("*/*", "application/json; charset=utf-8")]
    [InlineData("text/csv;q=0, */*;q=0.1", "application/json; charset=utf-8")]
    [InlineData("application/json;q=0, */*;q=0.1", "text/csv; charset=utf-8; header=present")]
    [InlineData("application/problem+json", "application/json; charset=utf-8")]
    [InlineData("application/problem+json, text/csv", "text/csv; charset=utf-8; header=present")]
    [InlineData(null, "application/json; charset=utf-8")]
    public async Task In_the_form_that_is_accepted_most(string? accept, string type)
    {
        var (response, _) = await Ask("", accept);
        response.ContentType.ShouldBe(type);
        response.Headers.Vary.ToString().ShouldBe("Accept");
    }

    [Fact]
    public async Task In_no_form_that_is_not_offered()
    {
        (await Ask("", "image/png")).Response.StatusCode.ShouldBe(406);
        (await Ask("", "text/csv", new(Rows))).Response.StatusCode.ShouldBe(406);
    }

    [Fact]
    public async Task With_something_around_the_page_when_a_view_has_more_to_say()
    {
        var (_, body) = await Ask("?pageSize=1", null, new(Rows) { Around = page => new { Items = page, AsOf = "today" } });
        body.ShouldBe("{\"items\":[{\"number\":1,\"name\":\"Súd\"}],\"asOf\":\"today\"}");
    }

    private static async Task<(HttpResponse Response, string Body)> Ask(
        string query, string? accept = null, Listing<Row>? listing = null)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().AddProblemDetails().Configure<JsonOptions>(_ => { })
                .BuildServiceProvider(),
        };
        (http.Request.Path, http.Request.QueryString) = ("/networks/v1/rows", new QueryString(query));
        http.Request.Headers.Accept = accept;
        http.Response.Body = body;
        http.Features.Set(QueryValues.Of(
            new QueryCollection(QueryHelpers.ParseQuery(query)), [.. QueryParameter.Pages, new("name", QueryKind.Text, "Name.")]));
        await (listing ?? new(Rows, Columns)).ExecuteAsync(http);
        return (http.Response, Encoding.UTF8.GetString(body.ToArray()));
    }
}
