using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>A value as it was said on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Value">The value.</param>
public sealed record SaidValue(DateOnly On, ObservedValue Value);

/// <summary>One value of one indicator, of one network or region over one period, with what was said of it before.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="Of">What it is of.</param>
/// <param name="Values">As submitted and corrected, in that order.</param>
public sealed record ObservationFacts(Guid Id, string? ExternalId, ObservedOf Of, IReadOnlyList<SaidValue> Values) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static ObservationFacts? After(ObservationFacts? state, object contract) => (state, contract) switch
    {
        (null, ObservationSubmitted f) => new(f.ObservationId, f.ExternalId, f.Of, [new(f.On, f.Value)]),
        ({ } known, ObservationCorrected f) => known with { Values = [.. known.Values, new(f.On, f.Value)] },
        _ => state,
    };

    /// <summary>What was said of it by a day, last; null: nothing yet.</summary>
    public ObservedValue? ValueOn(DateOnly on) => Values.LastOrDefault(said => said.On <= on)?.Value;

    /// <summary>How many times it was said by the end of a day.</summary>
    public int SaidBy(DateOnly on) => Values.Count(said => said.On <= on);
}
