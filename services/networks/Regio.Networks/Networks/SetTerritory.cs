using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Organisations;
using Regio.Networks.Regions;
using Regio.Networks.Surroundings;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>Set the territory that a network serves (werkgebied).</summary>
public static class SetTerritory
{
    /// <summary>A network's territory (werkgebied), whole.</summary>
    public sealed record Request(
        [property: Required, MaxLength(1_000), Lines, Description("Municipalities (gemeenten): ids, TOOI URIs or codes; empty: none is registered.")]
        IReadOnlyList<string>? Municipalities = null,
        [property: Description("Why the territory deviates from the divisions of the country; required when it does.")]
        DeviationBody? Deviation = null);

    /// <summary>Only registered municipalities, each once; the same set again changes nothing.</summary>
    public static Decision Decide(
        Network network, IReadOnlyList<Guid> named, IReadOnlyDictionary<Guid, bool> registered, bool asked = true) =>
        Refusals.Unless(
            TerritoryRules.Faults(named, registered),
            () => Values.Set(named) is var set && set.Equals(Values.Set(network.Territory))
                ? Decision.Nothing
                : Decision.Accept(new TerritorySet(network.Id, set, asked)));

    /// <summary>The same, and why it deviates when it does: of the territory that it has already, too.</summary>
    internal static Decision DecideExplained(
        Network network, IReadOnlyList<Guid> named, IReadOnlyDictionary<Guid, bool> registered, Deviating? deviating,
        DeviationExplained? explained, DateOnly today) => Decide(network, named, registered) switch
        {
            Decision.Accepted { Facts.Count: 0 } when explained is not null => ExplainDeviation.Decide(network, deviating, explained, today),
            var decision => decision.Unless(ComplyOrExplain.Faults(deviating, explained, today), explained),
        };

    /// <summary><c>POST /networks/v1/networks/{id}/territory</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/territory", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("setTerritory").WithSummary("Set a network's territory")
        .WithDescription("By who registered or leads the network, or a steward. The list replaces the known one, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, OrganisationIds ids,
        Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var networkId = StreamId.Parse(Network.StreamKind, id);
        var named = await ids.Of(request.Municipalities!, ct);
        var registered = await changes.Registered(named, ct);
        var standing = (await lookout.Look(ct)).Standing;
        return await changes.Change(
            networkId, writing, request,
            network =>
            {
                var deviating = ComplyOrExplain.Check(standing, named, network.DomainsOn(standing.Day), network.Details.ObligationDivision);
                var explained = ComplyOrExplain.Explained(networkId, deviating, request.Deviation);
                return DecideExplained(network, named, registered, deviating, explained, clock.Today());
            },
            ct);
    }
}
