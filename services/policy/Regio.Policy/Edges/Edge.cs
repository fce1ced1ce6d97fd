using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Edges;

/// <summary>What one policy or scheme is to another (verband).</summary>
/// <param name="FromId">The policy or scheme that it is said of.</param>
/// <param name="Kind">Code of the list <c>edge-kinds</c>.</param>
/// <param name="ToId">The other policy or scheme.</param>
public sealed record Ends(Guid FromId, string Kind, Guid ToId);

/// <summary>The system found that two policies may hang together (suggestie); nobody said so yet.</summary>
/// <param name="EdgeId">Its stream.</param>
/// <param name="Edge">What the one may be to the other.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Rules">Version of the rules that found it.</param>
public sealed record EdgeSuggested(Guid EdgeId, Ends Edge, Values<string> Reasons, string Rules);

/// <summary>An owner said what its policy or scheme is to another.</summary>
/// <param name="EdgeId">Its stream.</param>
/// <param name="Edge">What the one is to the other.</param>
/// <param name="By">TOOI URI of the owner.</param>
/// <param name="Explanation">Why; null: unknown.</param>
/// <param name="ReliedOn">Up to where others' facts were known when it was decided.</param>
/// <param name="On">Day; null: not recorded.</param>
public sealed record EdgeDeclared(Guid EdgeId, Ends Edge, string By, string? Explanation, Policies.Reliance ReliedOn, DateOnly? On = null);

/// <summary>The owner of one of the two says that it is so (bevestiging).</summary>
public sealed record EdgeConfirmed(Guid EdgeId, string By, DateOnly? On = null);

/// <summary>The owner of one of the two says that it is not so (verwerping).</summary>
public sealed record EdgeRejected(Guid EdgeId, string By, string Reason, DateOnly? On = null);

/// <summary>What a decision about an edge needs to know, and what readers see of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Ends">What the one is to the other.</param>
/// <param name="Reasons">Why the system suggested it; empty: it did not.</param>
/// <param name="Declared">How an owner declared it; null: it was suggested.</param>
/// <param name="Says">TOOI URIs of the owners that say that it is so.</param>
/// <param name="IsConfirmed">Whether one did so afterwards.</param>
/// <param name="Rejection">Who says that it is not so; null: nobody.</param>
public sealed record Edge(
    Guid Id, Ends Ends, Values<string> Reasons, EdgeDeclared? Declared, Values<string> Says, bool IsConfirmed, EdgeRejected? Rejection) : IFold<Edge>
{
    /// <summary>Nobody said it yet.</summary>
    public const string Suggested = "suggested";

    /// <summary>How far it is: suggested, declared, confirmed or rejected.</summary>
    public string Status => Rejection is not null ? "rejected" : IsConfirmed ? "confirmed" : Declared is not null ? "declared" : Suggested;

    /// <summary>The stream of an edge: one for what the one is to the other.</summary>
    public static Guid IdOf(Ends ends) => StreamId.Of("edge", $"{ends.FromId} {ends.Kind} {ends.ToId}");

    /// <inheritdoc/>
    public static Edge? After(Edge? state, object fact) => (state, fact) switch
    {
        (null, EdgeSuggested f) => new(f.EdgeId, f.Edge, f.Reasons, null, [], false, null),
        (null, EdgeDeclared f) => new(f.EdgeId, f.Edge, [], f, [f.By], false, null),
        ({ } known, EdgeConfirmed f) => known with { Says = [.. known.Says, f.By], IsConfirmed = true, Rejection = null },
        ({ } known, EdgeRejected f) => known with { Says = [], IsConfirmed = false, Rejection = f },
        _ => state,
    };
}
