using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;

namespace Regio.Funding.Purses;

/// <summary>What a scheme has for a region (bedrag per gebied).</summary>
/// <param name="RegionId">The region.</param>
/// <param name="ExternalId">Identifier of the region in its source; absent when registered here.</param>
/// <param name="Name">Name of the region.</param>
/// <param name="Size">The size that sets its class; absent: not measured.</param>
/// <param name="Years">Of each year of the scheme's budget: what the key gives it, and what of that is committed.</param>
public sealed record RegionMoneyRow(Guid RegionId, string? ExternalId, string Name, decimal? Size, IReadOnlyList<RegionYear> Years);

/// <summary>What a region has of a year (bedrag per jaar).</summary>
/// <param name="Year">The year.</param>
/// <param name="Most">Euros by the key; unknown when absent.</param>
/// <param name="Committed">Euros of those committed.</param>
public sealed record RegionYear(int Year, decimal? Most, decimal Committed);

/// <summary>Read how the money of a scheme is divided over its regions.</summary>
internal static class ReadRegionMoney
{
    /// <summary><c>GET /funding/v1/schemes/{id}/money-per-region</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapGet("{id}/money-per-region", Read)
        .WithQuery(new QueryParameter("validOn", QueryKind.Date, "By what the scheme says on this day; of today when absent."))
        .WithName("listRegionMoney").WithSummary("Read what a scheme has for each region")
        .WithDescription("By its division key (verdeelsleutel): the class of a measured size, and fixed amounts; empty when it has no key or no division.")
        .ProducesProblem(404);

    private static async Task<Results<Ok<IReadOnlyList<RegionMoneyRow>>, ProblemHttpResult>> Read(
        string id, HttpContext http, Streams streams, Views views, RegionShares shares, TimeProvider clock, CancellationToken ct)
    {
        if (await views.Read<SchemeItem>(SchemeChanges.IdOf(id), knownOn: null, ct) is not { } scheme || !scheme.State.IsVisibleTo(Caller.Of(http.User)))
        {
            return Views.NotFound();
        }

        var said = scheme.On(http.QueryValues().Date("validOn") ?? clock.Today()).Said.Details;
        var purse = (await streams.Read<Purse>(Purse.IdOf(scheme.Id), ct)).State ?? Purse.Empty(scheme.Id);
        return TypedResults.Ok<IReadOnlyList<RegionMoneyRow>>(
        [
            .. (await shares.Of(said, ct)).Select(one => new RegionMoneyRow(
                one.Region.Id, one.Region.ExternalId, one.Region.Name, one.Share?.Size,
                [.. purse.Budgets.Select(set => new RegionYear(set.Year, one.Share?.Of(set.Year), purse.CommittedFor(one.Region.Id, set.Year)))])),
        ]);
    }
}
