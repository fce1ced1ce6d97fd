using System.Collections.Immutable;
using Regio.Landscape;

namespace Regio.Policy.Cases;

/// <summary>
/// The pairs of one picture of what policies and schemes are to each other, and which of them their cases are in step with: when a case
/// tells something else, that one alone is looked at again.
/// </summary>
internal sealed class PairsInStep(Landings landings)
{
    private readonly ILookup<Guid, OwedPair> owed = CasePairs.Owed(landings);
    private readonly Dictionary<Guid, CaseFacts?> inStep = [];

    /// <summary>The picture.</summary>
    public Landings Landings => landings;

    /// <summary>The pairs of which something is still to be recorded, by what their cases told.</summary>
    public IEnumerable<CasePair> Due(ImmutableDictionary<Guid, CaseFacts> told)
    {
        foreach (var pair in ToLookAt(told))
        {
            var known = told.GetValueOrDefault(pair.CaseId);
            if (Following.IsNothing(FollowCase.Decide(known, pair, landings.Initiatives.Standing.Day)))
            {
                inStep[pair.CaseId] = known;
            }
            else
            {
                yield return pair;
            }
        }
    }

    /// <summary>The pairs of which it is not known that their case is in step, as it told.</summary>
    public IEnumerable<CasePair> ToLookAt(ImmutableDictionary<Guid, CaseFacts> told) => CasePairs.Among(
        landings.Initiatives, owed, told, id => !(inStep.TryGetValue(id, out var before) && ReferenceEquals(before, told.GetValueOrDefault(id))));
}
