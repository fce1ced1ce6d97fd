using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Rules;

namespace Regio.Networks.Successions;

/// <summary>One organisation becoming another.</summary>
public sealed record SuccessionLink(Guid FromId, Guid ToId);

/// <summary>Who becomes whom, when and how.</summary>
/// <param name="EffectiveOn">First day on which the successors stand in.</param>
/// <param name="Kind">Code of the list <c>succession-kinds</c>.</param>
/// <param name="Links">Each once; a split has several successors of one predecessor.</param>
public sealed record SuccessionDetails(DateOnly EffectiveOn, [property: CodesOf("succession-kinds")] string Kind, Values<SuccessionLink> Links)
{
    /// <summary>With each link once.</summary>
    public static SuccessionDetails Of(DateOnly effectiveOn, string kind, IEnumerable<SuccessionLink> links) =>
        new(effectiveOn, kind, [.. links.Distinct()]);

    /// <summary>Whether the other says the same, in whatever order.</summary>
    public bool SaysAs(SuccessionDetails other) =>
        (EffectiveOn, Kind) == (other.EffectiveOn, other.Kind) && Links.ToHashSet().SetEquals(other.Links);
}

/// <summary>A succession (herindeling, opvolging) was recorded.</summary>
/// <param name="SuccessionId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source, absent when recorded here.</param>
/// <param name="Details">What it says.</param>
public sealed record SuccessionRecorded(Guid SuccessionId, string? ExternalId, SuccessionDetails Details);

/// <summary>What was recorded was wrong; this is what holds instead, whole.</summary>
public sealed record SuccessionCorrected(Guid SuccessionId, SuccessionDetails Details);

/// <summary>It never took place.</summary>
public sealed record SuccessionWithdrawn(Guid SuccessionId);

/// <summary>What a decision about a succession needs to know.</summary>
public sealed record Succession(Guid Id, SuccessionDetails Details, bool IsWithdrawn) : IFold<Succession>
{
    /// <summary>Kind of stream, for name-based ids.</summary>
    public const string StreamKind = "succession";

    /// <inheritdoc/>
    public static Succession? After(Succession? state, object fact) => (state, fact) switch
    {
        (null, SuccessionRecorded f) => new(f.SuccessionId, f.Details, IsWithdrawn: false),
        ({ } known, SuccessionCorrected f) => known with { Details = f.Details },
        ({ } known, SuccessionWithdrawn) => known with { IsWithdrawn = true },
        _ => state,
    };
}
