namespace Regio.Projections;

/// <summary>How far a rebuild is (stand van een herbouw).</summary>
internal enum RebuildState
{
    /// <summary>Waiting or running (loopt).</summary>
    Running,

    /// <summary>Done: what was built beside took the place of what was there (klaar).</summary>
    Done,

    /// <summary>Given up; what was there stays (mislukt).</summary>
    Failed,
}

/// <summary>A rebuild of views (herbouw): they are folded anew from the received facts, beside those that answer, and take their place.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">How far it is.</param>
/// <param name="Views">The kinds of facts whose documents it builds.</param>
/// <param name="Folded">How many received facts were folded so far.</param>
/// <param name="Facts">How many there are.</param>
/// <param name="StartedAt">When it was asked for, or began by itself.</param>
/// <param name="FinishedAt">When it was done or given up.</param>
/// <param name="Comparison">What it found; absent while it runs.</param>
/// <param name="Reason">Why it was given up; absent when it was not.</param>
internal sealed record Rebuild(
    Guid Id, RebuildState State, IReadOnlyList<string> Views, long Folded, long Facts, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt,
    RebuildComparison? Comparison, string? Reason);

/// <summary>How what was built stands to what was there (vergelijking).</summary>
/// <param name="Before">Documents that were there: one per stream.</param>
/// <param name="After">Documents that were built.</param>
/// <param name="Differing">Documents that were there, and were built otherwise.</param>
/// <param name="Missing">Documents that were built, and were not there.</param>
/// <param name="Surplus">Documents that were there, and that no received fact leads to.</param>
/// <param name="First">The first twenty of these streams.</param>
/// <param name="TakenIn">Streams that were set aside, and whose facts could be folded now: they count again.</param>
internal sealed record RebuildComparison(
    long Before, long After, long Differing, long Missing, long Surplus, IReadOnlyList<RebuildDifference> First, IReadOnlyList<Guid> TakenIn);

/// <summary>A stream whose document was not what its facts lead to (verschil).</summary>
/// <param name="Stream">The stream.</param>
/// <param name="View">The kind of facts.</param>
/// <param name="Difference">One of <c>differing</c>, <c>missing</c>, <c>surplus</c>.</param>
internal sealed record RebuildDifference(Guid Stream, string View, string Difference);
