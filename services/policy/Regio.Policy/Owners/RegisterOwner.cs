using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Surroundings;

namespace Regio.Policy.Owners;

/// <summary>Let a ministry or directorate take part: from then on it looks here before it publishes.</summary>
public static class RegisterOwner
{
    /// <summary>An owner to be registered (registratie van een eigenaar).</summary>
    public sealed record Request : OwnerBody
    {
        /// <summary>The organisation.</summary>
        [Required, ExternalId(200), RegularExpression(@"^\S+$"), Description("Its TOOI URI (organisatie).")]
        public string? Organisation { get; init; }
    }

    /// <summary>Within what is known, and joined on a day that has come; that it is registered once the stream's name sees to.</summary>
    public static Decision Decide(OwnerRegistered registered, ParentKnown parent, DateOnly today) => Refusals.Unless(
        [.. OwnerRules.OfParent(registered.Parent, parent), .. Refusals.OfFuture(registered.JoinedOn, today, "/joinedOn")],
        () => Decision.Accept(registered));

    /// <summary><c>POST /policy/v1/owners</c>.</summary>
    public static void Map(RouteGroupBuilder owners) => owners
        .MapPost("", Handle)
        .RequireRole(OwnerRules.Keeping)
        .WithName("registerOwner").WithSummary("Register an owner of policies and schemes")
        .WithDescription("By a ministry, for itself, or a steward.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var organisation = request.Organisation!;
        if (Caller.Of(writing.Http.User) is not { } caller || !(caller.Role == Roles.Steward || caller.ActsFor(organisation)))
        {
            return new Problem(
                "not-your-organisation", "An owner registers itself, or a steward does.",
                [new("/organisation", "not-your-organisation", "Name the organisation that your token is bound to.")]).AsResult();
        }

        var (id, today, parent) = (OwnerChanges.IdOf(organisation), clock.Today(), Values.Text(request.Parent));
        return await streams.Begin(
            writing, id, $"{PolicyModule.Base}/owners/{id}", request,
            async stop => Decide(
                new(id, organisation, request.Name!.Trim(), request.Kind!, parent, request.From!.Value, request.JoinedOn ?? today),
                OwnerRules.Known((await lookout.Look(stop)).Register, organisation, parent, today), today),
            ct, named: "/organisation");
    }
}
