using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Grants;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;
using Regio.Rules;
using Regio.Surroundings;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Open a pot for a region, whose priorities the members of a network set.</summary>
public static class OpenRegionalBudget
{
    /// <summary>A regional budget to be opened (nieuw regionaal budget).</summary>
    public sealed record Request(
        [property: Required, Line(300), Description("What it is called (titel).")] string? Title = null,
        [property: Required, Line(200), Description("The region (gebied): identifier in the source, or id.")] string? Region = null,
        [property: Required, Line(200), Description("The network whose members set the priorities (samenwerkingsverband): id, or identifier in the source.")]
        string? Network = null,
        [property: Required, Line(300), Description("The member that keeps the money and accounts for it (kashouder), your organisation: id, TOOI URI or code.")]
        string? Keeper = null,
        [property: Required, Range(1900, 2200), Description("First calendar year (eerste jaar).")] int? FirstYear = null,
        [property: Required, Range(1900, 2200), Description("Last calendar year (laatste jaar).")] int? LastYear = null,
        [property: Required, CodesOf("unspent-rules"), Description("What becomes of what a year leaves (onbesteed geld), of /reference/v1/unspent-rules.")]
        string? Unspent = null,
        [property: Required, Description("Day on which it was opened (dag).")] DateOnly? On = null,
        [property: ExternalId(200), RegularExpression(@"^\S+$"), Description("Identifier in the source; absent when opened here.")] string? ExternalId = null);

    /// <summary>
    /// Kept by a member of a network that is in force, and that works in the region where it is known where. It begins with
    /// the priorities of the agenda of the region.
    /// </summary>
    public static Decision Decide(RegionalBudgetOpened opened, PotGround known) => Refusals.Unless(
        [
            .. opened.LastYear < opened.FirstYear
                ? [new Fault("/lastYear", "ends-before-start", $"It starts in {opened.FirstYear} and would end in {opened.LastYear}.")]
                : Array.Empty<Fault>(),
            .. Refusals.OfFuture(opened.On, known.Today, "/on"),
            .. known.Members is not { } members ? [new Fault("/network", "not-in-force", "The network is not in force today.")]
                : !members.Contains(opened.KeeperId) ? [new Fault("/keeper", "not-a-member", "The keeper is no member of the network.")]
                : Array.Empty<Fault>(),
            .. known.Municipalities.Count > 0 && known.Territory.Count > 0 && !known.Territory.Any(known.Municipalities.Contains)
                ? [new Fault("/region", "network-elsewhere", "No municipality of the region is in the territory of the network.")]
                : Array.Empty<Fault>(),
        ],
        () => Decision.Accept(opened));

    /// <summary><c>POST /funding/v1/regional-budgets</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("openRegionalBudget").WithSummary("Open a regional budget")
        .WithDescription("By a member of the network, which keeps the money. It begins with the priorities of the agenda of the region that holds then.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, Lookout lookout, GrantChanges grants, Applicants applicants,
        TimeProvider clock, CancellationToken ct)
    {
        var (around, today) = (await lookout.Look(ct), clock.Today());
        var named = await applicants.Find(request.Network!.Trim(), request.Keeper!.Trim(), [], request.Region!.Trim(), ct);
        if (named.LeadId is { } keeper && !await grants.ActsFor(writing, keeper, ct))
        {
            return new Problem(
                "not-your-organisation", "Who keeps a regional budget opens it.",
                [new("/keeper", "not-your-organisation", "Name the organisation that your token is bound to.")]).AsResult();
        }

        var id = request.ExternalId is { } external ? StreamId.Of(RegionalBudget.StreamKind, external) : Guid.CreateVersion7();
        return await streams.Begin(
            writing, id, $"{FundingModule.Base}/regional-budgets/{id}", request,
            () => Faults(named) is { Count: > 0 } faults
                ? Decision.Reject(faults[0].Code, faults[0].Detail, faults)
                : Decide(Opened(id, request, named, around.Register), PotGround.Of(around, named.NetworkId!.Value, named.RegionId!.Value, today)), ct);
    }

    private static List<Fault> Faults(NamedParties named) =>
    [
        .. named.NetworkId is null ? [new Fault("/network", "unknown-network", "No such network is known here.")] : Array.Empty<Fault>(),
        .. named.Faults.Select(fault => fault.Pointer == "/lead" ? fault with { Pointer = "/keeper" } : fault),
    ];

    private static RegionalBudgetOpened Opened(Guid id, Request request, NamedParties named, Register register)
    {
        var first = new DateOnly(request.FirstYear!.Value, 1, 1);
        var agenda = register.Regions[named.RegionId!.Value].AgendaOn(request.On!.Value > first ? request.On.Value : first);
        return new(
            id, request.ExternalId, named.RegionId.Value, named.NetworkId!.Value, named.LeadId!.Value, request.Title!.Trim(),
            request.FirstYear.Value, request.LastYear!.Value, request.Unspent!, request.On.Value,
            [.. (agenda?.Priorities ?? []).Select(one => new Aim(one.Title, one.Domain, one.TargetGroup))]);
    }
}
