using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.SteeringInstruments;

/// <summary>A steering instrument (regie-instrument) as a caller describes it.</summary>
public record InstrumentBody
{
    /// <summary>Its name.</summary>
    [Required, Line(300), Description("Its name (naam).")]
    public string? Name { get; init; }

    /// <summary>Code of the list <c>instrument-kinds</c>.</summary>
    [Required, CodesOf("instrument-kinds"), Description("Kind (soort), of /reference/v1/instrument-kinds.")]
    public string? Kind { get; init; }

    /// <summary>How much it enforces.</summary>
    [Range(1, 5), Description("How much it enforces (dwingendheid), from 1 (invites) to 5 (compels); unknown when absent.")]
    public int? EnforcementLevel { get; init; }

    /// <summary>What it is for.</summary>
    [Required, Prose(4_000), Description("What it is for (doel).")]
    public string? Purpose { get; init; }

    /// <summary>The network that it serves.</summary>
    [Line(200), Description("The network (netwerk) that it serves: id or external id; give it or `target`.")]
    public string? Network { get; init; }

    /// <summary>The target that it serves.</summary>
    [Description("The target (doel) of a scheme that it serves; give it or `network`.")]
    public TargetBody? Target { get; init; }

    /// <summary>First day.</summary>
    [Required, Description("First day on which it is used (ingangsdatum).")]
    public DateOnly? From { get; init; }

    /// <summary>First day on which it is used no longer.</summary>
    [Description("First day on which it is used no longer (einddatum); absent while open.")]
    public DateOnly? Until { get; init; }

    internal InstrumentDetails Details() => new(
        Name!.Trim(), Kind!, EnforcementLevel, Purpose!.Trim(),
        Values.Text(Network) is { } network ? StreamId.Parse(Networks.Network.StreamKind, network) : null,
        Target is { } target ? new(target.Id!.Trim(), target.Name!.Trim()) : null, From!.Value, Until);
}

/// <summary>A target of a scheme (doel van een regeling), as sent.</summary>
public sealed record TargetBody
{
    /// <summary>Identifier.</summary>
    [Required, Line(200), Description("Identifier of the target (kenmerk).")]
    public string? Id { get; init; }

    /// <summary>Name.</summary>
    [Required, Line(300), Description("How it is called (naam).")]
    public string? Name { get; init; }
}

/// <summary>What holds for every steering instrument.</summary>
internal static class InstrumentRules
{
    /// <summary>
    /// It serves a registered network or a target, and one of them, and that network had not ended when it began; it ends
    /// no earlier than it starts.
    /// </summary>
    /// <param name="details">What it is.</param>
    /// <param name="network">The network that it serves, when that is registered.</param>
    public static IEnumerable<Fault> Faults(InstrumentDetails details, Network? network) =>
    [
        .. details.NetworkId is null == details.Target is null
            ? [new Fault("/network", "network-or-target", "Give a network or a target, and one of them.")]
            : Array.Empty<Fault>(),
        .. details.NetworkId is not null && network is null
            ? [new Fault("/network", "unknown-network", "No such network is registered.")]
            : Array.Empty<Fault>(),
        .. network is null ? [] : InForce.NotOver(network, details.From, "/from"),
        .. Refusals.OfPeriod(details.From, details.Until, "/until"),
    ];

    /// <summary>The network that it serves; null when it serves none that is registered.</summary>
    public static async Task<Network?> Served(this Streams streams, InstrumentDetails details, CancellationToken ct) =>
        details.NetworkId is { } network ? (await streams.Read<Network>(network, ct)).State : null;
}
