using Regio.Hosting.Problems;
using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>What holds for the shares of the costs that members agreed.</summary>
internal static class CostKeyRules
{
    private const decimal Whole = 100m;

    /// <summary>
    /// A fault when on some day on which a membership has a share, the known shares of all members are more than the
    /// whole. A share that nobody recorded counts for nothing here: it is unknown.
    /// </summary>
    /// <param name="network">The network, with or without it.</param>
    /// <param name="membership">As it would be.</param>
    /// <param name="pointer">Where it is in the body; empty: the body is it.</param>
    public static IEnumerable<Fault> Faults(Network network, Membership membership, string pointer = "")
    {
        var from = network.Details.InForceFrom;
        var all = network.Memberships.Where(other => other.Id != membership.Id).Append(membership).ToList();
        var over = all.SelectMany(one => one.TermsBegin(from)).Distinct().Order()
            .Where(day => membership.Holds(day, from) && membership.TermsOn(day).CostKeyShare > 0)
            .Select(day => (Day: day, Sum: all.Where(one => one.Holds(day, from)).Sum(one => one.TermsOn(day).CostKeyShare ?? 0)))
            .FirstOrDefault(one => one.Sum > Whole);
        if (over.Sum > Whole)
        {
            yield return new(
                $"{pointer}/costKeyShare", "cost-key-over-whole", $"On {over.Day:O} the members together would have {over.Sum} %.");
        }
    }
}

/// <summary>How far the members' shares of the costs add up (verdeelsleutel): unknown is not 0.</summary>
/// <param name="Sum">Sum of the known shares in percent; absent when none is known.</param>
/// <param name="Complete">Whether every member has a share and they make the whole; absent while some are unknown and it could still be.</param>
/// <param name="Missing">What the known shares lack of 100 %; absent when none is known, 0 when they make the whole or more.</param>
/// <param name="Over">By how much they are over 100 %; absent when they are not.</param>
/// <param name="Unknown">Members without a recorded share.</param>
public sealed record CostKeyRow(decimal? Sum, bool? Complete, decimal? Missing, decimal? Over, IReadOnlyList<Reference> Unknown)
{
    private const decimal Whole = 100m;

    /// <summary>That of the members with their shares; null: there are no members.</summary>
    internal static CostKeyRow? Of(IReadOnlyCollection<(Reference Member, decimal? Share)> shares)
    {
        if (shares.Count == 0)
        {
            return null;
        }

        var unknown = shares.Where(one => one.Share is null).Select(one => one.Member).ToList();
        decimal? sum = unknown.Count < shares.Count ? shares.Sum(one => one.Share ?? 0) : null;
        return new(
            sum, unknown.Count == 0 ? sum == Whole : sum > Whole ? false : null, sum is { } known ? Math.Max(0, Whole - known) : null,
            sum > Whole ? sum - Whole : null, unknown);
    }
}
