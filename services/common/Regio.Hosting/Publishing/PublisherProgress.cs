namespace Regio.Hosting.Publishing;

/// <summary>How far this process has published, while it leads.</summary>
/// <param name="Mark">Everything up to here has been confirmed by the broker.</param>
/// <param name="Last">The last event among it.</param>
/// <param name="Time">The moment of the newest probe that the mark has reached.</param>
public sealed record PublisherProgress(long Mark, long Last, DateTimeOffset Time);
