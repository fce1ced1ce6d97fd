using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Networks.Networks;

/// <summary>What holds for the money of a network's year.</summary>
internal static class YearRules
{
    /// <summary>
    /// The network is in force in that year; only who is a member then pays, each named once; together not more than the
    /// total.
    /// </summary>
    public static IReadOnlyList<Fault> Faults(Network network, int year, decimal total, Values<MemberContribution> contributions) =>
    [
        .. InForce.During(network, new(year, 1, 1), new(year + 1, 1, 1), "/year"),
        .. MembershipRules.OfMembers(
            network, contributions.Select(c => c.OrganisationId), new(year, 1, 1), new(year + 1, 1, 1), i => $"/contributions/{i}/organisation"),
        .. contributions.Sum(c => c.Amount) is var sum && sum > total
            ? [new Fault("/total", "more-than-total", $"The members together pay {sum}, and the total is {total}.")]
            : Array.Empty<Fault>(),
    ];
}
