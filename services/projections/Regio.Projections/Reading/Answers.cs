using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Requests;

namespace Regio.Projections;

/// <summary>A page of a view (overzicht) as it is answered.</summary>
/// <param name="Items">The rows of the page.</param>
/// <param name="AsOf">As of when they hold.</param>
/// <param name="Basis">How many of those it is about could be looked at.</param>
/// <param name="Rules">Version of the rules.</param>
internal sealed record ViewPage<T>(IReadOnlyList<T> Items, AsOf AsOf, Basis Basis, string Rules);

/// <summary>How views answer: every figure with as of when it holds and which rules made it.</summary>
internal static class Answers
{
    /// <summary>Rows, in pages or streamed, each with the streams whose events it rests on and what it was computed from.</summary>
    public static ViewList<T> List<T>(
        this View view, IReadOnlyList<T> rows, Table<T> table, Basis basis, Func<T, IEnumerable<Guid>> restsOn,
        Func<T, IReadOnlyDictionary<string, object?>>? inputs = null)
        where T : ViewRow =>
        new(view, table, rows, basis, restsOn) { Inputs = inputs };

    /// <summary>A row, or what is told of all rows together, with where the events behind it are told and, if that was asked, how it was computed.</summary>
    public static T WithEvidence<T>(this View view, T told, string key, string rule, IReadOnlyDictionary<string, object?>? inputs = null) where T : ViewRow => told with
    {
        Evidence = view.Links.Of(key, view.AsOf),
        Calculation = view.Explains ? new(rule, inputs ?? new Dictionary<string, object?>(), RulesVersion.Now) : null,
    };

    /// <summary>What is told of all rows of a table together, the streams whose events it rests on and, for who asks to have it explained, what it was computed from.</summary>
    public static Whole<T, TWhole> Whole<T, TWhole>(
        this View view, TWhole told, Table<T> table, Func<IEnumerable<Guid>> restsOn, Func<IReadOnlyDictionary<string, object?>>? inputs = null)
        where T : ViewRow where TWhole : ViewRow =>
        new(view.WithEvidence(told, EvidenceLinks.All, table.Rule, view.Explains ? inputs?.Invoke() : null), restsOn);

    /// <summary>Rows, in pages or streamed.</summary>
    public static IResult List<T>(this View view, IReadOnlyList<T> rows, Csv<T> csv, Basis basis) =>
        new Listing<T>(rows, csv) { Around = page => new ViewPage<T>(page, view.AsOf, basis, RulesVersion.Now) };

    /// <summary>One thing: its own fields, and beside them as of when they hold.</summary>
    public static IResult One<T>(this View view, T thing, Basis basis) => new OneThing<T>(thing, view, basis);

    /// <summary>One thing that is a list above all: its rows are also offered as CSV and NDJSON.</summary>
    /// <param name="view">What it is answered from.</param>
    /// <param name="thing">The thing, with these rows.</param>
    /// <param name="basis">How many of those it is about could be looked at.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="table">What they are rows of.</param>
    /// <param name="restsOn">The streams whose events a row rests on.</param>
    /// <param name="inputs">What a row was computed from, besides what it says itself; null: nothing.</param>
    /// <param name="whole">What is told of all rows together; null: nothing is.</param>
    public static ViewList<TRow> One<T, TRow>(
        this View view, Func<IReadOnlyList<TRow>, T> thing, Basis basis, IReadOnlyList<TRow> rows, Table<TRow> table, Func<TRow, IEnumerable<Guid>> restsOn,
        Func<TRow, IReadOnlyDictionary<string, object?>>? inputs = null, IWhole<TRow>? whole = null)
        where TRow : ViewRow =>
        new(view, table, rows, basis, restsOn) { Around = (page, json) => view.Around(thing(page), basis, json), Unpaged = true, Inputs = inputs, Whole = whole };

    /// <summary>One figure, as a list of it alone.</summary>
    public static ViewList<T> Figure<T>(
        this View view, T figure, Basis basis, Table<T> table, Func<T, IEnumerable<Guid>> restsOn, Func<T, IReadOnlyDictionary<string, object?>>? inputs = null)
        where T : ViewRow =>
        view.One(page => page is [var told, ..] ? told : figure, basis, [figure], table, restsOn, inputs);

    /// <summary>A part of the query that names what is not registered.</summary>
    public static IResult Unknown(string parameter, string called) => new Problem(
        "invalid-query", "Some query parameters are not valid.",
        [new($"?{parameter}", "unknown", $"Nothing is registered as {called}.")]).AsResult();

    /// <summary>There is no such thing to answer about.</summary>
    public static IResult Missing(string what, string called) =>
        new Problem("not-found", $"No {what} is registered as {called}.").AsResult();

    /// <summary>An answer about the municipality that is called so, or that there is none.</summary>
    public static IResult About(this View view, string gmCode, Func<OrganisationFacts, IResult> answer) =>
        view.Picture.Register.Organisation(gmCode) is { Kind: OrganisationFacts.Municipality } known
            ? answer(known)
            : Missing("municipality", gmCode);

    private static JsonObject Around<T>(this View view, T thing, Basis basis, JsonSerializerOptions json)
    {
        var answer = (JsonObject)JsonSerializer.SerializeToNode(thing, json)!;
        answer["asOf"] = JsonSerializer.SerializeToNode(view.AsOf, json);
        answer["basis"] = JsonSerializer.SerializeToNode(basis, json);
        answer["rules"] = RulesVersion.Now;
        return answer;
    }

    private sealed class OneThing<T>(T thing, View view, Basis basis) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (httpContext.Request.Accepted(Acceptance.Json) is null)
            {
                return Acceptance.NotOffered(Acceptance.Json).AsResult().ExecuteAsync(httpContext);
            }

            var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            return httpContext.Response.WriteAsJsonAsync(view.Around(thing, basis, json), json, httpContext.RequestAborted);
        }
    }
}
