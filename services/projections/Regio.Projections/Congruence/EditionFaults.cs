using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary>What is wrong with a query that names an edition of a division, or a kind.</summary>
internal static class EditionFaults
{
    /// <summary>What is wrong with a choice; null when nothing is.</summary>
    public static Fault? Of(string parameter, EditionChoice? choice) => choice switch
    {
        null => new($"?{parameter}", "missing", "Name an edition or a kind of division."),
        { Fault: { } code } => new($"?{parameter}", code, "No division is registered under this name by that date."),
        _ => null,
    };

    /// <summary>The refusal that names them.</summary>
    public static IResult Refused(IReadOnlyList<Fault> faults) => new Problem(
        faults.All(fault => fault.Code == EditionChoice.NoEditionInForce) ? EditionChoice.NoEditionInForce : "invalid-query",
        "No such division.", faults).AsResult();
}
