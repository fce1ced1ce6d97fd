using Regio.Landscape;

namespace Regio.Policy.Cases;

/// <summary>What the parties of a case were let know of what is not public.</summary>
/// <param name="By">TOOI URIs of the owners that opened it, or open it, or asked in it: all that theirs asks.</param>
/// <param name="Named">The clashes that it named, each as its rules read then.</param>
internal sealed record LaidOpen(IReadOnlyCollection<string> By, IReadOnlyCollection<RulePair> Named)
{
    /// <summary>By owners, where no case named anything yet.</summary>
    public static LaidOpen OnlyBy(params IReadOnlyCollection<string> owners) => new(owners, []);

    /// <summary>In a case as it is told.</summary>
    public static LaidOpen In(CaseFacts known) =>
        new(known.LaidOpenBy(), [.. known.Named.Concat(known.Outcomes.SelectMany(one => one.Covers)).Distinct().Select(RulePair.Of)]);

    /// <summary>In a case as it is changed.</summary>
    public static LaidOpen In(AlignmentCase known) => new(known.LaidOpenBy(), known.Named);
}
