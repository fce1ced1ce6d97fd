using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Funding.Schemes;

/// <summary>Record what a register tells of a scheme; an import does.</summary>
public static class RecordScheme
{
    /// <summary>
    /// What is known changes nothing; another edition of the register corrects what it told. A scheme that was drafted here
    /// is kept by its owner.
    /// </summary>
    /// <param name="recorded">What it tells.</param>
    /// <param name="known">The scheme, as it reads today; null: there is none.</param>
    /// <param name="said">What it says today.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(SchemeRecorded recorded, Scheme? known, SchemeVersion? said, DateOnly today) =>
        known is not null && (recorded.Record == known.Record || recorded.Record == SchemeRecord.Of(known, said!)) ? Decision.Nothing
        : known is { Record: null } ? Decision.Reject("kept-here", "The scheme was drafted here, and is kept by its owner.")
        : Refusals.Unless(
            [
                .. recorded.Record.Until <= recorded.Record.From
                    ? [new Fault("/until", "ends-before-start", $"It would end on {recorded.Record.Until:O}, and starts on {recorded.Record.From:O}.")]
                    : Array.Empty<Fault>(),
                .. recorded.Record.PublishedOn is { } published ? Refusals.OfFuture(published, today, "/publishedOn") : [],
            ],
            () => Decision.Accept(known is null ? recorded : new SchemeRecordCorrected(known.Id, recorded.Record)));
}
