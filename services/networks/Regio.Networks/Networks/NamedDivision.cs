using Regio.Hosting.Problems;
using Regio.Landscape;

namespace Regio.Networks.Networks;

/// <summary>A division as a caller names it: an edition, or a kind, which stands for its edition in force on a day.</summary>
internal static class NamedDivision
{
    /// <summary>What is wrong when nothing is called so; nothing for null.</summary>
    public static IReadOnlyList<Fault> Faults(Register register, string? called, string pointer) =>
        called is null || Find(register, called) is not null
            ? []
            : [new(pointer, EditionChoice.UnknownDivision, $"Neither an edition nor a kind is called {called}.")];

    /// <summary>The name that finds what is called so for ever, since an edition keeps its external id; null when nothing is.</summary>
    public static string? Find(Register register, string called) =>
        register.Division(called) is { } edition ? edition.ExternalId ?? edition.Id.ToString()
        : register.EditionsOf[called].IsEmpty ? null
        : called;
}
