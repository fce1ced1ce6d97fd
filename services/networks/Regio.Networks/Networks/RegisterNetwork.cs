using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Regions;

namespace Regio.Networks.Networks;

/// <summary>Register a network, with its members and territory when they are known.</summary>
public static class RegisterNetwork
{
    /// <summary>A network to be registered (registratie van een samenwerkingsverband).</summary>
    public sealed record Request : RegistrationBody;

    /// <summary>The whole registration, with everything resolved; an import is asked nothing.</summary>
    public sealed record Command(
        NetworkRegistered Network, IReadOnlyList<Guid> Territory, IReadOnlyList<MemberAdmitted> Members, bool Asked = true);

    /// <summary>It ends no earlier than it starts; its territory are municipalities, its members registered, each once at a time.</summary>
    public static Decision Decide(Command command, IReadOnlyDictionary<Guid, bool> registered)
    {
        var (network, details) = (command.Network, command.Network.Details);
        var faults = new List<Fault>([
            .. Refusals.OfPeriod(details.InForceFrom, details.InForceUntil, "/inForceUntil"),
            .. TerritoryRules.Faults(command.Territory, registered, "/territory"),
        ]);
        var facts = new List<object> { network };
        if (command.Territory.Count > 0)
        {
            facts.Add(new TerritorySet(network.NetworkId, Values.Set(command.Territory), command.Asked));
        }

        var state = Network.After(null, network)!;
        foreach (var (i, member) in command.Members.Index())
        {
            faults.AddRange(AdmitMember.Faults(state, member, registered.ContainsKey(member.OrganisationId), $"/members/{i}"));
            state = Network.After(state, member)!;
            facts.Add(member);
        }

        return Refusals.Unless(faults, () => Decision.Accept(facts));
    }

    /// <summary><c>POST /networks/v1/networks</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("", Handle)
        .RequireRole(NetworkRights.Registering)
        .WithName("registerNetwork").WithSummary("Register a network")
        .WithDescription(
            "By a region or a steward; by a ministry when its scheme induces the network. One that resembles networks in "
            + "force is refused as `resembles-existing`, with at most five `candidates` and a `confirmation.token`: send the "
            + "same body again with `confirmation`, to register it all the same or to ask to join a candidate (202). The "
            + "answer tells of networks with the same people at the table.")
        .Refuses(400, 401, 403, 409);

    private static async Task<Results<Created<RegistrationAdvice>, Accepted, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Registrations registrations, OrganisationIds ids, States states,
        TimeProvider clock, CancellationToken ct)
    {
        var caller = Caller.Of(writing.Http.User)!;
        if (NetworkRights.AgainstRegistering(caller, request.Obligation!) is { } forbidden)
        {
            return forbidden.AsResult();
        }

        var id = request.ExternalId is { } external ? StreamId.Of(Network.StreamKind, external) : Guid.CreateVersion7();
        var territory = await ids.Of(request.Territory ?? [], ct);
        var members = await ids.Of((request.Members ?? []).Select(member => member.Organisation!), ct);
        var registered = await states.Municipalities([.. territory, .. members], ct);
        var command = new Command(
            new(id, request.ExternalId, request.Begun(clock.Today()), caller.Organisation), territory,
            [.. (request.Members ?? []).Zip(members, (member, who) => member.Admitted(id, Guid.CreateVersion7(), who))]);
        var proposal = new Proposal(writing, request, request with { Confirmation = null }, request.Confirmation);
        return await registrations.Register(proposal, new(request, command, Decide(command, registered)), ct);
    }
}
