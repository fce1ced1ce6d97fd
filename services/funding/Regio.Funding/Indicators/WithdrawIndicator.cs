using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Indicators;

/// <summary>Stop giving an indicator to new targets; what is measured with it goes on.</summary>
public static class WithdrawIndicator
{
    /// <summary>The withdrawal of an indicator (intrekking van een indicator).</summary>
    public sealed record Request(
        [property: Required, Description("First day without it (einddatum).")] DateOnly? Until = null,
        [property: Prose(500), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>Once, and not before its present edition.</summary>
    public static Decision Decide(Indicator indicator, IndicatorWithdrawn withdrawn) =>
        indicator.Latest.Until == withdrawn.Until && indicator.Reason == withdrawn.Reason ? Decision.Nothing
        : indicator.Latest.Until is { } until ? Decision.Reject("indicator-withdrawn", $"It was withdrawn on {until:O}.")
        : Refusals.Unless(
            [.. Refusals.OfPeriod(indicator.Latest.From, withdrawn.Until, "/until")], () => Decision.Accept(withdrawn));

    /// <summary><c>POST /funding/v1/indicators/{code}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder indicators) => indicators
        .MapPost("{id}/withdraw", Handle)
        .RequireRole(IndicatorRules.Keeping)
        .WithName("withdrawIndicator").WithSummary("Withdraw an indicator")
        .WithDescription("By who keeps it, or a steward.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct)
    {
        var stream = StreamId.Parse(Indicator.StreamKind, id);
        return streams.Change<Indicator>(
            writing, stream, request, known => Decide(known, new(stream, request.Until!.Value, Values.Text(request.Reason))), ct,
            known => IndicatorRules.AgainstChanging(known, Caller.Of(writing.Http.User)));
    }
}
