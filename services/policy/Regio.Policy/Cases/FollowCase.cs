using Regio.Contracts;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;

namespace Regio.Policy.Cases;

/// <summary>A case as it is told to others, folded from its facts: the follower looks at it by that alone.</summary>
/// <param name="Facts">What is told.</param>
internal sealed record FollowedCase(CaseFacts Facts) : IFold<FollowedCase>
{
    /// <inheritdoc/>
    public static FollowedCase? After(FollowedCase? state, object fact) =>
        PublishedCases.ContractOf(fact) is { } contract && CaseFacts.After(state?.Facts, contract) is { } facts ? new(facts) : state;
}

/// <summary>
/// What a case is still to hold, by how its two stand to each other now and by the day: opened where it is owed, what was not asked,
/// what expired, of what was reminded, and what clashes anew. Whatever is there already is not told again.
/// </summary>
public static class FollowCase
{
    /// <summary>What is still to be recorded; nothing where all is.</summary>
    /// <param name="known">The case; null: there is none.</param>
    /// <param name="pair">The two.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(CaseFacts? known, CasePair pair, DateOnly today) => known is null
        ? pair.Owed.Count == 0
            ? Decision.Nothing
            : Decision.Accept([
                new CaseOpened(pair.CaseId, pair.OneId, pair.OtherId, pair.Owners, today, null, pair.Clashes, null, pair.Visibility),
                .. Omitted(null, pair),
            ])
        : Decision.Accept([
            .. Disclosed(known, pair, today), .. Joining(known, pair, today), .. Omitted(known, pair), .. Waiting(known, today), .. Anew(known, pair, today),
        ]);

    private static IEnumerable<object> Disclosed(CaseFacts known, CasePair pair, DateOnly today) =>
        pair.IsKnown && known.Visibility == Visibility.Parties ? [new CaseDisclosed(known.Id, today, pair.Visibility)] : [];

    // Who took over from a party is one.
    private static IEnumerable<object> Joining(CaseFacts known, CasePair pair, DateOnly today) =>
        pair.Owners.Concat(pair.Heirs.Select(one => one.Heir)).Except(known.Parties).Select(owner => new PartyAdded(known.Id, today, owner, pair.Visibility));

    // Who asked by the day of publication had asked, whoever owned either then; once in each direction.
    private static IEnumerable<object> Omitted(CaseFacts? known, CasePair pair) => pair.Owed
        .Select(owing => (owing.On, By: owing.ByOne ? pair.OwnersOfOne : pair.OwnersOfOther, Of: owing.ByOne ? pair.OwnersOfOther : pair.OwnersOfOne))
        .Where(one => known?.Omissions.Any(omitted => one.By.Contains(omitted.By) && one.Of.Contains(omitted.Of)) is not true
            && known?.Consultations.Any(asked => asked.Asked.On <= one.On && one.By.Contains(asked.Asked.By) && one.Of.Contains(asked.Asked.Of)) is not true)
        .Select(one => new ConsultationOmitted(pair.CaseId, one.On, one.By[^1], one.Of[^1]));

    private static IEnumerable<object> Waiting(CaseFacts known, DateOnly today) => known.Consultations
        .Where(one => one is { Answered: null, ExpiredOn: null })
        .SelectMany(one => Waiting(known, one, today));

    private static IEnumerable<object> Waiting(CaseFacts known, Landscape.Consultation one, DateOnly today)
    {
        var (asked, last) = (one.Asked, one.Asked.AnswerBy);
        var reminding = last.AddDays(-CaseRules.DaysOfReminding);
        if (today > last)
        {
            yield return new ConsultationExpired(known.Id, asked.Number, last.AddDays(1), known.Visibility);
        }
        else if (today >= reminding && today > asked.On && !(one.RemindedOn >= reminding))
        {
            yield return new ConsultationReminded(known.Id, asked.Number, today, known.Visibility);
        }
    }

    // An open case tells of what clashes anew once it settled something, or something was answered in it; a closed one of all that it does not cover.
    private static IEnumerable<object> Anew(CaseFacts known, CasePair pair, DateOnly today)
    {
        var uncovered = pair.Clashes.Where(clash => !known.Covers(clash.Told, today)).ToList();
        List<RulePair> anew = known.ClosedOn is not null ? uncovered
            : known.Outcomes.Count > 0 || known.Consultations.Any(one => one.Answered?.Clashes is not null) ? [.. uncovered.Where(clash => !known.Named.Contains(clash.Told))]
            : [];
        return anew.Count > 0 ? [new CaseReopened(known.Id, today, [.. anew], known.Visibility)] : [];
    }
}
