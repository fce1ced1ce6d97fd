using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /overlaps</c>: pairs of networks with the same people at their tables.</summary>
internal static class GetOverlaps
{
    internal static readonly Table<OverlapPair> Table = new("Overlaps", new(
        "overlaps.csv",
        ("left", pair => pair.Left.Key), ("left_name", pair => pair.Left.Name),
        ("right", pair => pair.Right.Key), ("right_name", pair => pair.Right.Name),
        ("shared", pair => pair.Shared.ToString()), ("jaccard", pair => pair.Jaccard.ToString("R")),
        ("containment", pair => pair.Containment.ToString("R")), ("kind", pair => pair.Kind),
        ("domain_similarity", pair => pair.DomainSimilarity?.ToString("R")),
        ("target_group_similarity", pair => pair.TargetGroupSimilarity?.ToString("R")),
        ("facility", pair => pair.Facility?.Facility.Key), ("facility_of", pair => pair.Facility?.OfferedBy.Key),
        ("obliged_by", pair => pair.ObligedBy?.Key)),
        pair => Table<OverlapPair>.KeyOf(pair.Left, pair.Right))
    {
        Rule = Definitions.Overlaps,
        Graph = pairs => OverlapGraph.Of("overlaps", pairs),
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/overlaps", Table, OverlapFilter.Parameters, (view, http) => OverlapFilter.Answer(view, http.QueryValues(), (pairs, basis) => List(view, pairs, basis, OverlapFilter.ThresholdsOf(http.QueryValues()))))
        .WithName("listOverlaps").WithTags("Networks").WithSummary("Which networks overlap")
        .WithDescription(
            "Every pair of active networks that share a member and whose territories meet, or one has none: how many "
            + "they share, and what kind of overlap (overlap, `samenloop`) it is. Also as GraphML.")
        .ProducesGraph<ViewPage<OverlapPair>>()
        .ProducesProblem(503);

    private static ViewList<OverlapPair> List(View view, IReadOnlyList<OverlapPair> pairs, Basis basis, OverlapThresholds by)
    {
        var behind = new Behind(view.Picture.Register);
        return view.List(
            pairs, Table, basis,
            pair =>
            [
                .. behind.Networks([pair.Left, pair.Right]), .. pair.Facility is { } usable ? [usable.Facility.Id] : Array.Empty<Guid>(),
                .. pair.ObligedBy is { } policy ? behind.Initiative(policy.Id) : [], .. behind.Concepts(),
            ],
            pair => InputsOf(view.Picture, pair, by));
    }

    private static Dictionary<string, object?> InputsOf(Picture picture, OverlapPair pair, OverlapThresholds by)
    {
        var (left, right) = (picture.Index.Networks[pair.Left.Id], picture.Index.Networks[pair.Right.Id]);
        IEnumerable<Guid> Members(ActiveNetwork of) => of.Members.Select(member => member.OrganisationId);
        return new(StringComparer.Ordinal)
        {
            ["leftMembers"] = Things(Members(left)),
            ["rightMembers"] = Things(Members(right)),
            ["sharedMembers"] = Things(Members(left).Intersect(Members(right))),
            ["leftDomains"] = left.Domains,
            ["rightDomains"] = right.Domains,
            ["leftTargetGroups"] = left.TargetGroups,
            ["rightTargetGroups"] = right.TargetGroups,
            ["leftObligation"] = left.Obligation,
            ["rightObligation"] = right.Obligation,
            ["leftChainSince"] = left.Chain.Start,
            ["rightChainSince"] = right.Chain.Start,
            ["thresholds"] = by,
        };

        List<Thing> Things(IEnumerable<Guid> organisations) => [.. organisations.Select(picture.Register.OrganisationThing).Order(Thing.Order)];
    }

    /// <summary>The pairs that a network is in, or of networks that both serve a region.</summary>
    internal static (IReadOnlyList<OverlapPair> Rows, Basis Basis) Rows(
        Picture picture, Guid? network = null, RegionFacts? region = null, int minShared = 1, double minJaccard = 0)
    {
        var (pairs, tally) = new OverlapFilter(minShared, minJaccard, network, region).Of(picture);
        return (pairs, Basis.OfPairs(tally));
    }
}
