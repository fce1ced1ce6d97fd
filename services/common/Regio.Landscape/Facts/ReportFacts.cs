using System.Text.Json.Serialization;
using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>What happened to a report for a grant.</summary>
public enum ReportStep
{
    /// <summary>It was handed in.</summary>
    HandedIn,

    /// <summary>It was sent back.</summary>
    Returned,

    /// <summary>It was accepted.</summary>
    Accepted,
}

/// <summary>A step of a report for a grant that it serves.</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="On">Day.</param>
/// <param name="Step">What happened.</param>
/// <param name="Values">The values that the report gave then.</param>
/// <param name="Accepted">Those values as they were when they were accepted; null: they were not, or it was not told.</param>
public sealed record ReportStepTaken(
    Guid GrantId, DateOnly On, ReportStep Step, IReadOnlyList<ReportedValue> Values, IReadOnlyList<AcceptedValue>? Accepted = null)
{
    /// <summary>How many times a value had been said when it was accepted: by the end of the day, where it was not told.</summary>
    public int SaidOf(ObservationFacts value) => Accepted is { } told
        ? told.Where(one => one.ObservationId == value.Id).Select(one => one.Said).FirstOrDefault()
        : value.SaidBy(On);
}

/// <summary>What a report gave from a day on.</summary>
/// <param name="On">Day on which it was handed in or corrected.</param>
/// <param name="Values">The values.</param>
public sealed record GivenValues(DateOnly On, IReadOnlyList<ReportedValue> Values);

/// <summary>A report of a network over a period, and what became of it for each grant that it serves; not its text.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="Given">The values that it gave, as handed in and corrected, in that order; empty while it is a draft.</param>
/// <param name="Serves">What each grant that it serves asks, as handed in for it last; empty while it is a draft.</param>
/// <param name="Steps">What happened, in that order; empty while it is a draft.</param>
public sealed record ReportFacts(
    Guid Id, Guid NetworkId, DateOnly From, DateOnly Until, IReadOnlyList<GivenValues> Given, IReadOnlyList<ServedDuty> Serves,
    IReadOnlyList<ReportStepTaken> Steps) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static ReportFacts? After(ReportFacts? state, object contract) => (state, contract) switch
    {
        (null, ReportDrafted f) => new(f.ReportId, f.NetworkId, f.From, f.Until, [], [], []),
        ({ } known, ReportSubmitted f) => known.Gave(f.Values, f.On).Serving(f.Serves).Taken(ReportStep.HandedIn, f.On, f.Serves.Select(duty => duty.GrantId)),
        ({ } known, ReportCorrected f) => known.Gave(f.Values, f.On),
        ({ } known, ReportReturned f) => known.Taken(ReportStep.Returned, f.On, [f.GrantId]),
        ({ } known, ReportAccepted f) => known.Taken(ReportStep.Accepted, f.On, [f.GrantId], f.Accepted),
        _ => state,
    };

    /// <summary>The values that it gives, as corrected.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReportedValue> Values => Given is [.., var last] ? last.Values : [];

    /// <summary>The values that it gave by a day, as corrected by then; none before it was handed in.</summary>
    public IReadOnlyList<ReportedValue> ValuesOn(DateOnly on) => Given.LastOrDefault(given => given.On <= on)?.Values ?? [];

    /// <summary>What happened to it for a grant by a day, in that order.</summary>
    public IEnumerable<ReportStepTaken> StepsFor(Guid grantId, DateOnly by) => Steps.Where(step => step.GrantId == grantId && step.On <= by);

    // Who accepted it is asked anew about what is given otherwise since: what was accepted stays what it was.
    private ReportFacts Gave(IReadOnlyList<ReportedValue> values, DateOnly on)
    {
        var changed = Values.Except(values).Union(values.Except(Values)).Select(value => value.Indicator).ToHashSet();
        return (this with { Given = [.. Given, new(on, values)] }).Taken(
            ReportStep.HandedIn, on,
            Serves.Where(duty => duty.Indicators.Any(changed.Contains)).Select(duty => duty.GrantId)
                .Where(grant => Steps.LastOrDefault(step => step.GrantId == grant)?.Step == ReportStep.Accepted));
    }

    private ReportFacts Serving(IReadOnlyList<ServedDuty> duties) => this with
    {
        Serves = [.. Serves.Where(known => duties.All(duty => duty.GrantId != known.GrantId)), .. duties],
    };

    private ReportFacts Taken(ReportStep step, DateOnly on, IEnumerable<Guid> grants, IReadOnlyList<AcceptedValue>? accepted = null) => this with
    {
        Steps = [.. Steps, .. grants.Select(grant => new ReportStepTaken(grant, on, step, Values, accepted))],
    };
}
