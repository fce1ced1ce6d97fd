using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Surroundings;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Read regional budgets: one, its account, what happened to it, and the list. They are public whole, but for how each voted.</summary>
internal static class ReadRegionalBudgets
{
    private const string State = "data->'state'";
    private const string Opening = $"{State}->'opening'";

    private static readonly IReadOnlyList<(string, string)> Orders = [("firstYear", $"({Opening}->>'firstYear')::int"), ("title", $"{Opening}->>'title'")];

    /// <summary>How each voted nobody reads: of a vote what travels is shown.</summary>
    internal static readonly Withheld Ballots = new(fact => fact is VoteCast ? new(Published.ContractOf(fact)!) : null, ["state.vote.cast"]);

    private static readonly Csv<RegionalBudgetRow> Csv = new(
        "regional-budgets.csv",
        ("id", b => b.ExternalId ?? b.Id.ToString()), ("title", b => b.Title), ("region", b => b.RegionId.ToString()),
        ("network", b => b.NetworkId.ToString()), ("keeper", b => b.KeeperId.ToString()), ("first_year", b => Columns.Of(b.FirstYear)),
        ("last_year", b => Columns.Of(b.LastYear)), ("unspent", b => b.Unspent), ("opened_on", b => Columns.Of(b.OpenedOn)),
        ("closed_on", b => Columns.Of(b.ClosedOn)), ("contributed", b => Columns.Of(b.Contributed)),
        ("allocated", b => Columns.Of(b.Allocations.Sum(one => one.Amount))), ("spent", b => Columns.Of(b.Allocations.Sum(one => one.Spent))));

    /// <summary><c>GET /funding/v1/regional-budgets</c>, <c>…/{id}</c>, <c>…/{id}/account</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder budgets)
    {
        budgets.MapGet("", List)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]), QueryParameter.AtLeast, QueryParameter.KnownOn,
                new("region", QueryKind.Text, "Of this region: identifier in the source, or id."),
                new("network", QueryKind.Text, "Of this network: id, or identifier in the source."),
                new("scheme", QueryKind.Text, "In which this scheme put money: id, or identifier in the source."),
                new("year", QueryKind.Whole, "For this calendar year.") { Minimum = 1900, Maximum = 2200 },
                new("status", QueryKind.Code, "Whether it was closed.") { Codes = ["open", "closed"] },
            ])
            .WithName("listRegionalBudgets").WithSummary("List regional budgets").ProducesProblem(503);
        budgets.MapGet("{id}", Read)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readRegionalBudget").TellsVersion().WithSummary("Read a regional budget").ProducesProblem(404);
        budgets.MapGet("{id}/account", ReadAccount)
            .WithName("readRegionalBudgetAccount").TellsVersion().WithSummary("Read what became of every cent of a regional budget")
            .WithDescription("Year by year and contributor by contributor, so that each scheme accounts for its part without asking for it.").ProducesProblem(404);
        budgets.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readRegionalBudgetHistory").WithSummary("Read what happened to a regional budget").ProducesProblem(404);
    }

    private static async Task<Results<Listing<RegionalBudgetRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, Lookout lookout, CancellationToken ct)
    {
        var (query, register) = (http.QueryValues(), (await lookout.Look(ct)).Register);
        var selection = new Selection("data::text", "mt_doc_regionalbudgetitem")
            .When(query.Text("region") is { } region ? (Landscape.Identifier.Region(register, region)?.Id ?? Guid.Empty).ToString() : null, $"{Opening}->>'regionId' = {{0}}")
            .When(query.Text("network") is { } network ? StreamId.Parse("network", network).ToString() : null, $"{Opening}->>'networkId' = {{0}}")
            .When(
                query.Text("scheme") is { } scheme ? SchemeChanges.IdOf(scheme).ToString() : null,
                $"exists (select from jsonb_array_elements({State}->'contributions') c where c->'proposed'->>'schemeId' = {{0}} and c->>'consented' is not null)")
            .When(query.Whole("year"), $"{{0}} between ({Opening}->>'firstYear')::int and ({Opening}->>'lastYear')::int")
            .When(query.Text("status"), $"({State}->>'closing' is not null) = ({{0}} = 'closed')")
            .OrderedBy(query.Sort, Orders, "id");
        return await listings.Of<RegionalBudgetItem, RegionalBudgetItem, RegionalBudgetRow>(
            query, [], selection, (items, _) => ValueTask.FromResult<IReadOnlyList<RegionalBudgetRow>>([.. items.Select(RegionalBudgetRow.Of)]), Csv, ct);
    }

    private static async Task<Results<Ok<RegionalBudgetRow>, ProblemHttpResult>> Read(string id, HttpContext http, Views views, CancellationToken ct)
    {
        if (await views.Read<RegionalBudgetItem>(RegionalBudgetChanges.IdOf(id), http.QueryValues().Moment("knownOn"), ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok(RegionalBudgetRow.Of(item));
    }

    private static async Task<Results<Ok<RegionalBudgetAccount>, ProblemHttpResult>> ReadAccount(string id, HttpContext http, Streams streams, CancellationToken ct)
    {
        if (await streams.Read<RegionalBudget>(RegionalBudgetChanges.IdOf(id), ct) is not ({ } budget, var version))
        {
            return Views.NotFound();
        }

        ETag.Set(http, version);
        return TypedResults.Ok(RegionalBudgetAccount.Of(budget));
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Views views, CancellationToken ct) =>
        views.History<RegionalBudgetItem>(http.QueryValues(), RegionalBudgetChanges.IdOf(id), ct, withheld: Ballots);
}
