namespace Regio.Projections;

/// <summary>The first rows of a view, as it has them (uittreksel).</summary>
/// <param name="Total">How many rows it has.</param>
/// <param name="Items">The first of them, in its order.</param>
/// <param name="Basis">How many of those it is about could be looked at.</param>
/// <param name="Href">Where all of them are read, as of the same moment.</param>
internal sealed record Excerpt<T>(int Total, IReadOnlyList<T> Items, Basis Basis, string Href);

/// <summary>What a view answers of one thing (weergave).</summary>
/// <param name="Value">What it answers.</param>
/// <param name="Href">Where it is read, as of the same moment.</param>
internal sealed record Shown<T>(T Value, string Href);
