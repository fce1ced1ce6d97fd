using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Funding.Indicators;

/// <summary>Put right what was recorded of the latest edition of an indicator, whole.</summary>
public static class CorrectIndicator
{
    /// <summary>The latest edition as it should have been recorded (correctie van een indicator), whole.</summary>
    public sealed record Request : IndicatorBody;

    /// <summary>After the edition before it, and not after its withdrawal; the same again changes nothing.</summary>
    public static Decision Decide(Indicator indicator, IndicatorCorrected corrected)
    {
        var (latest, before) = (indicator.Latest, indicator.Editions.Count > 1 ? indicator.Editions[^2] : null);
        return latest == latest with { From = corrected.From, Details = corrected.Details }
            ? Decision.Nothing
            : Refusals.Unless(
                [
                    .. IndicatorRules.Faults(corrected.Details),
                    .. corrected.From <= before?.From || corrected.From < before?.Until
                        ? [new Fault("/from", "before-the-present-one", $"The edition before it holds from {before.From:O}{(before.Until is { } end ? $" until {end:O}" : "")}.")]
                        : Array.Empty<Fault>(),
                    .. Refusals.OfPeriod(corrected.From, latest.Until, "/from"),
                ],
                () => Decision.Accept(corrected));
    }

    /// <summary><c>POST /funding/v1/indicators/{code}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder indicators) => indicators
        .MapPost("{id}/correct", Handle)
        .RequireRole(IndicatorRules.Keeping)
        .WithName("correctIndicator").WithSummary("Correct the latest edition of an indicator")
        .WithDescription("By who keeps it, or a steward. The edition keeps its number.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct)
    {
        var stream = StreamId.Parse(Indicator.StreamKind, id);
        return streams.Change<Indicator>(
            writing, stream, request, known => Decide(known, new(stream, request.From!.Value, request.Details())), ct,
            known => IndicatorRules.AgainstChanging(known, Caller.Of(writing.Http.User)));
    }
}
