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
}
