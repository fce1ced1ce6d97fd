using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;

namespace Regio.Policy.Cases;

/// <summary>Let another owner take part in a case.</summary>
public static class AddParty
{
    /// <summary>An owner that takes part (partij).</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("The owner (eigenaar): TOOI URI, or code.")] string? Party = null);

    /// <summary>
    /// While it is open, and the owner takes part here; where it tells of a draft the owner of that alone does. The same again changes nothing.
    /// </summary>
    /// <param name="known">The case.</param>
    /// <param name="pair">The two.</param>
    /// <param name="by">TOOI URI of the party that lets it.</param>
    /// <param name="party">TOOI URI of the owner; null: no such owner takes part here.</param>
    /// <param name="on">Day.</param>
    public static Decision Decide(AlignmentCase known, CasePair pair, string by, string? party, DateOnly on) => CaseRules.WhileOpen(known, () =>
        party is null ? Decision.Reject(
            "unknown-owner", "No such owner takes part.", new Fault("/party", "unknown-owner", "Look in the list of owners."))
        : known.Parties.Contains(party) ? Decision.Nothing
        : CaseRules.WhereTold(pair, by, "/party", () => Decision.Accept(new PartyAdded(known.Id, on, party, known.Visibility))));

    /// <summary><c>POST /policy/v1/cases/{id}/parties</c>.</summary>
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("{id:guid}/parties", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("addCaseParty").WithSummary("Let another owner take part in an alignment case")
        .WithDescription("By a party; where the case tells of a draft, by the owner of that. From then on it may ask, and be asked.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, CaseChanges changes, CancellationToken ct) =>
        changes.ByParty(
            id, writing, request,
            (known, by, pair, register) => Decide(known, pair, by, register.Owner(request.Party!.Trim())?.Organisation, changes.Today), ct);
}
