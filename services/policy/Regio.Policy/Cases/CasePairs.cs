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

    /// <summary>The pairs of which something is still to be recorded, by what their cases told.</summary>
    public static IEnumerable<CasePair> Due(Landings landings, ImmutableDictionary<Guid, CaseFacts> told) => Among(landings, told.Values)
        .Where(pair => !Following.IsNothing(FollowCase.Decide(told.GetValueOrDefault(pair.CaseId), pair, landings.Initiatives.Standing.Day)));

    /// <summary>The pairs, each once; what was published before its owner took part is owed by nobody.</summary>
    public static IEnumerable<CasePair> Among(Landings landings, IEnumerable<CaseFacts> cases)
    {
        var (initiatives, all) = (landings.Initiatives, cases.ToDictionary(one => one.Id));
        var owed = landings.Owed.Where(pair => pair.State != AlignmentStates.BeforeDuty).ToLookup(pair => AlignmentCase.IdOf(pair.Later.Id, pair.Earlier.Id));
        return owed.Select(of => Of(initiatives, of.First().Later.Id, of.First().Earlier.Id, of, all.GetValueOrDefault(of.Key)))
            .Concat(all.Values.Where(one => !owed.Contains(one.Id) && initiatives.Find(one.OneId) is not null && initiatives.Find(one.OtherId) is not null)
                .Select(one => Of(initiatives, one.OneId, one.OtherId, [], one)));
    }

    private static CasePair Of(Initiatives initiatives, Guid one, Guid other, IEnumerable<OwedPair> owed, CaseFacts? known) =>
        CasePair.Of(initiatives, one, other, owed, known is null ? LaidOpen.OnlyBy() : LaidOpen.In(known), known?.Parties ?? []);
}
