using Regio.Contracts.Networks;

namespace Regio.Projections;

/// <summary>How the members of a network find that they cooperate (relaties): what came of the last pulse that the reader may read.</summary>
/// <param name="PulseClosedOn">Day on which it closed.</param>
/// <param name="Questions">What came of each question, in the list's order; what would tell of a few is not given.</param>
internal sealed record NetworkRelations(DateOnly PulseClosedOn, IReadOnlyList<QuestionResult> Questions)
{
    public static NetworkRelations? Of(PulseFacts? pulse) =>
        pulse is { ClosedOn: { } closedOn } ? new(closedOn, pulse.Results) : null;
}
