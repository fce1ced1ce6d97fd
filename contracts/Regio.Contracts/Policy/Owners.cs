namespace Regio.Contracts.Policy;

/// <summary>A ministry, directorate-general or directorate takes part (eigenaar van beleid en regelingen).</summary>
/// <param name="OwnerId">Its stream.</param>
/// <param name="Organisation">Its TOOI URI.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Code of the list <c>owner-kinds</c>.</param>
/// <param name="Parent">TOOI URI of the ministry or directorate-general that it is part of; absent: none.</param>
/// <param name="From">First day on which it exists under that name and place.</param>
/// <param name="JoinedOn">Day from which it looks here before it publishes: what it published before counts against nobody.</param>
[Contract("nl.regio.policy.owner-registered.v1")]
public sealed record OwnerRegistered(
    Guid OwnerId, string Organisation, string Name, string Kind, string? Parent, DateOnly From, DateOnly JoinedOn);

/// <summary>An owner is called otherwise from a day on (naamswijziging).</summary>
/// <param name="OwnerId">The owner.</param>
/// <param name="From">First day.</param>
/// <param name="Name">Its name.</param>
[Contract("nl.regio.policy.owner-renamed.v1")]
public sealed record OwnerRenamed(Guid OwnerId, DateOnly From, string Name);

/// <summary>An owner is part of another ministry or directorate-general from a day on (overgang); what it owns stays its own.</summary>
/// <param name="OwnerId">The owner.</param>
/// <param name="From">First day.</param>
/// <param name="Parent">TOOI URI of what it is part of; absent: none.</param>
[Contract("nl.regio.policy.owner-placed.v1")]
public sealed record OwnerPlaced(Guid OwnerId, DateOnly From, string? Parent);

/// <summary>Who takes over what an owner had (opvolger).</summary>
/// <param name="Organisation">TOOI URI of the owner that takes over.</param>
/// <param name="Domains">Codes of the list <c>domains</c> of what it takes; empty: all that no other takes.</param>
public sealed record Heir(string Organisation, IReadOnlyList<string> Domains);

/// <summary>An owner is no more from a day on (opheffing, samenvoeging, splitsing): what it owned moves to others.</summary>
/// <param name="OwnerId">The owner.</param>
/// <param name="Until">First day without it.</param>
/// <param name="Heirs">Who takes over; at least one, of which one takes all that no other takes.</param>
/// <param name="Reason">Why; unknown when absent.</param>
[Contract("nl.regio.policy.owner-ended.v1")]
public sealed record OwnerEnded(Guid OwnerId, DateOnly Until, IReadOnlyList<Heir> Heirs, string? Reason);

/// <summary>What was recorded of an owner was wrong; this holds instead, whole.</summary>
/// <param name="OwnerId">The owner.</param>
/// <param name="Name">Its name now.</param>
/// <param name="Kind">Code of the list <c>owner-kinds</c>.</param>
/// <param name="Parent">TOOI URI of what it is part of now; absent: none.</param>
/// <param name="From">First day on which it exists under that name and place.</param>
/// <param name="JoinedOn">Day from which it looks here before it publishes.</param>
/// <param name="Reason">What was wrong.</param>
[Contract("nl.regio.policy.owner-corrected.v1")]
public sealed record OwnerCorrected(
    Guid OwnerId, string Name, string Kind, string? Parent, DateOnly From, DateOnly JoinedOn, string Reason);
