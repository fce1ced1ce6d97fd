using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Funding.Grants;

/// <summary>A decision about a grant that another replaced, since an appeal against it was upheld.</summary>
/// <param name="Number">Its number.</param>
/// <param name="On">Its day.</param>
/// <param name="By">Number of the decision that replaced it.</param>
/// <param name="ReplacedOn">Day of that.</param>
public sealed record ReplacedDecision(string Number, DateOnly On, string By, DateOnly ReplacedOn)
{
    /// <summary>A fault when a new decision has the number of one that it, or an earlier one, replaces: appeals are told apart by it.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="decision">Number of the new decision.</param>
    /// <param name="replaces">Number of the decision that it replaces; null: none.</param>
    internal static IEnumerable<Fault> Faults(Grant grant, string decision, string? replaces)
    {
        if (decision == replaces || grant.Replaced.Any(one => one.Number == decision))
        {
            yield return new("/decision", "decision-replaced", "The decision that the appeal was against has that number.");
        }
    }

    /// <summary>All of them once a decision was taken.</summary>
    internal static Values<ReplacedDecision> After(Grant grant, (string Number, DateOnly On)? replaced, string by, DateOnly on) =>
        replaced is { } known ? [.. grant.Replaced, new(known.Number, known.On, by, on)] : grant.Replaced;
}
