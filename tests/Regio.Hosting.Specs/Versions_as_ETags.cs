using Microsoft.AspNetCore.Http;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Specs;

public sealed class Versions_as_ETags
{
    [Theory]
    [InlineData("\"3\"", null)]
    [InlineData("*", null)]
    [InlineData("\"2\", \"3\"", null)]
    [InlineData(null, "if-match-required")]
    [InlineData("", "if-match-required")]
    [InlineData("\"2\"", "stale-version")]
    [InlineData("\"30\"", "stale-version")]
    [InlineData("3", "stale-version")]
    [InlineData("W/\"3\"", "stale-version")]
    public void Takes_a_change_of_version_3_only_from_who_read_it(string? ifMatch, string? problem) =>
        (ETag.Check(ifMatch, 3)?.Code).ShouldBe(problem);

    [Fact]
    public void Writes_a_strong_tag()
    {
        var http = new DefaultHttpContext();
        ETag.Set(http, 12);
        http.Response.Headers.ETag.ToString().ShouldBe("\"12\"");
    }
}
