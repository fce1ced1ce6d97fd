using Microsoft.AspNetCore.Http;
using Regio.Hosting.Lists;

namespace Regio.Projections.Specs;

/// <summary>Which grants a view of funding is asked about.</summary>
public sealed class Filtering_grants
{
    private static Scene Country => new Scene().Municipalities("m", "o", "x").Organisation("szw", kind: "ministry")
        .Then("pdv", new Contracts.Networks.OrganisationRegistered(Ids.Id("pdv"), "pdv", "directorate", "pdv", null, null, null, null, "szw", null))
        .Division("d", "work", 2020).Region("r", "d", "m").Region("q", "d", "o").Network("n").Member("n", "m").Network("k").Member("k", "o").Network("gone", until: "2021-01-01").Member("gone", "m")
        .Scheme("s").Scheme("t", "pdv").Scheme("u", "who").Scheme("draft", published: "never")
        .Grant("g", "s", "n", "m", [(2020, 1)]).Grant("h", "t", "k", "o", [(2020, 1)]).Grant("alone", "u", null, "x", [(2020, 1)], region: "r")
        .Grant("over", "s", "gone", "m", [(2020, 1)]);

    [Theory]
    [InlineData("", "", "alone g h over")]
    [InlineData("region", "r", "alone g over")]
    [InlineData("region", "q", "h")]
    [InlineData("ministry", "szw", "g h over")]
    [InlineData("ministry", "pdv", "h")]
    [InlineData("ministry", "who", "alone")]
    [InlineData("network", "k", "h")]
    [InlineData("scheme", "s", "g over")]
    [InlineData("scheme", "draft", null)]
    [InlineData("ministry", "nobody", null)]
    [InlineData("region", "nowhere", null)]
    public void Is_by_where_they_land_who_pays_for_whom_and_under_what(string parameter, string value, string? found) => Found(Country, parameter, value).ShouldBe(found);

    [Fact]
    public void Is_by_a_ministry_that_is_registered_as_an_owner_alone_too()
    {
        var owned = Country.Owner("az").Owner("rvd", kind: "directorate", parent: "az").Scheme("v", "rvd").Grant("told", "v", "n", "m", [(2020, 1)]);
        new[] { "az", "rvd", $"{Ids.Id("owner az")}" }.Select(called => Found(owned, "ministry", called)).ShouldBe(["told", "told", "told"]);
    }

    private static string? Found(Scene scene, string parameter, string value)
    {
        var picture = Picture.Of(scene.Register, Ids.Day("2021-06-01"));
        var query = QueryValues.Of(
            new QueryCollection(parameter.Length == 0 ? [] : new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { [parameter] = value }),
            GrantFilter.Parameters);
        string? keys = null;
        GrantFilter.Within(new(picture, null!, null!, null!), query, filter =>
        {
            keys = string.Join(' ', picture.Register.Grants.Values.Where(filter.Has).Select(grant => grant.ExternalId).Order(StringComparer.Ordinal));
            return Results.Ok();
        });
        return keys;
    }
}
