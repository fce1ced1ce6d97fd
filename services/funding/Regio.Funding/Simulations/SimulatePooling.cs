using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding.Simulations;

/// <summary>Answers what would change if schemes were pooled.</summary>
internal static class SimulatePooling
{
    /// <summary><c>GET /funding/v1/simulations/pooling</c>.</summary>
    public static void Map(RouteGroupBuilder simulations) => simulations
        .MapGet("pooling", Answer)
        .WithQuery(
            new QueryParameter("schemes", QueryKind.Text, "Schemes, a comma between them: id, or identifier in the source."),
            new QueryParameter("region", QueryKind.Text, "Only this region: identifier in the source, or id; every region of their divisions when absent."),
            new QueryParameter("year", QueryKind.Whole, "Calendar year; this one when absent.") { Minimum = 1900, Maximum = 2200 })
        .WithName("simulatePooling").WithSummary("Ask what would change if schemes were pooled")
        .WithDescription("Money together, reports before and after, rules that stand in the way and target groups that meet. What is not told stays unknown; nothing is stored.")
        .ProducesProblem(404);

    private static async Task<Results<Ok<PoolingSimulation>, ProblemHttpResult>> Answer(
        HttpContext http, Views views, Lookout lookout, RegionShares shares, TimeProvider clock, CancellationToken ct)
    {
        var (query, caller, register) = (http.QueryValues(), Caller.Of(http.User), (await lookout.Look(ct)).Register);
        if (query.Text("region") is { } named && register.Region(named) is null)
        {
            return Views.NotFound();
        }

        var (year, schemes, unknown) = ((int)(query.Whole("year") ?? clock.Today().Year), new List<PooledScheme>(), new List<string>());
        foreach (var called in (query.Text("schemes") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            if (await views.Read<SchemeItem>(SchemeChanges.IdOf(called), knownOn: null, ct) is { } scheme && scheme.State.IsVisibleTo(caller))
            {
                schemes.Add(new(scheme.Id, scheme.ExternalId, scheme.On(new(year, 12, 31)).Said.Details, scheme.State.Calls));
            }
            else
            {
                unknown.Add(called);
            }
        }

        var groups = register.Concepts.TargetGroups;
        var regions = query.Text("region") is { } only ? [register.Region(only)!] : RegionsOf(schemes, register);
        return TypedResults.Ok(new PoolingSimulation(
            year, [.. schemes.Select(scheme => scheme.Id)], unknown, Pooling.Load(schemes, year), Pooling.Clashes(schemes, groups), Pooling.Untold(schemes),
            Pooling.Groups(schemes, groups), await Money(schemes, regions, year, shares, ct)));
    }

    private static IReadOnlyList<RegionFacts> RegionsOf(IEnumerable<PooledScheme> schemes, Register register) =>
    [
        .. schemes.Select(scheme => scheme.Said.Division).OfType<string>().Select(register.Division).OfType<DivisionFacts>().Distinct()
            .SelectMany(division => register.RegionsOf[division.Id]).Distinct().Select(id => register.Regions[id])
            .OrderBy(region => region.Name, StringComparer.Ordinal).ThenBy(region => region.Id),
    ];

    private static async Task<IReadOnlyList<PooledRegion>> Money(
        List<PooledScheme> schemes, IReadOnlyList<RegionFacts> regions, int year, RegionShares shares, CancellationToken ct)
    {
        var pooled = new List<PooledRegion>();
        foreach (var region in regions)
        {
            var money = new List<PooledMoney>();
            foreach (var scheme in schemes)
            {
                var share = await shares.Of(scheme.Id, region.Id, new(year, 12, 31), ct);
                money.Add(new(scheme.Id, share?.Of(year), scheme.Said.Terms.Earmarking));
            }

            pooled.Add(PooledRegion.Of(region.Id, region.Name, money));
        }

        return pooled;
    }
}
