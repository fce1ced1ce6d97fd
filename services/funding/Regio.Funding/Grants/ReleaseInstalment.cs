using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Let an instalment be paid that was held back.</summary>
public static class ReleaseInstalment
{
    /// <summary>Letting a payment go (hervatting van betaling).</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Number of the instalment (voorschot).")] int? Number = null,
        [property: Required, Description("From this day (dag).")] DateOnly? On = null);

    /// <summary>What is held back; again changes nothing.</summary>
    public static Decision Decide(Grant grant, int number, DateOnly on) => grant.Instalments.FirstOrDefault(one => one.Number == number) switch
    {
        null => GrantRules.UnknownInstalment,
        { HeldBack: null } => Decision.Nothing,
        _ => Decision.Accept(new InstalmentReleased(grant.Id, number, on)),
    };

    /// <summary><c>POST /funding/v1/grants/{id}/release-instalment</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/release-instalment", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("releaseInstalment").WithSummary("Let a held instalment be paid")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, request.Number!.Value, request.On!.Value), ct);
}
