using Regio.Hosting.Problems;

namespace Regio.Networks.Networks;

/// <summary>What holds for a change of course, of aims or of name.</summary>
internal static class CourseRules
{
    /// <summary>On a day on which the network is in force, and not before the change that was the latest.</summary>
    public static IEnumerable<Fault> Faults(Network network, DateOnly from, DateOnly? latest)
    {
        foreach (var fault in InForce.On(network, from, "/from"))
        {
            yield return fault;
        }

        if (from < latest)
        {
            yield return new("/from", "before-the-present-one", $"What holds now began on {latest:O}.");
        }
    }
}
