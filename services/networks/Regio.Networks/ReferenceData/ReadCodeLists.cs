using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Defaults;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.ReferenceData;

/// <summary>A code list (codelijst), without its codes.</summary>
/// <param name="Id">Its id, also its path.</param>
/// <param name="Version">Raised with every change of the list.</param>
/// <param name="Nl">Dutch title.</param>
/// <param name="En">English title.</param>
/// <param name="Definition">What it is about, or what its order means.</param>
public sealed record CodeListRow(string Id, string Version, string Nl, string En, string? Definition);

/// <summary>The code lists that every service validates against: public data, in Dutch and English.</summary>
internal static class ReadCodeLists
{
    /// <summary>Base of this interface.</summary>
    public const string Base = "/reference/v1";

    // Not just any text: openapi.json stands at the same place.
    private const string List = "{list:regex(^[a-z-]+$)}";

    private static readonly Csv<CodeListRow> ListsCsv = new(
        "lists.csv", ("id", l => l.Id), ("version", l => l.Version), ("nl", l => l.Nl), ("en", l => l.En),
        ("definition", l => l.Definition));

    /// <summary><c>GET /reference/v1/lists</c>, <c>/reference/v1/{list}</c>, <c>/reference/v1/{list}/{id}</c>.</summary>
    public static void Map(WebApplication app)
    {
        var lists = app.MapGroup(Base).WithTags("Code lists");
        lists.MapGet("lists", Lists)
            .WithName("listCodeLists").WithSummary("List the code lists")
            .WithDescription("Code lists (codelijsten): kinds, roles, legal forms, obligations, domains, target groups.")
            .WithQuery([.. QueryParameter.Pages]);
        lists.MapGet(List, Codes)
            .WithName("readCodeList").TellsVersion().WithSummary("Read a code list")
            .WithDescription("All its codes in their order, with SKOS broader and related.")
            .WithQuery([.. QueryParameter.Pages]).Refuses(404);
        lists.MapGet($"{List}/{{id}}", Code)
            .WithName("readCode").TellsVersion().WithSummary("Read a code of a list").Refuses(404);
    }

    private static Listing<CodeListRow> Lists() => new([.. CodeLists.All.Select(Row)], ListsCsv) { Unpaged = true };

    private static Results<Listing<Concept>, StatusCodeHttpResult, ProblemHttpResult> Codes(string list, HttpContext http)
    {
        if (CodeLists.Find(list) is not { } known)
        {
            return Views.NotFound();
        }

        if (IsKnown(http, known))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return new Listing<Concept>(known.Concepts, Csv(known)) { Unpaged = true, Around = items => Around(known, items) };
    }

    private static Results<Ok<Concept>, StatusCodeHttpResult, ProblemHttpResult> Code(string list, string id, HttpContext http)
    {
        var known = CodeLists.Find(list);
        if (known?.Concepts.FirstOrDefault(concept => concept.Id == id) is not { } code)
        {
            return Views.NotFound();
        }

        return IsKnown(http, known) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(code);
    }

    // A list is the same until its version changes; public, so any cache may keep it.
    private static bool IsKnown(HttpContext http, CodeList list)
    {
        var tag = $"\"{list.Id}-{list.Version}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "public, max-age=300";
        return http.Request.Headers.IfNoneMatch.Contains(tag);
    }

    private static CodeListRow Row(CodeList list) => new(list.Id, list.Version, list.Nl, list.En, list.Definition);

    private static object Around(CodeList list, IReadOnlyList<Concept> items) =>
        new { list.Id, list.Version, list.Nl, list.En, list.Definition, Items = items };

    private static Csv<Concept> Csv(CodeList list) => new(
        $"{list.Id}.csv",
        ("id", c => c.Id), ("nl", c => c.Nl), ("en", c => c.En), ("definition", c => c.Definition),
        ("broader", c => Columns.Of(c.Broader)), ("related", c => Columns.Of(c.Related)),
        ("age_from", c => Columns.Of(c.AgeFrom)), ("age_until", c => Columns.Of(c.AgeUntil)),
        ("life_situation", c => c.LifeSituation));
}
