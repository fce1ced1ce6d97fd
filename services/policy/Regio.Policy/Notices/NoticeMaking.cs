using Regio.Contracts;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Landscape;
using RulePair = Regio.Policy.Cases.RulePair;

namespace Regio.Policy.Notices;

/// <summary>Makes the notice of one fact, by how things stand.</summary>
/// <param name="initiatives">How things stand.</param>
/// <param name="id">Id of the fact.</param>
/// <param name="position">Its position.</param>
/// <param name="at">When it was recorded.</param>
internal sealed class NoticeMaking(Initiatives initiatives, Guid id, long position, DateTimeOffset at)
{
    private readonly Standing standing = initiatives.Standing;
    private readonly Register register = initiatives.Standing.Register;

    /// <summary>Of a policy or scheme: of a draft that nobody knows of there is none.</summary>
    public Told? Initiative(string kind, Guid of)
    {
        if (initiatives.Find(of) is not { } found || AudienceOf(found) is not { } audience)
        {
            return null;
        }

        var path = found.Kind == Landscape.Initiative.Policy ? $"{PolicyModule.Base}/policies" : "/funding/v1/schemes";
        return Make(kind, Seen(found).Thing, [], [found], [], $"{path}/{of}", audience);
    }

    /// <summary>Of a case: for whoever may read it, which only a token of the role ministry does.</summary>
    public Told? Case(string kind, Guid of, string? above = null)
    {
        if (register.Cases.GetValueOrDefault(of) is not { } known)
        {
            return null;
        }

        List<string> may = [.. known.Parties, .. new[] { known.Escalated?.To, above }.OfType<string>()];
        return Between(
            kind, of, [known.OneId, known.OtherId], known.Named.Select(clash => clash.Type), $"{PolicyModule.Base}/cases/{of}",
            new(known.Visibility, may, Roles.Ministry));
    }

    /// <summary>Of what clashes among what is public.</summary>
    public Told? Clashes(string kind, Guid of, Guid one, Guid? other, Values<RulePair> clashes) => Between(
        kind, of, other is { } second ? [one, second] : [one], clashes.Select(clash => clash.Type),
        $"/insight/v1/clashes?{initiatives.Find(one)?.Kind}={one}", Audience.Everyone);

    /// <summary>Of a rule of the views that anybody may read: for its network, and for whom it is addressed to.</summary>
    public Told? Signal(string kind, Guid network, FiredRule rule) => Network(kind, network) is { } told
        ? told with
        {
            Notice = told.Notice with
            {
                Ministries = [.. rule.To.SelectMany(Owning).Distinct()],
                Link = $"/insight/v1/signals?network={network}&kind={rule.Kind}",
            },
        }
        : null;

    /// <summary>Of a network: those are public.</summary>
    public Told? Network(string kind, Guid of)
    {
        if (register.Networks.GetValueOrDefault(of) is not { } known)
        {
            return null;
        }

        var territory = new ServedTerritory(standing).Of(of).Select(Municipality).ToHashSet();
        return new(
            new(
                id, position, kind, at, known.ThingOn(standing.Day), [], [.. territory.Order(StringComparer.Ordinal)], known.Details.TargetGroups ?? [],
                known.Details.Domains ?? [], [], [], $"/networks/v1/networks/{of}"),
            territory, Audience.Everyone);
    }

    private Told Between(string kind, Guid of, IReadOnlyList<Guid> those, IEnumerable<string> clashTypes, string link, Audience audience)
    {
        var found = those.Select(initiatives.Find).OfType<Initiative>().ToList();
        return Make(kind, new(of, null, null), [.. found.Select(one => Seen(one).Thing)], found, clashTypes, link, audience);
    }

    private Told Make(
        string kind, Thing subject, IReadOnlyList<Thing> concerns, IReadOnlyList<Initiative> about, IEnumerable<string> clashTypes, string link, Audience audience)
    {
        // What two share is where both land; where one does not tell, the other does.
        var municipalities = about.Select(one => one.Land).OfType<Land>().Select(land => land.Municipalities.ToHashSet())
            .Aggregate(default(HashSet<Guid>), (shared, next) => shared is null ? next : [.. shared.Where(next.Contains)]) ?? [];
        var regions = about.Select(one => one.Land).OfType<Land>().SelectMany(land => land.Regions)
            .Where(region => region.Municipalities.IsEmpty || region.Municipalities.Any(municipalities.Contains))
            .Select(region => region.Region.Key).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(
            new(
                id, position, kind, at, subject, concerns, regions, Set(about.SelectMany(one => one.TargetGroups)), Set(about.SelectMany(one => one.Domains)),
                [.. about.SelectMany(one => Owning(one.OwnerId)).Distinct()], Set(clashTypes), link),
            municipalities.Select(Municipality).Concat(regions).ToHashSet(), audience);
    }

    private static IReadOnlyList<string> Set(IEnumerable<string> codes) => [.. codes.Distinct().Order(StringComparer.Ordinal)];

    private IEnumerable<string> Owning(string? owner) => owner is null ? []
        : register.OwnerAndAbove(owner, standing.Day).Select(one => one.Thing.ExternalId).OfType<string>().Prepend(owner);

    private string Municipality(Guid of) => register.Organisations.GetValueOrDefault(of)?.ExternalId ?? of.ToString();

    private Initiative Seen(Initiative one) => one.IsPublic(standing.Day) ? one : one.Announced();

    private Audience? AudienceOf(Initiative one) =>
        one.IsPublic(standing.Day) ? Audience.Everyone
        : one.IsVisible(standing.Day) ? new(Visibility.Ministries, [.. new[] { one.OwnerId }.OfType<string>()])
        : null;
}
