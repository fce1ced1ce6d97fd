using Regio.Hosting.Problems;

namespace Regio.Networks.Networks;

/// <summary>
/// What is said of a network on a day, or over a period, is of days on which it is in force. What has no day tells how a
/// network is or was, and may be put down at any time.
/// </summary>
internal static class InForce
{
    /// <summary>A fault when it is not in force on a day.</summary>
    public static IEnumerable<Fault> On(Network network, DateOnly day, string pointer, string called = "The network")
    {
        if (day < network.Details.InForceFrom)
        {
            yield return new(pointer, "not-in-force", $"{called} is in force from {network.Details.InForceFrom:O} on.");
        }

        foreach (var fault in NotOver(network, day, pointer, called))
        {
            yield return fault;
        }
    }

    /// <summary>A fault when it has ended by a day; what prepares a network may come before it.</summary>
    public static IEnumerable<Fault> NotOver(Network network, DateOnly day, string pointer, string called = "The network")
    {
        if (network.Details.InForceUntil is { } until && day >= until)
        {
            yield return new(pointer, "not-in-force", $"{called} ended on {until:O}.");
        }
    }

    /// <summary>A fault when it is in force on no day of a period.</summary>
    /// <param name="network">The network.</param>
    /// <param name="from">First day of the period.</param>
    /// <param name="until">First day after it.</param>
    /// <param name="pointer">Where the period is in the body.</param>
    public static IEnumerable<Fault> During(Network network, DateOnly from, DateOnly until, string pointer)
    {
        var (begins, ends) = (network.Details.InForceFrom, network.Details.InForceUntil);
        if (begins >= until || ends <= from || begins == ends)
        {
            yield return new(pointer, "not-in-force", "The network is in force on no day of that period.");
        }
    }
}
