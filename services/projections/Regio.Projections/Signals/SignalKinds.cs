namespace Regio.Projections;

/// <summary>Which rule fired, as a code.</summary>
internal static class SignalKinds
{
    /// <summary>Rules of two policies or schemes clash, and no alignment case settles it.</summary>
    public const string Clash = "clash";

    /// <summary>What a network loses in money within a year is much of its yearly budget.</summary>
    public const string Cliff = "cliff";

    /// <summary>A network is behind with a target, or further from it than when it began.</summary>
    public const string OffTrack = "off-track";

    /// <summary>All of them; that a network invests in its relations first is fine, and no signal.</summary>
    public static IReadOnlyList<string> All { get; } = [Clash, Cliff, OffTrack, .. BalanceSignal.All.Where(signal => signal != BalanceSignal.Investing)];
}
