using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>A decision that a network took together, and how its members stood to it; not its text.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="TakenOn">Day on which it was taken.</param>
/// <param name="Consents">How members stood to it; of a member who is not named it is unknown.</param>
public sealed record DecisionFacts(Guid Id, Guid NetworkId, DateOnly TakenOn, IReadOnlyList<MemberConsent> Consents) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static DecisionFacts? After(DecisionFacts? state, object contract) => (state, contract) switch
    {
        (null, DecisionTaken f) => new(f.DecisionId, f.NetworkId, f.TakenOn, f.Consents),
        ({ } known, DecisionCorrected f) => known with { TakenOn = f.TakenOn, Consents = f.Consents },
        _ => state,
    };
}
