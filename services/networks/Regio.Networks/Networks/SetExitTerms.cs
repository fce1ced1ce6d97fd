using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>Set what leaving a network takes (uittredingsvoorwaarden).</summary>
public static class SetExitTerms
{
    /// <summary>The exit terms of a network (uittredingsvoorwaarden), as sent.</summary>
    public sealed record Request
    {
        /// <summary>Notice, in months.</summary>
        [Range(0, 600), Description("Notice (opzegtermijn), in months; unknown when absent.")]
        public int? NoticeMonths { get; init; }

        /// <summary>What the one who leaves pays.</summary>
        [Prose(1_000), Description("What the one who leaves pays (uittreedsom); unknown when absent.")]
        public string? Costs { get; init; }

        /// <summary>Article of the arrangement.</summary>
        [Line(300), Description("Article of the arrangement (artikel) that says so; unknown when absent.")]
        public string? Article { get; init; }
    }

    /// <summary>Something is said; the same again changes nothing.</summary>
    public static Decision Decide(Network network, ExitTermsSet terms) =>
        network.Terms.Exit == terms ? Decision.Nothing
        : (terms.NoticeMonths, terms.Costs, terms.Article) is (null, null, null)
            ? Decision.Reject(
                "nothing-said", "Say what leaving takes, or where that is written.",
                new Fault("", "nothing-said", "Say what leaving takes, or where that is written."))
        : Decision.Accept(terms);

    /// <summary><c>POST /networks/v1/networks/{id}/exit-terms</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/exit-terms", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("setExitTerms").WithSummary("Set what leaving a network takes")
        .WithDescription("By who registered or leads the network, or a steward. The body replaces what was set, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct)
    {
        var terms = new ExitTermsSet(
            StreamId.Parse(Network.StreamKind, id), request.NoticeMonths, Values.Text(request.Costs), Values.Text(request.Article));
        return changes.Change(terms.NetworkId, writing, request, network => Decide(network, terms), ct);
    }
}
