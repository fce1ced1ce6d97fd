namespace Regio.Projections.Specs;

/// <summary>A pair that was owed: who published later, what was visible then, what was done, and whether that was answered and closed.</summary>
internal sealed record NaiveOwing(string Later, string Earlier, DateOnly On, string State, bool IsAligned, string Clashes);

/// <summary>Who owed it to look at whom once more: every scheme that was published against every other, as both read on that day.</summary>
internal sealed class NaiveAlignment(Register register, DateOnly on)
{
    public List<NaiveOwing> All() =>
    [
        .. register.Schemes.Values.Where(later => later.PublishedOn <= on)
            .SelectMany(later => register.Schemes.Values.Where(earlier => earlier != later).Select(earlier => Owed(later, earlier, later.PublishedOn!.Value)).OfType<NaiveOwing>()),
    ];

    /// <summary>Of owners, or of the ministries that they are part of: how many were owed, and each way in which that went; a share from five on.</summary>
    public List<string> Cells(bool byMinistry)
    {
        var cells = new List<string>();
        foreach (var cell in All().GroupBy(pair => (Row: Owner(pair.Later, byMinistry), Column: Owner(pair.Earlier, byMinistry))))
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

    private NaiveOwing? Owed(SchemeFacts later, SchemeFacts earlier, DateOnly day)
    {
        // Visible is what was published before, or was known to be prepared by then.
        var (clashes, isVisible) = (new NaiveClashes(register, on, readOn: day), earlier.PublishedOn < day || earlier.IntendedOn <= day);
        // Of what was only announced nobody knew what it asked.
        var known = earlier.PublishedOn <= day ? earlier : earlier with { Versions = [new(null, earlier.Versions[0].Said with { Terms = null, LeadKinds = null })] };
        var (first, second) = string.CompareOrdinal(later.ExternalId, earlier.ExternalId) < 0 ? (later, known) : (known, later);
        if (!isVisible || Now(later) is not { } owner || Now(earlier) is not { } other || owner == other || Then(later, day) == Then(earlier, day) || !clashes.Meet(first, second))
        {
            return null;
        }

        var found = clashes.Between(first, second).Select(clash => clash.Type).Distinct().Order(StringComparer.Ordinal).ToList();
        if (found.Count == 0 && !clashes.Share(later, earlier))
        {
            return null;
        }

        var theCase = register.Cases.Values.FirstOrDefault(one => one.OpenedOn <= on && new[] { one.OneId, one.OtherId }.Order().SequenceEqual(new[] { later.Id, earlier.Id }.Order()));
        var isBefore = later.Record is not null || Joined(Then(later, day) ?? owner) is not { } joined || day < joined;
        var state = isBefore ? "before-duty" : State(theCase, later, earlier);
        return new(later.ExternalId!, earlier.ExternalId!, day, state, state == "answered" && IsClosed(theCase!), string.Join(' ', found));
    }

    private string State(CaseFacts? theCase, SchemeFacts later, SchemeFacts earlier)
    {
        var (asked, answered) = (false, false);
        foreach (var one in (theCase?.Consultations ?? []).Where(one => one.Asked.On <= on && Owners(later).Contains(one.Asked.By) && Owners(earlier).Contains(one.Asked.Of)))
        {
            asked = true;
            answered |= one.Answered?.On <= on;
        }

        var explained = (theCase?.Outcomes ?? []).Any(one => one.On <= on && one.Outcome == "deviation-explained" && Owners(later).Contains(one.By));
        return answered ? "answered" : asked ? "asked-unanswered" : explained ? "explained-without-asking" : "never-asked";
    }

    private bool IsClosed(CaseFacts theCase)
    {
        var days = theCase.ClosedBefore.Select(time => (time.From, Until: (DateOnly?)time.Until)).ToList();
        days.AddRange(theCase.ClosedOn is { } closed ? [(closed, null)] : []);
        return days.Exists(time => time.From <= on && !(time.Until <= on));
    }

    // Whoever owned it by the day: what was asked moves along.
    private List<string> Owners(SchemeFacts scheme) => [.. scheme.Owners.Where(one => !(one.From > on)).Select(one => one.OwnerId)];

    private string? Now(SchemeFacts scheme) => Owners(scheme).LastOrDefault();

    private static string? Then(SchemeFacts scheme, DateOnly day) => scheme.Owners.LastOrDefault(one => !(one.From > day))?.OwnerId;

    // Who takes part by itself, or by what it is part of.
    private DateOnly? Joined(string owner)
    {
        string? above = null;
        foreach (var one in register.Organisations.Values.Where(one => one.ExternalId == owner))
        {
            above = one.ParentExternalId;
        }

        return register.Owners.Values.FirstOrDefault(one => one.Organisation == owner)?.JoinedOn ?? (above is null ? null : Joined(above));
    }

    private string Owner(string scheme, bool byMinistry)
    {
        var owner = Now(register.Schemes.Values.Single(one => one.ExternalId == scheme))!;
        return byMinistry ? register.Organisations.Values.FirstOrDefault(one => one.ExternalId == owner)?.ParentExternalId ?? owner : owner;
    }

    // By year what was decided last.
    private decimal Budgeted(string scheme) => register.Budgets.Values.Where(one => register.Schemes.GetValueOrDefault(one.SchemeId)?.ExternalId == scheme).SelectMany(one => one.Budgets)
        .Where(one => one.DecidedOn <= on).GroupBy(one => one.Year).Sum(year => year.Last().Amount);
}
