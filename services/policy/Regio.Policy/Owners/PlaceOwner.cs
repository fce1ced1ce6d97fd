using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Surroundings;

namespace Regio.Policy.Owners;

/// <summary>Make an owner part of another ministry or directorate-general from a day on; what it owns stays its own.</summary>
public static class PlaceOwner
{
    /// <summary>Another place of an owner (overgang).</summary>
    public sealed record Request(
        [property: Required, Description("First day (ingangsdatum).")] DateOnly? From = null,
        [property: Line(200), Description("TOOI URI of what it is part of (onderdeel van); nothing when absent.")] string? Parent = null);

    /// <summary>While it stands, within what is known, and not before its present name and place; placed there already, nothing.</summary>
    public static Decision Decide(Owner owner, OwnerPlaced placed, ParentKnown parent) => owner.Latest.Parent == placed.Parent
        ? Decision.Nothing
        : OwnerRules.WhileStanding(owner, () => Refusals.Unless(
            [.. OwnerRules.OfOrder(owner, placed.From), .. OwnerRules.OfParent(placed.Parent, parent)], () => Decision.Accept(placed)));

    /// <summary><c>POST /policy/v1/owners/{id}/place</c>.</summary>
    public static void Map(RouteGroupBuilder owners) => owners
        .MapPost("{id:guid}/place", Handle)
        .RequireRole(OwnerRules.Keeping)
        .WithName("placeOwner").WithSummary("Place an owner in another")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, OwnerChanges changes, Lookout lookout, CancellationToken ct)
    {
        var (register, parent) = ((await lookout.Look(ct)).Register, Values.Text(request.Parent));
        return await changes.Change(
            id, writing, request,
            owner => Decide(
                owner, new(id, request.From!.Value, parent), OwnerRules.Known(register, owner.Organisation, parent, request.From.Value)), ct);
    }
}
