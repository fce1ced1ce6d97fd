using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.SteeringInstruments;

/// <summary>Record how a steering instrument worked, in the eyes of an organisation.</summary>
public static class EvaluateInstrument
{
    /// <summary>The evaluation of a steering instrument (evaluatie), as sent.</summary>
    public sealed record Request
    {
        /// <summary>Who evaluated it.</summary>
        [Required, Line(300), Description("Organisation that evaluated it (beoordelaar): id, TOOI URI or code.")]
        public string? By { get; init; }

        /// <summary>As of which day.</summary>
        [Required, Description("As of which day (peildatum).")]
        public DateOnly? On { get; init; }

        /// <summary>The verdicts.</summary>
        [Required, MinLength(1), MaxLength(20), Description("Verdicts (oordelen): it can work, and harm relations.")]
        public IReadOnlyList<VerdictBody>? Verdicts { get; init; }

        /// <summary>Where it is written.</summary>
        [Line(500), Description("Where it is written (bron); unknown when absent.")]
        public string? Source { get; init; }
    }

    /// <summary>A verdict on a steering instrument (oordeel), as sent.</summary>
    public sealed record VerdictBody
    {
        /// <summary>Code of the list <c>instrument-verdicts</c>.</summary>
        [Required, CodesOf("instrument-verdicts"), Description("Verdict (oordeel), of /reference/v1/instrument-verdicts.")]
        public string? Verdict { get; init; }

        /// <summary>Why.</summary>
        [Prose(2_000), Description("Why (reden); needed but for `worked`.")]
        public string? Reason { get; init; }
    }

    /// <summary>
    /// By who is registered, on a day that has come and on which the instrument had begun; it may have ended. Who finds that
    /// it did not work, or did harm, says why. The same again changes nothing, another by the same organisation on that day
    /// replaces it.
    /// </summary>
    public static Decision Decide(SteeringInstrument instrument, InstrumentEvaluated evaluated, bool isRegistered, DateOnly today) =>
        Refusals.Unless(
            [.. Faults(instrument, evaluated, isRegistered), .. Refusals.OfFuture(evaluated.On, today, "/on")],
            () => instrument.Evaluations.Contains(evaluated) ? Decision.Nothing : Decision.Accept(evaluated));

    private const string Worked = "worked";

    /// <summary><c>POST /networks/v1/steering-instruments/{id}/evaluate</c>.</summary>
    public static void Map(RouteGroupBuilder instruments) => instruments
        .MapPost("{id}/evaluate", Handle)
        .RequireRole(InstrumentRights.Keeping)
        .WithName("evaluateInstrument").WithSummary("Evaluate a steering instrument")
        .WithDescription("By a ministry or a region for its own organisation, its owner or not, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(SteeringInstrument instrument, InstrumentEvaluated evaluated, bool isRegistered)
    {
        if (!isRegistered)
        {
            yield return new("/by", "unknown-organisation", "No such organisation is registered.");
        }

        if (evaluated.On < instrument.Details.From)
        {
            yield return new("/on", "before-it-began", $"It is used from {instrument.Details.From:O} on.");
        }

        foreach (var (i, verdict) in evaluated.Verdicts.Index())
        {
            if (verdict is { Reason: null, Verdict: not Worked })
            {
                yield return new($"/verdicts/{i}/reason", "reason-missing", "Say why it did not work, or what it harmed.");
            }
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, NetworkChanges changes,
        TimeProvider clock, CancellationToken ct)
    {
        var (by, isRegistered) = await changes.Named(request.By, ct);
        var evaluated = new InstrumentEvaluated(
            StreamId.Parse(SteeringInstrument.StreamKind, id), by!.Value, request.On!.Value,
            [.. request.Verdicts!.Select(given => new InstrumentVerdict(given.Verdict!, Values.Text(given.Reason)))],
            Values.Text(request.Source));
        return await streams.Change<SteeringInstrument>(
            writing, evaluated.InstrumentId, request, instrument => Decide(instrument, evaluated, isRegistered, clock.Today()), ct,
            _ => InstrumentRights.AgainstActingFor(evaluated.OrganisationId, Caller.Of(writing.Http.User)));
    }
}
