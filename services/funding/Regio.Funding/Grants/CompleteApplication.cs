using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;

namespace Regio.Funding.Grants;

/// <summary>Complete an application that was not decided on: what is asked, whole.</summary>
public static class CompleteApplication
{
    /// <summary>What is asked now (aanvulling), whole.</summary>
    public sealed record Request : ApplicationBody;

    /// <summary>
    /// While the scheme takes applications, by the same rules as the first time; also later once an appeal against its rejection was
    /// upheld, since it came in time. The same again changes nothing.
    /// </summary>
    public static Decision Decide(Grant grant, ApplicationDetails asked, Candidacy known, long reliedOn)
    {
        var placed = Eligibility.Placed(asked, known);
        return !grant.IsOpen ? GrantRules.Decided(grant)
            : placed == grant.Details ? Decision.Nothing
            : grant.UpheldOn is null && Eligibility.Closed(grant.CallId, known) is { } closed ? new Decision.Rejected(closed)
            : Refusals.Unless(
                [.. Eligibility.Faults(grant.Application! with { Details = placed }, known)],
                () => Decision.Accept(new ApplicationCompleted(grant.Id, known.At, placed, reliedOn)));
    }

    /// <summary><c>POST /funding/v1/grants/{id}/complete</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/complete", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("completeApplication").WithSummary("Complete an application")
        .WithDescription("In order of arrival its place is that of the completion (art. 4:15 Awb).")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, GrantChanges changes, Applicants applicants,
        CancellationToken ct)
    {
        if ((await streams.Read<Grant>(GrantChanges.IdOf(id), ct)).State?.Application is not { } first)
        {
            return Views.NotFound();
        }

        var named = await applicants.Find(null, null, Values.Texts(request.Partners), Values.Text(request.Region), ct);
        var details = request.Details(named.PartnerIds, named.RegionId);
        var known = (await applicants.Of(first.SchemeId, first.GrantId, first.NetworkId, details, first.LeadId, ct))!;
        var reliedOn = await applicants.Known(ct);
        return await changes.ByLead(
            id, writing, request,
            (grant, _) => named.Faults.Count > 0
                ? Decision.Reject(named.Faults[0].Code, named.Faults[0].Detail, named.Faults)
                : Decide(grant, details, known, reliedOn), ct);
    }
}
