using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;

namespace Regio.Funding.Purses;

/// <summary>The budget of a scheme for a year (subsidieplafond), and what became of it.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Budget">Ceiling, in euros; unknown when absent.</param>
/// <param name="Committed">Committed to grants, in euros.</param>
/// <param name="Left">What can still be awarded, in euros; unknown when absent.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Source">Where it is written; unknown when absent.</param>
public sealed record SchemeBudgetRow(int Year, decimal? Budget, decimal Committed, decimal? Left, DateOnly? DecidedOn, string? Source);

/// <summary>Read what a scheme may spend, year by year; straight from its facts, never stale.</summary>
internal static class ReadSchemeBudget
{
    /// <summary><c>GET /funding/v1/schemes/{id}/budget</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapGet("{id}/budget", Read)
        .WithName("readSchemeBudget").TellsVersion().WithSummary("Read the budget of a scheme, year by year")
        .WithDescription("Budget (begroting), committed money and what is left. Of someone else's draft or intention it is not found.")
        .ProducesProblem(404);

    /// <summary>Every year that has a budget or a commitment, in order.</summary>
    internal static IReadOnlyList<SchemeBudgetRow> Rows(Purse purse) =>
    [
        .. purse.Budgets.Select(set => set.Year).Concat(purse.Committed.Select(one => one.Year)).Distinct().Order().Select(year =>
        {
            var set = purse.Budgets.FirstOrDefault(one => one.Year == year);
            var committed = purse.CommittedOf(year);
            return new SchemeBudgetRow(year, set?.Amount, committed, set?.Amount - committed, set?.DecidedOn, set?.Source);
        }),
    ];

    private static async Task<Results<Ok<IReadOnlyList<SchemeBudgetRow>>, ProblemHttpResult>> Read(
        string id, HttpContext http, Streams streams, CancellationToken ct)
    {
        var (scheme, _) = await streams.Read<Scheme>(SchemeChanges.IdOf(id), ct);
        if (scheme?.IsVisibleTo(Caller.Of(http.User)) is not true)
        {
            return Views.NotFound();
        }

        var (purse, version) = await streams.Read<Purse>(Purse.IdOf(scheme.Id), ct);
        ETag.Set(http, version);
        return TypedResults.Ok(Rows(purse ?? Purse.Empty(scheme.Id)));
    }
}
