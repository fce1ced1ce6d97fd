using System.Globalization;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.ReferenceData;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;
using Regio.Rules;

namespace Regio.Networks.ReferenceData;

/// <summary>A code list (codelijst), without its codes.</summary>
/// <param name="Id">Its id, also its path.</param>
/// <param name="Version">Raised with every change of the list.</param>
/// <param name="Nl">Dutch title.</param>
/// <param name="En">English title.</param>
/// <param name="Definition">What it is about, or what its order means.</param>
/// <param name="Open">Whether a steward amends it; rules hang on the codes of one that is closed.</param>
public sealed record CodeListRow(string Id, string Version, string Nl, string En, string? Definition, bool Open);

/// <summary>The code lists that every service validates against: public data, in Dutch and English.</summary>
internal static class ReadCodeLists
{
    /// <summary>Base of this interface.</summary>
    public const string Base = "/reference/v1";

    // Not just any text: openapi.json stands at the same place.
    internal const string List = "{list:regex(^[a-z-]+$)}";

    private static readonly IReadOnlyList<QueryParameter> Past =
    [
        new("validOn", QueryKind.Date, "Only codes that can be given on this day; retired ones too when absent."),
        QueryParameter.KnownOn,
        new("version", QueryKind.Whole, "This version of the list; the latest when absent.") { Minimum = 1, Maximum = 1_000_000 },
    ];

    private static readonly Csv<CodeListRow> ListsCsv = new(
        "lists.csv", ("id", l => l.Id), ("version", l => l.Version), ("nl", l => l.Nl), ("en", l => l.En),
        ("definition", l => l.Definition), ("open", l => l.Open ? "true" : "false"));

    /// <summary><c>GET /reference/v1/lists</c>, <c>/reference/v1/{list}</c>, <c>/reference/v1/{list}/{id}</c>.</summary>
    public static void Map(WebApplication app)
    {
        var lists = app.MapGroup(Base).WithTags("Code lists");
        lists.MapGet("lists", Lists)
            .WithName("listCodeLists").WithSummary("List the code lists")
            .WithDescription("Code lists (codelijsten): kinds, roles, legal forms, obligations, domains, target groups. A steward amends those that are open.")
            .WithQuery([.. QueryParameter.Pages]);
        lists.MapGet(List, Codes)
            .WithName("readCodeList").TellsVersion().WithSummary("Read a code list")
            .WithDescription("All its codes in their order, with SKOS broader and related; retired ones too, unless a day is asked for. As CSV these are the rows that an import takes of a list that is open, under its own name.")
            .WithQuery([.. QueryParameter.Pages, .. Past]).Refuses(404);
        lists.MapGet($"{List}/{{id}}", Code)
            .WithName("readCode").TellsVersion().WithSummary("Read a code of a list").WithQuery([.. Past]).Refuses(404);
        lists.MapGet($"{List}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readCodeListHistory").WithSummary("Read what happened to a code list")
            .WithDescription("Empty while it is as it comes with the product.").Refuses(404);
        AddCode.Map(lists);
        ReviseCode.Map(lists);
        RetireCode.Map(lists);
    }

    private static Listing<CodeListRow> Lists() => new([.. CodeLists.All.Select(Row)], ListsCsv) { Unpaged = true };

    private static async Task<Results<Listing<Concept>, StatusCodeHttpResult, ProblemHttpResult>> Codes(
        string list, HttpContext http, IDocumentStore store, CancellationToken ct)
    {
        if (await Read(list, http, store, ct) is not { } known)
        {
            return Views.NotFound();
        }

        if (IsKnown(http, known))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return new Listing<Concept>(known.Concepts, Csv(known).WithSources(http, _ => Amendments.StreamOf(list), LedTo)) { Unpaged = true, Around = items => Around(known, items) };
    }

    private static async Task<Results<Ok<Concept>, StatusCodeHttpResult, ProblemHttpResult>> Code(
        string list, string id, HttpContext http, IDocumentStore store, CancellationToken ct)
    {
        var known = await Read(list, http, store, ct);
        if (known?.Code(id) is not { } code)
        {
            return Views.NotFound();
        }

        return IsKnown(http, known) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(code);
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string list, HttpContext http, IDocumentStore store, History history, CancellationToken ct)
    {
        var query = http.QueryValues();
        if (KeptList.First(list) is not { } first)
        {
            return Views.NotFound();
        }

        await using var session = store.QuerySession();
        var facts = await session.Events.FetchStreamAsync(
            first.Id, timestamp: query.Moment("knownOn")?.ToUniversalTime(), token: ct);
        var past = history.Of(facts, (kept, fact) => KeptList.After(first with { Codes = kept! }, fact.Data)?.Codes, first.Codes);
        return TypedResults.Ok(await history.Tell([.. past.Happenings.Select(happening => ByLabels(list, happening))], [], query.Date("validOn"), ct));
    }

    /// <summary>With the codes that a code refers to by their labels: they are of its own list.</summary>
    internal static Happening ByLabels(string list, Happening happening) => happening with
    {
        Changes = [.. happening.Changes.Select(change => change.Field is "concepts.broader" or "concepts.related" ? change.InCodesOf(list) : change)],
    };

    // Straight from its facts, so never stale; null when there is no such list or version.
    private static async Task<CodeList?> Read(string list, HttpContext http, IDocumentStore store, CancellationToken ct)
    {
        var query = http.QueryValues();
        if (KeptList.First(list) is not { } first)
        {
            return null;
        }

        await using var session = store.QuerySession();
        var facts = await session.Events.FetchStreamAsync(
            first.Id, timestamp: query.Moment("knownOn")?.ToUniversalTime(), token: ct);
        var version = query.Whole("version") ?? facts.Count + 1;
        var kept = version > facts.Count + 1
            ? null
            : facts.Take((int)version - 1).Aggregate(first, (known, fact) => KeptList.After(known, fact.Data)!).Codes;
        return query.Date("validOn") is { } on && kept is not null
            ? kept with { Concepts = [.. kept.Concepts.Where(code => code.IsInUse(on))] }
            : kept;
    }

    // The version is that of the stream that amends it, so that an act can be decided on it.
    private static bool IsKnown(HttpContext http, CodeList list)
    {
        ETag.Set(http, long.Parse(list.Version, CultureInfo.InvariantCulture) - 1);
        http.Response.Headers.CacheControl = "public, no-cache";
        return http.Request.Headers.IfNoneMatch.Contains(http.Response.Headers.ETag.ToString());
    }

    private static CodeListRow Row(CodeList list) => new(list.Id, list.Version, list.Nl, list.En, list.Definition, list.Open);

    private static object Around(CodeList list, IReadOnlyList<Concept> items) =>
        new { list.Id, list.Version, list.Nl, list.En, list.Definition, list.Open, Items = items };

    private static bool LedTo(object fact, Concept code) => code.Id == fact switch
    {
        CodeAdded f => f.Code.Id,
        CodeRevised f => f.Code.Id,
        CodeRetired f => f.Id,
        _ => null,
    };

    internal static Csv<Concept> Csv(CodeList list) => new(
        $"{list.Id}.csv",
        ("id", c => c.Id), ("nl", c => c.Nl), ("en", c => c.En), ("definition", c => c.Definition),
        ("broader", c => Columns.Of(c.Broader)), ("related", c => Columns.Of(c.Related)),
        ("age_from", c => Columns.Of(c.AgeFrom)), ("age_until", c => Columns.Of(c.AgeUntil)),
        ("life_situation", c => c.LifeSituation), ("retired_from", c => Columns.Of(c.RetiredFrom)));
}
