using System.Collections.Concurrent;

namespace Regio.Landscape;

/// <summary>Every edition of a division with its regions resolved to a day; each is resolved when it is first asked for.</summary>
internal sealed class Delineations
{
    private readonly Register _register;
    private readonly ConcurrentDictionary<Guid, Delineation> _resolved = new();
    private readonly DateOnly _day;
    private readonly Lazy<IReadOnlyList<DivisionFacts>> _inForce;

    public Delineations(Register register, DateOnly day)
    {
        (_register, _day) = (register, day);
        _inForce = new(() =>
        [
            .. register.Divisions.Values.Select(division => division.Kind).Distinct()
                .Select(kind => EditionChoice.InForce(register, kind, day)).OfType<DivisionFacts>(),
        ]);
    }

    /// <summary>Of every kind of division the edition in force on the day.</summary>
    public IReadOnlyList<DivisionFacts> EditionsInForce => _inForce.Value;

    /// <summary>The same, resolved.</summary>
    public IEnumerable<Delineation> InForce => EditionsInForce.Select(Of);

    /// <summary>One edition.</summary>
    public Delineation Of(DivisionFacts edition) =>
        _resolved.GetOrAdd(edition.Id, _ => new(_register, edition, new(_register, _day)));

    /// <summary>These, when nothing that they come from is another in a later register or on another day.</summary>
    public Delineations After(Register now, DateOnly day) =>
        day == _day && ReferenceEquals(now.Divisions, _register.Divisions) && ReferenceEquals(now.Regions, _register.Regions)
        && ReferenceEquals(now.Successions, _register.Successions) && ReferenceEquals(now.Organisations, _register.Organisations)
            ? this
            : new(now, day);
}
