namespace Regio.Landscape;

/// <summary>The networks in force on a day, by all that is known: immutable, so that a reader holds it without a lock.</summary>
/// <param name="Register">All facts.</param>
/// <param name="Day">The day.</param>
/// <param name="Index">The networks in force on it.</param>
/// <param name="Delineations">The divisions of the country as they stand on it.</param>
/// <param name="Mandates">What policies oblige networks to on it.</param>
internal sealed record Standing(Register Register, DateOnly Day, ActiveIndex Index, Delineations Delineations, Mandates Mandates)
{
    // Beyond this share of the networks, starting afresh is cheaper than following each change.
    private const int Few = 10;

    /// <summary>That of nothing, on no day that anybody asks for.</summary>
    public static Standing Empty { get; } = Of(Register.Empty, DateOnly.MinValue);

    /// <summary>That of a day, from nothing.</summary>
    public static Standing Of(Register register, DateOnly day)
    {
        var delineations = new Delineations(register, day);
        return Of(register, day, delineations, new(register, delineations, day));
    }

    /// <summary>
    /// That after streams changed, for the same or another day; the same as from nothing. Tells which networks were
    /// looked at anew; null: all of them.
    /// </summary>
    public (Standing Now, IReadOnlySet<Guid>? Changed) After(Register now, IReadOnlyCollection<Guid> streams, DateOnly day) =>
        day == Day ? AfterFew(now, streams, now.Networks.Count / Few) : (Of(now, day), null);

    /// <summary>The same on the same day, following each change while it is of no more networks than this.</summary>
    internal (Standing Now, IReadOnlySet<Guid>? Changed) AfterFew(Register now, IReadOnlyCollection<Guid> streams, int few = int.MaxValue)
    {
        var delineations = Delineations.After(now, Day);
        var mandates = Mandates.After(now, delineations, Day);

        // By other lists, what did not change may be alike, or no longer.
        var affected = ReferenceEquals(now.Concepts, Register.Concepts) && mandates.Changed(Mandates) is { } obliged ? Affected.Between(Register, now, streams).Union(obliged).ToHashSet() : null;
        if (affected is null || affected.Count > few)
        {
            return (Of(now, Day, delineations, mandates), null);
        }

        var activity = new Activity(now, Day, mandates);
        var index = affected.Count == 0 ? Index : Index.With(affected.Select(id => (id, activity.Of(id))));
        return (new(now, Day, index, delineations, mandates), affected);
    }

    private static Standing Of(Register register, DateOnly day, Delineations delineations, Mandates mandates) =>
        new(register, day, Activity.On(register, day, mandates), delineations, mandates);
}
