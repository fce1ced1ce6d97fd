using Regio.Landscape;
using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>What is good to know of a network just registered (advies).</summary>
/// <param name="Neighbours">Networks with the same people at the table: good to build on.</param>
public sealed record RegistrationAdvice(IReadOnlyList<Neighbour> Neighbours)
{
    // Those that it resembles were asked about, and told apart, before it was registered.
    internal static RegistrationAdvice Of(IReadOnlyList<Resembling> near) => new(
        [.. near.Except(AskFirst.Candidates(near)).Where(one => one.Kind is OverlapKinds.SameTable or OverlapKinds.Crossing)
            .Select(one => new Neighbour(NameOf(one.Network), one.Kind, one.Shared, one.Jaccard))]);

    internal static Reference NameOf(Thing thing) => new(thing.Id, thing.ExternalId, thing.Name);
}

/// <summary>A network with the same people at the table (buurnetwerk).</summary>
/// <param name="Network">The network.</param>
/// <param name="Kind">Kind of overlap (soort samenloop): <c>same-table</c> or <c>crossing</c>.</param>
/// <param name="Shared">Members in common.</param>
/// <param name="Jaccard">Members in common among all members of the two.</param>
public sealed record Neighbour(Reference Network, string Kind, int Shared, double Jaccard);

/// <summary>A network in force that the new one resembles (kandidaat).</summary>
/// <param name="Network">The network.</param>
/// <param name="Reasons">Why: <c>same-name</c>, <c>same-purpose</c>, <c>same-members-and-aim</c>, <c>same-members-no-aim</c>, <c>possible-duplicate</c>.</param>
/// <param name="Shared">Members in common.</param>
/// <param name="Jaccard">Members in common among all members of the two.</param>
/// <param name="NameSimilarity">How alike the names are, 0–1.</param>
/// <param name="AimSimilarity">How alike the objectives are, else the policy areas, 0–1; absent when either is unknown.</param>
public sealed record CandidateRow(
    Reference Network, IReadOnlyList<string> Reasons, int Shared, double Jaccard, double NameSimilarity, double? AimSimilarity)
{
    internal static CandidateRow Of(Resembling one) => new(
        RegistrationAdvice.NameOf(one.Network), one.Reasons, one.Shared, one.Jaccard, one.NameSimilarity, one.AimSimilarity);
}
