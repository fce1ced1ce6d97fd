using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Notices;

/// <summary>A rule of the views that fires for a network.</summary>
/// <param name="Kind">Which rule, as the views call it.</param>
/// <param name="About">What it is about: the indicator of a target; null: the network as such.</param>
/// <param name="To">TOOI URIs of whom it concerns, where that is not the network.</param>
public sealed record FiredRule(string Kind, string? About, Values<string> To);

/// <summary>A rule fires for a network since now.</summary>
/// <param name="SignalsId">The stream: one for a network.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Rule">The rule.</param>
public sealed record SignalDetected(Guid SignalsId, Guid NetworkId, FiredRule Rule);

/// <summary>A rule fires no more for a network.</summary>
/// <param name="SignalsId">The stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Rule">The rule.</param>
public sealed record SignalEnded(Guid SignalsId, Guid NetworkId, FiredRule Rule);

/// <summary>What was told of the signals of a network, and is so still: the memory with which each look is compared.</summary>
/// <param name="Id">The stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Rules">What fires.</param>
public sealed record KnownSignals(Guid Id, Guid NetworkId, Values<FiredRule> Rules) : IFold<KnownSignals>
{
    /// <summary>The stream of a network.</summary>
    public static Guid IdOf(Guid network) => StreamId.Of("signals", network.ToString());

    /// <inheritdoc/>
    public static KnownSignals? After(KnownSignals? state, object fact) => (state, fact) switch
    {
        (null, SignalDetected f) => new(f.SignalsId, f.NetworkId, [f.Rule]),
        ({ } known, SignalDetected f) => known with { Rules = [.. known.Rules, f.Rule] },
        ({ } known, SignalEnded f) => known with { Rules = [.. known.Rules.Where(rule => rule != f.Rule)] },
        _ => state,
    };
}
