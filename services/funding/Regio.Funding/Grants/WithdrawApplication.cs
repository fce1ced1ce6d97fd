using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Withdraw an application that was not decided on.</summary>
public static class WithdrawApplication
{
    /// <summary>A withdrawal (intrekking van een aanvraag).</summary>
    public sealed record Request(
        [property: Required, Description("Day of the withdrawal (dag).")] DateOnly? On = null,
        [property: Prose(1_000), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>Before it is decided on, or once an appeal against the rejection was upheld; again changes nothing.</summary>
    public static Decision Decide(Grant grant, ApplicationWithdrawn withdrawn) => grant.Status switch
    {
        GrantStatus.Withdrawn => Decision.Nothing,
        _ when grant.IsOpen => Refusals.Unless(
            [.. GrantRules.NotBefore(withdrawn.On, GrantRules.DecidedFrom(grant), "/on")], () => Decision.Accept(withdrawn)),
        _ => GrantRules.Decided(grant),
    };

    /// <summary><c>POST /funding/v1/grants/{id}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/withdraw", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("withdrawApplication").WithSummary("Withdraw an application")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, CancellationToken ct) =>
        changes.ByLead(
            id, writing, request,
            (grant, _) => Decide(grant, new(grant.Id, request.On!.Value, Values.Text(request.Reason))), ct);
}
