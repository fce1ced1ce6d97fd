using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>A succession as recorded.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="EffectiveOn">First day on which the successors stand in.</param>
/// <param name="Kind">Code of the list <c>succession-kinds</c>.</param>
/// <param name="Links">Who becomes whom.</param>
/// <param name="Withdrawn">It never took place, and counts for nothing.</param>
public sealed record SuccessionFacts(
    Guid Id, string? ExternalId, DateOnly EffectiveOn, string Kind, IReadOnlyList<SuccessionLink> Links,
    bool Withdrawn) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static SuccessionFacts? After(SuccessionFacts? state, object contract) => (state, contract) switch
    {
        (null, SuccessionRecorded f) => new(f.SuccessionId, f.ExternalId, f.EffectiveOn, f.Kind, f.Links, false),
        ({ } known, SuccessionCorrected f) => known with
        {
            EffectiveOn = f.EffectiveOn,
            Kind = f.Kind,
            Links = f.Links,
        },
        ({ } known, SuccessionWithdrawn) => known with { Withdrawn = true },
        _ => state,
    };
}
