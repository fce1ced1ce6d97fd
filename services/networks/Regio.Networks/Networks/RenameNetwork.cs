using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Landscape;
using Regio.Networks.Surroundings;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>Call a network otherwise, from a day on.</summary>
public static class RenameNetwork
{
    /// <summary>A network's new name (naamswijziging).</summary>
    public sealed record Request(
        [property: Required, Line(300), Description("Its name (naam).")] string? Name = null,
        [property: Required, Description("First day (ingangsdatum); before it, it has the name that it had.")] DateOnly? From = null,
        [property: Description("The answer (bevestiging) to `resembles-existing`, beside the same body.")] ConfirmationBody? Confirmation = null);

    /// <summary>
    /// From a day on which the network is in force, not before it got its present name. The name that it has changes
    /// nothing.
    /// </summary>
    public static Decision Decide(Network network, string name, DateOnly from) =>
        name == network.Details.Name
            ? Decision.Nothing
            : Refusals.Unless(
                [.. CourseRules.Faults(network, from, network.Course.Names is { Count: > 0 } before ? before[^1].From : null)],
                () => Decision.Accept(new NetworkRenamed(network.Id, from, name)));

    /// <summary><c>POST /networks/v1/networks/{id}/rename</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/rename", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("renameNetwork").WithSummary("Rename a network")
        .WithDescription(
            "By who registered or leads the network, or a steward. A name that was wrong is corrected instead. "
            + "A name nearly that of another network in force is asked about as when a network is registered: `new` takes it "
            + "all the same, and with `join` its members ask to join that one (202).")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, Accepted, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, Questions questions, Lookout lookout,
        TimeProvider clock, CancellationToken ct)
    {
        var (networkId, name, from) = (StreamId.Parse(Network.StreamKind, id), request.Name!.Trim(), request.From!.Value);
        var proposal = new Proposal(
            writing, request, new { Of = networkId, Body = request with { Confirmation = null } }, request.Confirmation);
        if (proposal.IsToJoin)
        {
            var (known, refused) = await changes.Changeable(networkId, writing, ct);
            return known is null ? refused! : Told(await questions.Join(
                proposal, [.. known.MembersOn(clock.Today())], around => Near(around, known.Id, Decide(known, name, from)), ct));
        }

        var around = await lookout.Look(ct);
        return Told(await changes.Change(
            networkId, writing, request,
            network =>
            {
                var renaming = Decide(network, name, from);
                return questions.Weigh(
                    proposal, renaming, Near(around, networkId, renaming),
                    (candidates, motive, rules) => new RenamedDespiteResemblance(networkId, candidates, motive, rules));
            },
            ct));
    }

    // What it resembles by more than its name it did before.
    internal static IReadOnlyList<Resembling> Near(Surrounding around, Guid networkId, Decision renaming) =>
    [
        .. around.Near(around.Standing.Register.Facts(networkId), renaming)
            .Where(one => one.Reasons.Contains(Likeness.SameName)).Select(one => one with { Reasons = [Likeness.SameName] }),
    ];

    private static Results<NoContent, Accepted, ProblemHttpResult> Told(INestedHttpResult came) => came.Result switch
    {
        NoContent done => done,
        Accepted asked => asked,
        var problem => (ProblemHttpResult)problem,
    };
}
