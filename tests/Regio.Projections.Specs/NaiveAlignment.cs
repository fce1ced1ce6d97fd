namespace Regio.Projections.Specs;

/// <summary>A pair that was owed: who published later, what was visible then, what was done, and whether that was answered and closed.</summary>
internal sealed record NaiveOwing(string Later, string Earlier, DateOnly On, string State, bool IsAligned, string Clashes);

/// <summary>Who owed it to look at whom once more: every policy and scheme that was published against every other, as both read on that day.</summary>
internal sealed class NaiveAlignment(Register register, DateOnly on)
{
    private readonly NaiveOwners owners = new(register);

    /// <summary>Every pair.</summary>
    public List<NaiveOwing> All() => [.. NaiveInitiative.All(register, on).Where(later => later.PublishedOn <= on).SelectMany(later => Owed(later.Id, later.PublishedOn!.Value))];

    /// <summary>
    /// Of owners, or of the ministries that they are part of: how many were owed, and each way in which that went; a share from five on.
    /// Of what is only announced ministries alone know.
    /// </summary>
    public List<string> Cells(List<NaiveOwing> all, bool byMinistry, bool toMinistries)
    {
        var cells = new List<string>();
        var known = NaiveInitiative.All(register, on).Where(one => toMinistries || one.IsPublic(on)).Select(one => one.Name).ToHashSet();
        foreach (var cell in all.Where(pair => known.Contains(pair.Earlier)).GroupBy(pair => (Row: Owner(pair.Later, byMinistry), Column: Owner(pair.Earlier, byMinistry))))
        {
            var owed = cell.Where(pair => pair.State != "before-duty").ToList();
            int Count(string state) => cell.Count(pair => pair.State == state);
            double? aligned = owed.Count < 5 ? null : owed.Count(pair => pair.IsAligned) / (double)owed.Count;
            cells.Add(Cell(
                cell.Key.Row, cell.Key.Column, owed.Count, Count("answered"), Count("asked-unanswered"), Count("explained-without-asking"), Count("never-asked"), Count("before-duty"), aligned,
                owed.Select(pair => pair.Later).Distinct().Sum(Budgeted)));
        }

        return cells;
    }

    /// <summary>One line for a cell.</summary>
    public static string Cell(string row, string column, int owed, int answered, int asked, int explained, int never, int before, double? aligned, decimal budgeted) =>
        $"{row} to {column}: {owed} {answered} {asked} {explained} {never} {before} {aligned:F6} {budgeted:0.##}";

    private IEnumerable<NaiveOwing> Owed(Guid published, DateOnly day)
    {
        var all = NaiveInitiative.All(register, day);
        var later = all.Single(one => one.Id == published);
        return all.Where(one => one != later).Select(earlier => Owed(later, earlier, day)).OfType<NaiveOwing>();
    }

    private NaiveOwing? Owed(NaiveInitiative later, NaiveInitiative earlier, DateOnly day)
    {
        // Visible is what was published before, or was known to be prepared by then.
        var (clashes, isVisible) = (new NaiveClashes(register, on, readOn: day), earlier.PublishedOn < day || earlier.IntendedOn <= day);
        // Of what was only announced nobody knew what it asked.
        var known = earlier.PublishedOn <= day ? earlier : earlier.Veiled();
        var (first, second) = string.CompareOrdinal(later.Name, earlier.Name) < 0 ? (later, known) : (known, later);
        if (!isVisible || later.Owner(on) is not { } owner || earlier.Owner(on) is not { } other || owner == other || later.Owner(day) == earlier.Owner(day) || !clashes.Meet(first, second))
        {
            return null;
        }

        var found = clashes.Between(first, second).Concat(clashes.Edges(first, second, day)).Select(clash => clash.Type).Distinct().Order(StringComparer.Ordinal).ToList();
        if (found.Count == 0 && !clashes.Share(later, earlier))
        {
            return null;
        }

        var theCase = register.Cases.Values.FirstOrDefault(one => one.OpenedOn <= on && new[] { one.OneId, one.OtherId }.Order().SequenceEqual(new[] { later.Id, earlier.Id }.Order()));
        var isBefore = later.IsImported || owners.Joined(later.Owner(day) ?? owner, day) is not { } joined || day < joined;
        var state = isBefore ? "before-duty" : State(theCase, later, earlier);
        return new(later.Name, earlier.Name, day, state, state == "answered" && IsClosed(theCase!), string.Join(' ', found));
    }

    private string State(CaseFacts? theCase, NaiveInitiative later, NaiveInitiative earlier)
    {
        var (asked, answered) = (false, false);
        foreach (var one in (theCase?.Consultations ?? []).Where(one => one.Asked.On <= on && later.Owners(on).Contains(one.Asked.By) && earlier.Owners(on).Contains(one.Asked.Of)))
        {
            asked = true;
            answered |= one.Answered?.On <= on;
        }

        var explained = (theCase?.Outcomes ?? []).Any(one => one.On <= on && one.Outcome == "deviation-explained" && later.Owners(on).Contains(one.By));
        return answered ? "answered" : asked ? "asked-unanswered" : explained ? "explained-without-asking" : "never-asked";
    }

    private bool IsClosed(CaseFacts theCase)
    {
        var days = theCase.ClosedBefore.Select(time => (time.From, Until: (DateOnly?)time.Until)).ToList();
        days.AddRange(theCase.ClosedOn is { } closed ? [(closed, null)] : []);
        return days.Exists(time => time.From <= on && !(time.Until <= on));
    }

    private string Owner(string initiative, bool byMinistry)
    {
        var owner = NaiveInitiative.All(register, on).Single(one => one.Name == initiative).Owner(on)!;
        return byMinistry ? owners.Ministry(owner, on) : owner;
    }

    // By year what was decided last.
    private decimal Budgeted(string scheme) => register.Budgets.Values.Where(one => register.Schemes.GetValueOrDefault(one.SchemeId)?.ExternalId == scheme).SelectMany(one => one.Budgets)
        .Where(one => one.DecidedOn <= on).GroupBy(one => one.Year).Sum(year => year.Last().Amount);
}
