using Regio.Contracts.Policy;

namespace Regio.Landscape;

/// <summary>A check of a draft: once made it does not change.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Found">What was checked, when, and what it found.</param>
public sealed record CheckFacts(Guid Id, DraftChecked Found) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static CheckFacts? After(CheckFacts? state, object contract) => (state, contract) switch
    {
        (null, DraftChecked f) => new(f.CheckId, f),
        _ => state,
    };
}
