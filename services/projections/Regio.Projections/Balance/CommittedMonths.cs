using Regio.Rules;

namespace Regio.Projections;

/// <summary>How long a network has money (looptijd van het geld): the stretch of grants and allocations of known periods, joined over gaps, that the day lies in, else the last before it, else the first after.</summary>
/// <param name="Months">Full months; null: none is known.</param>
/// <param name="Payers">The owners of the schemes that pay in it.</param>
/// <param name="Schemes">Those schemes.</param>
internal sealed record CommittedMonths(int? Months, IReadOnlyList<Thing> Payers, IReadOnlyList<Thing> Schemes)
{
    /// <summary>That of a network on the day of a picture.</summary>
    /// <param name="picture">The day.</param>
    /// <param name="network">The network.</param>
    /// <param name="gapMonths">A gap of no more months does not part two grants.</param>
    public static CommittedMonths Of(Picture picture, Guid network, int gapMonths = BalanceThresholds.UsualGap)
    {
        var commitments = Commitment.Of(picture.Register, network, picture.Day).Where(one => one.Pays)
            .OrderBy(one => one.Period!.Value.From).ToList();
        var stretch = new List<Commitment>();
        var (from, until) = (DateOnly.MinValue, DateOnly.MinValue);
        foreach (var one in commitments)
        {
            var (first, end) = one.Period!.Value;
            var isApart = stretch.Count > 0 && first > until.PlusMonths(gapMonths);
            if (isApart && first > picture.Day)
            {
                break;
            }

            if (isApart || stretch.Count == 0)
            {
                stretch.Clear();
                (from, until) = (first, end);
            }

            stretch.Add(one);
            until = end > until ? end : until;
        }

        var schemes = stretch.SelectMany(one => one.Schemes).Distinct().Select(id => picture.Register.Schemes.GetValueOrDefault(id)).OfType<SchemeFacts>().ToList();
        return stretch.Count == 0 ? new(null, [], []) : new(
            Landscape.Months.Full(from, until),
            [
                .. schemes.Select(scheme => scheme.OwnerOn(picture.Day)).OfType<string>().Distinct()
                    .Select(owner => picture.Register.OwnerThing(owner, picture.Day)!).Order(Thing.Order),
            ],
            [.. schemes.Select(scheme => scheme.ThingOn(picture.Day)).Order(Thing.Order)]);
    }
}
