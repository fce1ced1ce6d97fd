using Regio.Hosting.Decisions;

namespace Regio.Funding.RegionalBudgets;

/// <summary>
/// What came of a vote (uitslag): the order of the priorities, and which of them the rule that the network agreed on carries. Who
/// ranks a priority is for it, and shares are of the votes that were cast. What is not known is not a no: a priority is carried, or
/// not, only where that holds whatever the unknown is.
/// </summary>
internal sealed class VoteOutcome
{
    private readonly AgreedRule? rule;
    private readonly decimal cast;
    private readonly decimal weight;

    private VoteOutcome(Values<Priority> priorities, Vote vote)
    {
        rule = vote.Opened.Rule;
        var weights = vote.Opened.Voters.ToDictionary(voter => voter.OrganisationId, voter => voter.Weight);
        (cast, weight) = (vote.Cast.Sum(one => weights[one.OrganisationId]), weights.Values.Sum());
        Count = new(vote.Cast.Count, weights.Count, cast, weight, HasQuorum());
        Ranking = Ranked(priorities, vote, weights);
    }

    /// <summary>How much was voted.</summary>
    public VoteCount Count { get; }

    /// <summary>Every priority, the highest first.</summary>
    public Values<RankedPriority> Ranking { get; }

    private bool WeightsAreUnknown => rule is { Code: "weighted", HasWeights: false };

    /// <summary>That of a vote.</summary>
    public static VoteOutcome Of(Values<Priority> priorities, Vote vote) => new(priorities, vote);

    // Borda: as many points for the first as there are priorities, one less for each next, times the weight of the vote.
    private Values<RankedPriority> Ranked(Values<Priority> priorities, Vote vote, Dictionary<Guid, decimal> weights)
    {
        var (points, inFavour) = (priorities.ToDictionary(one => one.Number, _ => 0m), priorities.ToDictionary(one => one.Number, _ => 0m));
        foreach (var one in vote.Cast)
        {
            foreach (var (place, number) in one.Ranking.Index())
            {
                points[number] += weights[one.OrganisationId] * (priorities.Count - place);
                inFavour[number] += weights[one.OrganisationId];
            }
        }

        return
        [
            .. points.OrderByDescending(one => one.Value).ThenBy(one => one.Key).Select(one => new RankedPriority(
                one.Key, 1 + points.Values.Count(other => other > one.Value), one.Value, inFavour[one.Key], IsCarried(inFavour[one.Key]))),
        ];
    }

    private bool? HasQuorum() => rule?.Quorum is not { } quorum ? null
        : cast == weight ? true
        : cast == 0 ? false
        : WeightsAreUnknown ? null
        : Part(cast, weight) >= quorum;

    private bool? IsCarried(decimal inFavour) => rule is null ? null
        : cast == 0 || Count.HasQuorum is false ? false
        : (Carries(inFavour), rule.Quorum is null || Count.HasQuorum is true) is (var carries, var isValid) && (isValid || carries is false) ? carries
        : null;

    private bool? Carries(decimal inFavour) => rule!.Code switch
    {
        _ when inFavour == 0 => false,
        "unanimity" => inFavour == cast,
        "majority" or "weighted" when !WeightsAreUnknown => inFavour * 2 > cast,
        "qualified-majority" when rule.Share is { } share => Part(inFavour, cast) >= share,
        _ when inFavour == cast => true,
        "qualified-majority" when inFavour * 2 <= cast => false,
        _ => null,
    };

    // Two thirds are told as 0.6667.
    private static decimal Part(decimal of, decimal whole) => Math.Round(of / whole, 4, MidpointRounding.AwayFromZero);
}
