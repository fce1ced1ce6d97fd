namespace Regio.Landscape;

/// <summary>
/// What policies and schemes are to each other on a day: which rules clash, and who owed it to look at whom. Immutable, and
/// worked out when it is first asked for.
/// </summary>
internal sealed class Landings
{
    private readonly Lazy<IReadOnlyList<Initiative>> known;
    private readonly Lazy<IReadOnlyList<Clash>> clashes;
    private readonly Lazy<IReadOnlyList<OwedPair>> owed;

    /// <summary>Of the networks in force and all that is known on a day; by the usual thresholds when none are given.</summary>
    public Landings(Standing standing, ClashThresholds? thresholds = null)
    {
        Initiatives = new(standing, thresholds);
        known = new(() => Initiatives.Known());
        clashes = new(() => Landscape.Clashes.Among(Initiatives, Public));
        owed = new(() => OwedPairs.Among(Initiatives));
    }

    /// <summary>Policies and schemes as they read on the day.</summary>
    public Initiatives Initiatives { get; }

    /// <summary>Those that are public, in the order of things.</summary>
    public IReadOnlyList<Initiative> Public => [.. known.Value.Where(one => one.IsPublic(Initiatives.Standing.Day))];

    /// <summary>Every clash among those that are public, also of periods that are over, in the order of lists.</summary>
    public IReadOnlyList<Clash> Clashes => clashes.Value;

    /// <summary>Every pair that was owed by the day, in the order of things.</summary>
    public IReadOnlyList<OwedPair> Owed => owed.Value;

    /// <summary>These, when nothing that they come from is another in a later standing.</summary>
    public Landings After(Standing now)
    {
        var (before, register, later) = (Initiatives.Standing, Initiatives.Standing.Register, now.Register);
        return before.Day == now.Day && ReferenceEquals(before.Index, now.Index) && ReferenceEquals(before.Delineations, now.Delineations)
            && ReferenceEquals(register.Concepts, later.Concepts)
            && ReferenceEquals(register.Schemes, later.Schemes) && ReferenceEquals(register.Policies, later.Policies)
            && ReferenceEquals(register.Grants, later.Grants) && ReferenceEquals(register.RecordedGrants, later.RecordedGrants)
            && ReferenceEquals(register.Indicators, later.Indicators) && ReferenceEquals(register.Owners, later.Owners)
            && ReferenceEquals(register.Edges, later.Edges) && ReferenceEquals(register.Cases, later.Cases)
            && ReferenceEquals(register.BlindMatches, later.BlindMatches)
                ? this
                : new(now);
    }
}
