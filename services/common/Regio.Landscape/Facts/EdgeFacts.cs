using Regio.Contracts.Policy;

namespace Regio.Landscape;

/// <summary>What a policy or scheme is to another, and who says so.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Edge">What the one is to the other.</param>
/// <param name="IsSaid">Whether an owner said or confirmed it, and none took it back; else it is a suggestion, or rejected.</param>
public sealed record EdgeFacts(Guid Id, Edge Edge, bool IsSaid) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static EdgeFacts? After(EdgeFacts? state, object contract) => (state, contract) switch
    {
        (null, EdgeSuggested f) => new(f.EdgeId, f.Edge, IsSaid: false),
        (_, EdgeDeclared f) => new(f.EdgeId, f.Edge, IsSaid: true),
        ({ } known, EdgeConfirmed) => known with { IsSaid = true },
        ({ } known, EdgeRejected) => known with { IsSaid = false },
        _ => state,
    };
}
