using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>A pulse of a network, with what came of it once it closed; not everyone may read it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="OpenedOn">First day of answering.</param>
/// <param name="ClosesOn">First day on which no answer is taken any more, as planned.</param>
/// <param name="ClosedOn">Day on which it was closed; null while it is open.</param>
/// <param name="Results">What came of each question; empty while it is open.</param>
public sealed record PulseFacts(
    Guid Id, Guid NetworkId, string Visibility, DateOnly OpenedOn, DateOnly ClosesOn, DateOnly? ClosedOn, IReadOnlyList<QuestionResult> Results) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static PulseFacts? After(PulseFacts? state, object contract) => (state, contract) switch
    {
        (null, PulseOpened f) => new(f.PulseId, f.NetworkId, f.Visibility, f.OpenedOn, f.ClosesOn, null, []),
        ({ } known, PulseVisibilitySet f) => known with { Visibility = f.Visibility },
        ({ } known, PulseClosed f) => known with { ClosedOn = f.ClosedOn, Results = f.Results },
        _ => state,
    };

    /// <summary>Whether it takes answers on a day.</summary>
    public bool IsOpen(DateOnly on) => OpenedOn <= on && on < (ClosedOn ?? ClosesOn);

    /// <summary>The mean of a question; null when fewer than five organisations answered it.</summary>
    public decimal? Mean(string question) => Results.FirstOrDefault(result => result.Question == question)?.Mean;
}
