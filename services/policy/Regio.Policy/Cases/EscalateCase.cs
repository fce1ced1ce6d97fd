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

/// <summary>Lay a case before someone higher up.</summary>
public static class EscalateCase
{
    private const string Ministry = "ministry";

    /// <summary>Before whom a case is laid (opschaling).</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("Who is to decide (beslisser): TOOI URI, or code.")] string? To = null,
        [property: Required, Prose(5_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>
    /// While it is open and lies before nobody; where it tells of a draft the owner of that alone does. The same again changes nothing.
    /// </summary>
    /// <param name="known">The case.</param>
    /// <param name="pair">The two.</param>
    /// <param name="escalated">Before whom, by whom and why.</param>
    /// <param name="above">TOOI URIs of who can decide.</param>
    public static Decision Decide(AlignmentCase known, CasePair pair, CaseEscalated escalated, Values<string> above) => CaseRules.WhileOpen(known, () =>
        known.Escalation is { } lies && lies with { On = escalated.On } == escalated ? Decision.Nothing
        : known.Escalation is { } before ? Decision.Reject("already-escalated", $"It was laid before {before.To} on {before.On:O}.")
        : !above.Contains(escalated.To) ? Decision.Reject(
            "not-above", "That is not above a party.", new Fault("/to", "not-above", "Name what a party is part of; of ministries alone another ministry."))
        : CaseRules.WhereTold(pair, escalated.By, "/to", () => Decision.Accept(escalated)));

    /// <summary><c>POST /policy/v1/cases/{id}/escalations</c>.</summary>
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("{id:guid}/escalations", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("escalateCase").WithSummary("Lay an alignment case before someone higher up")
        .WithDescription("By a party: before what one of the parties is part of; where nothing is above any, before another ministry. "
            + "Where the case tells of a draft, by the owner of that.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, CaseChanges changes, CancellationToken ct) =>
        changes.ByParty(
            id, writing, request,
            (known, by, pair, register) => Decide(
                known, pair,
                new(known.Id, changes.Today, by, register.Owner(request.To!.Trim())?.Organisation ?? request.To.Trim(), request.Reason!.Trim(), known.Visibility),
                Above(register, known.Parties, changes.Today)),
            ct);

    // Nothing is above ministries: then one of them that is no party decides.
    private static Values<string> Above(Register register, Values<string> parties, DateOnly on)
    {
        var above = parties.SelectMany(party => register.OwnerAndAbove(party, on)).Select(one => one.Thing.ExternalId).OfType<string>().Except(parties).ToList();
        return above.Count > 0 ? [.. above] : [.. register.Owners.Values.Where(one => one.Kind == Ministry).Select(one => one.Organisation).Except(parties)];
    }
}
