using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Organisations;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>Set which partners a network needs in a phase, and for what (arena-analyse).</summary>
public static class SetArena
{
    /// <summary>Who is needed in a phase (arena), as sent, whole.</summary>
    public sealed record Request
    {
        /// <summary>Code of the list <c>phases</c>.</summary>
        [Required, CodesOf("phases"), Description("Phase (ontwikkelfase), of /reference/v1/phases.")]
        public string? Phase { get; init; }

        /// <summary>Who is needed.</summary>
        [Required, MaxLength(1_000), Description("Who is needed (partners), members or not; empty: nobody is named any more.")]
        public IReadOnlyList<Partner>? Partners { get; init; }
    }

    /// <summary>An organisation that is needed in a phase (partner), as sent.</summary>
    public sealed record Partner
    {
        /// <summary>The organisation.</summary>
        [Required, Line(300), Description("The organisation (organisatie): id, TOOI URI or code.")]
        public string? Organisation { get; init; }

        /// <summary>Code of the list <c>involvements</c>.</summary>
        [Required, CodesOf("involvements"), Description("Involvement (betrokkenheid), of /reference/v1/involvements.")]
        public string? Involvement { get; init; }
    }

    /// <summary>Of a phase of development, with organisations that are registered, each once; the same again changes nothing.</summary>
    public static Decision Decide(Network network, ArenaSet arena, IReadOnlySet<Guid> registered) => Refusals.Unless(
        [.. Faults(arena, registered)],
        () => network.Governance.ArenaOf(arena.Phase).Equals(arena.Partners) ? Decision.Nothing : Decision.Accept(arena));

    /// <summary><c>POST /networks/v1/networks/{id}/arena</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/arena", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("setArena").WithSummary("Set which partners a network needs in a phase")
        .WithDescription("By who registered or leads the network, or a steward. The body replaces what was set for that phase, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(ArenaSet arena, IReadOnlySet<Guid> registered)
    {
        if (arena.Phase == PhaseRules.Ended)
        {
            yield return new("/phase", "ends-by-ending", "Nobody is needed in a network that has ended.");
        }

        foreach (var fault in Refusals.OfUnknown(
            arena.Partners.Select((partner, i) => ($"/partners/{i}/organisation", partner.OrganisationId)), registered,
            "unknown-organisation", "organisation"))
        {
            yield return fault;
        }

        var before = new HashSet<Guid>();
        foreach (var (i, partner) in arena.Partners.Index().Where(partner => !before.Add(partner.Item.OrganisationId)))
        {
            yield return new($"/partners/{i}/organisation", "named-twice", "A partner is named once in a phase.");
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, OrganisationIds ids, CancellationToken ct)
    {
        var partners = await ids.Of(request.Partners!.Select(partner => partner.Organisation!), ct);
        var arena = new ArenaSet(
            StreamId.Parse(Network.StreamKind, id), request.Phase!,
            [.. partners.Zip(request.Partners!, (who, partner) => new ArenaPartner(who, partner.Involvement!))]);
        var registered = (await changes.Registered(partners, ct)).Keys.ToHashSet();
        return await changes.Change(arena.NetworkId, writing, request, network => Decide(network, arena, registered), ct);
    }
}
