using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Indicators;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.Observations;

/// <summary>Correct a value that was reported; what was said before is kept.</summary>
public static class CorrectObservation
{
    /// <summary>A corrected value (gecorrigeerde waarneming).</summary>
    public sealed record Request(
        [property: Required, Description("The value (waarde), in the unit of the indicator.")] decimal? Value = null,
        [property: Required, CodesOf("observation-qualities"), Description("How certain it is (kwaliteit).")] string? Quality = null,
        [property: Line(500), Description("Where it comes from (bron); unknown when absent.")] string? Source = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>A value that the indicator can have; the same again changes nothing.</summary>
    public static Decision Decide(Observation known, ObservationCorrected corrected, string unit) =>
        known.Value == corrected.Value ? Decision.Nothing
        : Refusals.Unless([.. ObservationRules.OfValue(corrected.Value, unit)], () => Decision.Accept(corrected));

    /// <summary><c>POST /funding/v1/observations/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder observations) => observations
        .MapPost("{id}/correct", Handle)
        .RequireRole(ObservationRights.Reporting)
        .WithName("correctObservation").WithSummary("Correct a value that was reported")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, Observers observers, TimeProvider clock, CancellationToken ct)
    {
        var (stream, caller) = (StreamId.Parse(Observation.StreamKind, id), Caller.Of(writing.Http.User)!);
        if ((await streams.Read<Observation>(stream, ct)).State is not { } first)
        {
            return Views.NotFound();
        }

        // It was reported of an indicator that is there, and no indicator is ever taken away.
        var indicator = (await streams.Read<Indicator>(StreamId.Of(Indicator.StreamKind, first.Of.Indicator), ct)).State!;
        var forbidden = await observers.Against(caller, first.Of.SubjectKind, first.Of.SubjectId, ct);
        return await streams.Change<Observation>(
            writing, stream, request,
            known => Decide(
                known,
                new(
                    known.Id, new(request.Value!.Value, request.Quality!, Values.Text(request.Source)), clock.Today(), request.Reason!.Trim(),
                    caller.Organisation),
                indicator.Editions[known.Of.Edition - 1].Details.Unit),
            ct, _ => forbidden);
    }
}
