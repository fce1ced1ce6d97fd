using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Surroundings;

namespace Regio.Funding.Indicators;

/// <summary>Let an indicator count otherwise from a day on: its next edition. Values keep the edition that they were given in.</summary>
public static class ReviseIndicator
{
    /// <summary>An indicator as it counts from a day on (herziening van een indicator), whole.</summary>
    public sealed record Request : ProposedIndicator;

    /// <summary>From a later day than the present edition, of the same concept; the same again changes nothing.</summary>
    public static Decision Decide(Indicator indicator, IndicatorRevised revised)
    {
        var latest = indicator.Latest;
        return latest == new Edition(revised.From, null, revised.Details)
            ? Decision.Nothing
            : Refusals.Unless(
                [
                    .. IndicatorRules.Faults(revised.Details),
                    .. revised.Details.Concept == latest.Details.Concept
                        ? Array.Empty<Fault>()
                        : [new Fault("/concept", "another-concept", $"It measures {latest.Details.Concept}; define another indicator.")],
                    .. revised.From > latest.From && (latest.Until is not { } until || revised.From >= until)
                        ? Array.Empty<Fault>()
                        : [new Fault("/from", "before-the-present-one", $"Its present edition holds from {latest.From:O}{(latest.Until is { } end ? $" until {end:O}" : "")}.")],
                ],
                () => Decision.Accept(revised));
    }

    /// <summary><c>POST /funding/v1/indicators/{code}/revise</c>.</summary>
    public static void Map(RouteGroupBuilder indicators) => indicators
        .MapPost("{id}/revise", Handle)
        .RequireRole(IndicatorRules.Keeping)
        .WithName("reviseIndicator").WithSummary("Revise an indicator from a day on")
        .WithDescription(
            "By who keeps it, or a steward. It makes the next edition; one that was withdrawn is in use again. An edition that "
            + "resembles other indicators in use, as the one before it did not, is asked about as when one is defined.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, IndicatorQuestions questions, Lookout lookout,
        CancellationToken ct)
    {
        var stream = StreamId.Parse(Indicator.StreamKind, id);
        var proposed = request.Proposed(writing, new { Of = stream, Body = request with { Confirmation = null } });
        var register = (await lookout.Look(ct)).Register;
        return await streams.Change<Indicator>(
            writing, stream, request,
            known => questions.Weigh(
                proposed, register, new(stream, known.Editions.Count + 1, request.Details()),
                Decide(known, new(stream, request.From!.Value, request.Details()))),
            ct,
            known => IndicatorRules.AgainstChanging(known, Caller.Of(writing.Http.User)));
    }
}
