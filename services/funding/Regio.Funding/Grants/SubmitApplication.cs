using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Apply for a grant under a scheme, for a network, by the member that will account for it.</summary>
public static class SubmitApplication
{
    /// <summary>An application (subsidieaanvraag).</summary>
    public sealed record Request : ApplicationBody
    {
        /// <summary>Scheme.</summary>
        [Required, Line(200), Description("The scheme (regeling): id, or identifier in the source.")]
        public string? Scheme { get; init; }

        /// <summary>Call.</summary>
        [Description("The call that it answers (aanvraagtijdvak), when the scheme has calls.")]
        public Guid? Call { get; init; }

        /// <summary>Network.</summary>
        [Required, Line(200), Description("The network that it is for (samenwerkingsverband): id, or identifier in the source.")]
        public string? Network { get; init; }

        /// <summary>Lead.</summary>
        [Required, Line(300), Description("The member that applies and accounts (penvoerder), your organisation: id, TOOI URI or code.")]
        public string? Lead { get; init; }
    }

    /// <summary>While the scheme takes applications, and when it is one that the scheme takes.</summary>
    public static Decision Decide(ApplicationSubmitted asked, Candidacy known)
    {
        var placed = asked with { Details = Eligibility.Placed(asked.Details, known) };
        return Eligibility.Closed(asked.CallId, known) is { } closed
            ? new Decision.Rejected(closed)
            : Refusals.Unless([.. Eligibility.Faults(placed, known)], () => Decision.Accept(placed));
    }

    /// <summary><c>POST /funding/v1/grants</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("submitApplication").WithSummary("Apply for a grant")
        .WithDescription("Until it is awarded only those who take part and the owner of the scheme can read it.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, Applicants applicants, GrantChanges changes, CancellationToken ct)
    {
        var (id, schemeId) = (Guid.CreateVersion7(), SchemeChanges.IdOf(request.Scheme!.Trim()));
        var named = await applicants.Find(request.Network!.Trim(), request.Lead!.Trim(), Values.Texts(request.Partners), Values.Text(request.Region), ct);
        if (named.LeadId is { } lead && !await changes.ActsFor(writing, lead, ct))
        {
            return new Problem(
                "not-your-organisation", "Who accounts for a grant applies for it.",
                [new("/lead", "not-your-organisation", "Name the organisation that your token is bound to.")]).AsResult();
        }

        var details = request.Details(named.PartnerIds, named.RegionId);
        return await streams.Begin(
            writing, id, $"{FundingModule.Base}/grants/{id}", request,
            async stop =>
            {
                var known = await applicants.Of(schemeId, id, named.NetworkId, details, named.LeadId ?? Guid.Empty, stop);
                return known?.Scheme.IsVisibleTo(Caller.Of(writing.Http.User)) is not true
                    ? Decision.Reject("unknown-scheme", "There is no such scheme.", new Fault("/scheme", "unknown-scheme", "No such scheme is published."))
                    : named.Faults.Count > 0
                        ? Decision.Reject(named.Faults[0].Code, named.Faults[0].Detail, named.Faults)
                        : Decide(
                            new(id, null, schemeId, request.Call, named.NetworkId, named.LeadId!.Value, known.Today, details, known.At, await applicants.Known(stop)),
                            known);
            },
            ct);
    }
}
