using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Indicators;
using Regio.Funding.Observations;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Surroundings;
using Regio.Terms;

namespace Regio.Funding.AdoptedTargets;

/// <summary>Let a network adopt a target of its own, whoever pays it.</summary>
public static class AdoptTarget
{
    /// <summary>A target to be adopted (nieuw eigen doel).</summary>
    public sealed record Request : AdoptedAimBody
    {
        /// <summary>Network.</summary>
        [Required, Line(200), Description("The network (samenwerkingsverband): id, or identifier in the source.")]
        public string? Network { get; init; }

        /// <summary>Indicator.</summary>
        [Required, StringLength(80), RegularExpression(IndicatorBody.Words, ErrorMessage = "Give the code of an indicator."), Description("Code of the indicator (indicator).")]
        public string? Indicator { get; init; }

        /// <summary>Edition.</summary>
        [Range(1, 1_000), Description("Edition of its definition (versie); the latest when absent.")]
        public int? Edition { get; init; }
    }

    /// <summary>Of an indicator in use, by a network that is in force on its first day, and once for each edition.</summary>
    /// <param name="adopted">The target.</param>
    /// <param name="known">What the network adopted of it; null: nothing.</param>
    /// <param name="indicator">The indicator; null: there is none.</param>
    /// <param name="isInForce">Whether the network is in force on its first day.</param>
    public static Decision Decide(TargetAdopted adopted, AdoptedTarget? known, KnownIndicator? indicator, bool isInForce) =>
        known is null ? Refusals.Unless(
            [
                .. RuleFaults.OfIndicator(
                    adopted.Indicator, adopted.Edition, "/indicator",
                    indicator is null ? new Dictionary<string, KnownIndicator>() : new() { [adopted.Indicator] = indicator }),
                .. AdoptedTargetRules.Faults(adopted.From, adopted.Aim, isInForce),
            ],
            () => Decision.Accept(adopted))
        : known.Times is [var only] && only == new AdoptedFor(adopted.From, null, adopted.Aim) ? Decision.Nothing
        : Decision.Reject(
            "target-exists", "The network adopted a target for it already.",
            new Fault("/indicator", "target-exists", $"It was adopted from {known.Times[0].From:O}: see {Location(known.Id)}."));

    /// <summary>Where an adopted target is.</summary>
    internal static string Location(Guid id) => $"{FundingModule.Base}/adopted-targets/{id}";

    /// <summary><c>POST /funding/v1/adopted-targets</c>.</summary>
    public static void Map(RouteGroupBuilder targets) => targets
        .MapPost("", Handle)
        .RequireRole(AdoptedTargetChanges.Adopting)
        .WithName("adoptTarget").WithSummary("Adopt a target of a network's own")
        .WithDescription("By a member or the coordinator of the network, or a steward. What the network reports once is held against it, beside the targets of its grants.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, Observers observers, Lookout lookout, CancellationToken ct)
    {
        if (await observers.Find(request.Network, null, ct) is not (_, { } network))
        {
            var fault = new Fault("/network", "unknown-network", "No such network is known here.");
            return new Problem(fault.Code, fault.Detail, [fault]).AsResult();
        }

        if (await observers.Against(Caller.Of(writing.Http.User)!, ObservedOf.Network, network, ct) is { } forbidden)
        {
            return forbidden.AsResult();
        }

        var (code, from) = (request.Indicator!, request.From!.Value);
        var (indicator, _) = await streams.Read<Indicator>(StreamId.Of(Indicator.StreamKind, code), ct);
        var adopted = AdoptedOf(network, code, request.Edition ?? indicator?.Editions.Count ?? 1, from, request.Aim());
        var isInForce = (await lookout.Look(ct)).Register.Networks[network].IsActive(from);
        return await streams.Begin(
            writing, adopted.TargetId, Location(adopted.TargetId), request,
            async stop => Decide(
                adopted, (await streams.Read<AdoptedTarget>(adopted.TargetId, stop)).State,
                indicator is null ? null : new(indicator.Editions.Count, indicator.Latest.Until is null), isInForce),
            ct);
    }

    private static TargetAdopted AdoptedOf(Guid network, string indicator, int edition, DateOnly from, AdoptedAim aim) =>
        new(AdoptedTarget.IdOf(network, indicator, edition), network, indicator, edition, from, aim);
}
