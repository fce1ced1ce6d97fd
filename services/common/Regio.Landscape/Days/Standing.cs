namespace Regio.Landscape;

/// <summary>The networks in force on a day, by all that is known: immutable, so that a reader holds it without a lock.</summary>
/// <param name="Register">All facts.</param>
/// <param name="Day">The day.</param>
/// <param name="Index">The networks in force on it.</param>
/// <param name="Delineations">The divisions of the country as they stand on it.</param>
internal sealed record Standing(Register Register, DateOnly Day, ActiveIndex Index, Delineations Delineations)
{
    // Beyond this share of the networks, starting afresh is cheaper than following each change.
    private const int Few = 10;

    /// <summary>That of nothing, on no day that anybody asks for.</summary>
    public static Standing Empty { get; } = Of(Register.Empty, DateOnly.MinValue);

    /// <summary>That of a day, from nothing.</summary>
    public static Standing Of(Register register, DateOnly day) =>
        new(register, day, Activity.On(register, day), new(register, day));

    /// <summary>
    /// That after streams changed, for the same or another day; the same as from nothing. Tells which networks were
    /// looked at anew; null: all of them.
    /// </summary>
    public (Standing Now, IReadOnlySet<Guid>? Changed) After(Register now, IReadOnlyCollection<Guid> streams, DateOnly day)
    {
        var delineations = Delineations.After(now, day);
        var affected = day == Day ? Affected.Between(Register, now, streams) : null;
        if (affected is null || affected.Count > now.Networks.Count / Few)
        {
            return (new(now, day, Activity.On(now, day), delineations), null);
        }

        var activity = new Activity(now, day);
        return (new(now, day, affected.Count == 0 ? Index : Index.With(affected.Select(id => (id, activity.Of(id)))), delineations), affected);
    }
}
