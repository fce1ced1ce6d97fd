using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Organisations;

namespace Regio.Networks.Networks;

/// <summary>Record the budget of a network for a year (begroting).</summary>
public static class RecordBudget
{
    /// <summary>The budget of a network for a year (begroting), as sent.</summary>
    public sealed record Request : YearBody;

    /// <summary>Members pay no more than the total; the same again changes nothing, another for the year replaces it.</summary>
    public static Decision Decide(Network network, BudgetRecorded recorded) => Refusals.Unless(
        YearRules.Faults(network, recorded.Year, recorded.Total, recorded.Contributions),
        () => network.Terms.Budgets.Contains(recorded) ? Decision.Nothing : Decision.Accept(recorded));

    /// <summary><c>POST /networks/v1/networks/{id}/budget</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/budget", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("recordBudget").WithSummary("Record a network's budget for a year")
        .WithDescription("By who registered or leads the network, or a steward. It replaces what is recorded of that year, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, OrganisationIds ids,
        CancellationToken ct)
    {
        var recorded = new BudgetRecorded(
            StreamId.Parse(Network.StreamKind, id), request.Year!.Value, request.Total!.Value,
            await request.Resolved(ids, ct), Values.Text(request.Source));
        return await changes.Change(recorded.NetworkId, writing, request, network => Decide(network, recorded), ct);
    }
}
