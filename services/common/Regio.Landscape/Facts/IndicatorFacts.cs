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
/// <param name="WithdrawnFrom">First day without it; null: it was not withdrawn.</param>
public sealed record IndicatorFacts(
    Guid Id, string Code, string? OwnerId, IReadOnlyList<IndicatorEdition> Editions, DateOnly? WithdrawnFrom = null) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static IndicatorFacts? After(IndicatorFacts? state, object contract) => (state, contract) switch
    {
        (null, IndicatorDefined f) => new(f.IndicatorId, f.Code, f.OwnerId, [new(f.From, f.Details)]),
        ({ } known, IndicatorRevised f) => known with { Editions = [.. known.Editions, new(f.From, f.Details)], WithdrawnFrom = null },
        ({ } known, IndicatorCorrected f) => known with { Editions = [.. known.Editions.SkipLast(1), new(f.From, f.Details)] },
        ({ } known, IndicatorWithdrawn f) => known with { WithdrawnFrom = f.Until },
        _ => state,
    };

    /// <summary>The latest edition.</summary>
    internal IndicatorDetails Latest => Editions[^1].Details;

    /// <summary>Whether it is not withdrawn by then; what is defined for a later day counts.</summary>
    public bool IsInUse(DateOnly on) => WithdrawnFrom is not { } until || on < until;

    /// <summary>Number of the edition that holds on a day; before the first the first.</summary>
    public int EditionOn(DateOnly on) => Math.Max(1, Editions.Count(edition => edition.From <= on));

    /// <summary>An edition by its number; null while it is not known.</summary>
    public IndicatorDetails? Edition(int number) => number <= Editions.Count ? Editions[number - 1].Details : null;
}
