using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;

namespace Regio.Policy.Owners;

/// <summary>Read owners: one, what happened to it, and the list.</summary>
internal static class ReadOwners
{
    private static readonly QueryParameter ValidOn = new("validOn", QueryKind.Date, "By name and place of this day; of today when absent.");

    internal static readonly Csv<OwnerRow> Csv = new(
        "owners.csv",
        ("id", o => o.Organisation), ("name", o => o.Name), ("kind", o => o.Kind), ("parent", o => o.Parent), ("from", o => Columns.Of(o.From)),
        ("joined_on", o => Columns.Of(o.JoinedOn)), ("until", o => Columns.Of(o.Until)),
        ("heirs", o => Columns.Of(o.Heirs.Select(heir => string.Join(' ', heir.Domains.Prepend(heir.Organisation))))), ("reason", o => o.Reason));

    /// <summary><c>GET /policy/v1/owners</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder owners)
    {
        owners.MapGet("", List)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders("").Select(order => order.Name)]), QueryParameter.AtLeast, ValidOn,
                QueryParameter.KnownOn,
                new("kind", QueryKind.Code, "Kind (soort).") { List = "owner-kinds" },
                new("parent", QueryKind.Text, "Only those that are part of this one on the day: TOOI URI."),
                new("organisation", QueryKind.Text, "Only this one: TOOI URI."),
                new("stands", QueryKind.Flag, "Only those that were not ended, or only those that were."),
            ])
            .WithName("listOwners").WithSummary("List owners of policies and schemes")
            .ProducesProblem(503);
        owners.MapGet("{id:guid}", Read)
            .WithQuery(ValidOn, QueryParameter.KnownOn)
            .WithName("readOwner").TellsVersion().WithSummary("Read an owner").ProducesProblem(404);
        owners.MapGet("{id:guid}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readOwnerHistory").WithSummary("Read what happened to an owner").ProducesProblem(404);
    }

    private static IReadOnlyList<(string Name, string Sql)> Orders(string version) =>
        [("name", $"lower({version}->>'name')"), ("kind", "data->'state'->>'kind'"), ("joinedOn", "data->'state'->>'joinedOn'")];

    private static Task<Results<Listing<OwnerRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var on = query.Date("validOn") ?? clock.Today();
        var version = OnDay.Of("data->'state'->'versions'", on);
        var selection = new Selection("data::text", "mt_doc_owneritem")
            .When(query.Text("kind"), "data->'state'->>'kind' = {0}")
            .When(query.Text("parent"), version + "->>'parent' = {0}")
            .When(query.Text("organisation"), "data->'state'->>'organisation' = {0}")
            .When(query.Flag("stands"), "(data->'state'->>'ending' is null) = {0}")
            .OrderedBy(query.Sort, Orders(version), "id");
        return listings.Of<OwnerItem, OwnerItem, OwnerRow>(
            query, [], selection, (items, _) => ValueTask.FromResult<IReadOnlyList<OwnerRow>>([.. items.Select(item => OwnerRow.Of(item, on))]),
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is OwnerRegistered or OwnerCorrected or OwnerEnded), ct);
    }

    private static async Task<Results<Ok<OwnerRow>, ProblemHttpResult>> Read(
        Guid id, HttpContext http, Views views, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        if (await views.Read<OwnerItem>(id, query.Moment("knownOn"), ct) is not { } owner)
        {
            return Views.NotFound();
        }

        ETag.Set(http, owner.Version);
        return TypedResults.Ok(OwnerRow.Of(owner, query.Date("validOn") ?? clock.Today()));
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, HttpContext http, Views views, CancellationToken ct) => views.History<OwnerItem>(http.QueryValues(), id, ct);
}
