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
public sealed record ReportStepTaken(Guid GrantId, DateOnly On, ReportStep Step);

/// <summary>A report of a network over a period, and what became of it for each grant that it serves; not its text.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="Values">The values that it gives, as corrected; empty while it is a draft.</param>
/// <param name="Steps">What happened, in that order; empty while it is a draft.</param>
public sealed record ReportFacts(
    Guid Id, Guid NetworkId, DateOnly From, DateOnly Until, IReadOnlyList<ReportedValue> Values, IReadOnlyList<ReportStepTaken> Steps) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static ReportFacts? After(ReportFacts? state, object contract) => (state, contract) switch
    {
        (null, ReportDrafted f) => new(f.ReportId, f.NetworkId, f.From, f.Until, [], []),
        ({ } known, ReportSubmitted f) => known with
        {
            Values = f.Values,
            Steps = [.. known.Steps, .. f.Serves.Select(duty => new ReportStepTaken(duty.GrantId, f.On, ReportStep.HandedIn))],
        },
        ({ } known, ReportCorrected f) => known with { Values = f.Values },
        ({ } known, ReportReturned f) => known with { Steps = [.. known.Steps, new(f.GrantId, f.On, ReportStep.Returned)] },
        ({ } known, ReportAccepted f) => known with { Steps = [.. known.Steps, new(f.GrantId, f.On, ReportStep.Accepted)] },
        _ => state,
    };

    /// <summary>What happened to it for a grant by a day, in that order.</summary>
    public IEnumerable<ReportStepTaken> StepsFor(Guid grantId, DateOnly by) => Steps.Where(step => step.GrantId == grantId && step.On <= by);
}
