using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>A rule that fired.</summary>
/// <param name="Signal">What is told of it.</param>
/// <param name="RestsOn">The streams whose events it rests on.</param>
/// <param name="Inputs">What it was computed from.</param>
internal sealed record FiredSignal(Signal Signal, Func<IEnumerable<Guid>> RestsOn, Func<IReadOnlyDictionary<string, object?>> Inputs);

/// <summary>Gathers the signals of a day from the views that they stand in.</summary>
internal static class SignalsOf
{
    private static readonly string[] OffTrack = [ProgressStates.Behind, ProgressStates.WorseThanBaseline, ProgressStates.NotKept];

    /// <summary>All that who asks may know of.</summary>
    /// <param name="picture">The day.</param>
    /// <param name="pulses">Which pulses may be read.</param>
    /// <param name="isTrusted">Whether small counts of persons may be known.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="region">Of clashes only what is felt there; null: all.</param>
    public static IEnumerable<FiredSignal> Picture(
        Picture picture, PulseReader pulses, bool isTrusted, Caller? caller, RegionFacts? region = null)
    {
        return
        [
            .. new ClashFilter(picture, Region: region, Covered: "no").Rows()
                .Select(clash => new FiredSignal(Signal.Of(clash), () => GetClashes.RestsOn(picture, clash, caller), () => Told(("left", clash.Left), ("right", clash.Right), ("thresholds", ClashThresholds.Usual)))),
            .. picture.Index.Networks.Values.SelectMany(network => OfNetwork(picture, network, pulses, isTrusted)),
            .. picture.Index.Networks.Values
                .Select(network => (network.Thing, Cliff: Cliff.Of(picture.Register, picture.Register.Networks[network.Id], picture.Day, Cliff.Threshold)))
                .Where(one => one.Cliff.Signal is true).Select(one => OfMoney(picture, one.Thing, one.Cliff)),
        ];
    }

    private static FiredSignal OfMoney(Picture picture, Thing network, Cliff cliff)
    {
        var (behind, months) = (new Behind(picture.Register), CommittedMonths.Of(picture, network.Id));
        return new(Signal.Of(network, cliff, months.Payers), () => [.. behind.Cliff(network.Id, picture.Day), .. behind.Payers(months.Schemes.Select(scheme => scheme.Id))],
            () => Told(("cliff", cliff), ("signalFrom", Cliff.Threshold)));
    }

    private static Dictionary<string, object?> Told(params (string What, object? Value)[] inputs) => inputs.ToDictionary(one => one.What, one => one.Value, StringComparer.Ordinal);

    private static IReadOnlyList<Thing> SetBy(Picture picture, TargetProgress target) =>
        target.Scheme is { } scheme && picture.Register.OwnerThing(picture.Register.Schemes.GetValueOrDefault(scheme.Id)?.OwnerOn(picture.Day), picture.Day) is { } owner ? [owner] : [];

    private static IEnumerable<FiredSignal> OfNetwork(Picture picture, ActiveNetwork network, PulseReader pulses, bool isTrusted)
    {
        var balance = NetworkBalance.Of(picture, network, pulses, isTrusted, new());
        return
        [
            .. balance.Signals.Where(signal => signal.Fired is true && SignalKinds.All.Contains(signal.Signal))
                .Select(fired => new FiredSignal(Signal.Of(balance, fired), () => GetBalance.RestsOn(picture, pulses, balance), () => balance.Inputs(new(), isTrusted))),
            .. TargetProgress.For(picture.Standing, network, isTrusted).Where(target => OffTrack.Contains(target.State))
                .Select(target => new FiredSignal(Signal.Of(target, SetBy(picture, target)), () => new Behind(picture.Register).Target(target), () => target.Inputs(ProgressThresholds.Usual))),
        ];
    }
}
