using Regio.Funding.Purses;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Funding.Grants;

/// <summary>Record what a register tells of a grant; an import does.</summary>
public static class RecordGrant
{
    /// <summary>
    /// What is known changes nothing; another edition of the register corrects what it told. What it tells per year is
    /// committed by the scheme, whatever its budget: it was granted already. Below zero commits nothing and frees nothing, for
    /// what another grant had is not this one's. A grant that was applied for here is kept here.
    /// </summary>
    /// <param name="recorded">What it tells.</param>
    /// <param name="known">The grant; null: there is none.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(GrantRecorded recorded, Grant? known, DateOnly today)
    {
        var told = recorded.Record;
        return known is not null && told == GrantRecord.Of(known) ? Decision.Nothing
            : known is { Record: null } ? Decision.Reject("kept-here", "It was applied for here, and is kept by its scheme and its lead.")
            : Refusals.Unless(
                [
                    .. Faults(told, known?.Record),
                    .. told.DecidedOn is { } decided ? Refusals.OfFuture(decided, today, "/decidedOn") : [],
                    .. told.SettledOn is { } settled ? Refusals.OfFuture(settled, today, "/settledOn") : [],
                ],
                () => Decision.Accept(
                [
                    known is null ? recorded : new GrantRecordCorrected(known.Id, told),
                    .. Moved(recorded.GrantId, known?.Record, told),
                ]));
    }

    private static IEnumerable<Fault> Faults(GrantRecord told, GrantRecord? before)
    {
        if (before is not null && before.SchemeId != told.SchemeId)
        {
            yield return new("/scheme", "kept-here", "It is recorded under another scheme.");
        }

        if (told.Until <= told.From)
        {
            yield return new("/until", "ends-before-start", $"It would end on {told.Until:O}, and starts on {told.From:O}.");
        }

        if (told.Years.Count > 0 && told.Years.Sum(year => year.Amount) != told.Amount)
        {
            yield return new("/amounts", "does-not-balance", "Its years do not add up to its amount.");
        }

        if (told is { RecipientId: null, RecipientName: null, NetworkId: null, RegionId: null, RegionName: null })
        {
            yield return new("/recipient", "required", "Nothing tells for whom it is: a recipient, a network or a region.");
        }
    }

    // All of it anew where it is for another region, else what there is more or less of each year.
    private static IEnumerable<object> Moved(Guid grantId, GrantRecord? before, GrantRecord told)
    {
        var other = before is not null && before.RegionId != told.RegionId;
        return other
            ? [.. Change(before!.SchemeId, grantId, before.RegionId, before.Commits, []), .. Change(told.SchemeId, grantId, told.RegionId, [], told.Commits)]
            : Change(told.SchemeId, grantId, told.RegionId, before?.Commits ?? [], told.Commits);
    }

    private static IEnumerable<object> Change(
        Guid schemeId, Guid grantId, Guid? regionId, IReadOnlyList<YearAmount> before, IReadOnlyList<YearAmount> after)
    {
        var (more, less) = YearAmounts.Between(before, after);
        return
        [
            .. less.Count > 0 ? [new MoneyReleased(schemeId, grantId, null, regionId, less)] : Array.Empty<object>(),
            .. more.Count > 0 ? [new MoneyCommitted(schemeId, grantId, null, regionId, more)] : Array.Empty<object>(),
        ];
    }
}
