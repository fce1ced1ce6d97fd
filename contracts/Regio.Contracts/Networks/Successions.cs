namespace Regio.Contracts.Networks;

/// <summary>One organisation becoming another.</summary>
/// <param name="FromId">The predecessor.</param>
/// <param name="ToId">The successor.</param>
public sealed record SuccessionLink(Guid FromId, Guid ToId);

/// <summary>
/// A succession (herindeling, opvolging) was recorded: organisations become others on a date. Memberships and
/// territories are not rewritten; every read resolves them on its date.
/// </summary>
/// <param name="SuccessionId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source, absent when recorded here.</param>
/// <param name="EffectiveOn">First day on which the successors stand in.</param>
/// <param name="Kind">Code of the list <c>succession-kinds</c>.</param>
/// <param name="Links">Who becomes whom; a split has several successors of one predecessor.</param>
[Contract("nl.regio.networks.succession-recorded.v1")]
public sealed record SuccessionRecorded(
    Guid SuccessionId, string? ExternalId, DateOnly EffectiveOn, string Kind, IReadOnlyList<SuccessionLink> Links);

/// <summary>What was recorded of a succession was wrong; this is what holds instead, whole.</summary>
[Contract("nl.regio.networks.succession-corrected.v1")]
public sealed record SuccessionCorrected(
    Guid SuccessionId, DateOnly EffectiveOn, string Kind, IReadOnlyList<SuccessionLink> Links);

/// <summary>A succession that was recorded never took place.</summary>
[Contract("nl.regio.networks.succession-withdrawn.v1")]
public sealed record SuccessionWithdrawn(Guid SuccessionId);
