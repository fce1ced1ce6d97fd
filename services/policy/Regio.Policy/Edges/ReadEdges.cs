using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy.Edges;

/// <summary>Read what policies and schemes are to each other: one, what happened to it, and the list.</summary>
internal static class ReadEdges
{
    private const string Ends = "data->'state'->'ends'";

    private static readonly IReadOnlyList<(string, string)> Orders =
        [("from", $"{Ends}->>'fromId'"), ("to", $"{Ends}->>'toId'"), ("kind", $"{Ends}->>'kind'")];

    internal static readonly Csv<EdgeRow> Csv = new(
        "edges.csv",
        ("id", e => e.Id.ToString()), ("from", e => e.FromId.ToString()), ("from_title", e => e.FromTitle), ("kind", e => e.Kind),
        ("to", e => e.ToId.ToString()), ("to_title", e => e.ToTitle), ("status", e => e.Status), ("reasons", e => Columns.Of(e.Reasons)),
        ("says", e => Columns.Of(e.Says)), ("explanation", e => e.Explanation), ("rejected_by", e => e.RejectedBy),
        ("rejection_reason", e => e.RejectionReason));

    /// <summary><c>GET /policy/v1/edges</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder edges)
    {
        edges.MapGet("", List)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]), QueryParameter.AtLeast, QueryParameter.KnownOn,
                new("from", QueryKind.Text, "Only those that are said of this policy or scheme: id, or identifier in the source."),
                new("to", QueryKind.Text, "Only those to this policy or scheme: id, or identifier in the source."),
                new("kind", QueryKind.Code, "What the one is to the other (soort).") { List = "edge-kinds" },
                new("state", QueryKind.Code, "How far it is.") { Codes = [Edge.Suggested, "declared", "confirmed", "rejected"] },
            ])
            .WithName("listEdges").WithSummary("List what policies and schemes are to each other")
            .WithDescription("What is only suggested is shown to the owners of the two alone.")
            .ProducesProblem(503);
        edges.MapGet("{id:guid}", Read)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readEdge").TellsVersion().WithSummary("Read what a policy or scheme is to another").ProducesProblem(404);
        edges.MapGet("{id:guid}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readEdgeHistory").WithSummary("Read what happened to what a policy or scheme is to another").ProducesProblem(404);
    }

    private static async Task<Results<Listing<EdgeRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var (query, caller, today) = (http.QueryValues(), Caller.Of(http.User), clock.Today());
        var register = (await lookout.Look(ct)).Register;
        var selection = new Selection("data::text", "mt_doc_edgeitem")
            .Where(
                $"data->'state'->>'status' <> '{Edge.Suggested}' or ({Ends}->>'fromId')::uuid = any({{0}}) or ({Ends}->>'toId')::uuid = any({{0}})",
                OwnedBy(register, caller, today))
            .Where($"not (({Ends}->>'fromId')::uuid = any({{0}}) or ({Ends}->>'toId')::uuid = any({{0}}))", HiddenFrom(register, caller, today))
            .When(EndOf(query.Text("from")), $"({Ends}->>'fromId')::uuid = {{0}}")
            .When(EndOf(query.Text("to")), $"({Ends}->>'toId')::uuid = {{0}}")
            .When(query.Text("kind"), $"{Ends}->>'kind' = {{0}}")
            .When(query.Text("state"), "data->'state'->>'status' = {0}")
            .OrderedBy(query.Sort, Orders, "id");
        return await listings.Of<EdgeItem, EdgeItem, EdgeRow>(
            query, [], selection,
            (items, _) => ValueTask.FromResult<IReadOnlyList<EdgeRow>>([.. items.Select(item => EdgeRow.Of(item, register, today))]),
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is EdgeDeclared), ct);

        Guid? EndOf(string? called) => called is null ? null : EdgeEnds.Find(register, called, caller, today)?.Id ?? Guid.Empty;
    }

    private static async Task<Results<Ok<EdgeRow>, ProblemHttpResult>> Read(
        Guid id, HttpContext http, Views views, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var register = (await lookout.Look(ct)).Register;
        if (await views.Read<EdgeItem>(id, http.QueryValues().Moment("knownOn"), ct) is not { } edge
            || !EdgeEnds.IsVisible(register, edge.State, Caller.Of(http.User), clock.Today()))
        {
            return Views.NotFound();
        }

        ETag.Set(http, edge.Version);
        return TypedResults.Ok(EdgeRow.Of(edge, register, clock.Today()));
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, HttpContext http, Streams streams, Views views, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var (edge, _) = await streams.Read<Edge>(id, ct);
        return edge is not null && EdgeEnds.IsVisible((await lookout.Look(ct)).Register, edge, Caller.Of(http.User), clock.Today())
            ? await views.History<EdgeItem>(http.QueryValues(), id, ct)
            : Views.NotFound();
    }

    private static Guid[] OwnedBy(Register register, Caller? caller, DateOnly today) =>
    [
        .. register.Policies.Values.Where(policy => caller?.ActsFor(policy.OwnerOn(today)) is true).Select(policy => policy.Id),
        .. register.Schemes.Values.Where(scheme => caller?.ActsFor(scheme.OwnerId) is true).Select(scheme => scheme.Id),
    ];

    private static Guid[] HiddenFrom(Register register, Caller? caller, DateOnly today) =>
        [.. register.Schemes.Values.Where(scheme => !scheme.IsPublished(today) && caller?.ActsFor(scheme.OwnerId) is not true).Select(scheme => scheme.Id)];
}
