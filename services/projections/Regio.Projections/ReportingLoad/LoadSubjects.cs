namespace Regio.Projections;

/// <summary>For whom a grant counts: a network, the municipalities in it, the regions that it serves, the ministry that pays.</summary>
/// <param name="picture">The day.</param>
/// <param name="region">The only region that is meant; null: those of the editions.</param>
/// <param name="division">The only edition that is meant; null: every one in force.</param>
internal sealed class LoadSubjects(Picture picture, RegionFacts? region, DivisionFacts? division)
{
    /// <summary>By network.</summary>
    public const string Network = "network";

    /// <summary>By municipality.</summary>
    public const string Municipality = "municipality";

    /// <summary>By region.</summary>
    public const string Region = "region";

    /// <summary>By ministry.</summary>
    public const string Ministry = "ministry";

    private readonly Register register = picture.Register;
    private readonly ServedTerritory served = new(picture.Standing);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Network, Municipality, Region, Ministry];

    /// <summary>For whom a grant counts, each once; none: it is not known.</summary>
    public IEnumerable<Thing> Of(GrantFacts grant, string by) => by switch
    {
        Ministry => register.Schemes.GetValueOrDefault(grant.SchemeId)?.OwnerOn(picture.Day) is { } owner ? [register.MinistryOf(owner, picture.Day)!] : [],
        Municipality => Members(grant),
        Region => Served(grant),
        _ => grant.NetworkId is { } network ? [register.NetworkThing(network, picture.Day)] : [],
    };

    private IEnumerable<Thing> Members(GrantFacts grant) =>
        grant.NetworkId is { } id && picture.Index.Networks.GetValueOrDefault(id) is { } network
            ? network.Members.Select(member => member.OrganisationId)
                .Where(member => register.Organisations.GetValueOrDefault(member)?.Kind == OrganisationFacts.Municipality)
                .Select(register.OrganisationThing)
            : [];

    private IEnumerable<Thing> Served(GrantFacts grant) => region is not null
        ? [register.RegionThing(region.Id)]
        : (division is null ? picture.Standing.Delineations.EditionsInForce : [division])
            .SelectMany(edition => picture.Standing.Delineations.Of(edition).With(served.Of(MoneyOf.Grant(grant)))).Select(one => one.Region);
}
