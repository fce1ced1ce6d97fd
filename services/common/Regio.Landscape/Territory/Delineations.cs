using System.Collections.Concurrent;

namespace Regio.Landscape;

/// <summary>Every edition of a division with its regions resolved to a day; each is resolved when it is first asked for.</summary>
internal sealed class Delineations
{
    private readonly Register _register;
    private readonly ConcurrentDictionary<Guid, Delineation> _resolved = new();
    private readonly DateOnly _day;
    private readonly Lazy<IReadOnlyList<DivisionFacts>> _inForce;
    private readonly Lazy<ILookup<string, DivisionFacts>> _references;

    public Delineations(Register register, DateOnly day)
    {
        (_register, _day) = (register, day);
        _inForce = new(() =>
        [
            .. register.Divisions.Values.Select(division => division.Kind).Distinct()
                .Select(kind => EditionChoice.InForce(register, kind, day)).OfType<DivisionFacts>(),
        ]);
        _references = new(() => References(register, day));
    }

    /// <summary>Of every kind of division the edition in force on the day.</summary>
    public IReadOnlyList<DivisionFacts> EditionsInForce => _inForce.Value;

    /// <summary>The same, resolved.</summary>
    public IEnumerable<Delineation> InForce => EditionsInForce.Select(Of);

    /// <summary>One edition.</summary>
    public Delineation Of(DivisionFacts edition) =>
        _resolved.GetOrAdd(edition.Id, _ => new(_register, edition, new(_register, _day)));

    /// <summary>Where a division, or some of its regions, lie; null: unknown.</summary>
    public Land? LandOf(string? division, IReadOnlyList<string> regions) =>
        division is not null && EditionChoice.Find(_register, division, _day).Edition is { } edition
            ? LandOf(Of(edition), regions)
            : null;

    /// <summary>
    /// What the territory of a network is held against: the division that its law or scheme names; else the reference
    /// divisions of its domains; where none of them has one on the day, or no domain is known, every edition in force.
    /// </summary>
    /// <param name="domains">The domains of the network.</param>
    /// <param name="named">The edition or kind that its law or scheme names; null: none, or unknown.</param>
    public HeldAgainst For(IEnumerable<string> domains, string? named) =>
        named is not null && EditionChoice.Find(_register, named, _day).Edition is { } edition
            ? new([Of(edition)], HeldAgainst.Obligation)
        : domains.SelectMany(domain => _references.Value[domain]).Distinct().ToList() is { Count: > 0 } references
            ? new(references.ConvertAll(Of), HeldAgainst.Reference)
            : new([.. InForce], HeldAgainst.Best);

    /// <summary>These, when nothing that they come from is another in a later register or on another day.</summary>
    public Delineations After(Register now, DateOnly day) =>
        day == _day && ReferenceEquals(now.Divisions, _register.Divisions) && ReferenceEquals(now.Regions, _register.Regions)
        && ReferenceEquals(now.Successions, _register.Successions) && ReferenceEquals(now.Organisations, _register.Organisations)
        && ReferenceEquals(now.ReferenceDivisions, _register.ReferenceDivisions)
            ? this
            : new(now, day);

    private Land LandOf(Delineation edition, IReadOnlyList<string> regions)
    {
        var only = regions.Select(_register.Region).OfType<RegionFacts>().Select(region => region.Id).ToHashSet();
        return regions.Count == 0 ? edition.Whole : Land.Of(edition.Division, [.. edition.Regions.Where(region => only.Contains(region.Region.Id))]);
    }

    // A kind without an edition by then sets nothing.
    private static ILookup<string, DivisionFacts> References(Register register, DateOnly day) => register.ReferenceDivisions.Values
        .Select(reference => (reference.Domain, Called: reference.On(day)))
        .Where(reference => reference.Called is not null)
        .Select(reference => (reference.Domain, EditionChoice.Find(register, reference.Called!, day).Edition))
        .Where(reference => reference.Edition is not null)
        .ToLookup(reference => reference.Domain, reference => reference.Edition!);
}
