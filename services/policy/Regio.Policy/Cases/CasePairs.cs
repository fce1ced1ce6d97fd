using System.Collections.Immutable;
using Regio.Landscape;

namespace Regio.Policy.Cases;

/// <summary>The pairs that the follower of cases looks at: every one that is owed, and every one that has a case.</summary>
internal static class CasePairs
{
    /// <summary>What policies and schemes are to each other, whatever their cases say; the same object while nothing else changed.</summary>
    public static Landings Of(Landings? before, Standing standing)
    {
        var now = standing with { Register = standing.Register with { Cases = ImmutableDictionary<Guid, CaseFacts>.Empty, CasesOf = Links<Guid>.Empty } };
        return before?.After(now) ?? new(now);
    }

    /// <summary>What is owed, by the case of the two; what was published before its owner took part is owed by nobody.</summary>
    public static ILookup<Guid, OwedPair> Owed(Landings landings) => landings.Owed
        .Where(pair => pair.State != AlignmentStates.BeforeDuty).ToLookup(pair => AlignmentCase.IdOf(pair.Later.Id, pair.Earlier.Id));

    /// <summary>The pairs, each once.</summary>
    /// <param name="initiatives">The day.</param>
    /// <param name="owed">What is owed.</param>
    /// <param name="cases">What the cases told, by their ids.</param>
    /// <param name="isAsked">Which of them are asked for, by the ids of their cases.</param>
    public static IEnumerable<CasePair> Among(
        Initiatives initiatives, ILookup<Guid, OwedPair> owed, IReadOnlyDictionary<Guid, CaseFacts> cases, Func<Guid, bool> isAsked) => owed
        .Where(of => isAsked(of.Key)).Select(of => Of(initiatives, of.First().Later.Id, of.First().Earlier.Id, of, cases.GetValueOrDefault(of.Key)))
        .Concat(cases.Values.Where(one => !owed.Contains(one.Id) && isAsked(one.Id) && initiatives.Find(one.OneId) is not null && initiatives.Find(one.OtherId) is not null)
            .Select(one => Of(initiatives, one.OneId, one.OtherId, [], one)));

    private static CasePair Of(Initiatives initiatives, Guid one, Guid other, IEnumerable<OwedPair> owed, CaseFacts? known) =>
        CasePair.Of(initiatives, one, other, owed, known is null ? LaidOpen.OnlyBy() : LaidOpen.In(known), known?.Parties ?? []);
}
