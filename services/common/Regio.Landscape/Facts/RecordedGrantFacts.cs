using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>What a register tells of a grant that was made elsewhere; no act is done on it here.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="Record">What it tells; what it leaves out is unknown.</param>
public sealed record RecordedGrantFacts(Guid Id, string? ExternalId, GrantRecord Record) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static RecordedGrantFacts? After(RecordedGrantFacts? state, object contract) => (state, contract) switch
    {
        (null, GrantRecorded f) => new(f.GrantId, f.ExternalId, f.Record),
        ({ } known, GrantRecordCorrected f) => known with { Record = f.Record },
        _ => state,
    };

    /// <summary>Whether it was decided by a day, and it is known that what it pays for is not over on it; what was taken back pays for nothing.</summary>
    public bool RunsOn(DateOnly on)
    {
        var (years, until) = (Record.Years, Record.Until ?? (Record.Years is [.., var last] ? new DateOnly(last.Year, 12, 31).AddDays(1) : null));
        return !((Record.DecidedOn ?? Record.From) > on) && on < until && !((years.Count > 0 ? years.Sum(one => one.Amount) : Record.Amount) <= 0);
    }
}
