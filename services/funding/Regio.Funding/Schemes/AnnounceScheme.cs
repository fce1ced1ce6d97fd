using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Funding.Schemes;

/// <summary>Let the other ministries know that a scheme is being prepared, before there is a text.</summary>
public static class AnnounceScheme
{
    /// <summary>The announcement of an intention (voornemen).</summary>
    public sealed record Request(
        [property: Required, Description("First day on which the other ministries know (ingangsdatum): today, or a day to come.")] DateOnly? On = null);

    /// <summary>
    /// Once, while it is a draft that says for whom it is, when, and whom to ask; nobody knows of it before it is announced. The same again
    /// changes nothing.
    /// </summary>
    public static Decision Decide(Scheme scheme, DateOnly on, DateOnly today) => scheme switch
    {
        { Intended: { } known } when known == on => Decision.Nothing,
        { Intended: { } known } => Decision.Reject("already-announced", $"It was announced on {known:O}."),
        { Publication: not null } => Decision.Reject("scheme-already-published", "Everyone knows of it already."),
        _ => Refusals.Unless([.. Missing(scheme.Details), .. OfPast(on, today)], () => Decision.Accept(new SchemeIntended(scheme.Id, on))),
    };

    private static IEnumerable<Fault> OfPast(DateOnly on, DateOnly today) =>
        on < today ? [new("/on", "too-early", $"It is announced today, {today:O}.")] : [];

    private static IEnumerable<Fault> Missing(SchemeDetails details) =>
        new (string Field, bool IsThere)[]
        {
            ("contactDesk", details.ContactDesk is not null), ("domains", details.Domains.Count > 0),
            ("targetGroups", details.TargetGroups.Count > 0), ("division", details.Division is not null),
        }
        .Where(field => !field.IsThere)
        .Select(field => new Fault("", "intention-incomplete", $"Revise the draft: it does not say its {field.Field}."));

    /// <summary><c>POST /funding/v1/schemes/{id}/announce</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/announce", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("announceScheme").WithSummary("Announce a scheme that is being prepared")
        .WithDescription("Ministries then see its owner, domains, target groups, division, period and contact desk; not its text.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, SchemeChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.Change(
            id, writing, request,
            scheme => Decide(scheme, request.On!.Value, clock.Today()), ct);
}
