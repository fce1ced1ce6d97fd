using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Policy.Cases;

/// <summary>A clash as a caller names it: its rules are read where they stand, and are not the caller's to say.</summary>
/// <param name="Type">Code of the list <c>clash-types</c>.</param>
/// <param name="Subject">What it is about; null: the two as such.</param>
public sealed record NamedClash(string Type, string? Subject);

/// <summary>Rules that several acts of cases share.</summary>
internal static class CaseRules
{
    /// <summary>Days that an answer may take unless it is said otherwise; an assumption.</summary>
    public const int DaysToAnswer = 14;

    /// <summary>Days before the last one on which who was asked is reminded; an assumption.</summary>
    public const int DaysOfReminding = 3;

    /// <summary>Code of an outcome of <c>alignment-outcomes</c> that takes one party alone.</summary>
    public const string Deviation = "deviation-explained";

    /// <summary>Code of <c>consultation-answers</c> of who does not agree.</summary>
    public const string Objected = "objected";

    /// <summary>The refusal of a consultation that there is not.</summary>
    public static Problem UnknownConsultation { get; } = new("unknown-consultation", "The case has no such consultation.");

    /// <summary>What is decided of a case that is open.</summary>
    public static Decision WhileOpen(AlignmentCase known, Func<Decision> decide) => known.Closing is { } closed
        ? Decision.Reject("case-closed", $"It was closed on {closed.On:O}.")
        : decide();

    /// <summary>
    /// What lets someone else read of a case: what an owner confided to the parties goes no further but by itself, and what both did by
    /// nobody.
    /// </summary>
    public static Decision WhereTold(CasePair pair, string by, string pointer, Func<Decision> decide) => pair.Confiding.Any(owner => owner != by)
        ? Decision.Reject(
            "draft-of-another", "It would tell of a draft of another owner.",
            new Fault(pointer, "draft-of-another", "Ask the owner of the draft to do so, or wait until it is published."))
        : decide();

    /// <summary>The clashes that are named, as their rules read now; all of them when none is named.</summary>
    public static Values<RulePair> Named(IReadOnlyList<NamedClash>? named, Values<RulePair> clashes) =>
        named is null ? clashes : [.. clashes.Where(clash => named.Any(one => Is(one, clash)))];

    /// <summary>A fault for each that is named and does not clash now.</summary>
    public static IEnumerable<Fault> OfCovers(IReadOnlyList<NamedClash>? named, Values<RulePair> clashes) => (named ?? []).Index()
        .Where(one => !clashes.Any(clash => Is(one.Item, clash)))
        .Select(one => new Fault($"/covers/{one.Index}", "does-not-clash", "Nothing of that type and subject clashes between the two now."));

    /// <summary>A fault when a review would not be later.</summary>
    public static IEnumerable<Fault> OfReview(DateOnly? reviewOn, DateOnly today) => reviewOn <= today
        ? [new("/reviewOn", "review-not-later", "Give a day after today.")]
        : [];

    private static bool Is(NamedClash named, RulePair clash) => (named.Type, named.Subject) == (clash.Type, clash.Subject);
}
