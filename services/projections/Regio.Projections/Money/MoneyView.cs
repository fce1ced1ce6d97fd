using System.Collections.Immutable;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>Where public money for regional collaboration comes from and lands.</summary>
/// <param name="Rows">By what was asked, in order.</param>
/// <param name="Totals">Each euro once.</param>
/// <param name="Additive">Whether the rows add up to the totals.</param>
/// <param name="Basis">How many of the grants could be counted under all that was asked by.</param>
/// <param name="Entries">The amounts in each row, by what it is counted under.</param>
internal sealed record MoneyView(
    IReadOnlyList<MoneyRow> Rows, MoneyFigures Totals, bool Additive, Basis Basis, ILookup<MoneyKey, MoneyEntry> Entries)
{
    /// <summary>The answer to a question, on the day of a picture.</summary>
    /// <param name="picture">The day.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="mayRead">Which applications may be told of.</param>
    public static MoneyView Of(Picture picture, MoneyQuestion question, Func<GrantFacts, bool> mayRead)
    {
        var served = new ServedTerritory(picture.Standing);
        var dimensions = new MoneyDimensions(picture, served, question.Division, question.IsSplit);
        var (schemes, grants) = MoneyScope.Of(picture, served, question);
        var counted = MoneyEntry.On(picture.Register, picture.Day, grant => grants?.Contains(grant.Id) is not false && mayRead(grant), schemes)
            .Where(entry => question.Ministry is not { } owner || IsOf(picture, entry.Scheme, owner))
            .Select(entry => Counted.Of(entry, dimensions.Of(entry, question.Dimensions), question))
            .Where(one => one.Parts.Count > 0).ToList();
        return new(
            [
                .. counted.SelectMany(one => one.Parts.Select(part => (part.Key, one.Entry, part.Euros)))
                    .GroupBy(part => part.Key, part => (part.Entry, part.Euros))
                    .OrderBy(group => group.Key, MoneyKey.Order)
                    .Select(group => Row(picture, served, question, group.Key, [.. group])),
            ],
            MoneyFigures.Of([.. counted.Select(one => (one.Entry, one.Euros))], picture.Day),
            counted.TrueForAll(one => one.Parts.Sum(part => part.Euros) == one.Euros),
            BasisOf(counted, question, served, picture.Day),
            counted.SelectMany(one => one.Parts.Select(part => (part.Key, one.Entry))).ToLookup(part => part.Key, part => part.Entry));
    }

    /// <summary>What a row was computed from, besides what it says itself.</summary>
    public IReadOnlyDictionary<string, object?> Inputs(MoneyRow row) => InputsOf(Entries[row.MadeOf]);

    /// <summary>What the totals were: each amount once, whatever it is counted under.</summary>
    public IReadOnlyDictionary<string, object?> Inputs() => InputsOf(Entries.SelectMany(under => under).Distinct<MoneyEntry>(ReferenceEqualityComparer.Instance));

    private static Dictionary<string, object?> InputsOf(IEnumerable<MoneyEntry> entries) =>
        new(StringComparer.Ordinal) { ["amounts"] = entries.Select(MoneyInput.Of).ToList() };

    private static bool IsOf(Picture picture, SchemeFacts scheme, Guid owner) => scheme.OwnerOn(picture.Day) is { } own
        && picture.Register.OwnerAndAbove(own, picture.Day).Exists(one => one.Thing.Id == owner);

    private static MoneyRow Row(
        Picture picture, ServedTerritory served, MoneyQuestion question, MoneyKey key, IReadOnlyCollection<(MoneyEntry Entry, decimal Euros)> parts)
    {
        var money = MoneyFigures.Of(parts, picture.Day);
        var inhabitants = served.Inhabitants(TerritoryOf(served, key));
        return new(
            key.Network, key.Region, key.Ministry, key.Domain, key.TargetGroup, key.Year, question.Unallocated(key),
            parts.Select(part => part.Entry.Grant?.Id).OfType<Guid>().Distinct().Count(), money, inhabitants,
            inhabitants is > 0 and var people ? money.Per(people) : null,
            question.By is [MoneyDimensions.Network] && key.Network is { } one && picture.Register.Networks.GetValueOrDefault(one.Id) is { } network
                ? Cliff.Of(picture.Register, network, picture.Day, question.CliffFrom)
                : null);
    }

    /// <summary>The municipalities whose inhabitants a row is told for; empty: it is of no region or network alone, or that serves none that is known.</summary>
    public static ImmutableArray<Guid> TerritoryOf(ServedTerritory served, MoneyKey key) => (key.Region, key.Network) switch
    {
        ({ } region, null) => served.OfRegion(region.Id),
        (null, { } network) => served.Of(network.Id),
        _ => [],
    };

    private static Basis BasisOf(IReadOnlyList<Counted> counted, MoneyQuestion question, ServedTerritory served, DateOnly day)
    {
        var grants = counted.Where(one => one.Entry.Grant is not null).GroupBy(one => one.Entry.Grant!.Id).ToList();
        return Basis.Of(
                grants,
                [.. question.By.Select(dimension => (
                    dimension, (Func<IGrouping<Guid, Counted>, bool>)(grant => grant.Any(one => one.Parts.Any(part => question.Unallocated(part.Key).Contains(dimension))))))])
            .Besides(
                grants,
                ("earmarking", grant => grant.First().Entry.IsFree(day) is null),
                ("inhabitants", grant => served.Inhabitants(served.Of(grant.First().Entry.Grant!)) is null));
    }

    // An amount, what of it is asked for, and what of that counts under which key.
    private sealed record Counted(MoneyEntry Entry, decimal Euros, IReadOnlyList<(MoneyKey Key, decimal Euros)> Parts)
    {
        public static Counted Of(MoneyEntry entry, IReadOnlyList<Share> shares, MoneyQuestion question)
        {
            var euros = question.IsSplit ? Portions.Of(entry.Amount, [.. shares.Select(share => share.Weight)]) : [.. shares.Select(_ => entry.Amount)];
            var wanted = shares.Zip(euros).Where(one => question.Wants(one.First.Key)).ToList();
            var parts = wanted.GroupBy(one => question.Only(one.First.Key), one => one.Second)
                .Select(group => (group.Key, question.IsSplit ? group.Sum() : group.First())).ToList();
            return new(entry, question.IsSplit ? parts.Sum(part => part.Item2) : entry.Amount, parts);
        }
    }
}
