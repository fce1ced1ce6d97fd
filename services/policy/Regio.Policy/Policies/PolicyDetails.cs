using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;

namespace Regio.Policy.Policies;

/// <summary>Read one policy, now or as it was known, and what happened to it; straight from its facts, never stale.</summary>
internal static class PolicyDetails
{
    /// <summary><c>GET /policy/v1/policies/{id}</c> and <c>…/history</c>.</summary>
    public static void Map(RouteGroupBuilder policies)
    {
        policies.MapGet("{id:guid}", Read)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readPolicy").TellsVersion().WithSummary("Read a policy").ProducesProblem(404);
        policies.MapGet("{id:guid}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readPolicyHistory").WithSummary("Read what happened to a policy").ProducesProblem(404);
    }

    private static async Task<Results<Ok<PolicyOverview>, ProblemHttpResult>> Read(
        HttpContext http, Guid id, Views views, CancellationToken ct)
    {
        if (await views.Read<PolicyOverview>(id, http.QueryValues().Moment("knownOn"), ct) is not { } policy)
        {
            return Views.NotFound();
        }

        ETag.Set(http, policy.Version);
        return TypedResults.Ok(policy);
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, HttpContext http, Views views, CancellationToken ct) => views.History<PolicyOverview>(http.QueryValues(), id, ct);
}
