using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Reading;
using Regio.Networks.Surroundings;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>Set a network's place in its chain of versions (keten van versies).</summary>
public static class LinkVersions
{
    private const string Unsaid = "Name the version before or after it; an empty text says that there is none.";

    /// <summary>A network's place in its chain of versions (keten van versies).</summary>
    public sealed record Request(
        [property: Line(200), Description("The version before it (vorige versie): id or external id; absent or empty for the first.")]
        string? Previous = null,
        [property: Line(200), Description("The version after it (volgende versie): id or external id; absent or empty for the last.")]
        string? Next = null);

    /// <summary>As below; one of the two is said, if only that there is none.</summary>
    internal static Decision Weigh(
        Network network, Request request, Guid? previous, Guid? next, IReadOnlySet<Guid> registered, VersionOrder order) =>
        request is { Previous: null, Next: null }
            ? Decision.Reject("nothing-said", Unsaid, new Fault("", "nothing-said", Unsaid))
            : Decide(network, previous, next, registered, order);

    /// <summary>
    /// Both are registered, and other networks, and neither comes before and after it, as whichever version says; the same
    /// place again changes nothing.
    /// </summary>
    public static Decision Decide(
        Network network, Guid? previous, Guid? next, IReadOnlySet<Guid> registered, VersionOrder order) =>
        Refusals.Unless(
            [
                .. Faults(network, "/previous", previous, registered), .. Faults(network, "/next", next, registered),
                .. order.Circles(network.Id, previous, next),
            ],
            () => (previous, next) == (network.PreviousId, network.NextId)
                ? Decision.Nothing
                : Decision.Accept(new NetworkVersionsLinked(network.Id, previous, next)));

    /// <summary><c>POST /networks/v1/networks/{id}/versions</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/versions", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("linkVersions").WithSummary("Link a network to its versions")
        .WithDescription("By who registered or leads the network, and each that it is newly linked to, or a steward. What is absent or empty is unlinked; one of the two is said.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(Network network, string pointer, Guid? other, IReadOnlySet<Guid> registered) =>
        other is not { } version ? []
        : version == network.Id ? [new(pointer, "version-of-itself", "A network is not its own version.")]
        : Refusals.OfUnknown([(pointer, version)], registered, "unknown-network", "network");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, States states, Lookout lookout,
        VersionChains chains, TimeProvider clock, CancellationToken ct)
    {
        var (previous, next, caller) = (IdOf(request.Previous), IdOf(request.Next), Caller.Of(writing.Http.User));
        var around = await lookout.Look(ct);
        var named = await states.Of<Network>([.. new[] { previous, next }.OfType<Guid>()], ct);
        var order = await chains.All(ct);
        return await streams.Change<Network>(
            writing, StreamId.Parse(Network.StreamKind, id), request,
            network => Weigh(network, request, previous, next, named.Keys.ToHashSet(), order), ct,
            network => NetworkRights.AgainstLinking(around.Held(network), named.Values.Select(one => one.State), caller, clock.Today()));
    }

    private static Guid? IdOf(string? called) =>
        string.IsNullOrWhiteSpace(called) ? null : StreamId.Parse(Network.StreamKind, called);
}
