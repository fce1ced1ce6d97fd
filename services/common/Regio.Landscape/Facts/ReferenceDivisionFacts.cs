using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>What the territories of networks in a domain are held against, through time (referentie-indeling).</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Domain">Code of the list <c>domains</c>.</param>
/// <param name="Changes">In the order of their days, one for each.</param>
public sealed record ReferenceDivisionFacts(Guid Id, string Domain, IReadOnlyList<ReferenceDivisionSet> Changes) : IFacts
{
    /// <summary>The kind or edition on a day; null when none is set.</summary>
    public string? On(DateOnly day) => Changes.LastOrDefault(change => change.From <= day)?.Division;

    /// <summary>The state after one more contract of this stream; of one day the last holds.</summary>
    public static ReferenceDivisionFacts? After(ReferenceDivisionFacts? state, object contract) => contract is ReferenceDivisionSet f
        ? new(
            f.ReferenceDivisionId, f.Domain,
            [.. (state?.Changes ?? []).Where(change => change.From != f.From).Append(f).OrderBy(change => change.From)])
        : state;
}
