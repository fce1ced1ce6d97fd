using Regio.Networks.Reading;

namespace Regio.Networks.SteeringInstruments;

/// <summary>What readers see of a steering instrument (regie-instrument).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="ExternalId">Identifier in the source; absent when registered here.</param>
/// <param name="Owner">The organisation that uses it (eigenaar).</param>
/// <param name="Name">Name (naam).</param>
/// <param name="Kind">Code of the list <c>instrument-kinds</c>.</param>
/// <param name="EnforcementLevel">How much it enforces (dwingendheid), from 1 to 5; unknown when absent.</param>
/// <param name="Purpose">What it is for (doel).</param>
/// <param name="Network">The network that it serves; absent when it serves a target.</param>
/// <param name="Target">The target that it serves; absent when it serves a network.</param>
/// <param name="From">First day on which it is used.</param>
/// <param name="Until">First day on which it is used no longer; absent while open.</param>
/// <param name="EndReason">Why it ended, when known.</param>
/// <param name="Evaluations">Evaluations (evaluaties), by day; those until the day asked for.</param>
public sealed record InstrumentRow(
    Guid Id, long Version, string? ExternalId, Reference Owner, string Name, string Kind, int? EnforcementLevel, string Purpose,
    Reference? Network, TargetReference? Target, DateOnly From, DateOnly? Until, string? EndReason,
    IReadOnlyList<EvaluationRow> Evaluations)
{
    internal static IEnumerable<Guid> Named(InstrumentItem item) =>
        item.Evaluations.Select(evaluation => evaluation.OrganisationId).Prepend(item.OwnerId);

    internal static InstrumentRow Of(InstrumentItem item, ReferenceSet networks, ReferenceSet organisations, DateOnly? on) => new(
        item.Id, item.Version, item.ExternalId, organisations[item.OwnerId], item.Details.Name, item.Details.Kind,
        item.Details.EnforcementLevel, item.Details.Purpose, networks.Of(item.Details.NetworkId), item.Details.Target,
        item.Details.From, item.Details.Until, item.EndReason,
        [
            .. item.Evaluations.Where(evaluation => on is not { } day || evaluation.On <= day)
                .Select(e => new EvaluationRow(organisations[e.OrganisationId], e.On, e.Verdicts, e.Source)),
        ]);
}

/// <summary>What readers see of an evaluation (evaluatie) of a steering instrument.</summary>
/// <param name="By">Who evaluated it (beoordelaar).</param>
/// <param name="On">As of which day.</param>
/// <param name="Verdicts">Verdicts (oordelen) with reasons.</param>
/// <param name="Source">Where it is written (bron); unknown when absent.</param>
public sealed record EvaluationRow(Reference By, DateOnly On, IReadOnlyList<InstrumentVerdict> Verdicts, string? Source);
