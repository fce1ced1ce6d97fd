using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Policy.Owners;

/// <summary>Call an owner otherwise from a day on.</summary>
public static class RenameOwner
{
    /// <summary>Another name of an owner (naamswijziging).</summary>
    public sealed record Request(
        [property: Required, Description("First day (ingangsdatum).")] DateOnly? From = null,
        [property: Required, Line(300), Description("Name (naam).")] string? Name = null);

    /// <summary>While it stands, and not before its present name and place; called so already, nothing.</summary>
    public static Decision Decide(Owner owner, OwnerRenamed renamed) => owner.Latest.Name == renamed.Name
        ? Decision.Nothing
        : OwnerRules.WhileStanding(owner, () => Refusals.Unless([.. OwnerRules.OfOrder(owner, renamed.From)], () => Decision.Accept(renamed)));

    /// <summary><c>POST /policy/v1/owners/{id}/rename</c>.</summary>
    public static void Map(RouteGroupBuilder owners) => owners
        .MapPost("{id:guid}/rename", Handle)
        .RequireRole(OwnerRules.Keeping)
        .WithName("renameOwner").WithSummary("Rename an owner")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, OwnerChanges changes, CancellationToken ct) =>
        changes.Change(id, writing, request, owner => Decide(owner, new(id, request.From!.Value, request.Name!.Trim())), ct);
}
