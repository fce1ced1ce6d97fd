using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>Succeed a network by its next version: that begins, this one is amended, and they are of one chain.</summary>
public static class SucceedNetwork
{
    /// <summary>The next version of a network (volgende versie), whole; it takes the place of this one on its first day.</summary>
    public sealed record Request : RegistrationBody
    {
        /// <summary>Why this version ends.</summary>
        [Prose(500), Description("Why this version is amended (toelichting); unknown when absent.")]
        public string? Reason { get; init; }
    }

    /// <summary>
    /// As for registering it; later than this one began, which has no next version and has not ended, unless on that very
    /// day. Who governs and coordinates goes over as far as its members allow.
    /// </summary>
    /// <param name="previous">The version that it succeeds.</param>
    /// <param name="next">The registration of the next.</param>
    /// <param name="reason">Why.</param>
    /// <param name="registered">Which of the organisations it names are registered, and whether each is a municipality.</param>
    public static Decision Decide(
        Network previous, RegisterNetwork.Command next, string? reason, IReadOnlyDictionary<Guid, bool> registered)
    {
        var (id, from) = (next.Network.NetworkId, next.Network.Details.InForceFrom);
        var registering = RegisterNetwork.Decide(next, registered);
        var faults = Faults(previous, from).ToList();
        if (registering is not Decision.Accepted { Facts: var facts } || faults.Count > 0)
        {
            return Refusals.Unless(
                [.. faults, .. (registering as Decision.Rejected)?.Problem.Errors ?? []], () => registering);
        }

        var begun = facts.Aggregate(default(Network), Network.After)! with { Holdings = previous.Holdings };
        NetworkEnded[] ended = previous.Details.InForceUntil is null ? [new(previous.Id, from, reason, EndNetwork.Amended)] : [];
        return Decision.Accept([
            .. facts, .. CarriedOver.Arrangements(previous, begun), new NetworkVersionsLinked(id, previous.Id, null),
            .. ended, new NetworkVersionsLinked(previous.Id, previous.PreviousId, id),
        ]);
    }

    /// <summary><c>POST /networks/v1/networks/{id}/succeed</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/succeed", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("succeedNetwork").WithSummary("Succeed a network by its next version")
        .WithDescription(
            "By who registered or leads the network and may register its next version, or a steward. The next version begins "
            + "and this one is amended in one: both, or neither. If-Match is that of this version. One that resembles networks "
            + "in force, but for those of its own chain, is asked about as when it is registered.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    /// <summary>Whether a fact changes the version before: the others begin the next.</summary>
    internal static bool IsOfPrevious(object fact) => fact is NetworkEnded or NetworkVersionsLinked { NextId: not null };

    private static IEnumerable<Fault> Faults(Network previous, DateOnly from)
    {
        if (previous.NextId is not null)
        {
            yield return new("", "already-succeeded", "It has a next version.");
        }

        if (from <= previous.Details.InForceFrom)
        {
            yield return new("/inForceFrom", "ends-before-start", $"This version began on {previous.Details.InForceFrom:O}.");
        }

        if (previous.Details.InForceUntil is { } until && until != from)
        {
            yield return new("/inForceFrom", "already-ended", $"This version ended on {until:O}.");
        }
    }

    private static async Task<Results<Created<RegistrationAdvice>, Accepted, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Registrations registrations, OrganisationIds ids,
        States states, TimeProvider clock, CancellationToken ct)
    {
        var (caller, previousId) = (Caller.Of(writing.Http.User), StreamId.Parse(Network.StreamKind, id));
        var nextId = request.ExternalId is { } external ? StreamId.Of(Network.StreamKind, external) : Guid.CreateVersion7();
        var unconfirmed = new { Of = previousId, Body = request with { Confirmation = null } };
        return await registrations.Succeed(
            new(writing, request, unconfirmed, request.Confirmation), previousId, nextId,
            async (previous, stop) =>
            {
                var next = await Next(request, nextId, previous, caller?.Organisation, clock.Today(), ids, stop);
                var named = next.Members.Select(member => member.OrganisationId).Concat(next.Territory);
                var registered = await states.Municipalities([.. named], stop);
                return new(request, next, Decide(previous, next, Values.Text(request.Reason), registered));
            },
            previous => NetworkRights.AgainstChanging(previous, caller, clock.Today())
                ?? NetworkRights.AgainstRegistering(caller, request.Obligation!),
            ct);
    }

    private static async Task<RegisterNetwork.Command> Next(
        Request request, Guid id, Network previous, string? by, DateOnly today, OrganisationIds ids, CancellationToken ct)
    {
        var details = request.Begun(today);
        var named = await ids.Of((request.Members ?? []).Select(member => member.Organisation!), ct);
        return new(
            new(id, request.ExternalId, details, by),
            request.Territory is { } territory ? await ids.Of(territory, ct) : previous.Territory,
            request.Members is null
                ? CarriedOver.Members(previous, id, details.InForceFrom, Guid.CreateVersion7)
                : [.. request.Members.Zip(named, (member, who) => member.Admitted(id, Guid.CreateVersion7(), who))]);
    }
}
