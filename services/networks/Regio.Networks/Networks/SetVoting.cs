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

/// <summary>Set how a network decides (stemverhouding).</summary>
public static class SetVoting
{
    /// <summary>How a network decides (stemverhouding), as sent.</summary>
    public sealed record Request
    {
        /// <summary>Code of the list <c>voting-rules</c>.</summary>
        [Required, CodesOf("voting-rules"), Description("Voting rule (wijze van stemmen), of /reference/v1/voting-rules.")]
        public string? Rule { get; init; }

        /// <summary>The weight of each member's vote.</summary>
        [MaxLength(1_000), Description("Weight of each member's vote (stemgewicht); empty: equal, or unknown.")]
        public IReadOnlyList<Weight>? Weights { get; init; }

        /// <summary>The function in which members are represented.</summary>
        [Function(200), Description("Function (functie) in which members are represented, never a named person; unknown when absent.")]
        public string? RepresentativeFunction { get; init; }

        /// <summary>What a qualified majority takes.</summary>
        [Range(0.5, 1), Description("Share of the votes that a qualified majority takes (vereiste meerderheid), as 0.6667 for two thirds; unknown when absent.")]
        public decimal? Share { get; init; }

        /// <summary>What must be cast.</summary>
        [Range(0.0001, 1), Description("Share of the votes that must be cast for a decision (quorum); none is known when absent.")]
        public decimal? Quorum { get; init; }
    }

    /// <summary>The weight of a member's vote (stemgewicht), as sent.</summary>
    public sealed record Weight
    {
        /// <summary>The member.</summary>
        [Required, Line(300), Description("The member (deelnemer): id, TOOI URI or code.")]
        public string? Organisation { get; init; }

        /// <summary>The weight.</summary>
        [Required, Range(0.000001, 1_000_000), Description("Weight (gewicht), above 0.")]
        public decimal? Value { get; init; }
    }

    /// <summary>Only members, each once, have a weight, and only a qualified majority a share; the same again changes nothing.</summary>
    public static Decision Decide(Network network, VotingSet voting) => Refusals.Unless(
        [
            .. MembershipRules.OfMembers(
                network, voting.Weights.Select(weight => weight.OrganisationId), network.Details.InForceFrom, null, i => $"/weights/{i}/organisation"),
            .. voting is { Share: not null, Rule: not VotingSet.QualifiedMajority }
                ? [new Fault("/share", "share-of-another-rule", "Only a qualified majority takes a share of the votes.")]
                : Array.Empty<Fault>(),
        ],
        () => network.Terms.Voting == voting ? Decision.Nothing : Decision.Accept(voting));

    /// <summary><c>POST /networks/v1/networks/{id}/voting</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/voting", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("setVoting").WithSummary("Set how a network decides")
        .WithDescription("By who registered or leads the network, or a steward. The body replaces what was set, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, OrganisationIds ids,
        CancellationToken ct)
    {
        var weights = request.Weights ?? [];
        var members = await ids.Of(weights.Select(weight => weight.Organisation!), ct);
        var voting = new VotingSet(
            StreamId.Parse(Network.StreamKind, id), request.Rule!,
            [.. members.Zip(weights, (member, weight) => new VotingWeight(member, weight.Value!.Value))],
            Values.Text(request.RepresentativeFunction), request.Share, request.Quorum);
        return await changes.Change(voting.NetworkId, writing, request, network => Decide(network, voting), ct);
    }
}
