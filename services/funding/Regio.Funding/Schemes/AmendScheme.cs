using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Schemes;

/// <summary>Amend a published scheme from a day on; its history shows each version.</summary>
public static class AmendScheme
{
    /// <summary>A scheme as amended (wijziging van een regeling), whole.</summary>
    public sealed record Request : SchemeBody
    {
        /// <summary>First day of the amendment.</summary>
        [Required, Description("First day on which the amendment holds (ingangsdatum).")]
        public DateOnly? AmendedFrom { get; init; }

        /// <summary>Number in the gazette.</summary>
        [Required, Line(100), Description("Number of the amendment in the official gazette (Staatscourant).")]
        public string? Gazette { get; init; }

        /// <summary>Why.</summary>
        [Prose(1_000), Description("Why (reden); unknown when absent.")]
        public string? Reason { get; init; }
    }

    /// <summary>While it is public and not closed, not before its publication, or the amendment or extension before; the same again changes nothing.</summary>
    public static Decision Decide(Scheme scheme, SchemeAmended amended, TermsKnown known) => scheme.LastAmendment == amended
        ? Decision.Nothing
        : SchemeRules.WhilePublished(scheme, () => Refusals.Unless(
            [
                .. SchemeRules.Faults(amended.Details, known),
                .. amended.From < (scheme.SaidFrom ?? scheme.Publication!.On)
                    ? [new Fault("/amendedFrom", "before-the-present-one", $"What it says now holds from {scheme.SaidFrom ?? scheme.Publication!.On:O}.")]
                    : Array.Empty<Fault>(),
            ],
            () => Decision.Accept(amended)));

    /// <summary><c>POST /funding/v1/schemes/{id}/amend</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/amend", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("amendScheme").WithSummary("Amend a published scheme")
        .WithDescription("The body replaces what the scheme says, whole, from a day on.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, SchemeChanges changes, CancellationToken ct) =>
        changes.Say(
            id, writing, request, request.Details(),
            (scheme, details, known) => Decide(
                scheme,
                new(scheme.Id, request.AmendedFrom!.Value, details, request.Gazette!.Trim(), Values.Text(request.Reason)), known), ct);
}
