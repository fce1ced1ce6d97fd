using System.Text.RegularExpressions;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Specs;

public sealed partial class Kinds_of_problems
{
    public static TheoryData<string> Codes => [.. ProblemTypes.All.Select(type => type.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_has_a_page_s_worth_to_say(string code)
    {
        var type = ProblemTypes.Get(code);
        KebabCase().IsMatch(type.Code).ShouldBeTrue();
        type.Status.ShouldBeOneOf(400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 414, 415, 428, 429, 431, 500, 503);
        type.Title.ShouldNotBeNullOrWhiteSpace();
        type.Title.ShouldNotEndWith(".");
        type.Remedy.ShouldEndWith(".");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(406)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(500)]
    public void A_bare_status_has_a_kind_of_that_status(int status) => ProblemTypes.ForStatus(status).Status.ShouldBe(status);

    [Fact]
    public void What_nobody_foresaw_is_a_fault_of_ours() => ProblemTypes.ForStatus(418).Code.ShouldBe("fault");

    [Fact]
    public void A_refusal_on_the_wire_has_its_page_status_title_and_every_fault()
    {
        var result = new Problem("stale-version", "Another came first.", [new("/a", "x", "y")]).AsResult();
        result.StatusCode.ShouldBe(412);
        result.ProblemDetails.Type.ShouldBe("/problems/stale-version");
        result.ProblemDetails.Title.ShouldBe("It changed since you read it");
        result.ProblemDetails.Detail.ShouldBe("Another came first.");
        result.ProblemDetails.Extensions["errors"].ShouldBeAssignableTo<IReadOnlyList<Fault>>()!.Count.ShouldBe(1);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
