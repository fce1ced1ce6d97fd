using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Funding.AdoptedTargets;

/// <summary>What a network wants to reach with an indicator, by its own decision.</summary>
/// <param name="Baseline">Value at the start (nulwaarde); null: unknown.</param>
/// <param name="Value">Value to be reached.</param>
/// <param name="By">Day by which.</param>
/// <param name="Path">Values to be reached on the way, in the order of their days.</param>
/// <param name="Linear">Whether it goes in a straight line between the points; else each holds until the next.</param>
/// <param name="DecidedBy">Which body of the network decided it; never a person.</param>
/// <param name="Source">Where that is written; null: unknown.</param>
public sealed record AdoptedAim(
    decimal? Baseline, decimal Value, DateOnly By, Values<PathPoint> Path, bool Linear, string DecidedBy, string? Source);

/// <summary>A network adopted a target (eigen doel): one for each edition of an indicator.</summary>
/// <param name="TargetId">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="Aim">What is to be reached.</param>
public sealed record TargetAdopted(Guid TargetId, Guid NetworkId, string Indicator, int Edition, DateOnly From, AdoptedAim Aim);

/// <summary>A network wants to reach something else from a day on. One that was dropped holds again.</summary>
public sealed record AdoptedTargetRevised(Guid TargetId, DateOnly From, AdoptedAim Aim);

/// <summary>What was recorded last of it was wrong; this holds instead, whole.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="Aim">What is to be reached.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record AdoptedTargetCorrected(Guid TargetId, DateOnly From, AdoptedAim Aim, DateOnly On, string Reason);

/// <summary>A network pursues it no longer; <paramref name="Until"/> is the first day without it.</summary>
public sealed record AdoptedTargetDropped(Guid TargetId, DateOnly Until, string? Reason);

/// <summary>How it was dropped was recorded wrong; this is so instead, whole.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="Dropped">How it should have been recorded.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record AdoptedTargetDropCorrected(Guid TargetId, AdoptedTargetDropped Dropped, DateOnly On, string Reason);

/// <summary>It was never dropped: that it was should not have been recorded.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="On">Day on which that was taken back.</param>
/// <param name="Reason">Why.</param>
public sealed record AdoptedTargetDropWithdrawn(Guid TargetId, DateOnly On, string Reason);

/// <summary>What a network wanted to reach for a time.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it was dropped; null: it was not, and holds until the next.</param>
/// <param name="Aim">What was to be reached.</param>
public sealed record AdoptedFor(DateOnly From, DateOnly? Until, AdoptedAim Aim);

/// <summary>What a decision about an adopted target needs to know, and what readers see of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition.</param>
/// <param name="Times">At least one, in the order of their days.</param>
/// <param name="Reason">Why it was dropped, when it is and that is known.</param>
public sealed record AdoptedTarget(Guid Id, Guid NetworkId, string Indicator, int Edition, Values<AdoptedFor> Times, string? Reason)
    : IFold<AdoptedTarget>
{
    private const string StreamKind = "adopted-target";

    /// <summary>As it was last decided.</summary>
    public AdoptedFor Latest => Times[^1];

    /// <summary>Its stream: there is one for each of these, so a network cannot have two targets for one definition.</summary>
    public static Guid IdOf(Guid network, string indicator, int edition) =>
        StreamId.Of(StreamKind, $"{network}|{indicator}|{edition}");

    /// <inheritdoc/>
    public static AdoptedTarget? After(AdoptedTarget? state, object fact) => (state, fact) switch
    {
        (null, TargetAdopted f) => new(f.TargetId, f.NetworkId, f.Indicator, f.Edition, [new(f.From, null, f.Aim)], null),
        ({ } known, AdoptedTargetRevised f) => known with { Times = [.. known.Times, new(f.From, null, f.Aim)], Reason = null },
        ({ } known, AdoptedTargetCorrected f) => known.Last(new(f.From, known.Latest.Until, f.Aim)),
        ({ } known, AdoptedTargetDropped f) => known.Last(known.Latest with { Until = f.Until }) with { Reason = f.Reason },
        ({ } known, AdoptedTargetDropCorrected f) => After(known, f.Dropped),
        ({ } known, AdoptedTargetDropWithdrawn) => known.Last(known.Latest with { Until = null }) with { Reason = null },
        _ => state,
    };

    private AdoptedTarget Last(AdoptedFor latest) => this with { Times = [.. Times.SkipLast(1), latest] };
}
