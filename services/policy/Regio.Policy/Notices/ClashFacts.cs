using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using RulePair = Regio.Policy.Cases.RulePair;

namespace Regio.Policy.Notices;

/// <summary>Rules of two that are public clash since now; of an obligation without money there is one alone.</summary>
/// <param name="ClashesId">The stream: one for two.</param>
/// <param name="OneId">The first of the two.</param>
/// <param name="OtherId">The other; null: there is none.</param>
/// <param name="Clashes">What clashes that did not before.</param>
public sealed record ClashesDetected(Guid ClashesId, Guid OneId, Guid? OtherId, Values<RulePair> Clashes);

/// <summary>Rules of two clash no more, or read otherwise.</summary>
/// <param name="ClashesId">The stream.</param>
/// <param name="OneId">The first of the two.</param>
/// <param name="OtherId">The other; null: there is none.</param>
/// <param name="Clashes">What clashes no more.</param>
public sealed record ClashesEnded(Guid ClashesId, Guid OneId, Guid? OtherId, Values<RulePair> Clashes);

/// <summary>What was told of the clashes of two, and is so still: the memory with which each look is compared.</summary>
/// <param name="Id">The stream.</param>
/// <param name="OneId">The first of the two.</param>
/// <param name="OtherId">The other; null: there is none.</param>
/// <param name="Clashes">What clashes.</param>
public sealed record KnownClashes(Guid Id, Guid OneId, Guid? OtherId, Values<RulePair> Clashes) : IFold<KnownClashes>
{
    /// <summary>The stream of two, in the order of things.</summary>
    public static Guid IdOf(Guid one, Guid? other) => StreamId.Of("clashes", $"{one} {other}");

    /// <inheritdoc/>
    public static KnownClashes? After(KnownClashes? state, object fact) => (state, fact) switch
    {
        (null, ClashesDetected f) => new(f.ClashesId, f.OneId, f.OtherId, f.Clashes),
        ({ } known, ClashesDetected f) => known with { Clashes = [.. known.Clashes, .. f.Clashes] },
        ({ } known, ClashesEnded f) => known with { Clashes = [.. known.Clashes.Except(f.Clashes)] },
        _ => state,
    };
}
