using Regio.Hosting.Problems;

namespace Regio.Hosting.Decisions;

/// <summary>Gathers what is wrong, so that a refusal names every fault at once.</summary>
public static class Refusals
{
    /// <summary>The facts when nothing is wrong, else a refusal under the first fault's code.</summary>
    public static Decision Unless(IReadOnlyList<Fault> faults, Func<Decision> otherwise) =>
        faults.Count == 0 ? otherwise() : Decision.Reject(faults[0].Code, faults[0].Detail, faults);

    /// <summary>
    /// The decision, with a fact more, unless something else is wrong: then a refusal that names the faults of both. What
    /// is already so stays so.
    /// </summary>
    public static Decision Unless(this Decision decision, IReadOnlyList<Fault> faults, object? more) => (decision, faults) switch
    {
        (Decision.Rejected no, { Count: > 0 }) =>
            Decision.Reject(no.Problem.Code, no.Problem.Detail, [.. no.Problem.Errors, .. faults]),
        (Decision.Accepted { Facts.Count: > 0 }, { Count: > 0 }) => Decision.Reject(faults[0].Code, faults[0].Detail, faults),
        (Decision.Accepted { Facts: { Count: > 0 } facts }, _) when more is not null => Decision.Accept([.. facts, more]),
        _ => decision,
    };

    /// <summary>A fault when a period would end before it starts; from = until is an empty period, and allowed.</summary>
    public static IEnumerable<Fault> OfPeriod(DateOnly? from, DateOnly? until, string pointer)
    {
        if (until < from)
        {
            yield return new(pointer, "ends-before-start", $"It starts on {from:O} and would end on {until:O}.");
        }
    }

    /// <summary>A fault when what can only have happened would be on a day that is still to come.</summary>
    public static IEnumerable<Fault> OfFuture(DateOnly day, DateOnly today, string pointer)
    {
        if (day > today)
        {
            yield return new(pointer, "in-the-future", $"{day:O} is still to come.");
        }
    }

    /// <summary>A fault for each id that is not registered.</summary>
    public static IEnumerable<Fault> OfUnknown(
        IEnumerable<(string Pointer, Guid Id)> references, IReadOnlySet<Guid> registered, string code, string what) =>
        references
            .Where(reference => !registered.Contains(reference.Id))
            .Select(reference => new Fault(reference.Pointer, code, $"No such {what} is registered."));
}
