using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Indicators;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.Observations;

/// <summary>Report a value of an indicator, once for all who ask for it.</summary>
public static class SubmitObservation
{
    /// <summary>A value of an indicator (waarneming).</summary>
    public sealed record Request
    {
        /// <summary>Indicator.</summary>
        [Required, StringLength(80), RegularExpression(IndicatorBody.Words, ErrorMessage = "Give the code of an indicator."), Description("Code of the indicator (indicator).")]
        public string? Indicator { get; init; }

        /// <summary>Edition.</summary>
        [Range(1, 1_000), Description("Edition of its definition (versie) by which it was counted; the one in force at the end of the period when absent.")]
        public int? Edition { get; init; }

        /// <summary>Network.</summary>
        [Line(200), Description("The network that it is of (samenwerkingsverband): id, or identifier in the source; give this or region.")]
        public string? Network { get; init; }

        /// <summary>Region.</summary>
        [Line(200), Description("The region that it is of (gebied): identifier in the source, or id.")]
        public string? Region { get; init; }

        /// <summary>First day.</summary>
        [Required, Description("First day of the period (periode); of a reference date, that day.")]
        public DateOnly? From { get; init; }

        /// <summary>First day after.</summary>
        [Description("First day after the period; the day after a reference date when absent.")]
        public DateOnly? Until { get; init; }

        /// <summary>Value.</summary>
        [Required, Description("The value (waarde), in the unit of the indicator.")]
        public decimal? Value { get; init; }

        /// <summary>Quality.</summary>
        [Required, CodesOf("observation-qualities"), Description("How certain it is (kwaliteit).")]
        public string? Quality { get; init; }

        /// <summary>Source.</summary>
        [Line(500), Description("Where it comes from (bron); unknown when absent.")]
        public string? Source { get; init; }
    }

    /// <summary>A value that the indicator can have, of what nobody reported yet.</summary>
    /// <param name="submitted">The report.</param>
    /// <param name="known">What was reported of it; null: nothing.</param>
    /// <param name="indicator">The indicator; null: there is none.</param>
    /// <param name="subjectKnown">Whether the network or region is known.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(ObservationSubmitted submitted, Observation? known, Indicator? indicator, bool subjectKnown, DateOnly today) =>
        known is null
            ? Refusals.Unless([.. ObservationRules.Faults(submitted.Of, submitted.Value, indicator, subjectKnown, today)], () => Decision.Accept(submitted))
            : known.Value.Value == submitted.Value.Value
                ? Decision.Nothing
                : Exists(known);

    /// <summary>Refused: another value holds.</summary>
    internal static Decision Exists(Observation known) => Decision.Reject(
        "observation-exists", "Another value was reported of it.",
        new Fault("/value", "observation-exists", $"{known.Value.Value} was reported on {known.On:O}: see {Location(known.Id)}."));

    /// <summary>Where an observation is.</summary>
    public static string Location(Guid id) => $"{FundingModule.Base}/observations/{id}";

    /// <summary><c>POST /funding/v1/observations</c>.</summary>
    public static void Map(RouteGroupBuilder observations) => observations
        .MapPost("", Handle)
        .RequireRole(ObservationRights.Reporting)
        .WithName("submitObservation").WithSummary("Report a value of an indicator")
        .WithDescription("By a member or the coordinator of the network, a municipality of the region, a ministry or a steward. The same value again is the same report; another is a conflict, to be corrected.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, Observers observers, TimeProvider clock, CancellationToken ct)
    {
        var caller = Caller.Of(writing.Http.User)!;
        if (request.Network is null == request.Region is null)
        {
            var fault = new Fault("/network", "network-or-region", "Give the network or the region that it is of.");
            return new Problem(fault.Code, fault.Detail, [fault]).AsResult();
        }

        var subject = await observers.Find(request.Network, request.Region, ct);
        if (subject.Id is { } known && await observers.Against(caller, subject.Kind, known, ct) is { } forbidden)
        {
            return forbidden.AsResult();
        }

        var (indicator, _) = await streams.Read<Indicator>(StreamId.Of(Indicator.StreamKind, request.Indicator!), ct);
        // The last day that there is has none after it, and is refused for that.
        var (from, until) = (request.From!.Value, request.Until ?? request.From!.Value.PlusDays(1));
        var of = new ObservedOf(request.Indicator!, request.Edition ?? EditionOn(indicator, until), subject.Kind, subject.Id ?? Guid.Empty, from, until);
        var id = of.StreamId;
        var submitted = new ObservationSubmitted(
            id, null, of, new(request.Value!.Value, request.Quality!, Values.Text(request.Source)), clock.Today(), caller.Organisation);
        return await streams.Begin(
            writing, id, Location(id), request,
            async stop => Decide(submitted, (await streams.Read<Observation>(id, stop)).State, indicator, subject.Id is not null, clock.Today()), ct);
    }

    /// <summary>The edition in force on the last day of a period; the first where that began later.</summary>
    internal static int EditionOn(Indicator? indicator, DateOnly until) =>
        Math.Max(1, (indicator?.Editions ?? []).Count(edition => edition.From < until));
}
