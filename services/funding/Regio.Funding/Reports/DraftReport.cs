using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Observations;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Reports;

/// <summary>Begin a report of a network over a period, for every grant that asks for it.</summary>
public static class DraftReport
{
    /// <summary>A report to be made (concept-voortgangsrapportage).</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("The network (samenwerkingsverband): id, or identifier in the source.")] string? Network = null,
        [property: Required, Description("First day of what it is over.")] DateOnly? From = null,
        [property: Required, Description("First day after that.")] DateOnly? Until = null);

    /// <summary>Where somebody asks for it whose grant is not settled; the same again is the same draft.</summary>
    /// <param name="drafted">The draft.</param>
    /// <param name="known">The report, when there is one.</param>
    /// <param name="duties">Who asks for it.</param>
    /// <param name="settled">Of those, the grants that were settled.</param>
    public static Decision Decide(ReportDrafted drafted, Report? known, IReadOnlyList<Duty> duties, IReadOnlyList<Guid> settled) =>
        known is not null ? Decision.Nothing
        : duties.Count == 0 ? Decision.Reject(
            "nobody-asks", "No grant of the network asks for a report over that period.",
            new Fault("/from", "nobody-asks", "Read the reporting calendar of the network for its periods."))
        : duties.All(duty => settled.Contains(duty.GrantId)) ? Decision.Reject(
            "already-settled", "Every grant that asks for it was settled.",
            new Fault("/from", "already-settled", "A settled grant takes no report over any period."))
        : Decision.Accept(drafted);

    /// <summary><c>POST /funding/v1/reports</c>.</summary>
    public static void Map(RouteGroupBuilder reports) => reports
        .MapPost("", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("draftReport").WithSummary("Begin a progress report")
        .WithDescription("By a member or the coordinator of the network. Reading it shows what is known of the period already, and who asks for it.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, Observers observers, NetworkDuties duties, TimeProvider clock,
        CancellationToken ct)
    {
        if (await observers.Find(request.Network, null, ct) is not (_, { } network))
        {
            return new Problem(
                "unknown-network", "No such network is known here.", [new("/network", "unknown-network", "No such network is known here.")]).AsResult();
        }

        if (await observers.Against(Caller.Of(writing.Http.User)!, ObservedOf.Network, network, ct) is { } forbidden)
        {
            return forbidden.AsResult();
        }

        var (from, until) = (request.From!.Value, request.Until!.Value);
        var id = Report.IdOf(network, from, until);
        return await streams.Begin(
            writing, id, $"{FundingModule.Base}/reports/{id}", request,
            async stop =>
            {
                var asking = (await duties.Of(network, stop)).Where(one => one.Duty.From == from && one.Duty.Until == until).ToList();
                return Decide(
                    new(id, network, from, until, clock.Today()), (await streams.Read<Report>(id, stop)).State,
                    [.. asking.Select(one => one.Duty)], NetworkDuties.Settled(asking));
            },
            ct);
    }
}
