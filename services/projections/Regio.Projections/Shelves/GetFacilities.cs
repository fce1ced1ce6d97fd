using Regio.Hosting.Lists;
using Regio.Rules;

namespace Regio.Projections;

/// <summary><c>GET /facilities</c>: what networks offer that others could reuse.</summary>
internal static class GetFacilities
{
    internal static readonly Table<FacilityOnShelf> Table = new("FacilitiesOnShelf", new(
        "facilities.csv",
        ("facility", row => row.Facility.Key), ("name", row => row.Facility.Name), ("network", row => row.Network.Key),
        ("network_name", row => row.Network.Name), ("kind", row => row.Kind),
        ("target_groups", row => string.Join('|', row.TargetGroups)), ("meets", row => row.Meets?.Left),
        ("similarity", row => row.Meets?.Similarity.ToString("R")), ("capacity", row => row.Capacity?.Amount.ToString()),
        ("capacity_unit", row => row.Capacity?.Unit), ("in_reuse", row => row.InReuse?.ToString()),
        ("municipalities", row => string.Join('|', row.Municipalities.Select(m => m.Key))),
        ("near_by", row => row.Near is null ? null : string.Join('|', row.Near.Regions.Select(region => region.Key)))),
        row => Table<FacilityOnShelf>.KeyOf(row.Facility))
    {
        Rule = Definitions.Facilities,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/facilities", Table,
        [
            new("targetGroup", QueryKind.Code, "Only those that this target group could use: the same, broader, narrower or related.") { List = "target-groups" },
            new("near", QueryKind.Text, "Only those in this municipality, or in one that shares a region of an edition in force with it."),
            new("network", QueryKind.Text, "Only those that this network offers: its id or external id."),
            new("region", QueryKind.Text, "Only those that stand in this region, or whose network serves a municipality of it: its id or external id."),
        ], (view, http) => Select(view, http.QueryValues()))
        .WithName("listFacilitiesOnShelf").WithTags("Networks").WithSummary("Which facilities could be reused")
        .WithDescription(
            "Facilities (voorzieningen) that networks in force offer on the day, with who reuses them. By target group the "
            + "likest come first, and the answer names the pair that meets; a facility whose target groups are unknown is "
            + "then not among them, and counted in the basis. Near is where it stands or what its network serves.")
        .ProducesList<ViewPage<FacilityOnShelf>>().ProducesProblem(503);

    private static IResult Select(View view, QueryValues query)
    {
        var (register, called) = (view.Picture.Register, new Called(query));
        var near = called.Find("near", name => register.Organisation(name) is { Kind: OrganisationFacts.Municipality } known ? known : null);
        var (network, region) = (called.Find("network", register.Network), called.Find("region", register.Region));
        if (called.Unknown is { } nobody)
        {
            return nobody;
        }

        var behind = new Behind(register);
        var (rows, basis) = Rows(view.Picture, query.Text("targetGroup"), near is null ? null : new Near(view.Picture.Standing, near.Id), network?.Id, region);
        return view.List(rows, Table, basis, row => [row.Facility.Id, .. behind.Network(row.Network.Id), .. behind.Concepts()]);
    }

    /// <summary>Those of one network, of a region, or all; of them those that meet a target group, or are near.</summary>
    internal static (IReadOnlyList<FacilityOnShelf> Rows, Basis Basis) Rows(
        Picture picture, string? targetGroup = null, Near? near = null, Guid? network = null, RegionFacts? region = null)
    {
        var there = region is null ? [] : new Succession(picture.Register, picture.Day).Of(region.MunicipalityIds);
        List<FacilityFacts> offered =
        [
            .. FacilityOnShelf.Offered(picture)
                .Where(one => (network is null || one.NetworkId == network) && (region is null || Sorted.Meet(FacilityOnShelf.Place(picture, one), there))),
        ];
        (string What, Func<FacilityFacts, bool> Lacks) groups = ("targetGroups", f => f.Details.TargetGroups.Count == 0);
        (string What, Func<FacilityFacts, bool> Lacks) place = ("place", f => FacilityOnShelf.Place(picture, f).IsEmpty);
        return (
            Rows(picture, offered, targetGroup, near),
            Basis.Of(offered, [.. targetGroup is null ? [] : new[] { groups }, .. near is null ? [] : new[] { place }]).Besides(offered, groups, place));
    }

    /// <summary>Those that meet what is asked, the likest first, then in the order of things.</summary>
    internal static IReadOnlyList<FacilityOnShelf> Rows(
        Picture picture, IEnumerable<FacilityFacts> offered, string? targetGroup, Near? near)
    {
        var rows =
            from facility in offered
            let meets = targetGroup is null ? null : picture.Register.Concepts.TargetGroups.Meets(facility.Details.TargetGroups, [targetGroup])
            let nearBy = near?.To(FacilityOnShelf.Place(picture, facility))
            where (targetGroup is null || meets is not null) && (near is null || nearBy is not null)
            select FacilityOnShelf.Of(picture, facility, meets, nearBy);
        return [.. rows.OrderByDescending(row => row.Meets?.Similarity).ThenBy(row => row.Facility, Thing.Order)];
    }
}
