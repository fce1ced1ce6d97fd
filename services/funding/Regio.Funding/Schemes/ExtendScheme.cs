using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Schemes;

/// <summary>Let a scheme run longer.</summary>
public static class ExtendScheme
{
    /// <summary>The extension of a scheme (verlenging).</summary>
    public sealed record Request(
        [property: Required, Description("First day after its period (einddatum).")] DateOnly? Until = null,
        [property: Required, Line(100), Description("Number of the extension in the official gazette (Staatscourant).")] string? Gazette = null,
        [property: Description("Day of the decision (besluitdatum), from which it holds; today when absent.")] DateOnly? DecidedOn = null);

    /// <summary>
    /// While it is public and not closed, has an end, and ends later by it; decided by today, and not before what it says now. The
    /// same end again changes nothing.
    /// </summary>
    public static Decision Decide(Scheme scheme, SchemeExtended extended, DateOnly today) => SchemeRules.WhilePublished(scheme, () =>
        scheme.Details.Until == extended.Until ? Decision.Nothing
        : Refusals.Unless(
            [
                .. scheme.Details.Until is { } until && extended.Until > until ? Array.Empty<Fault>()
                    : [new Fault("/until", "no-extension", scheme.Details.Until is { } end ? $"It runs until {end:O} already." : "It has no end.")],
                .. Refusals.OfFuture(extended.DecidedOn ?? today, today, "/decidedOn"),
                .. (scheme.SaidFrom ?? scheme.Publication!.On) is { } from && extended.DecidedOn < from && from <= today
                    ? [new Fault("/decidedOn", "before-the-present-one", $"What it says now holds from {from:O}.")]
                    : Array.Empty<Fault>(),
            ],
            () => Decision.Accept(extended)));

    /// <summary><c>POST /funding/v1/schemes/{id}/extend</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/extend", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("extendScheme").WithSummary("Extend a scheme")
        .WithDescription("Its period ends later; a shorter one is an amendment.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, SchemeChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.Change(
            id, writing, request,
            scheme => Decide(scheme, new(scheme.Id, request.Until!.Value, request.Gazette!.Trim(), request.DecidedOn ?? clock.Today()), clock.Today()), ct);
}
