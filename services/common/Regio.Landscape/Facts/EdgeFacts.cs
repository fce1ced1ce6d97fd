using System.Text.Json.Serialization;
using Regio.Contracts.Policy;

namespace Regio.Landscape;

/// <summary>Whether something is said from a day on.</summary>
/// <param name="From">First day; null: of old.</param>
/// <param name="IsSaid">Whether it is.</param>
public sealed record SaidFrom(DateOnly? From, bool IsSaid);

/// <summary>What a policy or scheme is to another, and who says so.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Edge">What the one is to the other.</param>
/// <param name="Said">Whether an owner said or confirmed it, and none took it back, in that order; empty: it is a suggestion.</param>
public sealed record EdgeFacts(Guid Id, Edge Edge, IReadOnlyList<SaidFrom> Said) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static EdgeFacts? After(EdgeFacts? state, object contract) => (state, contract) switch
    {
        (null, EdgeSuggested f) => new(f.EdgeId, f.Edge, []),
        (null, EdgeDeclared f) => new(f.EdgeId, f.Edge, [new(f.On, true)]),
        ({ } known, EdgeDeclared f) => known with { Edge = f.Edge, Said = [.. known.Said, new(f.On, true)] },
        ({ } known, EdgeConfirmed f) => known with { Said = [.. known.Said, new(f.On, true)] },
        ({ } known, EdgeRejected f) => known with { Said = [.. known.Said, new(f.On, false)] },
        _ => state,
    };

    /// <summary>Whether it is said: what one is to the other holds on every day, whenever that was said.</summary>
    [JsonIgnore]
    public bool IsSaid => Said is [.., { IsSaid: true }];

    /// <summary>Whether it was said by a day, and not taken back by it.</summary>
    public bool WasSaid(DateOnly on) => Said.LastOrDefault(said => !(said.From > on))?.IsSaid is true;
}
