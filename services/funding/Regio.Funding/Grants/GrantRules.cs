using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Landscape;

namespace Regio.Funding.Grants;

/// <summary>What holds for every application and grant.</summary>
internal static class GrantRules
{
    /// <summary>The refusal of what only a grant that was awarded can have.</summary>
    public static Decision NotAwarded => Decision.Reject("not-awarded", "It was not awarded.");

    /// <summary>The refusal of what is done to an instalment that is not there.</summary>
    public static Decision UnknownInstalment => Decision.Reject(
        "unknown-instalment", "The grant has no such instalment.", new Fault("/number", "unknown-instalment", "Read the grant for its instalments."));

    /// <summary>The refusal of what is done to a payment that was not made.</summary>
    public static Decision NotPaid => Decision.Reject("not-paid", "The instalment was not paid.");

    /// <summary>The refusal of what is done to an application that was decided on.</summary>
    public static Decision Decided(Grant grant) => Decision.Reject(
        "already-decided",
        grant.Status switch
        {
            GrantStatus.Withdrawn => "The application was withdrawn.",
            GrantStatus.Rejected => $"It was rejected on {grant.Rejection!.On:O}, {grant.Rejection.Decision}.",
            _ => $"It was awarded, {grant.Award!.Decision}.",
        });

    /// <summary>Day that a decision on an application follows on: that on the appeal against its rejection, else the submission.</summary>
    public static DateOnly DecidedFrom(Grant grant) => grant.UpheldOn ?? grant.Application!.SubmittedOn;

    /// <summary>Decides about a grant that was applied for here: of another a register tells what became of it.</summary>
    public static Decision AppliedForHere(Grant grant, Func<Decision> decide) => grant.Record is null
        ? decide()
        : Decision.Reject("kept-elsewhere", "A register tells of it; what became of it is told there.");

    /// <summary>The refusal of what is done to a grant that was settled.</summary>
    public static Decision Settled(GrantSettled settled) => Decision.Reject("already-settled", $"It was settled on {settled.On:O}, {settled.Decision}.");

    /// <summary>Decides about a grant that is awarded, and not settled unless something of it is decided anew.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="anewFrom">Day from which that is decided anew; null: it is not.</param>
    /// <param name="decide">What follows.</param>
    public static Decision WhileAwarded(Grant grant, DateOnly? anewFrom, Func<Award, Decision> decide) => grant switch
    {
        { Settlement: { } settled } when anewFrom is null => Settled(settled),
        { Award: { } award } => decide(award),
        _ => NotAwarded,
    };

    /// <summary>Decides about one of what was recorded of a grant, while it was not withdrawn.</summary>
    public static Decision OfEntry<T>(IEnumerable<Booked<T>> all, int number, Func<T, Decision> decide) where T : class =>
        all.FirstOrDefault(one => one.Number == number)?.What is { } known ? decide(known) : UnknownEntry;

    /// <summary>Decides whether one of what was recorded of a grant is withdrawn; what was is not again.</summary>
    public static Decision Withdrawing<T>(IEnumerable<Booked<T>> all, int number, Func<Decision> decide) where T : class =>
        all.FirstOrDefault(one => one.Number == number) switch
        {
            null => UnknownEntry,
            { What: null } => Decision.Nothing,
            _ => decide(),
        };

    /// <summary>A fault when something would come before what it follows on.</summary>
    public static IEnumerable<Fault> NotBefore(DateOnly on, DateOnly first, string pointer)
    {
        if (on < first)
        {
            yield return new(pointer, "too-early", $"It follows on something of {first:O}.");
        }
    }

    /// <summary>A fault when another payment has the reference.</summary>
    public static IEnumerable<Fault> TakenBy(string? reference, IEnumerable<string?> others)
    {
        if (reference is not null && others.Contains(reference))
        {
            yield return new("/reference", "reference-taken", "Another payment has that reference.");
        }
    }

    /// <summary>The decisions about it, in their order.</summary>
    public static IEnumerable<(string Number, DateOnly On)> Decisions(Grant grant) =>
    [
        .. grant.Replaced.Select(one => (one.Number, one.On)), .. grant.Rejection is { } no ? [(no.Decision, no.On)] : Array.Empty<(string, DateOnly)>(),
        .. grant.EarlierAwards.Select(award => (award.Decision, award.On)), .. grant.Award is { } award ? [(award.Decision, award.On)] : Array.Empty<(string, DateOnly)>(),
        .. grant.Settlement is { } settled ? [(settled.Decision, settled.On)] : Array.Empty<(string, DateOnly)>(),
        .. grant.Recoveries.Holding().Select(one => (one.Decision, one.On)),
        .. grant.DecidedAppeals.Where(one => one.Decision is not null).Select(one => (one.Decision!, one.On)),
    ];

    /// <summary>The decision, unless it records as done what is of a day to come.</summary>
    public static Decision ByToday(Decision decision, DateOnly today) => decision is Decision.Accepted { Facts: { Count: > 0 } facts }
        ? Refusals.Unless([.. facts.Select(Told).OfType<IHappened>().SelectMany(fact => Refusals.OfFuture(fact.On, today, "/on"))], () => decision)
        : decision;

    // A correction tells again, whole, what happened.
    private static object Told(object fact) => fact switch
    {
        SettlementCorrected f => f.Settled,
        RecoveryCorrected f => f.Ordered,
        _ => fact,
    };

    private static Decision UnknownEntry => Decision.Reject(
        "unknown-entry", "The grant has nothing recorded by that number.", new Fault("/number", "unknown-entry", "Read the grant for the numbers."));

    /// <summary>The call that it answers; null: none.</summary>
    public static Call? CallOf(Grant grant, Scheme scheme) => scheme.Calls.FirstOrDefault(call => call.Id == grant.CallId);
}
