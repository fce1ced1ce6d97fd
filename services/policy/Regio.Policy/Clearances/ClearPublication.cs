using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;

namespace Regio.Policy.Clearances;

/// <summary>Whether a scheme may be published as its owner asks; said once of each request.</summary>
internal static class ClearPublication
{
    /// <summary>How many days old a check may be (domain.md, Publishing).</summary>
    public const int GoodFor = 14;

    /// <summary>Where it is said of a request.</summary>
    public static Guid IdOf(Guid requestId) => StreamId.Of("clearance", requestId.ToString());

    /// <summary>
    /// What the draft says was checked at most fourteen days ago and not after its day of publication, and whatever it meets is answered, explained, or over.
    /// Everything that is wrong is told at once.
    /// </summary>
    /// <param name="scheme">The scheme; it does not change while the request waits.</param>
    /// <param name="waiting">The request.</param>
    /// <param name="checks">Every check of its draft.</param>
    /// <param name="due">What stands between it and its publication.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(
        SchemeFacts scheme, PublicationRequested waiting, IReadOnlyList<DraftChecked> checks, IReadOnlyList<DueAlignment> due, DateOnly today)
    {
        var content = scheme.On(today).Fingerprint();
        var same = checks.Where(one => one.Content == content).ToList();
        var latest = same.Where(one => one.On <= waiting.PublishedOn).MaxBy(one => one.On);
        List<HoldReason> reasons =
        [
            .. OfCheck(checks.Count > 0, same.Count > 0, latest, today).Select(code => new HoldReason(code, null, null)),
            .. due.Where(one => !one.IsSettled).Select(one => new HoldReason("case-open", one.OtherId, one.CaseId)),
        ];
        var id = IdOf(waiting.RequestId);
        return reasons.Count > 0
            ? Decision.Accept(new PublicationHeld(id, scheme.Id, waiting.RequestId, today, reasons))
            : Decision.Accept(new PublicationCleared(
                id, scheme.Id, waiting.RequestId, today, latest!.CheckId,
                due.Where(one => one.IsAnswered).Select(one => one.OtherOwner).Distinct().Count(),
                due.Count(one => one.IsExplained)));
    }

    private static IEnumerable<string> OfCheck(bool isChecked, bool isOfThis, DraftChecked? latest, DateOnly today) =>
        !isChecked ? ["not-checked"]
        : !isOfThis ? ["changed-since-check"]
        : latest is null ? ["published-before-check"]
        : today.DayNumber - latest.On.DayNumber > GoodFor ? ["check-too-old"]
        : [];
}
