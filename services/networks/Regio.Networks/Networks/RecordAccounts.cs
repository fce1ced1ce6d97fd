using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Organisations;

namespace Regio.Networks.Networks;

/// <summary>Record the accounts of a network for a year (jaarrekening).</summary>
public static class RecordAccounts
{
    /// <summary>The accounts of a network for a year (jaarrekening), as sent.</summary>
    public sealed record Request : YearBody;

    /// <summary>
    /// As for a budget, of a year that is over; the same again changes nothing, another for the year replaces it.
    /// </summary>
    public static Decision Decide(Network network, AccountsRecorded recorded, DateOnly today) => Refusals.Unless(
        [
            .. YearRules.Faults(network, recorded.Year, recorded.Total, recorded.Contributions),
            .. Refusals.OfFuture(new(recorded.Year + 1, 1, 1), today, "/year"),
        ],
        () => network.Terms.Accounts.Contains(recorded) ? Decision.Nothing : Decision.Accept(recorded));

    /// <summary><c>POST /networks/v1/networks/{id}/accounts</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/accounts", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("recordAccounts").WithSummary("Record a network's accounts for a year")
        .WithDescription("By who registered or leads the network, or a steward. It replaces what is recorded of that year, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, OrganisationIds ids,
        TimeProvider clock, CancellationToken ct)
    {
        var recorded = new AccountsRecorded(
            StreamId.Parse(Network.StreamKind, id), request.Year!.Value, request.Total!.Value,
            await request.Resolved(ids, ct), Values.Text(request.Source));
        return await changes.Change(recorded.NetworkId, writing, request, network => Decide(network, recorded, clock.Today()), ct);
    }
}
