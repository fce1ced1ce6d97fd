using System.Collections.Immutable;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>Which grants a view of funding is asked about.</summary>
internal sealed class GrantFilter
{
    private readonly Register register;
    private readonly DateOnly day;
    private readonly ServedTerritory served;
    private readonly ImmutableArray<Guid>? municipalities;
    private readonly Func<string, bool>? isOwner;
    private readonly Guid? network;
    private readonly Guid? scheme;

    public GrantFilter(Picture picture, RegionFacts? region = null, Func<string, bool>? isOwner = null, Guid? network = null, Guid? scheme = null)
    {
        (register, day, this.isOwner, this.network, this.scheme, Region) = (picture.Register, picture.Day, isOwner, network, scheme, region);
        served = new(picture.Standing);
        municipalities = region is null ? null : new Succession(register, picture.Day).Of(region.MunicipalityIds);
    }

    /// <summary>What a view takes for it.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("region", QueryKind.Text, "Only grants that serve a municipality of this region: its id or external id."),
        new("ministry", QueryKind.Text, "Only grants of schemes of this ministry or directorate, or of one that is part of it: its id or URI."),
        new("network", QueryKind.Text, "Only grants for this network: its id or external id."),
        new("scheme", QueryKind.Text, "Only grants under this scheme: its id or external id."),
    ];

    /// <summary>The region that is asked for; null: none.</summary>
    public RegionFacts? Region { get; }

    /// <summary>An answer about the grants that are asked for, or what is asked for that there is not.</summary>
    public static IResult Within(View view, QueryValues query, Func<GrantFilter, IResult> answer)
    {
        var (known, called) = (view.Picture.Register, new Called(query));
        var filter = new GrantFilter(
            view.Picture, called.Find("region", known.Region), called.Find("ministry", name => OwnedBy(known, name, view.Picture.Day)),
            called.Find("network", known.Network)?.Id, called.Find("scheme", known.PublicScheme)?.Id);
        return called.Unknown ?? answer(filter);
    }

    /// <summary>Whether a grant is meant; one whose scheme is not known is not.</summary>
    public bool Has(GrantFacts grant) =>
        register.Schemes.GetValueOrDefault(grant.SchemeId) is { } its
        && (isOwner is null || (its.OwnerOn(day) is { } owner && isOwner(owner)))
        && (network is null || grant.NetworkId == network)
        && (scheme is null || grant.SchemeId == scheme)
        && (municipalities is not { } where || Sorted.Meet(served.Of(MoneyOf.Grant(grant)), where));

    /// <summary>Whether an owner is another, or part of it; null: nobody is called so. An owner of a published scheme need not be registered.</summary>
    public static Func<string, bool>? OwnedBy(Register register, string called, DateOnly on) => register.OwnerAndAbove(called, on) is [var known, ..]
        ? ownerId => register.OwnerAndAbove(ownerId, on).Any(one => one.Thing.Id == known.Thing.Id)
        : register.Schemes.Values.Any(scheme => scheme.Visibility == Contracts.Visibility.Public && scheme.OwnerOn(on) == called) ? ownerId => ownerId == called : null;
}
