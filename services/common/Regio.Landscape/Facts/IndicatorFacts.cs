using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>An edition of the definition of an indicator.</summary>
/// <param name="From">First day.</param>
/// <param name="Details">What it measures, and how.</param>
public sealed record IndicatorEdition(DateOnly From, IndicatorDetails Details);

/// <summary>An indicator with the editions of its definition; an edition's number is its place, from 1.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">Its code.</param>
/// <param name="OwnerId">TOOI URI of who keeps it; null: a steward.</param>
/// <param name="Editions">In the order of their days; at least one.</param>
public sealed record IndicatorFacts(Guid Id, string Code, string? OwnerId, IReadOnlyList<IndicatorEdition> Editions) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static IndicatorFacts? After(IndicatorFacts? state, object contract) => (state, contract) switch
    {
        (null, IndicatorDefined f) => new(f.IndicatorId, f.Code, f.OwnerId, [new(f.From, f.Details)]),
        ({ } known, IndicatorRevised f) => known with { Editions = [.. known.Editions, new(f.From, f.Details)] },
        ({ } known, IndicatorCorrected f) => known with { Editions = [.. known.Editions.SkipLast(1), new(f.From, f.Details)] },
        _ => state,
    };

    /// <summary>An edition by its number; null: the latest of a day, or the first.</summary>
    public IndicatorDetails Edition(int? number, DateOnly on) => number is { } one
        ? Editions[one - 1].Details
        : (Editions.LastOrDefault(edition => edition.From <= on) ?? Editions[0]).Details;
}
