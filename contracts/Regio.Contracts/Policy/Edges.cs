namespace Regio.Contracts.Policy;

/// <summary>What one policy or scheme is to another (verband).</summary>
/// <param name="FromId">The policy or scheme that it is said of.</param>
/// <param name="Kind">Code of the list <c>edge-kinds</c>.</param>
/// <param name="ToId">The other policy or scheme.</param>
public sealed record Edge(Guid FromId, string Kind, Guid ToId);

/// <summary>The system found that two policies may hang together (suggestie); nobody said so yet.</summary>
/// <param name="EdgeId">Its stream.</param>
/// <param name="Edge">What the one may be to the other.</param>
/// <param name="Reasons">Why: <c>same-text</c>, <c>domains-meet</c>, <c>target-groups-meet</c>, <c>names-it</c>, <c>same-ground</c>.</param>
/// <param name="Rules">Version of the rules that found it.</param>
[Contract("nl.regio.policy.edge-suggested.v1")]
public sealed record EdgeSuggested(Guid EdgeId, Edge Edge, IReadOnlyList<string> Reasons, string Rules);

/// <summary>An owner said what its policy or scheme is to another.</summary>
/// <param name="EdgeId">Its stream.</param>
/// <param name="Edge">What the one is to the other.</param>
/// <param name="By">TOOI URI of the owner.</param>
/// <param name="Explanation">Why; unknown when absent.</param>
/// <param name="On">Day on which it was said; absent: not recorded.</param>
[Contract("nl.regio.policy.edge-declared.v1")]
public sealed record EdgeDeclared(Guid EdgeId, Edge Edge, string By, string? Explanation, DateOnly? On = null);

/// <summary>The owner of one of the two says that it is so (bevestiging).</summary>
/// <param name="EdgeId">The edge.</param>
/// <param name="By">TOOI URI of the owner.</param>
/// <param name="On">Day on which it was said; absent: not recorded.</param>
[Contract("nl.regio.policy.edge-confirmed.v1")]
public sealed record EdgeConfirmed(Guid EdgeId, string By, DateOnly? On = null);

/// <summary>The owner of one of the two says that it is not so (verwerping).</summary>
/// <param name="EdgeId">The edge.</param>
/// <param name="By">TOOI URI of the owner.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">Day on which it was said; absent: not recorded.</param>
[Contract("nl.regio.policy.edge-rejected.v1")]
public sealed record EdgeRejected(Guid EdgeId, string By, string Reason, DateOnly? On = null);
