using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Grants;
using Regio.Funding.Observations;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Rules;

namespace Regio.Funding.Reports;

/// <summary>Who asks for a report, and what is known of its period.</summary>
/// <param name="Duties">The duties over the period.</param>
/// <param name="Values">The values that they ask.</param>
/// <param name="Given">Those that it gives as it was handed in, as they are found now.</param>
/// <param name="Settled">Grants of those duties that were settled.</param>
internal sealed record Asked(IReadOnlyList<Duty> Duties, IReadOnlyList<FoundValue> Values, IReadOnlyList<FoundValue> Given, IReadOnlyList<Guid> Settled);

/// <summary>Changes of a report, by the network and by those who review it.</summary>
internal sealed class ReportChanges(Streams streams, Observers observers, NetworkDuties duties, ReportedValues reported)
{
    /// <summary>Who asks for a report, and what is known of its period.</summary>
    public async Task<Asked> AskedOf(Report report, CancellationToken ct)
    {
        var asking = (await duties.Of(report.NetworkId, ct)).Where(one => one.Duty.From == report.From && one.Duty.Until == report.Until).ToList();
        return new(
            [.. asking.Select(one => one.Duty)],
            await reported.Of(report, asking.SelectMany(one => one.Duty.Indicators), ct),
            await reported.Of(report, report.Values.Select(value => new ReportIndicator(value.Indicator, value.Edition)), ct),
            NetworkDuties.Settled(asking));
    }

    /// <summary>204, or a problem: by who takes part in the network.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> ByNetwork(
        Guid id, Writing writing, object body, Func<Report, Asked, Decision> decide, CancellationToken ct)
    {
        if ((await streams.Read<Report>(id, ct)).State is not { } known)
        {
            return Views.NotFound();
        }

        var forbidden = await observers.Against(Caller.Of(writing.Http.User)!, ObservedOf.Network, known.NetworkId, ct);
        var asked = await AskedOf(known, ct);
        return await streams.Change<Report>(writing, id, body, report => decide(report, asked), ct, _ => forbidden);
    }

    /// <summary>
    /// 204, or a problem: by the owner of the scheme of a grant, who is told its values as they are. Also once the grant
    /// was settled: what was handed in before is reviewed still, and changes nothing of the settlement.
    /// </summary>
    public async Task<Results<NoContent, ProblemHttpResult>> ByOwner(
        Guid id, Guid grantId, Writing writing, object body, Func<Report, IReadOnlyList<GivenValue>, Decision> decide, CancellationToken ct)
    {
        var (grant, _) = await streams.Read<Grant>(grantId, ct);
        var owner = grant is null ? null : (await streams.Read<Scheme>(grant.SchemeId, ct)).State?.OwnerId;
        var given = (await streams.Read<Report>(id, ct)).State is { } known ? await Given(known, ct) : [];
        return await streams.Change<Report>(
            writing, id, body,
            report => decide(report, given), ct,
            report => report.Of(grantId) is null ? null
                : Caller.Of(writing.Http.User)?.ActsFor(owner) is true ? null
                : new Problem("not-your-organisation", "The owner of the scheme reviews for it."));
    }

    private async Task<IReadOnlyList<GivenValue>> Given(Report report, CancellationToken ct)
    {
        var given = new List<GivenValue>();
        foreach (var value in report.Values)
        {
            if (value.ObservationId is { } id && (await streams.Read<Observation>(id, ct)).State is { } observation)
            {
                given.Add(new(value.Indicator, id, observation.Before.Count + 1, observation.On));
            }
        }

        return given;
    }
}
