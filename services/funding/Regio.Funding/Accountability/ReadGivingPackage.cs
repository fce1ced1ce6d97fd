using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Grants;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Surroundings;

namespace Regio.Funding.Accountability;

/// <summary>Read grants in the shape of the 360Giving Data Standard, for who compares grants of many countries.</summary>
internal static class ReadGivingPackage
{
    private const string Version = "1.1";

    /// <summary><c>GET /funding/v1/grants-360giving</c>.</summary>
    public static void Map(RouteGroupBuilder packages) => packages
        .MapGet("", Read)
        .WithQuery(new QueryParameter("scheme", QueryKind.Text, "Under this scheme: id, or identifier in the source; all when absent."))
        .WithName("listGivenGrants").WithSummary("Read grants in the shape of the 360Giving Data Standard")
        .WithDescription(
            "A package (gegevenspakket) of every grant of which all is known that the standard asks: who got it, who granted it, when, how much and "
            + "for what; its description tells how many are not. Not found when there is none.")
        .ProducesProblem(404);

    /// <summary>The package; null when there is no grant for it.</summary>
    internal static GivingPackage? Of(IReadOnlyList<GivenGrant?> grants, DateOnly today)
    {
        IReadOnlyList<GivenGrant> whole = [.. grants.OfType<GivenGrant>()];
        return whole.Count == 0 ? null : new(
            Version, "Regio", $"{whole.Count} grants; {grants.Count - whole.Count} more, of which is not known all that the standard asks, are left out.", today, whole);
    }

    private static async Task<Results<Ok<GivingPackage>, ProblemHttpResult>> Read(
        HttpContext http, IDocumentStore store, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var register = (await lookout.Look(ct)).Register;
        await using var session = store.QuerySession();
        var schemes = (await session.AdvancedSql.QueryAsync<SchemeItem>("select data from mt_doc_schemeitem", ct)).ToDictionary(item => item.Id, item => item.State);
        var grants = (await session.AdvancedSql.QueryAsync<GrantItem>(
            "select data from mt_doc_grantitem where data->'state'->>'award' is not null or data->'state'->>'record' is not null order by id", ct))
            .Select(item => item.State);
        if (http.QueryValues().Text("scheme") is { } called)
        {
            grants = grants.Where(grant => grant.SchemeId == SchemeChanges.IdOf(called));
        }

        return Of([.. grants.Where(grant => schemes.ContainsKey(grant.SchemeId)).Select(grant => GivenGrant.Of(grant, schemes[grant.SchemeId], register))], clock.Today()) is { } package
            ? TypedResults.Ok(package)
            : new Problem("not-found", "There is no grant of which all is known that the standard asks.").AsResult();
    }
}
