using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Texts;
using Regio.Landscape;
using Regio.Networks.Networks;
using Regio.Networks.Surroundings;
using Regio.Rules;
using Regio.Surroundings;

namespace Regio.Networks.ReferenceDivisions;

/// <summary>Set what the territories of networks in a domain are held against.</summary>
public static class SetReferenceDivision
{
    /// <summary>The reference division of a domain from a day on (referentie-indeling), as sent.</summary>
    public sealed record Request
    {
        /// <summary>The edition or kind.</summary>
        [Line(200), Description("An edition (`ggd-2016`, or its id), or a kind (`ggd`), which stands for its edition in force on a day; give it or `none`.")]
        public string? Division { get; init; }

        /// <summary>Whether there is none.</summary>
        [NotBeside(nameof(Division)), Description("Whether there is none from that day on; give it or `division`.")]
        public bool None { get; init; }

        /// <summary>First day.</summary>
        [Required, Description("First day (vanaf); what was set from a later day stays.")]
        public DateOnly? From { get; init; }
    }

    /// <summary>What is asked, with the division looked up.</summary>
    /// <param name="Called">What the caller calls it.</param>
    /// <param name="Division">The name that finds it for ever; null when nothing is called so.</param>
    /// <param name="None">Whether there is none.</param>
    /// <param name="From">First day.</param>
    public sealed record Command(string? Called, string? Division, bool None, DateOnly From);

    /// <summary>A registered edition or kind, or that there is none; what holds on that day already changes nothing.</summary>
    public static Decision Decide(ReferenceDivision reference, Command asked) => Refusals.Unless(
        asked switch
        {
            { Called: null, None: false } => [new Fault("/division", "division-or-none", "Name the division, or say that there is none.")],
            { Called: { } called, Division: null } =>
                [new Fault("/division", EditionChoice.UnknownDivision, $"Neither an edition nor a kind is called {called}.")],
            _ => [],
        },
        () => reference.On(asked.From) == asked.Division
            ? Decision.Nothing
            : Decision.Accept(new ReferenceDivisionSet(reference.Id, reference.Domain, asked.Division, asked.From)));

    /// <summary><c>POST /reference/v1/reference-divisions/{domain}</c>.</summary>
    public static void Map(RouteGroupBuilder references) => references
        .MapPost("{domain}", Handle)
        .RequireRole(Roles.Steward)
        .WithName("setReferenceDivision").WithSummary("Set the reference division of a policy domain")
        .WithDescription("From a day on, past or to come. Before the first time the ETag is \"0\".")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string domain, [AsParameters] Writing writing, Request request, Streams streams, Lookout lookout, CancellationToken ct)
    {
        if (CodeLists.Domains.Code(domain) is null)
        {
            return Views.NotFound();
        }

        var standing = (await lookout.Look(ct)).Standing;
        var called = Values.Text(request.Division);
        var asked = new Command(called, called is null ? null : NamedDivision.Find(standing.Register, called), request.None, request.From!.Value);
        return await streams.Change(
            writing, ReferenceDivision.IdOf(domain), request, reference => Decide(reference, asked), ct,
            unbegun: ReferenceDivision.Unset(domain));
    }
}
