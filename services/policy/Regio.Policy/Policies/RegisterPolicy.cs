using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Policy.Policies;

/// <summary>Register a policy of one's own organisation; a registered policy is public.</summary>
public static class RegisterPolicy
{
    /// <summary>A policy to be registered (registratie van een beleidsdossier).</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("TOOI URI of the owner (eigenaar): your organisation.")] string? OwnerId = null,
        [property: Required, Line(300), Description("Title (titel).")] string? Title = null,
        [property: Prose(4_000), Description("What it is to reach (doel).")] string? Goal = null,
        [property: CodesOf("domains"), Description("Policy domains (beleidsterreinen).")]
        IReadOnlyList<string>? Domains = null,
        [property: CodesOf("target-groups"), Description("Target groups (doelgroepen).")]
        IReadOnlyList<string>? TargetGroups = null,
        [property: MaxLength(50), Lines, Description("Laws it rests on (grondslagen).")]
        IReadOnlyList<string>? LegalGrounds = null,
        [property: Required, Description("First day of its period.")] DateOnly? From = null,
        [property: Description("First day after its period; absent while open.")] DateOnly? Until = null);

    /// <summary>Register this.</summary>
    public sealed record Command(
        string OwnerId, string Title, string? Goal, IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups,
        IReadOnlyList<string> LegalGrounds, DateOnly From, DateOnly? Until);

    /// <summary>A period has at least a day; all else is a matter of shape.</summary>
    public static Decision Decide(Guid policyId, Command command) =>
        command.Until <= command.From
            ? Decision.Reject(
                "ends-before-start", $"The policy would end on {command.Until:O}, and starts on {command.From:O}.",
                new Fault("/until", "ends-before-start", "Give a day after `from`."))
            : Decision.Accept(new PolicyRegistered(
                policyId, command.OwnerId, command.Title, command.Goal, command.Domains, command.TargetGroups,
                command.LegalGrounds, command.From, command.Until));

    /// <summary><c>POST /policy/v1/policies</c>.</summary>
    public static void Map(RouteGroupBuilder policies) => policies
        .MapPost("", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("registerPolicy").WithSummary("Register a policy")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct)
    {
        if (Caller.Of(writing.Http.User)?.ActsFor(request.OwnerId) is not true)
        {
            return new Problem(
                "not-your-organisation", "A policy is registered by its owner.",
                [new("/ownerId", "not-your-organisation", "Name the organisation that your token is bound to.")]).AsResult();
        }

        var id = Guid.CreateVersion7();
        return await streams.Begin(
            writing, id, $"{PolicyModule.Base}/policies/{id}", request, () => Decide(id, CommandOf(request)), ct);
    }

    private static Command CommandOf(Request request) => new(
        request.OwnerId!, request.Title!, request.Goal, request.Domains ?? [], request.TargetGroups ?? [],
        request.LegalGrounds ?? [], request.From!.Value, request.Until);
}
