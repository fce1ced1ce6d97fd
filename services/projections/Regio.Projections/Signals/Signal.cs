using Regio.Rules;

namespace Regio.Projections;

/// <summary>A rule that fired (signaal): on recorded facts, with its reasons; what it says of whom, and in which view more of it stands.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Subject">The network, or the first of the two policies or schemes.</param>
/// <param name="With">The other of the two; absent: there is none.</param>
/// <param name="About">What it is about: the type and subject of a clash, the indicator of a target; absent: the network as such.</param>
/// <param name="Reasons">What made it fire.</param>
/// <param name="Networks">The networks that it concerns.</param>
/// <param name="Regions">The regions that it concerns, where it is told of them.</param>
/// <param name="To">Whom it concerns, where that is not the network: owners of schemes and policies.</param>
/// <param name="View">Path of the view in which it stands.</param>
internal sealed record Signal(
    [property: CodesOf("signal-kinds")] string Kind, Thing Subject, Thing? With, string? About, IReadOnlyList<string> Reasons, IReadOnlyList<Thing> Networks, IReadOnlyList<Thing> Regions,
    IReadOnlyList<Thing> To, string View) : ViewRow
{
    /// <summary>Of a clash that is not settled.</summary>
    public static Signal Of(ClashRow clash) => new(
        SignalKinds.Clash, clash.Left.Initiative, clash.Right?.Initiative, clash.Subject is null ? clash.Type : $"{clash.Type} {clash.Subject}",
        new[] { clash.Left.Rule, clash.Right?.Rule }.OfType<string>().ToList(), clash.Networks, clash.Regions,
        [.. new[] { clash.Left.Owner, clash.Right?.Owner }.OfType<Thing>().Distinct()], "/insight/v1/clashes");

    /// <summary>Of a rule about results and relations.</summary>
    public static Signal Of(NetworkBalance balance, BalanceSignal fired) =>
        new(fired.Signal, balance.Network, null, null, fired.Reasons, [balance.Network], [], fired.To, "/insight/v1/balance");

    /// <summary>Of a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="to">Who set it, where that is not the network.</param>
    public static Signal Of(TargetProgress target, IReadOnlyList<Thing> to) => new(
        SignalKinds.OffTrack, target.Network, target.Grant ?? target.Adopted, target.Indicator, [target.State], [target.Network], [], to, "/insight/v1/progress");

    /// <summary>Of the money of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="cliff">How it falls.</param>
    /// <param name="payers">Who pays now.</param>
    public static Signal Of(Thing network, Cliff cliff, IReadOnlyList<Thing> payers) => new(
        SignalKinds.Cliff, network, null, null, [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"falls by {cliff.Ratio:0.##} of the yearly budget")],
        [network], [], payers, "/insight/v1/money?by=network");
}
