using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Policy.Policies;

/// <summary>Read one policy, now or as it was known, and what happened to it; straight from its facts, never stale.</summary>
internal static class PolicyDetails
{
    private static readonly Problem NoSuchPolicy = new("not-found", "There is no such policy.");

    /// <summary><c>GET /policy/v1/policies/{id}</c> and <c>…/history</c>.</summary>
    public static void Map(RouteGroupBuilder policies)
    {
        policies.MapGet("{id:guid}", Read)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readPolicy").WithSummary("Read a policy").ProducesProblem(404);
        policies.MapGet("{id:guid}/history", ReadHistory)
            .WithName("readPolicyHistory").WithSummary("Read what happened to a policy").ProducesProblem(404);
    }

    private static async Task<Results<Ok<PolicyOverview>, ProblemHttpResult>> Read(
        HttpContext http, Guid id, IDocumentStore store, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (Fold(await session.Events.FetchStreamAsync(id, timestamp: http.QueryValues().Moment("knownOn"), token: ct)) is not { } policy)
        {
            return NoSuchPolicy.AsResult();
        }

        ETag.Set(http, policy.Version);
        return TypedResults.Ok(policy);
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, History history, CancellationToken ct)
    {
        var facts = await history.Of(id, ct);
        return facts.Count > 0 ? TypedResults.Ok(facts) : NoSuchPolicy.AsResult();
    }

    private static PolicyOverview? Fold(IEnumerable<IEvent> facts) => facts.Aggregate(
        default(PolicyOverview), (policy, fact) => PolicyOverview.After(policy, fact.Data, fact.Version));
}
