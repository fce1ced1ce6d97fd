namespace Regio.Projections;

/// <summary>How long a network has money (looptijd van het geld): the stretch of grants, joined over gaps, that the day lies in, else the last before it, else the first after.</summary>
/// <param name="Months">Full months; null: it has no grant.</param>
/// <param name="Payers">The owners of the schemes that pay in it.</param>
internal sealed record CommittedMonths(int? Months, IReadOnlyList<Thing> Payers)
{
    /// <summary>How long a gap may be, in months, that does not part two grants.</summary>
    private const int Gap = 3;

    /// <summary>That of a network on the day of a picture.</summary>
    public static CommittedMonths Of(Picture picture, Guid network)
    {
        var grants = picture.Register.GrantsFor[network].Select(id => picture.Register.Grants[id])
            .Select(grant => (Grant: grant, Award: grant.AwardOn(picture.Day)))
            .Where(one => one.Award is { Amounts.Count: > 0 })
            .OrderBy(one => one.Award!.From).ToList();
        var stretch = new List<GrantFacts>();
        var (from, until) = (DateOnly.MinValue, DateOnly.MinValue);
        foreach (var (grant, award) in grants)
        {
            var isApart = stretch.Count > 0 && award!.From > until.AddMonths(Gap);
            if (isApart && award!.From > picture.Day)
            {
                break;
            }

            if (isApart || stretch.Count == 0)
            {
                stretch.Clear();
                (from, until) = (award!.From, award.Until);
            }

            stretch.Add(grant);
            until = award!.Until > until ? award.Until : until;
        }

        return stretch.Count == 0 ? new(null, []) : new(
            Landscape.Months.Full(from, until),
            [
                .. stretch.Select(grant => picture.Register.Schemes.GetValueOrDefault(grant.SchemeId)?.OwnerId).OfType<string>().Distinct()
                    .Select(owner => picture.Register.Organisation(owner) is { } known ? picture.Register.OrganisationThing(known.Id) : new(Guid.Empty, owner, null))
                    .Order(Thing.Order),
            ]);
    }
}
