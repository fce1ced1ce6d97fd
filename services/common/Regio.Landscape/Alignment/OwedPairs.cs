namespace Regio.Landscape;

/// <summary>
/// Which pairs are owed: of other owners, where target groups and domains meet, territories and periods meet, and rules clash
/// or a network is shared. Who published later owes it to look at what was visible on that day, as both read on it: what
/// either came to say since makes nobody guilty of anything. Networks, money and divisions are those of the day that is asked of.
/// </summary>
internal static class OwedPairs
{
    /// <summary>Every owed pair among what is public or announced on the day, in the order of things.</summary>
    public static IReadOnlyList<OwedPair> Among(Initiatives initiatives)
    {
        var readings = Mattering(initiatives.Readings());
        var held = new Dictionary<Initiative, Reading>(readings.Select(one => KeyValuePair.Create(one.Text, one)), ReferenceEqualityComparer.Instance);
        return
        [
            .. Encounters.Among(initiatives, [.. readings.Select(one => one.Text)])
                .SelectMany(met => Of(initiatives, met, held[met.Left], held[met.Right]))
                .OrderBy(pair => pair.Later.Thing, Thing.Order).ThenBy(pair => pair.Earlier.Thing, Thing.Order),
        ];
    }

    // What no publication found is held against nothing; of what always read the same there is nothing to choose.
    private static IReadOnlyList<Reading> Mattering(IReadOnlyList<Reading> readings)
    {
        var days = readings.Select(one => one.Text.PublishedOn).OfType<DateOnly>().Distinct().ToList();
        return [.. readings.GroupBy(one => one.Text.Id).SelectMany(of => of.Count() == 1 ? of : of.Where(one => days.Exists(day => one.IsOf(day))))];
    }

    /// <summary>What would be owed by who publishes something on a day, to whom others are of.</summary>
    public static IReadOnlyList<OwedPair> Of(Initiatives initiatives, Initiative published, DateOnly on, IEnumerable<Initiative> others) =>
    [
        .. Encounters.With(initiatives, published, others)
            .Select(met => Owed(initiatives, met, published with { PublishedOn = on }, met.Left.Id == published.Id ? met.Right : met.Left, on)).OfType<OwedPair>()
            .OrderBy(pair => pair.Earlier.Thing, Thing.Order),
    ];

    private static IEnumerable<OwedPair> Of(Initiatives initiatives, Encounter met, Reading left, Reading right) =>
        new[] { Owing(initiatives, met, left, right), Owing(initiatives, met, right, left) }.OfType<OwedPair>();

    // Of two that were published on one day nobody knows which was the later.
    private static OwedPair? Owing(Initiatives initiatives, Encounter met, Reading later, Reading earlier) =>
        later.Text.PublishedOn is { } on && on <= initiatives.Standing.Day && later.IsOf(on) && earlier.IsOf(on)
        && (earlier.Text.PublishedOn < on || earlier.Text.IntendedOn <= on)
            ? Owed(initiatives, met, later.Text, earlier.Text, on)
            : null;

    private static OwedPair? Owed(Initiatives initiatives, Encounter met, Initiative later, Initiative earlier, DateOnly on)
    {
        var (register, day) = (initiatives.Standing.Register, initiatives.Standing.Day);
        if (met is not { TargetGroups: not null, Domains: not null, Regions.Count: > 0 } || later.OwnerId is not { } owner || earlier.OwnerId is not { } other
            || owner == other || IsOwn(register, later, earlier, on) || !earlier.IsVisible(on))
        {
            return null;
        }

        var clashes = Clashes.Of(initiatives, met, on).ToList();
        if (clashes.Count == 0 && met.Shared.IsEmpty)
        {
            return null;
        }

        var of = register.CaseOf(later.Id, earlier.Id, day);
        var joined = later.IsImported ? null : register.JoinedOn(OwnerOn(register, later.Id, on) ?? owner, on);
        return new(later, earlier, on, joined is null || on < joined ? AlignmentStates.BeforeDuty : StateOf(of, later, earlier, day), clashes, of, met);
    }

    // Of one owner then, whoever owns either now: nobody asks itself.
    private static bool IsOwn(Register register, Initiative later, Initiative earlier, DateOnly on) =>
        OwnerOn(register, later.Id, on) is { } then && then == OwnerOn(register, earlier.Id, on);

    // Whoever owns it now, it was the duty of who owned it then.
    private static string? OwnerOn(Register register, Guid id, DateOnly on) =>
        register.Schemes.GetValueOrDefault(id)?.OwnerOn(on) ?? register.Policies.GetValueOrDefault(id)?.OwnerOn(on);

    // What an owner did about another's by a day. Who owned it before counts as the owner: what was asked moves along.
    private static string StateOf(CaseFacts? of, Initiative later, Initiative earlier, DateOnly day)
    {
        var asked = (of?.Consultations ?? [])
            .Where(one => one.Asked.On <= day && later.Owners.Contains(one.Asked.By) && earlier.Owners.Contains(one.Asked.Of)).ToList();
        return asked.Exists(one => one.Answered?.On <= day) ? AlignmentStates.Answered
            : asked.Count > 0 ? AlignmentStates.AskedUnanswered
            : of?.Outcomes.Any(one => one.On <= day && one.Outcome == CaseFacts.Deviation && later.Owners.Contains(one.By)) is true ? AlignmentStates.ExplainedWithoutAsking
            : AlignmentStates.NeverAsked;
    }
}
