using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.Schemes;

/// <summary>Draft a subsidy scheme, for one's own organisation; the draft is private.</summary>
public static class DraftScheme
{
    /// <summary>A scheme to be drafted (concept van een subsidieregeling).</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("TOOI URI of the owner (eigenaar): your organisation.")]
        string? OwnerId = null,
        [property: Required, Line(300), Description("Title (titel).")] string? Title = null,
        [property: Prose(4_000), Description("What it is for (doelstelling).")] string? Objective = null,
        [property: CodesOf("domains"), Description("Policy domains (beleidsterreinen).")]
        IReadOnlyList<string>? Domains = null,
        [property: CodesOf("target-groups"), Description("Target groups (doelgroepen).")]
        IReadOnlyList<string>? TargetGroups = null,
        [property: Line(200), Description("Division (gebiedsindeling) it addresses.")] string? Division = null,
        [property: Required, Description("First day of its period.")] DateOnly? From = null,
        [property: Description("First day after its period; absent while open.")] DateOnly? Until = null);

    /// <summary>Draft this.</summary>
    public sealed record Command(
        string OwnerId, string Title, string? Objective, IReadOnlyList<string> Domains,
        IReadOnlyList<string> TargetGroups, string? Division, DateOnly From, DateOnly? Until);

    /// <summary>A period has at least a day; all else is a matter of shape.</summary>
    public static Decision Decide(Guid schemeId, Command command) =>
        command.Until <= command.From
            ? Decision.Reject(
                "ends-before-start", $"The scheme would end on {command.Until:O}, and starts on {command.From:O}.",
                new Fault("/until", "ends-before-start", "Give a day after `from`."))
            : Decision.Accept(new SchemeDrafted(
                schemeId, command.OwnerId, command.Title, command.Objective, command.Domains, command.TargetGroups,
                command.Division, command.From, command.Until));

    /// <summary><c>POST /funding/v1/schemes</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("draftScheme").WithSummary("Draft a scheme")
        .WithDescription("The draft is private: its owner alone sees it until it is published.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct)
    {
        if (Caller.Of(writing.Http.User)?.ActsFor(request.OwnerId) is not true)
        {
            return new Problem(
                "not-your-organisation", "A scheme is drafted by its owner.",
                [new("/ownerId", "not-your-organisation", "Name the organisation that your token is bound to.")]).AsResult();
        }

        var id = Guid.CreateVersion7();
        return await streams.Begin(
            writing, id, $"{FundingModule.Base}/schemes/{id}", request, () => Decide(id, CommandOf(request)), ct);
    }

    private static Command CommandOf(Request request) => new(
        request.OwnerId!, request.Title!, request.Objective, request.Domains ?? [], request.TargetGroups ?? [],
        request.Division, request.From!.Value, request.Until);
}
